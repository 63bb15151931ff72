"""The lines of one platform unfolded: what it can, what can be closed and how sure that is, and the warnings."""

from __future__ import annotations

from skalatui.document.problem import Parameter
from skalatui.document.records import replace
from skalatui.document.tree import Path
from skalatui.flow.levels import are_hidden
from skalatui.flow.view import View
from skalatui.interview.events import AnswerCleared, AnswerGiven, Event
from skalatui.interview.rows import PLATFORMS
from skalatui.recommend.platforms import compensating_rule, residuals
from skalatui.scale.platform import CAPABILITIES, Capability
from skalatui.tui.cells import SIGNS
from skalatui.tui.lines import NOT_ANSWERED, Cell, Line

WIDTHS = (8, 11, 12, 15)
NARROW = 3  # columns where there is no room for the date; the hint says it
TONES_OF_CLOSING = {"yes": "good", "partly": "partly", "no": "bad", "not-applicable": "muted"}
WARNING, RESIDUAL, UNDER = "!", "○", 2


def say(view: View, id: str, /, **parameters: Parameter) -> str:
    return view.wording.catalogue.say(f"platforms.{id}", **parameters)


def unfolded(view: View, key: str, columns: int = len(WIDTHS)) -> list[Line]:
    """The table of capabilities, what cannot be closed with the rule that makes up for it, and the warnings."""
    row, known = (*PLATFORMS, key), view.edition.platforms.get(key)
    heads = tuple(say(view, f"head.{name}") for name in ("has", "closes", "certainty", "as-of"))
    lines = [Line(say(view, "head.capability"), tone="muted", heads=heads, widths=WIDTHS[:columns], indent=UNDER)]
    for name in CAPABILITIES:
        cell = known.capabilities.get(name) if known else None
        lines += _capability_lines(view, (*row, "capabilities", name), cell, columns)
    texts: list[tuple[str, str]] = []
    if known is None:
        texts.append((say(view, "own"), "muted"))
    elif known.closable is not None:
        closable = say(view, "closable", text=view.wording.of(known.closable))
        texts.append((view.wording.fit(closable), "text"))
    texts += [(text, "text") for text in residuals_in_words(view, key)]
    texts += [(f"{WARNING} {view.wording.of(words)}", "partly") for words in (known.warnings if known else ())]
    legend = (("f", say(view, "fold")),)
    lines += [
        Line(text, tone=tone, wraps=True, stops=True, path=row, indent=UNDER, legend=legend) for text, tone in texts
    ]
    return [*lines, Line()]


def residuals_in_words(view: View, key: str) -> list[str]:
    """What stays open at level 1 on a platform, each with the rule that makes up for it."""
    found = []
    for residual in residuals(view.answers, view.edition):
        if residual.platform == key:
            rule = compensating_rule(view.edition, key, residual.capability)
            name = capability_name(view, residual.capability)
            found.append(f"{RESIDUAL} " + say(view, "residual", name=name, rule=view.wording.of(rule) if rule else ""))
    return found


def capability_name(view: View, name: str) -> str:
    return view.wording.catalogue.say(f"findings.capability.{name}")


def _capability_lines(view: View, path: Path, known: Capability | None, columns: int) -> list[Line]:
    stated = view.value(path)
    is_stated = isinstance(stated, bool)
    cells = _stated_cells(view, path, stated, known) if isinstance(stated, bool) else _known_cells(view, path, known)
    question = view.question(path)
    label = view.wording.of(question.label) if question else path[-1]
    says = " ".join(_remarks(view, known))
    legend = (("f", say(view, "fold")),)
    lines = [
        Line(label, cells[:columns], WIDTHS[:columns], path=path, legend=legend, indent=UNDER, says=says, wraps=True)
    ]
    if is_stated and ((known is not None and stated != known.present) or view.value(_beside(path, "reason"))):
        reason = view.text(_beside(path, "reason"))
        told = say(view, "reason", text=reason) if reason else f"{WARNING} {say(view, 'no-reason')}"
        lines.append(Line(told, tone="muted" if reason else "partly", wraps=True, indent=UNDER + 2))
    return lines


def _known_cells(view: View, path: Path, known: Capability | None) -> tuple[Cell, ...]:
    cell = _cell(view, path, has_answer=False)
    if known is None:
        return tuple(cell for _ in WIDTHS)
    word = view.wording.word(path, known.present)
    return (
        replace(cell, text=f"{SIGNS['yes' if known.present else 'no']} {word}", tone="row"),
        _closing(view, cell, known),
        replace(cell, text=say(view, f"certainty.{known.certainty}"), tone="muted"),
        replace(cell, text=view.wording.catalogue.say("platforms.day", day=known.as_of), tone="muted"),
    )


def _stated_cells(view: View, path: Path, stated: bool, known: Capability | None) -> tuple[Cell, ...]:
    """As the hospital says: its own word instead of a certainty, and the day when somebody looked."""
    cell = _cell(view, path, has_answer=True)
    word = view.wording.word(path, stated)
    checked = view.entry(_beside(path, "checked"))
    return (
        replace(cell, text=f"{SIGNS['yes' if stated else 'no']} {word}", tone="strong"),
        _closing(view, cell, known),
        replace(cell, text=say(view, "certainty.own"), tone="row"),
        replace(cell, text=checked or say(view, "no-day"), tone="row" if checked else "muted"),
    )


def _closing(view: View, cell: Cell, known: Capability | None) -> Cell:
    if known is None:
        return replace(cell, text=NOT_ANSWERED, tone="muted")
    tone = TONES_OF_CLOSING[known.switch_off]
    return replace(cell, text=say(view, f"closes.{known.switch_off}"), tone=tone)


def _cell(view: View, path: Path, *, has_answer: bool) -> Cell:
    keys: dict[str, Event] = {"1": AnswerGiven(path, True), "3": AnswerGiven(path, False)}
    legend = [("1", view.wording.word(path, True)), ("3", view.wording.word(path, False))]
    if has_answer:
        keys |= {"backspace": AnswerCleared(path), "delete": AnswerCleared(path)}
    return Cell(path, keys=keys, legend=tuple(legend), moves_on=False)


def _remarks(view: View, known: Capability | None) -> list[str]:
    """What is said of a cell when it is pointed at: what the code leaves out, its date, and whether to check it."""
    if known is None:
        return []
    note = [view.wording.of(known.note)] if known.note else []
    day = view.wording.catalogue.say("platforms.as-of", day=known.as_of)
    return [*note, day] if known.verified else [*note, day, say(view, "check")]


def _beside(path: Path, suffix: str) -> Path:
    return (*path[:-1], f"{path[-1]}_{suffix}")


def residual_lines(view: View) -> list[Line]:
    """What cannot be closed, platform by platform, where level 1 is what is recommended or chosen."""
    assessment = view.assessment
    if are_hidden(view):
        return []
    if 1 not in (assessment.verdicts.recommended, assessment.chosen) or not assessment.residuals:
        return []
    by_platform: dict[str, list[str]] = {}
    for residual in assessment.residuals:
        by_platform.setdefault(residual.platform, []).append(capability_name(view, residual.capability))
    lines = [Line(), Line(say(view, "residuals.title"), tone="heading")]
    lines.append(Line(say(view, "residuals.about"), tone="muted", wraps=True))
    for key, names in by_platform.items():
        text = say(view, "residuals.line", platform=view.names.platform(key), names=view.names.list(names, None))
        lines.append(Line(f"{RESIDUAL} {text}", wraps=True))
    return lines

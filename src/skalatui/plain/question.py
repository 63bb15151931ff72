"""A question as lines: what it is called, what is asked, what can be answered, and what stands there now."""

from __future__ import annotations

from collections.abc import Iterator

from skalatui.document.tree import Path
from skalatui.flow.asked import Asked
from skalatui.flow.asking import answer_beside, asked_at, places_in, places_of
from skalatui.flow.detailing import details_of
from skalatui.flow.reviewing import REVIEW_BY, proposed_review
from skalatui.flow.view import View
from skalatui.interview.answers import CHOSEN
from skalatui.interview.fields import Kind
from skalatui.interview.remarks import remark_path
from skalatui.interview.rows import row_around
from skalatui.plain.entering import SEVERAL_LINES, Option, options_of
from skalatui.scale.platform import CAPABILITIES, capability
from skalatui.text import figures


def say(view: View, id: str, **parameters: str | int) -> str:
    """A text of the front end of lines, by its key in `plain.toml`."""
    return view.wording.catalogue.say(f"plain.{id}", **parameters)


def label_of(view: View, field: Asked) -> str:
    """What a question is called, apart from the others of its row."""
    title = details_of(view, answer_beside(field.path)).title
    if not title or title == field.label:
        return field.label
    whole, _, part = title.rpartition(": ")
    return f"{whole}: {field.label}" if part and field.label.startswith(part) else f"{title}: {field.label}"


def _whereabouts(view: View, step: str, path: Path) -> str:
    """Which question it is, of how many in its step or its row; empty for what is asked in passing."""
    places = places_in(view, step)
    if path not in places:
        row = row_around(path)
        places = places_of(view, row) if row else ()
    if path not in places or len(places) < 2:
        return ""
    return " " + say(view, "place", number=places.index(path) + 1, count=len(places))


def question_lines(view: View, step: str, path: Path) -> Iterator[str]:
    """All that is said when a question is asked."""
    field = asked_at(view, path)
    yield f"{label_of(view, field)}{_whereabouts(view, step, path)}"
    options = options_of(view, field)
    question = view.question(path)
    if path == CHOSEN:
        yield view.wording.say("recommendation.choose-why")
        yield say(view, "reserved", level=view.edition.legal_level)
    if path == REVIEW_BY and (proposed := proposed_review(view)) is not None:
        yield say(view, "proposal", day=figures.day(proposed, view.wording.language))
    if question is not None:
        yield view.wording.of(question.ask)
        if not options:
            yield view.wording.of(question.hint)
    if path[0] == "platforms" and path[-1] == "status":
        yield from _known_of(view, path[1])
    if options:
        yield _in_one_line(options)
    if field.kind is Kind.CHOICES:
        yield say(view, "several")
    if field.kind in SEVERAL_LINES:
        stands_there = bool(view.entry(path))
        yield say(view, "lines-more" if stands_there else "lines-end")
    yield from standing_lines(view, field, options)


def again_lines(view: View, step: str, path: Path) -> Iterator[str]:
    """Which question is still asked after something else was, and what can be answered; short."""
    field = asked_at(view, path)
    yield say(view, "still-asked", question=f"{label_of(view, field)}{_whereabouts(view, step, path)}")
    options = options_of(view, field)
    if options:
        yield _in_one_line(options)
    if found := stands(view, field, options):
        yield say(view, "now", text=", ".join(line.strip() for line in found.splitlines() if line.strip()))


def _in_one_line(options: tuple[Option, ...]) -> str:
    return "; ".join(f"{option.number} {option.word}" for option in options)


def _known_of(view: View, key: str) -> Iterator[str]:
    """What a platform can do as stated or as known, and the warnings worth having."""
    stated = next((one.capabilities for one in view.answers.platforms if one.key == key), {})
    can = [name for name in CAPABILITIES if capability(view.edition.platforms, key, name, stated)]
    names = [view.wording.catalogue.say(f"findings.capability.{name}") for name in can]
    yield say(view, "can", names=view.names.list(names, None)) if names else say(view, "can-nothing")
    known = view.edition.platforms.get(key)
    yield from (view.wording.of(warning) for warning in (known.warnings if known else ()))


def standing_lines(view: View, field: Asked, options: tuple[Option, ...]) -> Iterator[str]:
    """What the answer is now, and what stands beside it; nothing where there is none."""
    path = field.path
    found = stands(view, field, options)
    if path in view.session.held:
        yield say(view, "held", text=found, reason=view.refusal(path))
    elif "\n" in found:
        yield say(view, "now", text="")
        yield found
    elif found:
        yield say(view, "now", text=found)
    beside = remarks_in_words(view, path)
    if beside:
        yield beside


def stands(view: View, field: Asked, options: tuple[Option, ...]) -> str:
    """An answer in words; empty where there is none."""
    value = view.value(field.path)
    if field.path in view.session.held or value is None:
        return view.entry(field.path)
    if isinstance(value, list | tuple) and options:
        return ", ".join(option.word for option in options if option.value in value)
    for option in options:
        if type(option.value) is type(value) and option.value == value:
            return option.word
    return view.entry(field.path).rstrip("\n") or str(value)


def remarks_in_words(view: View, path: Path) -> str:
    """The note, the evidence and the wish to ask again, as they stand beside an answer, on one line."""
    found = []
    for remark in ("note", "evidence", "later"):
        beside = remark_path(path, remark)
        value = view.value(beside) if beside and beside != path else None
        if isinstance(value, str):
            text = ", ".join(line.strip() for line in value.splitlines() if line.strip())
            found.append(f"{view.wording.say(f'marks.{remark}')}: {view.wording.word(beside, text)}")
        elif value:
            found.append(view.wording.say(f"marks.{remark}"))
    return "; ".join(found)


def help_lines(view: View, path: Path, *, is_covered: bool) -> Iterator[str]:
    """Why a question is asked, what its answers mean, and the rows it bears on, where they may be shown."""
    question = view.question(path) if path else None
    of, wording = view.wording.of, view.wording
    if question is None:
        step = view.questionnaire.step(view.session.place.step)
        yield of(step.heading)
        yield of(step.lead)
        return
    yield of(question.ask)
    yield of(question.hint)
    yield wording.lines_of(question.guidance)
    for value, words in question.criteria.items():
        yield f"{wording.word(path, value)}: {of(words)}"
    if question.rows and not is_covered:
        yield say(view, "rows")
        for id in question.rows:
            section, _, row_id = id.partition(".")
            row = view.edition.row(section, row_id)
            if row is not None:
                yield "  " + wording.say("help.row", level=row.level, text=of(row.text))

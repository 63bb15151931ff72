"""The lines of the review: what is open, what check says, the text of the file, and what differs from the disk."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from skalatui.document.tree import Path
from skalatui.flow.contradicting import declined, declined_without_levels
from skalatui.flow.guarding import unexcused
from skalatui.flow.held import held_in_words, held_paths
from skalatui.flow.levels import Covering
from skalatui.flow.places import step_of
from skalatui.flow.question_names import short_name
from skalatui.flow.reviewing import CLEARANCE, asked_again, is_left_aside, missing, not_settled, second_looks
from skalatui.flow.view import View
from skalatui.flow.whereabouts import asked_for
from skalatui.store import assets
from skalatui.text.safe import displayable
from skalatui.tui.lines import Line

if TYPE_CHECKING:
    from skalatui.flow.after_saving import NextStep
    from skalatui.flow.proof import Proof

COUNTED, FINE = {"open": "○", "unsettled": "○", "attention": "!", "held": "!", "personal": "!"}, "✓"
ALWAYS_WRONG = ("held", "personal")
WHERE_ANY = (*ALWAYS_WRONG, "unsettled")  # said only where there is any
WITH = {"attention": ALWAYS_WRONG}  # that there is nothing to look at is not said beside these
AT_ONCE = 3  # questions of a step named on one line
COVERED = "levels-covered"  # on a line's path
ABOUT_LEVELS = ("recommendation",)


def save_lines(view: View, proposed_day: str, next_steps: tuple[NextStep, ...]) -> list[Line]:
    said = view.wording.say
    found = [Line(said("review.save"), path=("do", "save"), stops=True, tone="strong")]
    if proposed_day:
        text = said("review.propose", day=proposed_day)
        found.append(Line(text, path=("do", "propose"), stops=True, wraps=True))
    found += [Line(said("review.save-elsewhere"), path=("do", "save_elsewhere"), stops=True), Line()]
    found += _looked_at(view)
    found += [
        Line(say(view, f"to.{tab}"), path=("do", "tab", tab), stops=True, wraps=True)
        for tab in ("check", "text", "changes")
    ]
    if next_steps:
        found += [
            Line(),
            Line(say(view, "next"), tone="heading"),
            Line(say(view, "next-lead"), tone="muted", wraps=True),
        ]
        for step in next_steps:
            found.append(Line(say(view, f"purpose.{step.purpose}"), wraps=True))
            found.append(Line(step.command, tone="strong", indent=2, wraps=True))
    return found


def _looked_at(view: View) -> list[Line]:
    """What the tab of open things has, counted; what is always asked about is said to be fine where it is."""
    counts = {
        "held": len(held_paths(view)),
        "personal": len(unexcused(view, assets.detector())),
        "open": len(missing(view)),
        "unsettled": len(set(not_settled(view)) - set(asked_again(view))),  # as they are counted at the top
        "attention": len(declined(view)) + len(second_looks(view)),
    }
    found = []
    for key, count in counts.items():
        if count or (key not in WHERE_ANY and not any(counts[other] for other in WITH.get(key, ()))):
            said_of = say(view, f"count.{key}", count=count) if count else say(view, f"none.{key}")
            text, tone = (
                f"{COUNTED[key] if count else FINE} {said_of}",
                "bad" if count and key in ALWAYS_WRONG else "row",
            )
            found.append(Line(text, path=("do", "tab", "open"), stops=True, wraps=True, tone=tone))
    if view.value(CLEARANCE) is None:
        text = f"{COUNTED['open']} {say(view, 'law-aside' if is_left_aside(view) else 'law-open')}"
        found.append(Line(text, path=("do", "go", "legal", *CLEARANCE), stops=True, wraps=True))
    return found


def covered_line(view: View, tab: str, covered: Covering) -> Line:
    """In the place of what names levels while they are covered; Enter shows it."""
    return Line(say(view, f"covered.{covered}"), path=(tab, COVERED), stops=True, tone="muted", wraps=True)


def open_lines(view: View, covered: Covering) -> list[Line]:
    """Contradictions with both sides, what wants a second look, what is to be asked again, what has no answer."""
    said = view.wording.say
    found: list[Line] = []
    if both := declined_without_levels(view) if covered else declined(view):
        found.append(Line(say(view, "contradictions", count=len(both)), tone="heading"))
        for id, text in both:
            step, path = asked_for(view, id)
            target = ("practice", id, "wish") if path[:1] == ("practice",) else path
            found.append(Line(f"! {text}", path=("open", "go", step, *target), stops=True, tone="bad", wraps=True))
        found.append(Line())
    if held := held_paths(view):
        found.append(Line(say(view, "held", count=len(held)), tone="heading", wraps=True))
        for path in held:
            place, text = ("open", "go", step_of(view, path), *path), f"! {held_in_words(view, path)}"
            found.append(Line(text, path=place, stops=True, tone="bad", wraps=True))
        found.append(Line())
    rest = second_looks(view)
    found += _group(view, said("review.attention", count=len(rest)), rest, "bad")
    if personal := unexcused(view, assets.detector()):
        found += _group(view, view.wording.catalogue.say("guard.review", count=len(personal)), personal, "bad")
    found += _group(view, said("review.later", count=len(asked_again(view))), asked_again(view), "unknown")
    unsettled = not_settled(view)
    found += _group(view, said("review.open", count=len(unsettled)), unsettled, "unknown")
    found += _group(view, said("review.missing", count=len(missing(view))), missing(view), "row")
    serious = [one for one in view.assessment.findings if one.severity == "serious" and one.id != "contradiction"]
    if serious and not covered:
        found.append(Line(said("review.serious"), tone="heading"))
        for one in serious:
            step, path = asked_for(view, one.rows[0]) if one.rows else ("recommendation", Path())
            text = f"! {view.names.finding(one)}"
            found.append(Line(text, path=("open", "go", step, *path), stops=True, tone="bad", wraps=True))
    return found or [Line(say(view, "nothing-open"), tone="muted", wraps=True)]


def text_lines(proof: Proof) -> list[Line]:
    """Every line of the file; Enter goes to the answer behind it."""
    found = []
    for line in proof.lines:
        text = displayable(line.text)
        tone = "muted" if text.startswith("#") else "heading" if text.startswith("[") else "text"
        found.append(Line(text, path=("text", *line.path), stops=True, tone=tone, wraps=True))
    return found


def change_lines(view: View, proof: Proof, covered: Covering) -> list[Line]:
    """What differs from the file on the disk: in words by section, what follows from it, and line for line.

    While the levels are `covered`, the answers that differ and nothing else.
    """
    if proof.trouble is not None:
        return [Line(view.wording.reason(proof.trouble), tone="bad", wraps=True)]
    if proof.comparison is None:
        return [Line(say(view, "no-file"), tone="muted", wraps=True)]
    found = comparison_lines(view, proof, covered)
    if covered and proof.plain:
        found += [Line(), covered_line(view, "changes", covered)]
    elif proof.plain:
        found += [Line(), Line(say(view, "line-by-line"), tone="heading")]
        for text in proof.plain:
            tone = {"+": "good", "-": "bad", "@": "muted"}.get(text[:1], "text")
            found.append(Line(displayable(text), tone=tone, wraps=True, indent=1))
    return found


def comparison_lines(view: View, proof: Proof, covered: Covering) -> list[Line]:
    from skalatui.charter.difference_words import DifferenceWords
    from skalatui.store.labels import label

    comparison = proof.comparison
    if comparison is None or not comparison.differs:
        return [Line(say(view, "same"), tone="good" if not proof.plain else "row", wraps=True)]
    words = DifferenceWords(comparison, view.wording.catalogue, partial(label, language=view.wording.language))
    found: list[Line] = []
    told = [change for change in comparison.changes if not (covered and change.path[:1] == ABOUT_LEVELS)]
    for title, changes in groupby(told, lambda change: words.section(change.path)):
        found.append(Line(displayable(title), tone="heading"))
        for change in changes:
            path = ("changes", *change.path)
            found.append(Line(displayable(words.change(change)), path=path, stops=True, indent=1, wraps=True))
    if comparison.consequences and not covered:
        found += [Line(), Line(say(view, "follows"), tone="heading")]
        texts = (displayable(words.consequence(one)) for one in comparison.consequences)
        found += [Line(text, indent=1, wraps=True) for text in texts]
    return found


def _group(view: View, title: str, paths: list[Path], tone: str) -> list[Line]:
    """Questions by their step; a step with many is one line with their number."""
    if not paths:
        return []
    lines = [Line(title, tone="heading")]
    steps = dict.fromkeys(step_of(view, path) for path in paths)
    for step in steps:
        here = [path for path in paths if step_of(view, path) == step]
        name = view.wording.of(view.questionnaire.step(step).title)
        names = ", ".join(dict.fromkeys(short_name(view, path) for path in here[:AT_ONCE]))
        more = f" (+{len(here) - AT_ONCE})" if len(here) > AT_ONCE else ""
        path = ("open", "go", step, *here[0])
        lines.append(Line(f"{name}: {names}{more}", path=path, stops=True, tone=tone, wraps=True))
    return [*lines, Line()]


def say(view: View, id: str, /, **parameters: str | int) -> str:
    return view.wording.catalogue.say(f"reviewing.{id}", **parameters)

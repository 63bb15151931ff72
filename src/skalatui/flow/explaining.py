"""Why a verdict is what it is, in a sentence a verdict: what it rests on, what 0 means, what a range means."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from skalatui.document.records import dataclass
from skalatui.flow.levels import shown
from skalatui.flow.view import View

if TYPE_CHECKING:  # the rules are imported when the first verdict is asked for
    from skalatui.recommend.reasons import Kind

AT_ONCE = 1  # rows named in a sentence that stands beside a bar; the rest are counted
PARTS = {"sustainable": ("staffing", "platforms", "law"), "recommended": ("ambition", "sustainable")}


def sentence(view: View, verdict: str) -> str:
    """One short sentence for the line of a verdict."""
    if not shown(view, verdict).asked:
        return _say(view, "not-asked")
    return _SENTENCES.get(verdict, _lacking)(view, verdict)


def meaning_of_figure(view: View) -> str:
    """What a recommendation that is a range, or 0, means; empty where its figure says it."""
    one = shown(view, "recommended")
    if one.most > one.level:
        return _say(view, "range-from-0" if one.level == 0 else "range", level=one.level, most=one.most)
    return "" if one.level else _say(view, "zero")


def departs(view: View) -> bool:
    """Whether the charter is for another level than the recommended, by a choice that counts."""
    return view.assessment.departs


@dataclass(frozen=True)
class Held:
    """One thing that keeps the recommendation where it is: an id of `why`, blank where no more has been wished for.

    `words` name it below what is said of its kind; `sentence` says the same of it alone.
    """

    id: str
    kind: Kind
    words: str
    sentence: str


def held_back(view: View) -> tuple[Held, ...]:
    """Why the recommendation is no higher. Wishes that carry it are no reason; that there are no more is."""
    from skalatui.recommend.reasons import by_kind

    verdicts, why = view.assessment.verdicts, view.assessment.why
    if verdicts.recommended == view.edition.top:
        return ()
    found = []
    if verdicts.ambition == verdicts.recommended == verdicts.wanted:
        wish = "wished-no-more" if verdicts.ambition else "wished-nothing"
        found.append(Held("", "wished", _say(view, f"held.{wish}"), _say(view, wish, level=verdicts.ambition)))
    for kind, ids in by_kind("recommended", verdicts, why):
        names = {id: view.names.held_by(id) for id in ids if kind != "wished"}
        found += [Held(id, kind, name, _say(view, f"held.{kind}", what=name)) for id, name in names.items()]
    return tuple(found)


def held_in_groups(view: View) -> tuple[tuple[str, tuple[Held, ...]], ...]:
    """The same by its kinds, with what is said before those of a kind; nothing where each says it itself."""
    held = held_back(view)
    return tuple(
        ("" if kind == "wished" else in_words(view, kind), tuple(one for one in held if one.kind == kind))
        for kind in dict.fromkeys(one.kind for one in held)
    )


def held_in_lines(view: View) -> Iterator[str]:
    """The same on one line: all of it, then ever less of it by name and the rest of each kind counted.

    None where nothing holds.
    """
    groups = held_in_groups(view)
    return (_in_a_line(view, groups, named) for named in range(sum(len(held) for _, held in groups), 0, -1))


def _in_a_line(view: View, groups: tuple[tuple[str, tuple[Held, ...]], ...], named: int) -> str:
    parts, left = [], named
    for before, held in groups:
        some, more = held[: max(0, left)], len(held) - max(0, left)
        words = ["; ".join(one.words for one in some)] if some else []
        if more > 0:
            words.append(view.wording.say("side.more" if some else "side.things", count=more))
        parts.append(" ".join(filter(None, (before, *words))))
        left -= len(held)
    return ". ".join(parts)


def in_words(view: View, kind: Kind) -> str:
    """What is said before the things of a kind that hold a verdict."""
    return view.wording.catalogue.say(f"findings.held.{kind}")


def next_level(view: View, verdict: str) -> int | None:
    """The level above a verdict; None at the top."""
    level: int = getattr(view.assessment.verdicts, verdict)
    return level + 1 if level < view.edition.top else None


def _lacking(view: View, verdict: str) -> str:
    """What the next level lacks; that nothing does at the top."""
    level = next_level(view, verdict)
    if level is None:
        return _say(view, f"{verdict}-top")
    lacking = view.names.list([view.names.held_by(id) for id in view.assessment.why.get(verdict, ())], AT_ONCE)
    return _say(view, f"{verdict}-zero" if level == 1 else "lacking", level=level, lacking=lacking)


def _ambition(view: View, verdict: str) -> str:
    verdicts = view.assessment.verdicts
    named = view.names.list([view.names.held_by(id) for id in view.assessment.why.get("ambition", ())], AT_ONCE)
    if verdicts.ambition < verdicts.wanted:
        return _say(view, "ambition-declined", wanted=verdicts.wanted, declined=named)
    return _say(view, "ambition", wished=named) if verdicts.ambition else _say(view, "ambition-zero")


def _law(view: View, verdict: str) -> str:
    verdicts = view.assessment.verdicts
    return _say(view, "law-top") if verdicts.law == view.edition.top else _say(view, "law", level=verdicts.law + 1)


def _joined(view: View, verdict: str) -> str:
    """The lowest of what it is made of."""
    return _say(view, verdict, **{part: shown(view, part).figure for part in PARTS[verdict]})


def _at_most(view: View, verdict: str) -> str:
    worth = view.assessment.worth_asking
    if not worth:
        return _say(view, "settled")
    return _say(view, "if-well", questions=view.names.list([view.names.question(path) for path in worth], AT_ONCE))


_SENTENCES: dict[str, Callable[[View, str], str]] = {
    "ambition": _ambition,
    "law": _law,
    "sustainable": _joined,
    "recommended": _joined,
    "at_most": _at_most,
}


def _say(view: View, id: str, **parameters: str | int) -> str:
    return view.wording.catalogue.say(f"advice.why.{id}", **parameters)

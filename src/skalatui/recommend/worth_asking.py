"""The open questions that can still change the recommendation, best first (RULES.md, *at most*)."""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.records import replace
from skalatui.document.tree import Path
from skalatui.interview.answers import UNKNOWN, Answers
from skalatui.recommend.practice import required, wish_given
from skalatui.recommend.staffing import Staffing
from skalatui.recommend.verdicts import BEST_ANSWERS, Verdicts, young_steps
from skalatui.scale.edition import Edition, Level

_STEP_PATHS: dict[str, Path] = {"staffing": ("staff", "people"), "platforms": ("platforms",)}


def worth_asking(answers: Answers, edition: Edition, verdicts: Verdicts) -> tuple[Path, ...]:
    """Paths of the questions whose answer can lift the recommendation; a step's own path for a step not begun.

    First what lifts it alone, the most first; then what lifts it only together with others. A question that
    lifts nothing, even with all others at their best, is not named.
    """
    open_now = _open_questions(answers, edition)
    if not open_now:
        return ()
    others = _levels_of(verdicts, edition)
    lowest, highest = (_level(answers, edition, settled, others) for settled in (frozenset[Path](), open_now))
    if highest <= lowest:
        return ()
    alone = {path: _level(answers, edition, frozenset({path}), others) for path in open_now}
    needed = {path for path in open_now if _level(answers, edition, open_now - {path}, others) < highest}
    useful = [path for path in _in_order(edition) if path in open_now and (alone[path] > lowest or path in needed)]
    return tuple(sorted(useful, key=lambda path: -alone[path]))


def _in_order(edition: Edition) -> tuple[Path, ...]:
    """All questions that can be open, in the interview's order."""
    return (
        _first_wish(edition),
        *(("staff", name) for name in BEST_ANSWERS),
        *_STEP_PATHS.values(),
        ("legal", "clearance"),
    )


def _first_wish(edition: Edition) -> Path:
    """Where the wishes begin: stands for all of them while none is given."""
    return ("practice", required(edition, 1, edition.top)[0].id, "wish")


def _open_questions(answers: Answers, edition: Edition) -> frozenset[Path]:
    found: set[Path] = {("staff", name) for name in BEST_ANSWERS if getattr(answers, name) == UNKNOWN}
    found |= {path for step, path in _STEP_PATHS.items() if step in young_steps(answers)}
    if answers.legal.clearance == "requested":
        found.add(("legal", "clearance"))
    if not wish_given(answers, edition):
        found.add(_first_wish(edition))
    return frozenset(found)


def _levels_of(verdicts: Verdicts, edition: Edition) -> Mapping[Path, Level]:
    """By question, the verdicts that no question of the staff's conditions bears on."""
    return {
        _first_wish(edition): verdicts.ambition,
        _STEP_PATHS["platforms"]: verdicts.platforms,
        ("legal", "clearance"): verdicts.law,
    }


def _level(answers: Answers, edition: Edition, settled_well: frozenset[Path], others: Mapping[Path, Level]) -> Level:
    """The recommended level if just these questions turn out well; `others` are the verdicts but for the staffing."""
    lowest = min((level for path, level in others.items() if path not in settled_well), default=edition.top)
    if _STEP_PATHS["staffing"] in settled_well:
        return min(edition.top, lowest)
    best = {name: best for name, best in BEST_ANSWERS.items() if ("staff", name) in settled_well}
    hoped = replace(answers, **best) if best else answers  # type: ignore[arg-type]  # the four are words
    return min(edition.top, lowest, Staffing(hoped, edition).level)

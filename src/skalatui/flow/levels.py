"""The verdicts as they are shown: a level, a range, or "not asked yet"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from skalatui.document.records import dataclass

if TYPE_CHECKING:
    from skalatui.flow.view import View
    from skalatui.interview.answers import Answers
    from skalatui.recommend.assessment import Assessment

FOUND = ("present", "framework", "ambition", "staffing", "platforms", "law")
CARRYING = ("staffing", "platforms", "law")
JOINED = ("sustainable", "recommended", "at_most")
VERDICTS = (*FOUND, *JOINED)
Covering: TypeAlias = Literal["", "client", "wishes", "key"]  # why no level is shown; empty where they are
TELL_LEVELS = ("recommendation", "charter")  # the steps


@dataclass(frozen=True)
class Shown:
    """One verdict for showing. `most` is above `level` where it is a range; `asked` is False before its step began."""

    verdict: str
    level: int
    most: int
    asked: bool = True

    @property
    def figure(self) -> str:
        """`2`, `2–5`, or `?` where nothing has been asked yet."""
        if not self.asked:
            return "?"
        return str(self.level) if self.most <= self.level else f"{self.level}–{self.most}"


def shown(view: View, verdict: str) -> Shown:
    return shown_of(view.assessment, verdict)


def shown_of(assessment: Assessment, verdict: str) -> Shown:
    """The same where there is no view: for the command line."""
    answers, top = assessment.answers, assessment.edition.top
    level: int = getattr(assessment.verdicts, verdict)
    if verdict in assessment.young:
        return Shown(verdict, level, top, asked=False)
    if verdict == "ambition" and not wishes_given(answers):
        return Shown(verdict, level, top, asked=False)
    if verdict == "recommended":
        return Shown(verdict, level, assessment.highest_shown)
    if verdict in CARRYING:
        return Shown(verdict, level, assessment.best_shown[verdict])
    if verdict == "sustainable":
        return Shown(verdict, level, min(assessment.best_shown[name] for name in CARRYING))
    if verdict == "at_most":
        return Shown(verdict, assessment.highest_shown, assessment.highest_shown)
    if verdict == "present" and not any(answer.today != "unknown" for answer in answers.practice.values()):
        return Shown(verdict, level, top, asked=False)
    return Shown(verdict, level, level)


def wishes_given(answers: Answers) -> bool:
    """Whether a wish or a strategy has been answered yes or no."""
    given = ("yes", "no")
    return any(answer.wish in given for answer in answers.practice.values()) or any(
        answer in given for answer in answers.strategies.values()
    )


def are_hidden(view: View) -> bool:
    """Whether no level may be shown, by no key: a client looks on who has not given every wish."""
    return view.for_client and not wishes_settled(view)


def is_step_hidden(step: str, view: View) -> bool:
    """Whether a step tells of levels that may not be shown."""
    return step in TELL_LEVELS and are_hidden(view)


def covering(view: View, wanted: bool | None) -> Covering:
    """Why no level is shown. `wanted`: covered or not, as asked for by key; None where nobody asked."""
    if are_hidden(view):
        return "client"
    if wanted is not None:
        return "key" if wanted else ""
    return "" if wishes_settled(view) else "wishes"


def turned(view: View, wanted: bool | None) -> bool | None:
    """What is asked for by the key that covers the levels and shows them: None where that is how they stand anyway.

    So levels that were looked at before the wishes were given are covered until they are, and no longer.
    """
    is_covered, stands = bool(covering(view, wanted)), bool(covering(view, None))
    return None if is_covered is not stands else not is_covered


def wishes_settled(view: View) -> bool:
    """Whether every wish and every strategy has an answer, if only "don't know": then the level bends none of them."""
    wishes = (row for row in view.edition.of_section("practice") if row.asked and row.required)
    strategies = view.edition.of_section("strategies")
    return all(view.value(("practice", row.id, "wish")) is not None for row in wishes) and all(
        view.value(("strategies", row.id)) is not None for row in strategies
    )

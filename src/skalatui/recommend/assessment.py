"""The assessment: everything that follows from the answers, each part worked out when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from skalatui.document.records import dataclass
from skalatui.document.tree import Path
from skalatui.interview.answers import Answers
from skalatui.recommend.framework import Framework
from skalatui.recommend.gaps import Gap, Standing, gaps
from skalatui.recommend.platforms import Residual, residuals
from skalatui.recommend.practice import Ambition, ambition
from skalatui.recommend.staffing import Staffing
from skalatui.recommend.verdicts import Verdicts, at_best, verdicts, young_steps
from skalatui.scale.edition import Edition, Level

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:  # what is worked out late is loaded late
    from skalatui.recommend.findings import Finding
    from skalatui.recommend.reasons import Progress
    from skalatui.recommend.roadmap import RoadmapStep
    from skalatui.recommend.smallest_change import SmallestChange


def assess(answers: Answers, edition: Edition) -> Assessment:
    """The assessment of an interview's answers by an edition of the scale."""
    return Assessment(answers, edition)


@dataclass(frozen=True)
class Assessment:
    """What the rules say of the answers. Equal answers and editions give equal assessments."""

    answers: Answers
    edition: Edition

    @cached_property
    def verdicts(self) -> Verdicts:
        return verdicts(self.answers, self.edition, self.staffing, self.framework)

    @cached_property
    def staffing(self) -> Staffing:
        return Staffing(self.answers, self.edition)

    @cached_property
    def framework(self) -> Framework:
        return Framework(self.answers, self.edition)

    @cached_property
    def standing(self) -> Standing:
        return Standing(self.answers, self.edition, self.staffing, self.framework)

    @cached_property
    def wish(self) -> Ambition:
        return ambition(self.answers, self.edition)

    @property
    def chosen(self) -> Level | None:
        """The level that the charter is for: as chosen with a reason, else as recommended; None for a draft.

        A choice that the scale doesn't have is none.
        """
        chosen = self.answers.chosen
        if chosen is not None and self.answers.chosen_because and 1 <= chosen <= self.edition.top:
            return chosen
        return self.verdicts.recommended or None

    @property
    def departs(self) -> bool:
        """Whether the charter is for another level than the recommended, by a choice that counts."""
        return self.chosen not in (None, self.verdicts.recommended)

    @cached_property
    def why(self) -> Mapping[str, tuple[str, ...]]:
        """Verdict → ids that hold it where it is."""
        from skalatui.recommend.reasons import why

        return why(self.standing, self.verdicts)

    @cached_property
    def progress(self) -> Mapping[str, Progress]:
        """Verdict → how much of its next level is there."""
        from skalatui.recommend.reasons import progress

        return progress(self.standing, self.verdicts)

    @cached_property
    def open_positions(self) -> Mapping[str, Mapping[str, int]]:
        """Unit → role → number open at the level above `staffing`; empty where only conditions fail, and at the top."""
        level = self.verdicts.staffing + 1
        return self.staffing.open_positions(level) if level <= self.edition.top else {}

    def holders(self, level: Level) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Unit → role → keys of the people who hold it at a level."""
        return self.staffing.holders(level)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """Musts and shoulds of recommended + 1, at most the top, that are not there."""
        return gaps(self.standing, min(self.verdicts.recommended + 1, self.edition.top))

    @cached_property
    def smallest_change(self) -> SmallestChange | None:
        """What makes sustainable + 1 one that can be carried; None at the top."""
        from skalatui.recommend.smallest_change import smallest_change

        level = self.verdicts.sustainable + 1
        return smallest_change(self.standing, level) if level <= self.edition.top else None

    @cached_property
    def roadmap(self) -> tuple[RoadmapStep, ...]:
        from skalatui.recommend.roadmap import roadmap

        return roadmap(self.standing, self.verdicts)

    @cached_property
    def residuals(self) -> tuple[Residual, ...]:
        """What the platforms cannot close, where level 1 wants it closed."""
        return residuals(self.answers, self.edition)

    @cached_property
    def young(self) -> frozenset[str]:
        """The verdicts among staffing, platforms and framework that read "not asked yet"."""
        return young_steps(self.answers)

    @cached_property
    def highest_shown(self) -> Level:
        """The upper end of the range in which the recommendation is shown."""
        return max(self.verdicts.recommended, min(self.best_shown.values()))

    @cached_property
    def best_shown(self) -> Mapping[str, Level]:
        """The upper ends of what that is the lowest of, by verdict."""
        return at_best(self.answers, self.edition, self.staffing, self.verdicts, self.young)

    @cached_property
    def worth_asking(self) -> tuple[Path, ...]:
        """The open questions that can lift the recommendation, best first."""
        from skalatui.recommend.worth_asking import worth_asking

        return worth_asking(self.answers, self.edition, self.verdicts)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What an interviewer should notice, the serious first."""
        from skalatui.recommend import findings as noticed

        return noticed.findings(
            noticed.Case(
                self.standing,
                self.verdicts,
                self.wish,
                self.chosen,
                self.highest_shown,
                self.best_shown,
                self.young,
                self.worth_asking,
            )
        )

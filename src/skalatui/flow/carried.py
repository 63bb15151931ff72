"""What was worked out from the answers last: it goes from view to view, as long as nothing that it rests on changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from skalatui.document.tree import Path, Tree
from skalatui.interview.answers import Answers
from skalatui.interview.questionnaire import Question, Questionnaire
from skalatui.scale.edition import Edition

if TYPE_CHECKING:
    from skalatui.flow.standing import Standing
    from skalatui.interview.grounds import Grounds
    from skalatui.recommend.assessment import Assessment


class Carried:
    """One of each, the newest. What is carried is what working it out anew would give; views are equal without it."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Carried)

    def __hash__(self) -> int:
        return 0

    def __init__(self) -> None:
        self._assessed: Assessment | None = None
        self._applying: tuple[Questionnaire, Edition, Grounds, tuple[Path, ...]] | None = None
        self._asked: tuple[Questionnaire, tuple[Path, ...], Mapping[Path, Question]] | None = None
        self._standing: tuple[Mapping[Path, Question], Tree, Mapping[Path, Standing]] | None = None

    def assessment(self, answers: Answers, edition: Edition) -> Assessment:
        """A letter in a name or a note is none of the answers that the rules read."""
        from skalatui.recommend.assessment import assess

        last = self._assessed
        if last is None or last.edition is not edition or last.answers != answers:
            last = self._assessed = assess(answers, edition)
        return last

    def applicable(
        self, tree: Tree, answers: Answers, edition: Edition, questionnaire: Questionnaire
    ) -> tuple[Path, ...]:
        from skalatui.interview.applicability import applicable
        from skalatui.interview.grounds import are_the_same, grounds

        now = grounds(tree, answers, edition)
        if self._applying is not None:
            asked, scale, before, paths = self._applying
            if asked is questionnaire and scale is edition and are_the_same(before, now):
                return paths
        paths = applicable(tree, edition, questionnaire)
        self._applying = (questionnaire, edition, now, paths)
        return paths

    def asked(self, paths: tuple[Path, ...], questionnaire: Questionnaire) -> Mapping[Path, Question]:
        """The questions at paths that apply; those with none are left out."""
        last = self._asked
        if last is None or last[0] is not questionnaire or last[1] is not paths:
            found = {path: question for path in paths if (question := questionnaire.question_at(path)) is not None}
            last = self._asked = (questionnaire, paths, found)
        return last[2]

    def standings(self, tree: Tree, asked: Mapping[Path, Question]) -> Mapping[Path, Standing]:
        """How each question stands: worked out anew in the sections that are other than before."""
        from skalatui.flow.standing import standing

        last = self._standing
        if last is None or last[0] is not asked:
            found = {path: standing(tree, path) for path in asked}
        else:
            _, before, stood = last
            same = {section for section, value in tree.items() if before.get(section) is value}
            found = {path: stood[path] if path[0] in same else standing(tree, path) for path in asked}
        self._standing = (asked, tree, found)
        return found

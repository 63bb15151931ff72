"""Charter files as the commands read them: what is wrong with one, and what the rules say of it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from skalatui.charter.answers import answers_only
from skalatui.charter.check import errors_in, problems_in
from skalatui.charter.compose import answers_of
from skalatui.cli.shell import Shell
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import Document
from skalatui.document.records import dataclass
from skalatui.document.tree import Tree
from skalatui.interview.answers import Answers, answers_in
from skalatui.recommend.assessment import Assessment, assess
from skalatui.recommend.wording import Wording
from skalatui.scale.edition import Edition
from skalatui.store import assets
from skalatui.store.charters import CharterFile, charter_from, open_charter
from skalatui.store.editions import edition_of, others_than


@dataclass(frozen=True)
class InterviewFile:
    """A charter or answers file without errors, with the edition that it goes by."""

    file: CharterFile
    edition: Edition
    others: tuple[Edition, ...]

    @cached_property
    def tree(self) -> Tree:
        """Its answers as a charter built of them holds them, so that the rules say the same of both."""
        return answers_of(self.file.document.values, self.edition, others=self.others)

    @cached_property
    def unknown(self) -> tuple[Problem, ...]:
        """What the program does not know in it, and so does not count: told by who gives verdicts."""
        from skalatui.charter.strangers import strangers_in

        editions, document = (self.edition, *self.others), self.file.document
        found = strangers_in(answers_only(document.values, editions), editions)
        return tuple(problem._replace(line=document.line_of(problem.path)) for problem in found)

    @cached_property
    def answers(self) -> Answers:
        return answers_in(self.tree)

    @cached_property
    def assessment(self) -> Assessment:
        return assess(self.answers, self.edition)

    def wording(self, shell: Shell) -> Wording:
        return Wording(shell.catalogue, self.edition, shell.questionnaire(self.edition), self.answers)


def interview_in(path: Path, shell: Shell) -> InterviewFile:
    """The interview at `path`. Unreadable, with every error, where verdicts cannot rest on it."""
    return interview_of(open_charter(path), shell)


def interview_from(content: bytes, shell: Shell) -> InterviewFile:
    """The interview that a file's content is; where the file lies does not matter to what the rules say."""
    return interview_of(charter_from(Path(), content), shell)


def interview_of(file: CharterFile, shell: Shell) -> InterviewFile:
    edition, others = editions_for(file.document.values, shell)
    if errors := errors_in(file.document, edition, others=others):
        raise Unreadable(*errors)
    return InterviewFile(file, edition, others)


def problems_in_file(document: Document, shell: Shell) -> tuple[Problem, ...]:
    """All that `check` finds in a file."""
    try:
        edition, others = editions_for(document.values, shell)
    except Unreadable as unreadable:
        return unreadable.problems
    return problems_in(document, edition, assets.catalogue, others=others, detector=assets.detector())


def editions_for(tree: Tree, shell: Shell) -> tuple[Edition, tuple[Edition, ...]]:
    """The edition that a charter goes by, and all other shipped ones, whose texts are known too."""
    edition = edition_of(tree, shell.scale)
    return edition, others_than(edition)

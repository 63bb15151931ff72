"""Charter files as the commands read them: what is wrong with one, and what the rules say of it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from skalatui.charter.check import Examined
from skalatui.cli.shell import Shell
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import Document
from skalatui.document.records import dataclass, replace
from skalatui.document.tree import Tree
from skalatui.interview.answers import Answers
from skalatui.recommend.assessment import Assessment
from skalatui.scale.edition import Edition
from skalatui.store import assets
from skalatui.store.charters import CharterFile, charter_from, open_charter
from skalatui.store.editions import edition_of, others_than

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from skalatui.recommend.wording import Wording
    from skalatui.text.language import Language


@dataclass(frozen=True)
class InterviewFile:
    """A charter or answers file without errors, with the edition that it goes by."""

    file: CharterFile
    examined: Examined
    language: Language  # of what is said of it

    @property
    def edition(self) -> Edition:
        return self.examined.edition

    @property
    def others(self) -> tuple[Edition, ...]:
        return self.examined.editions[1:]

    @property
    def tree(self) -> Tree:
        """Its answers as a charter built of them holds them, so that the rules say the same of both."""
        return self.examined.tree

    @cached_property
    def unknown(self) -> tuple[Problem, ...]:
        """What the program does not know in it, and so does not count: told by who gives verdicts."""
        from skalatui.charter.strangers import strangers_in
        from skalatui.store.place_names import named

        document = self.file.document
        found = strangers_in(self.examined.answers, self.examined.editions)
        with_lines = (replace(problem, line=document.line_of(problem.path)) for problem in found)
        return named(with_lines, self.examined.answers, self.examined.editions, self.language)

    @cached_property
    def answers(self) -> Answers:
        return self.assessment.answers

    @property
    def assessment(self) -> Assessment:
        return self.examined.assessment

    def wording(self, shell: Shell) -> Wording:
        from skalatui.recommend.wording import Wording

        return Wording(shell.catalogue, self.edition, shell.questionnaire(self.edition), self.answers)


def interview_in(path: Path, shell: Shell) -> InterviewFile:
    """The interview at `path`. Unreadable, with every error, where verdicts cannot rest on it."""
    return interview_of(open_charter(path), shell)


def interview_from(content: bytes, shell: Shell) -> InterviewFile:
    """The interview that a file's content is; where the file lies does not matter to what the rules say."""
    return interview_of(charter_from(Path(), content), shell)


def interview_of(file: CharterFile, shell: Shell) -> InterviewFile:
    examined = examined_by(file.document, shell)
    if examined.errors:
        from skalatui.store.place_names import named

        raise Unreadable(*named(examined.errors, file.document.values, examined.editions, shell.language))
    return InterviewFile(file, examined, shell.language)


def problems_in_file(document: Document, shell: Shell) -> tuple[Problem, ...]:
    """All that `check` finds in a file."""
    try:
        examined = examined_by(document, shell)
    except Unreadable as unreadable:
        return unreadable.problems
    from skalatui.store.place_names import named

    return named(problems_of(examined), document.values, examined.editions, shell.language)


def examined_by(document: Document, shell: Shell) -> Examined:
    """A file looked at by the edition that it names. Unreadable for an edition of one's own with faults."""
    return Examined(document, *editions_for(document.values, shell))


def problems_of(examined: Examined) -> tuple[Problem, ...]:
    return examined.problems(assets.catalogue, assets.detector())


def editions_for(tree: Tree, shell: Shell) -> tuple[Edition, tuple[Edition, ...]]:
    """The edition that a charter goes by, and all other shipped ones, whose texts are known too."""
    edition = edition_of(tree, shell.scale)
    return edition, others_than(edition)

"""All that is wrong with a charter file, or worth telling, at once (CHARTER.md, *Rules of the file*, 8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from skalatui.charter.answers import answers_only, is_chosen
from skalatui.charter.compose import Catalogues, filled_in
from skalatui.charter.consistency import misfits_in
from skalatui.charter.faults import faults_in
from skalatui.charter.form import RECOMMENDATION, SCHEMA
from skalatui.charter.hidden import hidden_in
from skalatui.charter.migrations import is_newer, migration_in, up_to_date
from skalatui.charter.normal import normal
from skalatui.charter.order import ordered
from skalatui.charter.staleness import derived_in, is_rebuilt, stale_in
from skalatui.charter.strangers import strangers_in
from skalatui.charter.telling import error, warning
from skalatui.document.problem import Problem
from skalatui.document.read import Document
from skalatui.document.records import replace
from skalatui.document.tree import Path, Tree, table_at
from skalatui.interview.answers import answers_in
from skalatui.recommend.assessment import Assessment, assess
from skalatui.scale.edition import Edition

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from skalatui.text.personal_data.detector import Detector


def problems_in(
    document: Document,
    edition: Edition,
    catalogues: Catalogues,
    *,
    others: Sequence[Edition] = (),
    detector: Detector | None = None,
) -> tuple[Problem, ...]:
    """Every problem, by line; those of the file as a whole come first.

    `edition` is the one that the charter names, or the newest where it names none that is known; `others` are all
    other known ones. Without errors the charter can be built; a warning tells what is kept, rebuilt or counted
    otherwise than somebody might think. Personal data is looked for where there is a `detector`.
    """
    return Examined(document, edition, others).problems(catalogues, detector)


def errors_in(document: Document, edition: Edition, *, others: Sequence[Edition] = ()) -> tuple[Problem, ...]:
    """The errors alone, by line: all that keeps verdicts and a charter from resting on the file.

    Asks nothing of the rules beyond the level, so it is fit for folders of thousands.
    """
    return Examined(document, edition, others).errors


class Examined:
    """A charter file looked at: what is wrong with it, and what its answers are. Each part is worked out once."""

    def __init__(self, document: Document, edition: Edition, others: Sequence[Edition] = ()) -> None:
        self._given = document
        self._document = _in_present_form(document)
        self.edition = edition
        self.editions = (edition, *others)

    @cached_property
    def answers(self) -> Tree:
        """Its answers as they stand in the file."""
        return answers_only(self._document.values, self.editions)

    @cached_property
    def tree(self) -> Tree:
        """Its answers as a charter built of them holds them, so that the rules say the same of both."""
        return ordered(normal(self.answers), self.edition)

    @cached_property
    def assessment(self) -> Assessment:
        return assess(answers_in(self.tree), self.edition)

    @cached_property
    def errors(self) -> tuple[Problem, ...]:
        """As `errors_in` says them."""
        found = [refusal] if (refusal := _refusal(self._document.values)) is not None else self._amiss
        return self._by_line(problem for problem in found if problem.severity == "error")

    def problems(self, catalogues: Catalogues, detector: Detector | None = None) -> tuple[Problem, ...]:
        """As `problems_in` says them."""
        migration = migration_in(self._given.values)
        if (refusal := _refusal(self._document.values)) is not None:
            return self._by_line((*migration, refusal))
        found = [*self._amiss, *strangers_in(self.answers, self.editions), *hidden_in(self._document)]
        if not self.errors:  # what rests on a wrong value is not worth comparing
            found += self._stale(catalogues)
        if detector is not None:
            from skalatui.charter.personal_data import personal_data_of  # compiles its patterns; `build` needs none

            found += personal_data_of(self._document, self.answers, detector)
        return self._by_line((*migration, *found))

    @cached_property
    def _amiss(self) -> list[Problem]:
        """Wrong values, and values that do not fit together."""
        tree = self._document.values
        found = [*_edition(tree, self.editions), *faults_in(tree, self.edition)]
        at_fault = {problem.path for problem in found}
        found += (problem for problem in _choice(tree, self.answers, self.edition) if problem.path not in at_fault)
        return [*found, *misfits_in(self.answers, self.editions)]

    def _stale(self, catalogues: Catalogues) -> Iterator[Problem]:
        values = self._document.values
        if values == self.answers:  # nothing in it is derived
            return
        fresh = filled_in(self.tree, self.assessment, catalogues)
        if is_rebuilt(values, fresh):  # as nearly every file is
            return
        if found := derived_in(normal(values), self.tree):
            rebuilt = ordered(fresh, self.edition)
            yield from stale_in(found, derived_in(rebuilt, answers_only(rebuilt, self.editions)))

    def _by_line(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        with_lines = (replace(problem, line=_line(self._document, problem)) for problem in problems)
        return tuple(sorted(with_lines, key=lambda problem: problem.line or 0))


def is_charter(tree: Tree) -> bool:
    """Whether a file found in a folder is a charter."""
    return "schema" in tree and isinstance(up_to_date(tree).get("hospital"), dict)


def _in_present_form(document: Document) -> Document:
    """The document with its values in the present form; its text, and so its lines, are what they were."""
    values = up_to_date(document.values)
    return document if values is document.values else Document(values, document.text)


def _refusal(tree: Tree) -> Problem | None:
    """Why nothing more can be said of a file: it is no charter, or one of a form still to come."""
    if "hospital" not in tree:
        return error("charter.not-a-charter")
    if is_newer(tree):
        return error("charter.newer-schema", ("schema",), found=str(tree["schema"]), known=SCHEMA)
    return None


def _edition(tree: Tree, editions: Sequence[Edition]) -> Iterator[Problem]:
    named = tree.get("scale")
    known = tuple(edition.id for edition in editions)
    if isinstance(named, str) and named not in known:
        yield error("charter.unknown-edition", ("scale",), found=named, expected=known)


def _choice(tree: Tree, answers: Tree, edition: Edition) -> Iterator[Problem]:
    """A level that was chosen without a reason, a reason without a level, a level that the scale doesn't have."""
    path = (RECOMMENDATION, "chosen")
    there = table_at(tree, path[:1])
    chosen = there.get("chosen")
    if is_chosen(there) and chosen is None:
        yield warning("charter.reason-without-choice", (RECOMMENDATION, "chosen_because"))
    if not isinstance(chosen, int) or isinstance(chosen, bool):
        return
    if chosen > edition.top:
        yield error("charter.out-of-bounds", path, found=str(chosen), least=1, most=edition.top)
        return
    # A choice that equals the recommended level beside it was derived, and can only have been outgrown.
    if is_chosen(there) or chosen == there.get("recommended"):
        return
    recommended = assess(answers_in(answers), edition).verdicts.recommended
    if chosen != recommended:
        yield error("charter.chosen-without-reason", path, found=chosen, recommended=recommended)


def _line(document: Document, problem: Problem) -> int | None:
    """The line of what the problem is about, or of the nearest table around it."""
    if problem.line is not None:
        return problem.line
    path: Path = problem.path
    while path:
        line = document.line_of(path)
        if line is not None:
            return line
        path = path[:-1]
    return None

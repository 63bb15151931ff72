"""All that is wrong with a charter file, or worth telling, at once (CHARTER.md, *Rules of the file*, 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from skalatui.charter.answers import answers_only, is_chosen
from skalatui.charter.compose import Catalogues, compose
from skalatui.charter.consistency import misfits_in
from skalatui.charter.faults import faults_in
from skalatui.charter.form import RECOMMENDATION, SCHEMA
from skalatui.charter.migrations import is_newer, migration_in, up_to_date
from skalatui.charter.normal import normal
from skalatui.charter.staleness import stale_in
from skalatui.charter.strangers import strangers_in
from skalatui.charter.telling import error, warning
from skalatui.document.problem import Problem
from skalatui.document.read import Document
from skalatui.document.tree import Path, Tree, Value, leaves, table_at
from skalatui.interview.answers import answers_in
from skalatui.recommend.assessment import assess
from skalatui.scale.edition import Edition

if TYPE_CHECKING:
    from skalatui.text.personal_data.detector import Detector

# Control characters but tab and newline, and those that turn the direction of writing: unseen, they mislead.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


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
    migration = migration_in(document.values)
    document = _in_present_form(document)
    editions, tree = (edition, *others), document.values
    if (refusal := _refusal(tree)) is not None:
        found = [refusal]
    else:
        answers = answers_only(tree, editions)
        found = [*_found(document, answers, edition, catalogues, editions)]
        if detector is not None:
            from skalatui.charter.personal_data import personal_data_of  # compiles its patterns; `build` needs none

            found += personal_data_of(document, answers, detector)
    with_lines = (problem._replace(line=_line(document, problem)) for problem in (*migration, *found))
    return tuple(sorted(with_lines, key=lambda problem: problem.line or 0))


def errors_in(document: Document, edition: Edition, *, others: Sequence[Edition] = ()) -> tuple[Problem, ...]:
    """The errors alone, by line: all that keeps verdicts and a charter from resting on the file.

    Asks nothing of the rules beyond the level, so it is fit for folders of thousands.
    """
    document = _in_present_form(document)
    editions, tree = (edition, *others), document.values
    refusal = _refusal(tree)
    found = [refusal] if refusal is not None else _amiss(tree, answers_only(tree, editions), edition, editions)
    errors = (problem for problem in found if problem.severity == "error")
    with_lines = (problem._replace(line=_line(document, problem)) for problem in errors)
    return tuple(sorted(with_lines, key=lambda problem: problem.line or 0))


def is_charter(tree: Tree) -> bool:
    """Whether a file found in a folder is a charter."""
    return "schema" in tree and isinstance(up_to_date(tree).get("hospital"), dict)


def _in_present_form(document: Document) -> Document:
    """The document with its values in the present form; its text, and so its lines, are what they were."""
    values = up_to_date(document.values)
    return document if values is document.values else Document(values, document.text)


def _found(
    document: Document, answers: Tree, edition: Edition, catalogues: Catalogues, editions: Sequence[Edition]
) -> Iterator[Problem]:
    tree = document.values
    found = _amiss(tree, answers, edition, editions)
    yield from found
    yield from strangers_in(answers, editions)
    if "\\" in document.text or _HIDDEN.search(document.text):  # else nothing can be hidden in any value
        yield from _hidden(tree)
        yield from _hidden_in_comments(document)
    if any(problem.severity == "error" for problem in found):
        return  # what rests on a wrong value is not worth comparing
    rebuilt = compose(tree, edition, catalogues, others=editions[1:])
    yield from stale_in(normal(tree), normal(answers), rebuilt, answers_only(rebuilt, editions))


def _amiss(tree: Tree, answers: Tree, edition: Edition, editions: Sequence[Edition]) -> list[Problem]:
    """Wrong values, and values that do not fit together."""
    found = [*_edition(tree, editions), *faults_in(tree, edition)]
    at_fault = {problem.path for problem in found}
    found += (problem for problem in _choice(tree, answers, edition) if problem.path not in at_fault)
    return [*found, *misfits_in(answers, editions)]


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


def _hidden(tree: Tree) -> Iterator[Problem]:
    for path, value in leaves(tree):
        signs = sorted({f"U+{ord(sign):04X}" for text in (*path, *_texts(value)) for sign in _HIDDEN.findall(text)})
        if signs:
            yield warning("charter.hidden-characters", path, found=tuple(signs))


def _hidden_in_comments(document: Document) -> Iterator[Problem]:
    for comment in document.comments:
        if signs := sorted({f"U+{ord(sign):04X}" for sign in _HIDDEN.findall(comment.text)}):
            told = warning("charter.hidden-characters", comment.owner, found=tuple(signs))
            yield told._replace(line=comment.line)


def _texts(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Sequence):
        for item in value:
            yield from _texts(item)


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

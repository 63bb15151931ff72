"""The data that ships with the program: texts, editions of the scale, platforms, questions and examples.

Nothing here is read before it is asked for, and nothing twice. What ships is trusted and goes through the fast
loader; an edition from a folder of somebody's own is validated whole first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import Document, read
from skalatui.document.records import replace
from skalatui.document.tree import Tree
from skalatui.store.compiled import shipped_tree
from skalatui.store.reading import bytes_of, why_unreadable
from skalatui.store.texts import catalogue as catalogue
from skalatui.store.texts import shipped_folder

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from skalatui.interview.questions import Questionnaire
    from skalatui.scale.edition import Edition
    from skalatui.text.personal_data.detector import Detector

_NUMBER = re.compile(r"(\d+)")
PLATFORMS, INTERVIEW = "platforms", "interview"  # folders beside the scale's, and inside an edition of one's own
PERSONAL_DATA = "personal-data"


@cache
def assets_folder() -> Path:
    """The folder of all that ships. FileNotFoundError where the program is not whole."""
    return Path(shipped_folder())


@cache
def edition_ids() -> tuple[str, ...]:
    """The editions that ship, oldest first; 2026.10 is newer than 2026.9."""
    folders = (folder for folder in (assets_folder() / "scale").iterdir() if folder.is_dir())
    return tuple(sorted((folder.name for folder in folders), key=_by_numbers))


def edition(which: str | Path | None = None) -> Edition:
    """A shipped edition by its id, one of somebody's own from its folder, or the newest one.

    Unreadable for an id that does not ship, and for a folder with faults: all of them at once.
    """
    if isinstance(which, Path):
        return _own_edition(which)
    return _shipped_edition(edition_ids()[-1] if which is None else which)


def questionnaire(edition: Edition, folder: Path | None = None) -> Questionnaire:
    """The questions that an edition's rows ask; files in `folder/interview` stand in for those that ship.

    Unreadable where a text is missing from them.
    """
    from skalatui.interview.questions import questionnaire_from

    files = _shipped_questions()
    if folder is not None and (own := folder / INTERVIEW).is_dir():
        files = files | _values(_own_documents(own))
    try:
        return questionnaire_from(files, edition)
    except KeyError as failure:
        raise Unreadable(Problem("store.no-such-text", parameters={"key": str(failure.args[0])})) from failure


@cache
def detector() -> Detector:
    """What finds personal data in a text, by the words that ship."""
    from skalatui.text.personal_data.detector import Detector
    from skalatui.text.personal_data.marks import marks_from

    return Detector(marks_from(_files(assets_folder() / PERSONAL_DATA)))


def example_names() -> tuple[str, ...]:
    """The names that `example` knows, sorted."""
    return tuple(sorted(path.stem for path in (assets_folder() / "examples").glob("*.toml")))


def example(name: str) -> Document:
    """An example charter. Unreadable, with the names that there are, for another name."""
    if name not in example_names():
        raise Unreadable(Problem("store.no-such-example", parameters={"name": name, "known": example_names()}))
    return read((assets_folder() / "examples" / f"{name}.toml").read_bytes())


@cache
def _shipped_edition(id: str) -> Edition:
    from skalatui.scale.loading import edition_from

    if id not in edition_ids():
        raise Unreadable(Problem("store.no-such-edition", parameters={"edition": id, "known": edition_ids()}))
    return edition_from(_files(assets_folder() / "scale" / id) | _files(assets_folder() / PLATFORMS))


@cache
def _shipped_questions() -> dict[str, Tree]:
    return _files(assets_folder() / INTERVIEW)


@cache
def _own_edition(folder: Path) -> Edition:
    from skalatui.scale.loading import edition_from
    from skalatui.scale.validation import faults_in

    documents = _own_documents(folder)
    if (own := folder / PLATFORMS).is_dir():
        documents |= _own_documents(own)
    files = _files(assets_folder() / PLATFORMS) | _values(documents)
    if faults := faults_in(files):
        raise Unreadable(*(_with_line(fault, documents) for fault in faults))
    return edition_from(files)


def _with_line(fault: Problem, documents: Mapping[str, Document]) -> Problem:
    """A fault with the line of its key, or of the table that lacks it; its path starts with a file's stem."""
    stem, *keys = fault.path or ("",)
    if fault.line is not None or stem not in documents:
        return fault
    lines = (documents[stem].line_of(tuple(keys[:length])) for length in range(len(keys), 0, -1))
    return replace(fault, line=next((line for line in lines if line is not None), None))


def _files(folder: Path) -> dict[str, Tree]:
    return {path.stem: shipped_tree(str(path)) for path in _tables(folder)}


def _own_documents(folder: Path) -> dict[str, Document]:
    """What the files of a folder from outside hold, by their stem. Unreadable with the problems of all of them."""
    try:
        paths = _tables(folder)
    except OSError as failure:
        raise Unreadable(why_unreadable(folder, failure)) from failure
    if not paths:
        raise Unreadable(Problem("store.no-data-in-folder"))
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            documents[path.stem] = read(bytes_of(path))
        except Unreadable as unreadable:
            problems += (replace(problem, path=(path.stem, *problem.path)) for problem in unreadable.problems)
    if problems:
        raise Unreadable(*problems)
    return documents


def _values(documents: Mapping[str, Document]) -> dict[str, Tree]:
    return {stem: document.values for stem, document in documents.items()}


def _tables(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix == ".toml")


def _by_numbers(id: str) -> list[str | int]:
    return [int(part) if part.isdecimal() else part for part in _NUMBER.split(id)]

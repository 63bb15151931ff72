"""Two versions of a charter to be compared: the interview as it stands, a file, one of its commits, or an example."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypeAlias

from skalatui.charter.comparison import Comparison, Side, compare, refuse_other_forms, side_of
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.records import dataclass
from skalatui.document.tree import Tree, value_at
from skalatui.flow.client_view import for_clients
from skalatui.flow.opening import Opener
from skalatui.flow.view import View
from skalatui.flow.wording import Wording
from skalatui.store import assets
from skalatui.store.charters import open_charter
from skalatui.store.history import Commit, commits_of, document_at, tags_of
from skalatui.text import figures
from skalatui.text.safe import displayable

Kind: TypeAlias = Literal["now", "file", "commit", "example"]
SHORT = 7  # letters of a commit's id


@dataclass(frozen=True)
class Version:
    """One side. `path` is the file, `commit` the one that it is looked at in; `tags` are those on it.

    `example` is the name of an example that ships, which has no file of its own to go by.
    """

    kind: Kind
    path: Path | None = None
    commit: Commit | None = None
    tags: tuple[str, ...] = ()
    example: str = ""

    def name(self, wording: Wording) -> str:
        """What it is called above its column; displayable."""
        if self.commit is not None:
            return " ".join((when(self.commit, wording), *(f"[{displayable(tag)}]" for tag in self.tags)))
        if self.kind == "file" and self.path is not None:
            return displayable(self.path.name)
        if self.kind == "example":
            return wording.catalogue.say("compare.example", name=self.example)
        return wording.catalogue.say("compare.now")


def when(commit: Commit, wording: Wording) -> str:
    """The day of a commit and the beginning of its id."""
    return f"{figures.day(commit.day, wording.language)} {commit.id[:SHORT]}"


@dataclass(frozen=True)
class Compared:
    """Two versions with what differs between them and what follows; `views` are both as screens are shown them."""

    versions: tuple[Version, Version]
    comparison: Comparison
    views: tuple[View, View]

    @property
    def swapped(self) -> tuple[Version, Version]:
        return self.versions[1], self.versions[0]


def tree_at(version: Version, now: Tree | None) -> Tree:
    """What a version holds; `now` is the interview in progress. Unreadable where it is no charter to compare."""
    if version.commit is not None and version.path is not None:
        tree = document_at(version.commit, version.path).values
    elif version.kind == "file" and version.path is not None:
        tree = open_charter(version.path).document.values
    elif version.kind == "example":
        tree = assets.example(version.example).values
    else:
        return now if now is not None else {}
    refuse_other_forms(tree)
    return tree


def compared(
    old: Version, new: Version, now: Tree | None, opener: Opener, wording: Wording, *, for_client: bool = False
) -> Compared:
    """Both sides read and compared, the rules run on both; without what is hidden `for_client`.

    Takes a while; Unreadable where a side cannot be read.
    """
    trees = tree_at(old, now), tree_at(new, now)
    if for_client:
        trees = for_clients(trees[0]), for_clients(trees[1])
    sides = tuple(_side(tree, opener) for tree in trees)
    comparison = compare(sides[0], sides[1])
    if comparison.differs:
        _ = comparison.told, comparison.consequences
    views = tuple(opener.view(tree, wording) for tree in trees)
    for view in views:
        _ = view.assessment.verdicts
    return Compared((old, new), comparison, (views[0], views[1]))


def last_version(path: Path) -> Version:
    """A charter as it was committed last. Unreadable, with the reason, where it never was or git cannot say."""
    commits = commits_of(path, 1)
    if not commits:
        raise Unreadable(Problem("compare.never-committed"))
    return Version("commit", path, commits[0])


def first_version(path: Path | None, file: Path | None) -> Version | None:
    """The version to begin with: the last commit, else the `file`, from which the interview may differ; else none."""
    if path is None:
        return None
    try:
        return last_version(path)
    except Unreadable:
        return Version("file", file) if file is not None and file.exists() else None


def versions_of(path: Path) -> tuple[Version, ...]:
    """The versions of a charter in its repository, newest first. Unreadable where git cannot say."""
    tags = tags_of(path)
    return tuple(Version("commit", path, commit, tags.get(commit.id, ())) for commit in commits_of(path))


def example_versions() -> Iterator[tuple[Version, str]]:
    """The examples that ship, each with the name of its hospital and its own."""
    for name in assets.example_names():
        hospital = value_at(assets.example(name).values, ("hospital", "name"))
        said = displayable(hospital) if isinstance(hospital, str) else ""
        yield Version("example", example=name), f"{said} ({name})"


def sides_of(versions: tuple[Version, ...], opener: Opener) -> Iterator[tuple[Version, Side] | None]:
    """Each version with its answers and verdicts; None for one that cannot be read."""
    for version in versions:
        try:
            side = _side(tree_at(version, None), opener)
        except Unreadable:
            yield None
            continue
        _ = side.assessment.verdicts, side.assessment.chosen
        yield version, side


def _side(tree: Tree, opener: Opener) -> Side:
    edition = opener.edition(tree)
    return side_of(tree, edition, (edition, *opener.others(edition)))

"""What three versions of a charter give: merged by answers where they can be read, else by lines."""

from __future__ import annotations

from collections.abc import Callable

from skalatui.charter.answers import answers_only
from skalatui.charter.check import errors_in
from skalatui.charter.compose import compose, language_of
from skalatui.charter.conflict_text import NoPlace, conflicted_text
from skalatui.charter.difference import changes_between, comparable
from skalatui.charter.keeping import lost_in
from skalatui.charter.layout import charter_text
from skalatui.charter.merging import Merged, merged
from skalatui.charter.migrations import is_newer, up_to_date
from skalatui.charter.normal import normal
from skalatui.charter.order import ordered
from skalatui.cli.interviews import editions_for
from skalatui.cli.shell import Shell
from skalatui.document.carrying import OwnComments
from skalatui.document.problem import Unreadable
from skalatui.document.quoting import dotted
from skalatui.document.read import Document, read
from skalatui.document.records import dataclass
from skalatui.document.tree import Tree
from skalatui.store import assets
from skalatui.store.own_comments import merged_comments
from skalatui.store.read_back import checked
from skalatui.store.textual_merge import both_whole
from skalatui.text.safe import displayable

ByLines = Callable[[bytes, bytes, bytes], tuple[bytes, bool]]


@dataclass(frozen=True)
class MergeResult:
    """The new content. Where it isn't clean, `conflicts` are keys, or `reason` says why lines were merged."""

    content: bytes
    is_clean: bool
    conflicts: tuple[str, ...] = ()
    reason: str = ""


class _ByLines(Exception):
    """Why the answers cannot be merged."""


def merge_result(base: bytes, ours: bytes, theirs: bytes, shell: Shell, by_lines: ByLines) -> MergeResult:
    """The merge of three versions; `base` is empty where the file came to be on both sides."""
    try:
        before = _document(base, "base") if base.strip() else Document({})
        return _by_answers(before, _document(ours, "ours"), _document(theirs, "theirs"), shell)
    except _ByLines as why:
        return _merged_by_lines(base, ours, theirs, shell, by_lines, str(why))


def _document(content: bytes, side: str) -> Document:
    try:
        document = read(content)
    except Unreadable as unreadable:
        raise _ByLines(f"unreadable-{side}") from unreadable
    if "hospital" not in up_to_date(document.values):
        raise _ByLines("no-charter")
    if is_newer(document.values):
        raise _ByLines("newer")
    return document


def _by_answers(base: Document, ours: Document, theirs: Document, shell: Shell) -> MergeResult:
    before, one, other = (_comparable(document.values, shell) for document in (base, ours, theirs))
    found = merged(before, one, other)
    text = _text(found, (ours.values, theirs.values), merged_comments(base, ours, theirs), shell)
    if lost_in(before, one, other, found.tree, [conflict.path for conflict in found.conflicts]):
        raise _ByLines("lost")
    if found.conflicts:
        keys = tuple(displayable(dotted(conflict.path)) for conflict in found.conflicts)
        return MergeResult(text.encode(), False, keys)
    result = read(text.encode())
    if _faults(result, shell):
        raise _ByLines("faults")
    if lost_in(before, one, other, _comparable(result.values, shell)):
        raise _ByLines("lost")
    return MergeResult(text.encode(), True)


def _comparable(tree: Tree, shell: Shell) -> Tree:
    if not tree:
        return tree
    edition, others = editions_for(tree, shell)
    return comparable(tree, edition, (edition, *others))


def _text(found: Merged, sides: tuple[Tree, Tree], comments: OwnComments, shell: Shell) -> str:
    """The file of a merge; built where one of the sides is, and no more than answers where both are no more."""
    edition, others = editions_for(found.tree, shell)
    catalogue = assets.catalogue(language_of(found.tree))
    if any(_is_built(side, shell) for side in sides):
        tree = compose(found.tree, edition, assets.catalogue, others=others)
    else:
        head = {key for key in ("schema", "scale", "language") if not any(key in side for side in sides)}
        tree = ordered({key: value for key, value in found.tree.items() if key not in head}, edition)
    try:
        if found.conflicts:
            return conflicted_text(tree, found.conflicts, edition, catalogue, comments)
        return checked(charter_text(tree, catalogue, comments), tree).decode()
    except (NoPlace, Unreadable, ValueError) as failure:
        raise _ByLines("faults") from failure


def _is_built(tree: Tree, shell: Shell) -> bool:
    edition, others = editions_for(tree, shell)
    tree = up_to_date(tree)
    return bool(changes_between(answers_only(normal(tree), (edition, *others)), normal(tree)))


def _faults(document: Document, shell: Shell) -> bool:
    edition, others = editions_for(document.values, shell)
    return bool(errors_in(document, edition, others=others))


def _merged_by_lines(base: bytes, ours: bytes, theirs: bytes, shell: Shell, by_lines: ByLines, why: str) -> MergeResult:
    """Lines merged: clean where none is in conflict and the result holds as much as one of answers would have to."""
    content, is_clean = by_lines(base, ours, theirs)
    if not is_clean:
        return MergeResult(content, False, reason=why)
    if why == "no-charter":
        return MergeResult(content, True)  # somebody else's file: git's own merge of it stands
    return MergeResult(both_whole(ours, theirs), False, reason=why)

"""`skalatui diff`: what changed between two charters in meaning, for people, for a pull request, or as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import partial
from itertools import groupby
from pathlib import Path

from skalatui.cli.shell import DONE, NO, Shell, file_name
from skalatui.document.problem import Unreadable
from skalatui.document.tree import Tree
from skalatui.store.versions import Version, is_revision, last_commit, of_work_tree, version

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:  # of files that do not differ the rules are not even imported
    import argparse

    from skalatui.charter.comparison import Comparison, Side
    from skalatui.charter.difference_words import DifferenceWords

_SIGNS = {"stronger": "▲", "weaker": "▼", "new-gap": "○", "closed-gap": "●", "neutral": "·"}


def run(arguments: argparse.Namespace, shell: Shell) -> int:
    here = Path()
    sides: list[Version] = []
    for name, asked in _asked(arguments.a, arguments.b, here):
        try:
            found = asked()
        except Unreadable as unreadable:
            return shell.fail(name, unreadable)
        sides.append(found)
    if sides[0].document.text == sides[1].document.text and "hospital" in sides[0].document.values:
        if arguments.json:
            shell.print("[]")
        return DONE
    return _compared(sides, arguments, shell)


def _compared(sides: list[Version], arguments: argparse.Namespace, shell: Shell) -> int:
    from skalatui.charter.comparison import compare, refuse_other_forms

    for found in sides:
        try:
            refuse_other_forms(found.document.values)
        except Unreadable as unreadable:
            return shell.fail(found.name, unreadable)
    try:
        comparison = compare(*(_side(found.document.values, shell) for found in sides))
    except Unreadable as unreadable:
        return shell.fail(str(shell.scale or ""), unreadable)
    _show(comparison, [found.name for found in sides], arguments, shell)
    return NO if comparison.differs else DONE


def _asked(a: str, b: str | None, here: Path) -> Iterator[tuple[str, partial[Version]]]:
    """Both sides, named; of one operand the other side is what it came from or has become."""
    if b is not None:
        yield from ((name, partial(version, name, here)) for name in (a, b))
    elif is_revision(a, here):
        yield from ((a, partial(version, a, here)), (a, partial(of_work_tree, a, here)))
    else:
        yield from ((a, partial(last_commit, a, here)), (a, partial(version, a, here)))


def _side(tree: Tree, shell: Shell) -> Side:
    from skalatui.charter.comparison import side_of
    from skalatui.store.editions import edition_of, others_than

    edition = edition_of(tree, shell.scale)
    return side_of(tree, edition, (edition, *others_than(edition)))


def _show(comparison: Comparison, names: list[str], arguments: argparse.Namespace, shell: Shell) -> None:
    from skalatui.charter.difference_words import DifferenceWords
    from skalatui.store.labels import label

    words = DifferenceWords(comparison, shell.catalogue, partial(label, language=shell.language))
    if arguments.json:
        import json

        shell.print(json.dumps(_objects(comparison, words), ensure_ascii=False, indent=1, default=_in_json))
    elif arguments.stat:
        if comparison.differs:
            shell.print(words.stat())
    elif not comparison.differs:
        if arguments.markdown:
            shell.print(shell.say("diff.same"))
    else:
        for line in (_markdown if arguments.markdown else _lines)(comparison, names, words, shell):
            shell.print(line)


def _objects(comparison: Comparison, words: DifferenceWords) -> list[dict[str, object]]:
    """The entries of CHARTER.md's `diff --json`; what is not there is null."""
    return [
        {
            "path": list(change.path),
            "kind": change.kind,
            "old": change.old,
            "new": change.new,
            "direction": change.direction,
            "text": words.change(change),
        }
        for change in comparison.changes
    ]


def _in_json(value: object) -> str:
    return value.isoformat() if isinstance(value, date | datetime | time) else str(value)


def _lines(comparison: Comparison, names: list[str], words: DifferenceWords, shell: Shell) -> Iterator[str]:
    old, new = map(file_name, names)
    yield shell.say("diff.heading", hospital=words.hospital, old=old, new=new)
    for heading, lines in _consequences(comparison, words, shell):
        yield from ("", f"  {heading}", *(f"    {line}" for line in lines))
    for heading, changes in groupby(comparison.told, lambda change: words.section(change.path)):
        yield from ("", f"  {heading}")
        for change in changes:
            direction = words.direction(change)
            yield f"    {_SIGNS[change.direction]} {words.change(change)}" + (f" [{direction}]" if direction else "")


def _markdown(comparison: Comparison, names: list[str], words: DifferenceWords, shell: Shell) -> Iterator[str]:
    """Headings and lists, for a mail or a pull request; what a person typed cannot become markup."""
    yield f"## {_plain(words.stat())}"
    for heading, lines in _consequences(comparison, words, shell):
        yield from ("", f"### {_plain(heading)}", "", *(f"- {_plain(line)}" for line in lines))
    for heading, changes in groupby(comparison.told, lambda change: words.section(change.path)):
        yield from ("", f"### {_plain(heading)}", "")
        for change in changes:
            direction = words.direction(change)
            mark = f"**{_SIGNS[change.direction]} {direction}** " if direction else ""
            yield f"- {mark}{_plain(words.change(change))}"


def _consequences(comparison: Comparison, words: DifferenceWords, shell: Shell) -> Iterator[tuple[str, list[str]]]:
    for cause, heading in (("answers", "diff.consequences"), ("edition", "diff.consequences-edition")):
        lines = [words.consequence(found) for found in comparison.consequences if found.cause == cause]
        if lines:
            yield shell.say(heading), lines


def _plain(text: str) -> str:
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#|!~&@" else sign for sign in text)

"""`skalatui merge`: three versions of a charter into one, as git calls it (%O %A %B %P); the result is in OURS.

git takes OURS as it lies there when this process ends, however it ends. So before anything else a text with both
versions between markers takes its place: whatever happens then, no side is silently gone.
"""

from __future__ import annotations

import os
from pathlib import Path

from skalatui.cli.shell import DONE, NO, Shell, file_name
from skalatui.document.problem import Unreadable
from skalatui.store.charters import real_path
from skalatui.store.reading import bytes_of
from skalatui.store.replacing import put, why_unwritable
from skalatui.store.textual_merge import both_whole, by_lines

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:  # git's words need no parser
    import argparse

_LARGEST = 64 * 1024 * 1024  # bytes; what is no charter may be larger than one, and still lose nothing


def run(arguments: argparse.Namespace, shell: Shell) -> int:
    target = real_path(Path(arguments.ours))
    try:
        base, ours, theirs = (_content(name) for name in _three(arguments))
    except Unreadable as unreadable:
        return shell.fail(_unread(arguments), unreadable)
    try:
        replaced = target.stat()
        put(target, both_whole(ours, theirs), replaced=replaced)
    except OSError as failure:
        return shell.fail(arguments.ours, Unreadable(why_unwritable(failure, target.parent)))
    name = file_name(arguments.path or arguments.ours)
    if (other_names := replaced.st_nlink - 1) > 0:
        shell.complain(f"{name}: {shell.say('keeping.other-names', count=other_names)}")
    from skalatui.cli.merge_result import merge_result  # from here on anything may happen

    try:
        result = merge_result(base, ours, theirs, shell, by_lines)
    except Exception as failure:  # whatever it is, both versions are in the file already
        shell.complain(shell.say("git.merge.failed", file=name, cause=f"{type(failure).__name__}: {failure}"))
        return NO
    put(target, result.content, replaced=target.stat())
    for key in result.conflicts:
        shell.complain(shell.say("git.merge.conflict", file=name, key=key))
    if result.reason:
        shell.complain(shell.say(f"git.merge.{result.reason}", file=name))
    return DONE if result.is_clean else NO


def _three(arguments: argparse.Namespace) -> tuple[str, str, str]:
    return arguments.base, arguments.ours, arguments.theirs


def _content(name: str) -> bytes:
    return b"" if name == os.devnull else bytes_of(Path(name), _LARGEST)  # a base that never was


def _unread(arguments: argparse.Namespace) -> str:
    """The first of the files that cannot be read."""
    for name in _three(arguments):
        try:
            _content(name)
        except Unreadable:
            return name
    return str(arguments.ours)

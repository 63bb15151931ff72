"""A merge of lines, for what cannot be merged by answers: git's own, or both versions whole between markers."""

from __future__ import annotations

from pathlib import Path

_OURS, _BETWEEN, _THEIRS = b"<<<<<<< ours\n", b"=======\n", b">>>>>>> theirs\n"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def both_whole(ours: bytes, theirs: bytes) -> bytes:
    """Both versions, one after the other, between conflict markers: nothing of either can go unseen."""
    return b"".join((_OURS, _ended(ours), _BETWEEN, _ended(theirs), _THEIRS))


def by_lines(base: bytes, ours: bytes, theirs: bytes) -> tuple[bytes, bool]:
    """git's merge of three texts, and whether it left no conflict; both whole where git cannot merge them.

    Line endings and byte order marks that differ are no difference.
    """
    from tempfile import TemporaryDirectory

    from skalatui.document.problem import Unreadable
    from skalatui.store import git

    names = {"ours": ours, "base": base, "theirs": theirs}
    with TemporaryDirectory() as folder:
        for name, content in names.items():
            (Path(folder) / name).write_bytes(_plain(content))
        labels = [word for name in names for word in ("-L", name)]
        try:
            answer = git.run(["merge-file", "-p", *labels, *names], Path(folder))
        except Unreadable:
            return both_whole(ours, theirs), False
    if answer.code == 0:
        return answer.out, True
    if answer.code > 127 or _OURS.strip() not in answer.out:
        return both_whole(ours, theirs), False
    return answer.out, False


def _plain(content: bytes) -> bytes:
    return content.removeprefix(_BYTE_ORDER_MARK).replace(b"\r\n", b"\n")


def _ended(content: bytes) -> bytes:
    return content if not content or content.endswith(b"\n") else content + b"\n"

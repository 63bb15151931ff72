"""`skalatui git textconv FILE`: the text that git compares. It never fails, since git's diff would end with it."""

from __future__ import annotations

import os
import stat
import sys

LARGEST = 1024 * 1024  # bytes shown of what is no charter


def textconv(name: str) -> int:
    """Print the charter at `name` line by line; any other content as safe text. The exit code is 0 always."""
    try:
        sys.stdout.buffer.write(text_of(name).encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except OSError:  # git has stopped reading
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def text_of(name: str) -> str:
    try:
        if not stat.S_ISREG((status := os.stat(name)).st_mode) and not stat.S_ISDIR(status.st_mode):  # noqa: PTH116
            return f"{_safe(name)}: no regular file\n"  # a pipe would be waited for, a device may never end
        with open(name, "rb") as file:  # noqa: PTH123  # pathlib takes longer to import than the rest to run
            content = file.read(LARGEST + 1)
            rest = _digest(file) if len(content) > LARGEST else ""
    except (OSError, ValueError) as failure:
        return f"{_safe(str(failure))}\n"
    try:
        return _answers(content) if b"<<<<<<<" not in content else _both_sides(content)
    except Exception:  # no charter, or a fault of ours: the text as it is does no harm
        return _safe(content[:LARGEST].decode("utf-8", "backslashreplace")) + rest


def _answers(content: bytes) -> str:
    from skalatui.charter.plain_text import plain_text
    from skalatui.document.read import read

    return plain_text(read(content).values)


def _both_sides(content: bytes) -> str:
    """The answers of a charter whose merge is unfinished, with markers where its two sides differ."""
    from difflib import SequenceMatcher

    from skalatui.charter.conflict_text import BETWEEN, OURS, THEIRS, sides_of

    text = content.decode().replace("\r\n", "\n")
    ours, theirs = (_answers(side.encode()).split("\n") for side in sides_of(text))
    lines: list[str] = []
    for tag, start, end, other_start, other_end in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag == "equal":
            lines += ours[start:end]
        else:
            lines += [OURS, *ours[start:end], BETWEEN, *theirs[other_start:other_end], THEIRS]
    return "\n".join(lines)


def _digest(file: object) -> str:
    """A line for what is not shown, so that a change there is still one."""
    import hashlib

    return f"\n… sha256 {hashlib.file_digest(file, 'sha256').hexdigest()}\n"  # type: ignore[arg-type]


def _safe(text: str) -> str:
    from skalatui.text.safe import displayable

    return displayable(text.replace("\r\n", "\n"), lines=True)

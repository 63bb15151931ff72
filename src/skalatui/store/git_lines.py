"""Lines in a file of git attributes: ours put in and taken out so that everything else stays byte for byte."""

from __future__ import annotations

from collections.abc import Sequence

DRIVER = "skalatui"  # the name of our drivers, and so of our section of git's configuration
_ATTRIBUTES = f" merge={DRIVER} diff={DRIVER}".encode()
_NEEDS_QUOTES = (b" ", b"\t", b'"', b"#", b"\\", b"[")


def with_lines(content: bytes | None, patterns: Sequence[str]) -> bytes:
    """`content` (None: no file) with a line for each pattern that has none; the same, where all have one.

    A file that ends without a line break goes on ending so: that is how `without_lines` can give it back.
    """
    there = set(patterns_in(content or b""))
    new = [_line(pattern) for pattern in patterns if pattern not in there]
    if not new:
        return content or b""
    end = b"\r\n" if content and b"\r\n" in content else b"\n"
    if content is None:
        return b"".join(line + end for line in new)
    if content.endswith(b"\n"):
        return content + b"".join(line + end for line in new)
    return end.join(([content] if content else []) + new)


def without_lines(content: bytes, patterns: Sequence[str] = ()) -> bytes | None:
    """`content` without our lines (those of `patterns` only, if any); None where nothing is left of a file of ours."""
    lines = content.splitlines(keepends=True)
    kept = [line for line in lines if not _is_ours(line) or (patterns and _pattern(line) not in patterns)]
    if len(kept) == len(lines):
        return content
    rest = b"".join(kept)
    if not lines[-1].endswith(b"\n"):
        return rest.removesuffix(b"\n").removesuffix(b"\r") if _is_ours(lines[-1]) else rest
    return rest or None


def patterns_in(content: bytes) -> list[str]:
    """The patterns of our lines, in their order."""
    return [_pattern(line) for line in content.splitlines() if _is_ours(line)]


def _line(pattern: str) -> bytes:
    raw = pattern.encode("utf-8", "surrogateescape")
    if any(sign in raw for sign in _NEEDS_QUOTES):
        raw = b'"' + raw.replace(b"\\", b"\\\\").replace(b'"', b'\\"').replace(b"\t", b"\\t") + b'"'
    return raw + _ATTRIBUTES


def _is_ours(line: bytes) -> bool:
    return line.rstrip(b"\r\n").endswith(_ATTRIBUTES)


def _pattern(line: bytes) -> str:
    raw = line.rstrip(b"\r\n").removesuffix(_ATTRIBUTES)
    if raw.startswith(b'"'):
        raw = raw[1:-1].replace(b"\\t", b"\t").replace(b'\\"', b'"').replace(b"\\\\", b"\\")
    return raw.decode("utf-8", "surrogateescape")

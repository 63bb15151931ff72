"""A document: the values of TOML bytes and, when asked for, the line of each key and the comments."""

from __future__ import annotations

from functools import cached_property

import tomli

from skalatui.document.limits import DEEPEST, MOST_DIGITS, crowded, endless, merge_markers, too_deep, too_large
from skalatui.document.problem import Parameter, Problem, Unreadable
from skalatui.document.tree import Path, Tree

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from skalatui.document.places import Comment, Places

    LineEnding: TypeAlias = Literal["\n", "\r\n"]
else:
    LineEnding = str

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Document:
    """What a file says. `text` is the file's, without byte order mark and with LF at the end of every line.

    `line_ending` is what the file had: CRLF where any line ended so.
    """

    def __init__(self, values: Tree, text: str = "", *, had_bom: bool = False, line_ending: LineEnding = "\n") -> None:
        self.values = values
        self.text = text
        self.had_bom = had_bom
        self.line_ending = line_ending

    def line_of(self, path: Path) -> int | None:
        """The line, from 1, of the header or key at `path`; the first that names it where it is only implied."""
        return self._places.line_of(path)

    @property
    def comments(self) -> tuple[Comment, ...]:
        """Every comment, in the file's order."""
        return self._places.comments

    @cached_property
    def _places(self) -> Places:
        from skalatui.document.places import places_in  # only who asks for places pays for finding them

        return places_in(self.text)


def read(data: bytes) -> Document:
    """The document in `data`.

    Raises Unreadable for everything else: any bytes at all give one or the other, soon and in bounded memory.
    """
    if problem := too_large(len(data)):
        raise Unreadable(problem)
    had_bom = data.startswith(_BYTE_ORDER_MARK)
    text = _decoded(data, len(_BYTE_ORDER_MARK) if had_bom else 0)
    if not text or text.isspace():
        raise Unreadable(Problem("document.empty"))
    line_ending: LineEnding = "\n"
    if "\r\n" in text:
        line_ending, text = "\r\n", text.replace("\r\n", "\n")
    if conflicts := merge_markers(text):
        raise Unreadable(*conflicts)
    if problem := crowded(text):
        raise Unreadable(problem)
    document = Document(_parsed(text), text, had_bom=had_bom, line_ending=line_ending)
    if found := too_deep(document.values):
        raise Unreadable(Problem("document.too-deep", found, document.line_of(found), {"limit": DEEPEST}))
    if found := endless(document.values, text):
        parameters = {"limit": MOST_DIGITS}
        raise Unreadable(Problem("document.endless-number", found, document.line_of(found), parameters))
    return document


def _decoded(data: bytes, start: int) -> str:
    try:
        return data[start:].decode()
    except UnicodeDecodeError as fault:
        if b"\0\0" in data:  # a picture, a document of an office program: advice on how to save a text would mislead
            raise Unreadable(Problem("document.no-text")) from None
        at = start + fault.start
        line = data.count(b"\n", 0, at) + 1
        parameters: dict[str, Parameter] = {"byte": at + 1, "found": f"0x{data[at]:02X}"}
        raise Unreadable(Problem("document.not-utf-8", line=line, parameters=parameters)) from None


def _parsed(text: str) -> Tree:
    try:
        return tomli.loads(text)
    except (ValueError, RecursionError) as fault:
        from skalatui.document.faults import problem_of  # nothing that a sound file has to wait for

        raise Unreadable(problem_of(fault, text)) from None

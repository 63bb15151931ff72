"""The interview line by line for tests: fed with typed lines, read as text, its files in folders of the test's own."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from skalatui.document.read import read
from skalatui.document.tree import Tree
from skalatui.flow.start import Begin
from skalatui.plain.app import run
from skalatui.text.language import Language
from support.wizard import start_at


@dataclass(frozen=True)
class Led:
    """What an interview left behind: its exit code, what it said and complained of, and the drafts on the disk."""

    code: int
    out: str
    err: str
    folder: Path

    @property
    def said(self) -> str:
        """All of it on one line, so that it does not matter where lines were broken."""
        return " ".join(self.out.split())

    @property
    def drafts(self) -> list[Path]:
        return sorted((self.folder / "state").rglob("draft.toml"))

    @property
    def answers(self) -> Tree:
        """What the one draft holds."""
        (draft,) = self.drafts
        return read(draft.read_bytes()).values


def led(
    folder: Path,
    lines: Iterable[str],
    begin: Begin | None = None,
    language: Language = "da",
    scale: Path | None = None,
) -> Led:
    """Lead an interview with typed lines until they run out or one of them ends it."""
    out, err = io.StringIO(), io.StringIO()
    typed = io.StringIO("".join(f"{line}\n" for line in lines))
    code = run(start_at(folder, begin, language, scale=scale), typed, out, err)
    return Led(code, out.getvalue(), err.getvalue(), folder)


def environment_at(folder: Path, **more: str) -> dict[str, str]:
    """The environment of a process of its own: in Danish, its drafts below `folder`."""
    folders = {"XDG_STATE_HOME": str(folder / "state"), "TMPDIR": str(folder)}
    ours = {"SKALATUI_LANG": "da", "PYTHONIOENCODING": "utf-8", **folders}
    return {**{name: value for name, value in os.environ.items() if name != "COLUMNS"}, **ours, **more}

"""The entry to the wizard: what it is started with. Textual is imported when it runs, not before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeAlias

from skalatui.text.language import Language


@dataclass(frozen=True)
class Library:
    """The folder of charters, to choose from."""


@dataclass(frozen=True)
class New:
    """A new interview, of a hospital that may have been named."""

    name: str = ""


@dataclass(frozen=True)
class Open:
    """The interview in a charter file."""

    path: Path


@dataclass(frozen=True)
class Example:
    """A charter that ships with the program, opened as a new one."""

    name: str


CRASHED = 1  # Textual has no code for an end that it did not mean

Begin: TypeAlias = Library | New | Open | Example


@dataclass(frozen=True)
class Start:
    """How the wizard is started. `folder` holds the charters; `scale` is the folder of an edition of one's own.

    `environment` says where drafts live; `today` is only proposed to the person, never written by itself.
    """

    begin: Begin
    folder: Path
    language: Language
    today: date
    scale: Path | None = None
    environment: Mapping[str, str] = field(default_factory=dict)


def run(start: Start) -> int:
    """Run the wizard on this process's terminal until it is left; its exit code."""
    from skalatui.tui.stray_bytes import tolerate
    from skalatui.tui.wizard import Wizard

    tolerate()
    wizard = Wizard(start)
    wizard.run()
    return CRASHED if wizard.return_code is None else wizard.return_code

"""What a front end is started with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TypeAlias

from skalatui.document.records import dataclass, field
from skalatui.flow.looks import LOOKS
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


Begin: TypeAlias = Library | New | Open | Example


@dataclass(frozen=True)
class Start:
    """How the interview is started, on whatever front end.

    `folder` holds the charters; `scale` is the folder of an edition of one's own.
    `environment` says where drafts live; `today` is only proposed to the person, never written by itself.
    """

    begin: Begin
    folder: Path
    language: Language
    today: date
    scale: Path | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
    looks: str = LOOKS[0]

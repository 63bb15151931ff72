"""Who is at work on a charter: a process of a machine, as written into the folder of a draft."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import asdict, dataclass
from pathlib import Path

from skalatui.document.problem import Unreadable
from skalatui.store import system
from skalatui.store.reading import bytes_of
from skalatui.store.replacing import put

FILE = "owner.json"
_LIMIT = 4096  # bytes


@dataclass(frozen=True)
class Owner:
    """A process: its number, its machine's name, and when it started, as numbers are given again."""

    pid: int
    host: str
    born: str = ""

    def is_alive(self, host: str) -> bool | None:
        """Whether it still runs, seen from the machine `host`; None where it is on another one: nobody can tell."""
        if self.host != host:
            return None
        return system.is_running(self.pid) and self.born in ("", system.birth(self.pid))


def this_process() -> Owner:
    """The process that asks, for the edge of the program to pass on."""
    pid = os.getpid()
    return Owner(pid, platform.node(), system.birth(pid))


def written_in(folder: Path) -> Owner | None:
    """The owner that a folder names; None where there is none, or nothing that can be made out."""
    try:
        found = json.loads(bytes_of(folder / FILE, _LIMIT))
        owner = Owner(found["pid"], found["host"], found["born"])
    except (Unreadable, ValueError, TypeError, KeyError, RecursionError):
        return None
    is_sound = type(owner.pid) is int and isinstance(owner.host, str) and isinstance(owner.born, str)
    return owner if is_sound else None


def write_into(folder: Path, owner: Owner) -> None:
    """Name `owner` in a folder. OSError where that could not be done."""
    put(folder / FILE, json.dumps(asdict(owner)).encode("ascii"), private=True)

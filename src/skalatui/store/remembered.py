"""What was worked out of files before, kept by their content: the same content gives the same, so nothing is stale.

One SQLite file in the user's cache folder. Nothing relies on it: where it cannot be had, all is worked out afresh.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import skalatui
from skalatui.store import assets, system

if TYPE_CHECKING:
    import sqlite3

OFF = "SKALATUI_NO_CACHE"  # an environment variable; with anything in it nothing is kept or looked up
UNUSED_DAYS = 30  # after which a result goes
_SECONDS_A_DAY = 86_400
_PATIENCE = 0.2  # seconds to wait for another process that writes
_AT_ONCE = 500  # keys of one question to the database


class Remembered:
    """Results by content. `maker` stands for all besides the content that a result follows from."""

    def __init__(self, connection: sqlite3.Connection | None, maker: bytes, day: int) -> None:
        self._connection = connection
        self._maker = maker
        self._day = day

    def recall(self, kind: str, contents: Sequence[bytes]) -> list[str | None]:
        """The result of each content; None where it is not known."""
        keys = [self._key(kind, content) for content in contents]
        known: dict[bytes, tuple[str, int]] = {}
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            marks = ",".join("?" * len(some))
            question = f"SELECT key, result, day FROM results WHERE key IN ({marks})"
            known |= {key: (result, day) for key, result, day in self._ask(question, some)}
        old = [(self._day, key) for key, (_, day) in known.items() if day < self._day]
        if old:
            self._write([("UPDATE results SET day = ? WHERE key = ?", old)])
        return [known[key][0] if key in known else None for key in keys]

    def keep(self, kind: str, results: Iterable[tuple[bytes, str]]) -> None:
        """Remember results, each with its content."""
        rows = [(self._key(kind, content), result, self._day) for content, result in results]
        if rows:
            self._write([("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", rows)])

    def close(self) -> None:
        """Let go of the file, once what nobody asked for in a month is gone from it."""
        self._write([("DELETE FROM results WHERE day < ?", [(self._day - UNUSED_DAYS,)])])
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _key(self, kind: str, content: bytes) -> bytes:
        return hashlib.blake2b(b"\0".join((self._maker, kind.encode(), content)), digest_size=20).digest()

    def _ask(self, question: str, values: Sequence[object]) -> list[tuple[bytes, str, int]]:
        if self._connection is None:
            return []
        try:
            return self._connection.execute(question, values).fetchall()
        except self._failure:
            self._connection = None
            return []

    def _write(self, orders: Iterable[tuple[str, Sequence[Sequence[object]]]]) -> None:
        if self._connection is None:
            return
        try:
            with self._connection:
                for order, rows in orders:
                    self._connection.executemany(order, rows)
        except self._failure:
            self._connection = None

    @property
    def _failure(self) -> type[Exception]:
        import sqlite3

        return sqlite3.Error


def remembered(environment: Mapping[str, str], day: int, *also: str, scale: Path | None = None) -> Remembered:
    """What is remembered for this user; one that knows and keeps nothing where there is no place for it.

    `day` counts from the epoch; `also` is what results depend on besides the program, its data and the folder `scale`.
    """
    if environment.get(OFF):
        return Remembered(None, b"", day)
    places = [Path(skalatui.__file__).parent, assets.assets_folder(), *([scale] if scale is not None else [])]
    maker = "\0".join((skalatui.__version__, *also, *(stamp for place in places for stamp in _stamps(place))))
    digest = hashlib.blake2b(maker.encode("utf-8", "surrogateescape")).digest()
    return Remembered(_connection(_folder(environment)), digest, day)


def _folder(environment: Mapping[str, str]) -> Path | None:
    stated = Path(environment.get("XDG_CACHE_HOME", ""))
    if stated.is_absolute():
        return stated / "skalatui"
    with suppress(RuntimeError):  # nobody's home
        if sys.platform == "darwin":
            return Path.home() / "Library" / "Caches" / "skalatui"
        if sys.platform == "win32":
            return Path(environment.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "skalatui" / "cache"
        return Path.home() / ".cache" / "skalatui"
    return None


def _connection(folder: Path | None) -> sqlite3.Connection | None:
    """A connection to the file of results; one that is broken is begun anew."""
    if folder is None:
        return None
    try:
        import sqlite3
    except ImportError:  # Python can be built without it
        return None
    try:
        system.make_private(folder)
    except OSError:
        return None
    file = folder / "results.sqlite"
    for _ in range(2):
        try:
            os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))  # it tells of hospitals
            connection = sqlite3.connect(file, timeout=_PATIENCE)
            connection.execute(
                "CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, result TEXT NOT NULL, day INTEGER NOT NULL)"
            )
        except (OSError, sqlite3.OperationalError):  # no room, no right, another process at it
            return None
        except sqlite3.DatabaseError:
            with suppress(OSError):
                file.unlink()
        else:
            return connection
    return None


def _stamps(folder: Path) -> Iterable[str]:
    """Name, size and time of every file that a result may follow from."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _stamps(Path(entry.path))
        else:
            status = entry.stat()
            yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"

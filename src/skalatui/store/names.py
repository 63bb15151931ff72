"""The file name of a charter: made from the hospital's key, and good on every system that it may be copied to."""

from __future__ import annotations

import itertools
from contextlib import suppress
from pathlib import Path

from skalatui.text.keys import key_for

SUFFIX = ".toml"
_FALLBACK = "hospital"
_PORTS = tuple(f"{port}{number}" for port in ("com", "lpt") for number in range(10))
_DEVICES = frozenset(("con", "prn", "aux", "nul", "conin", "conout", "clock", *_PORTS))


def file_name(key: str) -> str:
    """`<key>.toml`: as keys are, short lower-case ASCII without a separator; never the name of a Windows device."""
    stem = key_for(key, (), _FALLBACK)  # a key edited by hand may be anything
    return (f"{_FALLBACK}-{stem}" if stem in _DEVICES else stem) + SUFFIX


def free_name(folder: Path, key: str) -> Path:
    """A path in `folder` where nothing lies yet: `<key>.toml`, else `<key>-2.toml`, and so on.

    Names that differ in case only are the same, as they are on Windows and macOS. A folder that is not there or
    cannot be listed has no names; a save would still not overwrite.
    """
    taken: set[str] = set()
    with suppress(OSError):
        taken = {path.name.casefold() for path in folder.iterdir()}
    stem = file_name(key).removesuffix(SUFFIX)
    names = itertools.chain((stem,), (f"{stem}-{number}" for number in itertools.count(2)))
    return folder / next(name + SUFFIX for name in names if name + SUFFIX not in taken)

"""A charter on the disk, and another one to save over it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from skalatui.document.tree import Value
from skalatui.store.charters import (
    Base,
    Outcome,
    Over,
    save,
)

OLD = 'schema = 1\n\n[hospital]\nname = "Åkirke"\n'
NEW = 'schema = 1\n\n[hospital]\nname = "Brededal"\n'
OLD_TREE: Mapping[str, Value] = {"schema": 1, "hospital": {"name": "Åkirke"}}
NEW_TREE: Mapping[str, Value] = {"schema": 1, "hospital": {"name": "Brededal"}}


def an_old_file(folder: Path) -> Path:
    path = folder / "aakirke.toml"
    path.write_bytes(OLD.encode())
    return path


def base_of(path: Path, text: str) -> Base:
    return Base(path.resolve(), hashlib.sha256(text.encode()).hexdigest())


def save_new(path: Path, over: Base | Over) -> Outcome:
    return save(path, NEW, NEW_TREE, over)

"""The drafts of one user, and charters on the disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from skalatui.store import owners
from skalatui.store.charters import Base, open_charter
from skalatui.store.drafts import Drafts
from support.left_drafts import HOST, TEXT
from support.old_file import an_old_file


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    me = owners.this_process()
    return Drafts((tmp_path / "state" / "drafts",), replace(me, host=HOST), "0.1.0")


@pytest.fixture
def base(tmp_path: Path) -> Base:
    path = tmp_path / "aakirke.toml"
    path.write_text(TEXT, "utf-8")
    return open_charter(path).base


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A charter that lies on the disk with the text OLD."""
    return an_old_file(tmp_path)

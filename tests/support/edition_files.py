"""The files of the edition that ships, as parsed trees that a test may change."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import tomli

from skalatui.scale.edition import Edition
from skalatui.scale.loading import edition_from

ASSETS = Path(__file__).resolve().parents[2] / "assets"
NEWEST = "2026.1"


def edition_files() -> dict[str, dict[str, Any]]:
    """A fresh copy at each call."""
    paths = [*(ASSETS / "scale" / NEWEST).glob("*.toml"), ASSETS / "platforms" / "platforms.toml"]
    return {path.stem: tomli.loads(path.read_text("utf-8")) for path in paths}


@cache
def shipped_edition() -> Edition:
    return edition_from(edition_files())

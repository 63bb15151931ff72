"""The style sheet that lies beside a widget's module."""

from __future__ import annotations

from pathlib import Path


def style_of(module: str) -> str:
    """The rules in the `.tcss` file beside a module's file; they are scoped to the widget whose default they are."""
    return Path(module).with_suffix(".tcss").read_text("utf-8")

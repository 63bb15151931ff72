"""The wizard's own looks, a dark and a light one: calm grounds, one hue to act on, one to draw the eye."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="skalatui-dark",
    primary="#6fb3c8",
    secondary="#a59bc8",
    accent="#d8a865",
    success="#86b88a",
    warning="#d9b765",
    error="#e08a7d",
    foreground="#dde3e6",
    background="#12181c",
    surface="#1b2329",
    panel="#222c33",
    boost="#26323a",
    dark=True,
    variables={
        "input-selection-background": "#6fb3c8 35%",
        "field": "#1b2329",
        "field-focus": "#2d3d48",
        "cursor": "#2c5a6b",
        "muted": "#8d9aa3",
    },
)
LIGHT = Theme(
    name="skalatui-light",
    primary="#1f6f88",
    secondary="#5b4f8a",
    accent="#8f5a12",
    success="#2f6b39",
    warning="#7d5c07",
    error="#a63a2c",
    foreground="#1d262b",
    background="#f6f4ee",
    surface="#ffffff",
    panel="#e9e6dc",
    boost="#e3ebec",
    dark=False,
    variables={
        "input-selection-background": "#1f6f88 25%",
        "field": "#ffffff",
        "field-focus": "#dde9ec",
        "cursor": "#b5d6df",
        "muted": "#5f6b72",
    },
)

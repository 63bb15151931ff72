"""The looks of the wizard: dark, light, both in high contrast, and the terminal's own colours. One key goes round."""

from __future__ import annotations

from textual.app import App
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
        "cursor": "#1f4554",
        "cursor-style": "bold",
        "muted": "#a9b5bd",
        "edge": "#33424c",
        "thumb": "#66798a",
        "field-style": "none",
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
        "cursor-style": "bold",
        "muted": "#4a555c",
        "edge": "#c9c4b4",
        "thumb": "#8c8672",
        "field-style": "none",
    },
)


def _text(primary: str, secondary: str, accent: str, success: str, warning: str, error: str) -> dict[str, str]:
    """The colours of words as they stand, which Textual would tint towards the ground."""
    named = locals()
    return {f"text-{name}": colour for name, colour in named.items()}


_ON_BLACK = ("#7fd4f5", "#cdc2ff", "#ffcc66", "#8ff0a4", "#ffe066", "#ffb3a7")
_ON_WHITE = ("#00405c", "#3b2a7a", "#663c00", "#0b4a1a", "#574000", "#7d1208")
CONTRAST_DARK = Theme(
    "skalatui-contrast-dark",
    *_ON_BLACK[:2],
    accent=_ON_BLACK[2],
    success=_ON_BLACK[3],
    warning=_ON_BLACK[4],
    error=_ON_BLACK[5],
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#202020",
    boost="#202020",
    dark=True,
    variables={
        "input-selection-background": "#005a8c",
        "field": "#101010",
        "field-focus": "#1c2f38",
        "cursor": "#00314f",
        "cursor-style": "bold underline",
        "muted": "#d0d0d0",
        "edge": "#8a8a8a",
        "thumb": "#8a8a8a",
        "field-style": "none",
        **_text(*_ON_BLACK),
    },
)
CONTRAST_LIGHT = Theme(
    "skalatui-contrast-light",
    *_ON_WHITE[:2],
    accent=_ON_WHITE[2],
    success=_ON_WHITE[3],
    warning=_ON_WHITE[4],
    error=_ON_WHITE[5],
    foreground="#000000",
    background="#ffffff",
    surface="#ffffff",
    panel="#ececec",
    boost="#ececec",
    dark=False,
    variables={
        "input-selection-background": "#bfe3ff",
        "field": "#f6f6f6",
        "field-focus": "#e4f2f8",
        "cursor": "#cfeaf7",
        "cursor-style": "bold underline",
        "muted": "#383838",
        "edge": "#6a6a6a",
        "thumb": "#6a6a6a",
        "field-style": "none",
        **_text(*_ON_WHITE),
    },
)
TERMINAL = Theme(
    name="skalatui-terminal",
    ansi=True,
    primary="ansi_blue",
    secondary="ansi_cyan",
    accent="ansi_magenta",
    success="ansi_green",
    warning="ansi_yellow",
    error="ansi_red",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        "surface": "ansi_default",
        "panel": "ansi_default",
        "field": "ansi_default",
        "field-focus": "ansi_default",
        "cursor": "ansi_default",
        "cursor-style": "bold reverse",
        "muted": "ansi_default",
        "edge": "ansi_bright_black",
        "thumb": "ansi_bright_black",
        "field-style": "underline",
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-background": "ansi_bright_black",
        "scrollbar": "ansi_bright_black",
        "scrollbar-background": "ansi_default",
    },
)
LOOKS = {
    "dark": DARK,
    "light": LIGHT,
    "contrast-dark": CONTRAST_DARK,
    "contrast-light": CONTRAST_LIGHT,
    "terminal": TERMINAL,
}


def begin_in(app: App[None], look: Theme) -> None:
    """Begin in a look. Textual would begin in its own, and parse every style sheet again to change to this one."""
    if look.ansi:  # also turns the filter of colours
        app.theme = look.name
        return
    app.set_reactive(App.theme, look.name)
    app.stylesheet.set_variables(app.get_css_variables())
    for name in [name for name in app.classes if name.startswith("-theme-") or name.endswith("-mode")]:
        app.set_class(False, name, update=False)
    app.set_class(True, f"-theme-{look.name}", "-dark-mode" if look.dark else "-light-mode", update=False)

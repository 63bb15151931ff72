"""Texts that make trouble: our own traps, and the Big List of Naughty Strings where it lies beside the project."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

CORPORA = Path(os.environ.get("SKALATUI_CORPORA") or Path(__file__).resolve().parents[3] / "shared" / "corpora")

TRAPS = (
    "[@click=app.quit]x[/]",
    "[b]bold[/b] [/b] [/] [[ ]] \\[",
    "\x1b]52;c;eA==\x07",
    "\x1b[6n\x1b[c\x1b[?1049lout",
    "\x1b[201~\x11",
    "\x9b31m \x85 \x90",
    "\x00\x01\x08\x0c\x7f",
    "\u202eled\u202c \u2066x\u2069 \u200f\u200e\u061c",
    "e" + "\u0301" * 2000,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 \U0001f1e9\U0001f1f0 \ufe0f",
    "日本語" * 40,
    "Note ending in \\",
    '"""' + "'''" + '"' * 1000,
    "{0} {name} %s %(x)s ${HOME} $(id) `id`",
    "<script>alert(1)</script> &amp; -- ; DROP TABLE",
    "../../etc/passwd CON nul.toml COM\u00b9 Ahus.",
    "a" * 5000,
    "æ" * 300,
    "\ufeff\u200b\u2028\u2029\u00ad\u3164",
    "<<<<<<< ours",
    "# no comment",
    "1;1;" * 2500,
)


@cache
def naughty() -> tuple[str, ...]:
    """All of them; ours alone where the list isn't there."""
    path = CORPORA / "blns" / "blns.txt"
    lines = path.read_text("utf-8").split("\n") if path.is_file() else ()
    return (*TRAPS, *(line for line in lines if line and not line.startswith("#")))

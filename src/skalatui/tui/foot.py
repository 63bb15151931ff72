"""The keys that work where the cursor is, for the last line: those of the answer, then those that always work."""

from __future__ import annotations

from skalatui.flow.view import View
from skalatui.tui.frame.keybar import Key
from skalatui.tui.sheet import Sheet

_SHOWN = {"shift+up": "⇧↑↓"}
_ALWAYS = {
    "note": "f4",
    "next": "f6",
    "help": "f1",
    "back": "f5",
    "ask": "f9",
    "undo": "ctrl+z",
    "palette": "ctrl+p",
    "quit": "ctrl+q",
}


def keys_here(view: View, sheet: Sheet | None, *, adds: bool) -> list[Key]:
    """The keys of the answer under the cursor; `adds`: the step has a line to add rows with."""
    say = view.wording.say
    keys = [Key(_SHOWN.get(key, key), word, key) for key, word in _legend(sheet)]
    if sheet is not None and sheet.cell is not None:
        keys.append(Key(say("keys.delete.key"), say("keys.delete.word"), "delete"))
    if adds:
        keys.append(Key("+", say("keys.add"), "plus"))
    return keys


def key_of_return(view: View, step: str) -> Key:
    """The way back to the step where a jump began."""
    say = view.wording.say
    title = view.wording.of(view.questionnaire.step(step).title)
    return Key(say("keys.return.key"), say("keys.return.word", step=title), "escape")


def keys_always(view: View) -> list[Key]:
    say = view.wording.say
    return [Key(say(f"keys.{name}.key"), say(f"keys.{name}.word"), key) for name, key in _ALWAYS.items()]


def _legend(sheet: Sheet | None) -> tuple[tuple[str, str], ...]:
    if sheet is None or sheet.line is None:
        return ()
    return (*(sheet.cell.legend if sheet.cell else ()), *sheet.line.legend)

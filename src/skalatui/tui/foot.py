"""The keys that work where the cursor is, for the last lines: those of the answer, then those that always work."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from skalatui.flow.view import View
from skalatui.interview.events import AnswerCleared
from skalatui.tui.adder import Adder
from skalatui.tui.frame.keybar import Key
from skalatui.tui.lines import Cell
from skalatui.tui.sheet import Sheet
from skalatui.tui.sheet_keys import LATER, types

_SHOWN = {"shift+up": "⇧↑↓", "enter": "Enter", "f2": "F2"}
_ALWAYS = {  # the most important first
    "next": "f6",
    "help": "f1",
    "save": "ctrl+s",
    "palette": "ctrl+p",
    "quit": "ctrl+q",
    "note": "f4",
    "ask": "f9",
    "undo": "ctrl+z",
    "back": "f5",
    "compare": "f10",
}
_REMARKS = {"b": "evidence", "l": "later"}
_IN_PANEL = {
    "panel.close": "escape",
    "panel.next": "tab",
    "help": "f1",
    "panel.excuse": "f12",
    "undo": "ctrl+z",
    "save": "ctrl+s",
    "quit": "ctrl+q",
}
_TYPING = {"done": "enter", "give-up": "escape", "letter": "backspace"}


def keys_here(view: View, focused: Widget | None, *, adds: bool) -> list[Key]:
    """The keys of the answer under the cursor; `adds`: the step has a line to add rows with."""
    if isinstance(focused, Adder):
        return [_key(view, "keys.adding", "enter")]
    sheet = focused if isinstance(focused, Sheet) else None
    if sheet is not None and sheet.typing.is_on:
        return [_key(view, f"keys.typing.{name}", key) for name, key in _TYPING.items()]
    keys = list(_of_answer(view, sheet)) if sheet is not None else []
    if adds:
        keys.append(Key("+", view.wording.say("keys.add"), "plus"))
    return keys


def key_of_return(view: View, step: str) -> Key:
    """The way back to the question where a jump began, by the name of its step."""
    say = view.wording.say
    title = view.wording.of(view.questionnaire.step(step).title)
    is_here = step == view.session.place.step
    word = say("keys.return.same-step") if is_here else say("keys.return.word", step=title)
    return Key(say("keys.return.key"), word, "escape")


def keys_always(view: View) -> list[Key]:
    is_last = view.session.place.step == view.questionnaire.steps[-1].id
    return [_key(view, f"keys.{name}", key) for name, key in _ALWAYS.items() if not (is_last and name == "next")]


def keys_of_panel(view: View) -> list[Key]:
    """The keys of a panel over the step: those of the step do not work there."""
    return [_key(view, f"keys.{name}", key) for name, key in _IN_PANEL.items()]


def _key(view: View, id: str, name: str) -> Key:
    return Key(view.wording.say(f"{id}.key"), view.wording.say(f"{id}.word"), name)


def _of_answer(view: View, sheet: Sheet) -> Iterator[Key]:
    line, cell = sheet.line, sheet.cell
    is_typed = types(cell)
    if cell is not None and is_typed:
        yield _key(view, "keys.typing.again" if cell.path in view.session.held else "keys.typing.begin", "")
    legend = (*(cell.legend if cell else ()), *(line.legend if line else ()))
    for key, word in legend:
        if not (is_typed and len(key) == 1):  # letters and figures are typed there
            yield Key(_SHOWN.get(key, key), word, key)
    if cell is not None and _can_be_cleared(view, cell):
        yield _key(view, "keys.delete", "backspace")
    if line is not None and cell is not None:
        keys = {**line.keys, **cell.keys}
        if is_typed and LATER in keys:
            yield _key(view, "keys.typing.remarks", "f4")
        elif not is_typed:
            yield from (_key(view, f"keys.{name}", key) for key, name in _REMARKS.items() if key in keys)
            if LATER in keys:
                yield _key(view, "keys.rest", "L")


def _can_be_cleared(view: View, cell: Cell) -> bool:
    """Whether there is an answer, and a key that takes it away."""
    if cell.entry is not None:
        return bool(cell.entry)
    return isinstance(cell.keys.get("backspace"), AnswerCleared) and view.value(cell.path) is not None

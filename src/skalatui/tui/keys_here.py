"""Which of the keys that the help names work where the cursor stands: in what is typed, a letter is a letter."""

from __future__ import annotations

from collections.abc import Collection

from textual.widget import Widget
from textual.widgets import Input, TextArea

from skalatui.document.records import dataclass, replace
from skalatui.tui.sheet import Sheet
from skalatui.tui.sheet_keys import types

LETTERS = {"evidence": "b", "later": "l", "rest": "L", "other-side": "m"}
OF_ROWS = {
    "other-unit": "u", "double": "d", "absence": "x", "positions": "p", "unfold": "f", "remove": "-",
    "move": "shift+up", "rekey": "k",
}  # fmt: skip


OF_THE_STEP = {"rest", "other-side", "next", "back", "ask", "to-ask", "cover", "compare", "note", "later", "evidence"}


@dataclass(frozen=True)
class KeysHere:
    """`dead` are the names of keys that do nothing here; `is_typed`: an answer is typed here; `by_letter`: n opens
    a note, and letters are no part of an answer; `in_panel`: a panel lies over
    the step, whose own keys wait."""

    dead: frozenset[str] = frozenset()
    is_typed: bool = False
    by_letter: bool = True
    in_panel: bool = False


EVERYWHERE = KeysHere()


def keys_at(focused: Widget | None, *, adds: bool) -> KeysHere:
    """The keys at the widget that has them; `adds`: the step has a line to add rows with."""
    no_adding = () if adds else ("add",)
    if isinstance(focused, Sheet) and focused.line is not None:
        return _at_sheet(focused, no_adding)
    if isinstance(focused, Input | TextArea):
        dead = ("answer", "add", "rest", "other-side", "evidence", "later", *OF_ROWS)
        return KeysHere(frozenset(dead), is_typed=True, by_letter=False)
    return KeysHere(frozenset(("evidence", "later", *OF_ROWS, *no_adding)))


def keys_in_panel(focused: Widget | None) -> KeysHere:
    """The keys at a widget of a panel over the step."""
    here = keys_at(focused, adds=False)
    of_letters = {"clear"} if here.is_typed else set()
    return replace(here, dead=here.dead | OF_THE_STEP | of_letters, in_panel=True)


def _at_sheet(sheet: Sheet, dead: Collection[str]) -> KeysHere:
    line, cell = sheet.line, sheet.cell
    assert line is not None
    keys = {**line.keys, **(cell.keys if cell else {})}
    is_typed = types(cell)
    found = set(LETTERS) if is_typed else set()
    found |= {name for name in ("evidence", "later") if LETTERS[name] not in keys}
    if is_typed:
        found |= {name for name, key in OF_ROWS.items() if len(key) == 1} | {"answer"}
    if not is_typed and (cell is None or "backspace" not in keys):
        found.add("clear")
    if cell is None or not cell.legend:
        found.add("answer")
    return KeysHere(frozenset((*found, *dead)), is_typed=is_typed, by_letter=not is_typed)

"""The cells of answers, as a view has them: sign, word, keys, and the marks of what stands beside an answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from skalatui.document.tree import Path, Value
from skalatui.flow.numbering import key_of
from skalatui.flow.remarking import remarked
from skalatui.flow.view import View
from skalatui.interview.events import AnswerCleared, AnswerGiven, Event, RowDuplicated, RowMoved, RowRemoved
from skalatui.interview.fields import MINUTES, field_at
from skalatui.interview.remarks import remark_path
from skalatui.text import durations, figures
from skalatui.tui.lines import NOT_ANSWERED, Cell
from skalatui.tui.wrapping import NO_BREAK

SIGNS = {
    "yes": "✓",
    "quickly": "✓",
    "partly": "◐",
    "no": "✗",
    "unknown": "?",
    "not-possible": "∅",
    "in-place": "✓",
    "planned": "◔",
    "missing": "✗",
    "not-assessed": "?",
    "left-out": "∅",
    "active": "✓",
    "dropped": "✗",
}
# The look of a word, beside its sign; a no is as good an answer as a yes, and looks so.
TONES = {
    "yes": "good",
    "quickly": "good",
    "partly": "partly",
    "unknown": "unknown",
    "not-possible": "unknown",
    "in-place": "good",
    "planned": "partly",
    "missing": "bad",
    "not-assessed": "unknown",
    "left-out": "unknown",
    "active": "good",
}
NOTE, EVIDENCE, LATER = "✎", "◆", "↻"
BY_HEART = {"note": NOTE, "evidence": EVIDENCE, "later": LATER}


def answer_cell(view: View, path: Path, options: tuple[str, ...]) -> Cell:
    """The cell of a choice: its sign and word, and a key for each option."""
    value = view.value(path)
    text, tone = NOT_ANSWERED, "open"
    if isinstance(value, str):
        sign = SIGNS.get(value, "●")
        text, tone = f"{sign} {view.wording.word(path, value)}", TONES.get(value, "row")
    numbered = sorted((key_of(option, options), option) for option in options)
    keys: dict[str, Event] = {key: AnswerGiven(path, option) for key, option in numbered}
    keys["delete"] = keys["backspace"] = AnswerCleared(path)
    legend = tuple((key, view.wording.word(path, option)) for key, option in numbered)
    return Cell(path, text, tone, keys, legend, turn=_turned(path, value, [option for _, option in numbered]))


def _turned(path: Path, value: Value | None, options: Sequence[str | bool]) -> Event:
    """The answer after the one that is given; none after the last."""
    number = options.index(value) + 1 if isinstance(value, str | bool) and value in options else 0
    return AnswerGiven(path, options[number]) if number < len(options) else AnswerCleared(path)


def flag_cell(view: View, path: Path) -> Cell:
    """The cell of a yes or no that has no *unknown*."""
    value = view.value(path)
    text, tone = NOT_ANSWERED, "open"
    if isinstance(value, bool):
        sign = SIGNS["yes" if value else "no"]
        text, tone = f"{sign} {view.wording.word(path, value)}", "good" if value else "row"
    keys: dict[str, Event] = {"1": AnswerGiven(path, True), "3": AnswerGiven(path, False)}
    keys["backspace"] = AnswerCleared(path)
    legend = (("1", view.wording.word(path, True)), ("3", view.wording.word(path, False)))
    return Cell(path, text, tone, keys, legend, turn=_turned(path, value, (True, False)))


def row_keys(row: Path, *, twins: bool = False) -> dict[str, Event]:
    """The keys that remove, move and double a row of a person's own."""
    keys: dict[str, Event] = {"delete": RowRemoved(row)}
    for modifier in ("alt", "shift", "ctrl"):
        keys[f"{modifier}+up"], keys[f"{modifier}+down"] = RowMoved(row, -1), RowMoved(row, 1)
    keys["-"] = RowRemoved(row)
    return keys | ({"d": RowDuplicated(row)} if twins else {})


def row_legend(view: View) -> tuple[tuple[str, str], ...]:
    return (("-", view.wording.say("rows.remove")), ("shift+up", view.wording.say("rows.move")))


def typed_cell(view: View, path: Path, unit: str = "", *, is_name: bool = False) -> Cell:
    """A cell in which an answer is typed; what its field refuses is shown with a mark and a word."""
    entry, field = view.entry(path), field_at(path)
    if path in view.session.held:
        return Cell(path, f"! {entry}", "bad", entry=entry, moves_on=False)
    value = view.value(path)
    text = figures.short_day(value, view.wording.language) if isinstance(value, date) else entry
    is_time = field is not None and field.unit == MINUTES
    if is_time and isinstance(value, int):
        text = durations.told(value, view.wording.catalogue)
    shown, tone = (f"{text}{unit}", "row") if entry else (NOT_ANSWERED, "open")
    return Cell(path, shown, tone, entry=entry, moves_on=False, is_name=is_name)


def remark_keys(view: View, path: Path) -> dict[str, Event]:
    """The keys that give an answer's remarks: evidence goes through its words, ask again goes on and off."""
    keys: dict[str, Event] = {}
    for remark, letters in (("evidence", "be"), ("later", "l")):
        event = remarked(view, path, remark)
        if event is not None:
            keys.update(dict.fromkeys(letters, event))
    return keys


def marks(view: View, path: Path) -> str:
    """The signs of what stands beside an answer: a note, evidence, ask again."""
    found = []
    for remark, sign in BY_HEART.items():
        beside = remark_path(path, remark)
        if beside and view.value(beside):
            found.append(sign)
    return "".join(found)


def marks_in_words(view: View, path: Path) -> str:
    """The same in words, for the line under the step."""
    found = []
    for remark, sign in BY_HEART.items():
        beside = remark_path(path, remark)
        value = view.value(beside) if beside else None
        if value:
            word = view.wording.word(beside, value) if remark == "evidence" and isinstance(value, str) else ""
            said = view.wording.say(f"marks.{remark}")
            found.append(f"{sign} {said}: {word}" if word else f"{sign} {said}")
    return "  ".join(part.replace(" ", NO_BREAK) for part in found)  # a sign stays with its word

"""The help of a question: what to ask, why, what each answer means, the rows it bears on; then the keys."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.view import View
from skalatui.tui.amiss import CONTRADICTS, amiss_at
from skalatui.tui.cells import BY_HEART
from skalatui.tui.dialogs.reading import Reading
from skalatui.tui.keys_here import EVERYWHERE, KeysHere
from skalatui.tui.lines import Line

KEYS = (
    "answer", "clear", "note", "evidence", "later", "rest", "other-side", "excuse", "add", "next", "back", "ask",
    "to-ask", "what-if", "cover", "client", "compare", "help",
    "undo", "redo", "save", "save-elsewhere", "palette", "language", "looks", "quit",
)  # fmt: skip
OTHERWISE_TYPED = ("note", "client", "help")  # have other keys where letters are typed
ALWAYS_TOLD = ("later",)  # it is an answer everywhere, if by another key
TEAM = "CoE"  # the name of the team in the rows, a light one's beginning with it too
_OF_ROWS = ("remove", "move", "rekey")
KEYS_OF_STEP = {
    "people": ("other-unit", "double", "absence", "positions", *_OF_ROWS),
    "departments": _OF_ROWS,
    "platforms": ("unfold", *_OF_ROWS),
    "charter": ("tabs", "tab-figure", "reword", *_OF_ROWS),
    "review": ("tabs", "tab-figure"),
}  # work in one step only


def help_of(view: View, path: Path, here: KeysHere = EVERYWHERE, *, is_covered: bool = False) -> Reading:
    lines = help_lines(view, path, here, is_covered=is_covered)
    return Reading(view.wording.say("help.title"), lines, view.wording.say("help.closing"))


def help_lines(view: View, path: Path, here: KeysHere = EVERYWHERE, *, is_covered: bool = False) -> list[Line]:
    """`here` says which keys work; `is_covered`: without the levels, which would bend the answers."""
    lines: list[Line] = []
    question = view.question(path) if path else None
    say, of = view.wording.say, view.wording.of
    if question is None:
        step = view.questionnaire.step(view.session.place.step)
        lines += [Line(of(step.heading), tone="heading"), Line(of(step.lead), wraps=True), Line()]
    else:
        lines += [Line(of(question.label), tone="heading"), Line(of(question.ask), wraps=True)]
        lines += [Line(of(question.hint), tone="muted", wraps=True), Line()]
        if amiss := amiss_at(view, path):
            lines += [Line(amiss, tone="bad", wraps=True), Line()]
        lines.append(Line(say("help.why"), tone="heading"))
        lines += [Line(text, wraps=True) for text in view.wording.lines_of(question.guidance).split("\n")]
        if question.criteria:
            lines += [Line(), Line(say("help.criteria"), tone="heading")]
            for value, words in question.criteria.items():
                lines.append(Line(f"{view.wording.word(path, value)}: {of(words)}", wraps=True))
        if question.rows:
            lines += [Line(), Line(say("help.rows"), tone="heading")]
            lines += [Line(row_in_words(view, row, is_covered=is_covered), wraps=True) for row in question.rows]
            if any(TEAM in row_in_words(view, row) for row in question.rows):
                lines.append(Line(say("help.team"), tone="muted", wraps=True))
        lines.append(Line())
    lines += [Line(say("help.signs"), tone="heading")]
    signs = (*((sign, f"marks.{remark}") for remark, sign in BY_HEART.items()), (CONTRADICTS, "help.contradicts"))
    lines += [*(Line(f"{sign}  {say(word)}", wraps=True) for sign, word in signs), Line()]
    lines.append(Line(say("help.keys"), tone="heading"))
    names = KEYS if here.in_panel else (*KEYS_OF_STEP.get(view.session.place.step, ()), *KEYS)
    told = () if here.in_panel else ALWAYS_TOLD
    shown = [_of_typed(name, here) for name in names if name not in here.dead or name in told]
    lines += [Line(f"{say(f'help.key.{name}.key'):<16}{say(f'help.key.{name}.word')}", wraps=True) for name in shown]
    return lines


def _of_typed(name: str, here: KeysHere) -> str:
    """What a key is called where an answer is typed: nothing is "don't know" there, and F4 has what letters have
    elsewhere."""
    is_otherwise = here.is_typed and (name == "clear" or (name in OTHERWISE_TYPED and not here.by_letter))
    return f"{name}-typed" if is_otherwise or name in here.dead else name


def row_in_words(view: View, id: str, *, is_covered: bool = False) -> str:
    """A row of the scale: the level at which it enters, and its text; the text alone where levels are covered."""
    section, _, row_id = id.partition(".")
    row = view.edition.row(section, row_id)
    if row is None:
        return id
    if is_covered:
        return view.wording.of(row.text)
    return view.wording.say("help.row", level=row.level, text=view.wording.of(row.text))

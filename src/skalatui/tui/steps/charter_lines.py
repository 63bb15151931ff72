"""The lines of the charter as a document: each row as it will stand, and below it all that was settled about it."""

from __future__ import annotations

from skalatui.charter.form import ROLES
from skalatui.document.tree import Path
from skalatui.flow.charter_rows import CharterRow, CharterRows
from skalatui.flow.view import View
from skalatui.interview.answers import IN_PLACE, LEFT_OUT, NO, NOT_POSSIBLE
from skalatui.interview.fields import STATUS
from skalatui.scale.edition import ALL_DEPARTMENTS, FRAME_SECTIONS, HOSPITAL
from skalatui.text.safe import displayable
from skalatui.tui.cells import answer_cell, marks, remark_keys, row_keys, row_legend, typed_cell
from skalatui.tui.lines import Cell, Line

WIDTHS = (18, 13, 14)  # status, owner, due
NARROW = (14, 10, 14)
FILLED_WIDTH = (27,)
BELOW = 4  # columns that what is said of a row stands in by


def section_lines(rows: CharterRows, section: str) -> list[Line]:
    """A section of rows: those in force, then the hospital's own, the left-out and those kept from another level."""
    view = rows.view
    found: list[Line] = []
    title = say(view, f"title.{section}")
    heads = () if section == ROLES else tuple(say(view, f"head.{head}") for head in ("status", "owner", "due"))
    widths = FILLED_WIDTH if section == ROLES else WIDTHS
    standing = ""
    for row in rows.section(section):
        if row.standing != standing:
            standing = row.standing
            head = title if standing == "in-force" else say(view, f"standing.{standing}")
            found += [*([Line()] if found else []), _head(head, heads, widths)]
        found += _role_lines(view, row) if section == ROLES else _row_lines(view, row)
    if not found:
        found = [Line(title, tone="heading"), Line(_why_empty(view, section), tone="muted", wraps=True)]
    return found


def _head(title: str, heads: tuple[str, ...], widths: tuple[int, ...]) -> Line:
    narrow = NARROW if widths is WIDTHS else ()
    return Line(title, tone="heading", heads=heads, widths=widths, narrow=narrow, wraps=True)


def _why_empty(view: View, section: str) -> str:
    level = view.assessment.chosen
    return say(view, "draft") if level is None else say(view, "nothing", level=level)


def _row_lines(view: View, row: CharterRow) -> list[Line]:
    path, is_own = row.path, row.standing == "own"
    question = view.question((*path, "status"))
    status = answer_cell(view, (*path, "status"), question.options if question else STATUS)
    cells = (status, typed_cell(view, (*path, "owner"), is_name=True), typed_cell(view, (*path, "due")))
    name = row.text if is_own else view.names.row(*path)
    rewording = () if is_own else (("t", say(view, "reword")),)
    line = Line(
        name if is_own or not row.strength else say(view, "row", strength=_strength(view, row.strength), name=name),
        cells,
        WIDTHS,
        NARROW,
        marks=marks(view, (*path, "status")),
        path=path,
        keys=(row_keys(path) if is_own else {}) | remark_keys(view, (*path, "status")),
        legend=(*rewording, *(row_legend(view) if is_own else ())),
        wraps=True,
    )
    return [line, *_said_below(view, row, name)]


def _role_lines(view: View, row: CharterRow) -> list[Line]:
    """A role: how many persons hold it of those asked for, and who."""
    _, unit, role = row.path
    name = say(view, "role", name=role_name(view, role), unit=unit_name(view, unit))
    filled, tone = "", "row"
    if row.minimum:
        filled = say(view, "open" if row.open else "filled", count=row.open or len(row.holders), of=row.minimum)
        tone = "bad" if row.open else "good"
    line = Line(
        say(view, "row", strength=_strength(view, row.strength), name=name),
        (Cell(row.path, filled, tone),),
        FILLED_WIDTH,
        marks="✎" if view.value((*row.path, "note")) else "",
        path=row.path,
        legend=(("t", say(view, "reword")),),
        wraps=True,
    )
    who = [Line(say(view, "holders", names=", ".join(row.holders)), tone="muted", indent=BELOW, wraps=True)]
    return [line, *_said_below(view, row, name), *(who if row.holders else [])]


def _said_below(view: View, row: CharterRow, name: str) -> list[Line]:
    found: list[tuple[str, str]] = []
    if row.text != name:
        found.append((say(view, "own-words", text=row.text) if row.is_reworded else row.text, "text"))
    if row.is_reworded:
        found.append((say(view, "scale-text", text=row.scale_text), "muted"))
    found += [
        (say(view, key, text=text), "muted") for key, text in (("cadence", row.cadence), ("for", row.audience)) if text
    ]
    if row.source_strength and row.note_of_scale:
        found.append((row.note_of_scale, "muted"))
    if view.value((*row.path, "status")) == LEFT_OUT:
        reason = view.text((*row.path, "reason"))
        found.append((say(view, "because", text=reason), "text") if reason else (f"! {say(view, 'no-reason')}", "bad"))
    if note := view.text((*row.path, "note")):
        found.append((say(view, "note", text=note), "muted"))
    return [Line(text, tone=tone, indent=BELOW, wraps=True) for text, tone in found]


def practice_lines(rows: CharterRows) -> list[Line]:
    """What users can expect; each row leads to its question. Where the hospital says no, its answers stand below."""
    view, rules = rows.view, rows.practice
    head = Line(say(view, "title.practice"), tone="heading")
    if not rules:
        return [head, Line(_why_empty(view, "practice"), tone="muted", wraps=True)]
    found = [head]
    for id, text in rules:
        found.append(Line(text, path=("practice_rules", id), stops=True, indent=1, wraps=True))
        if declined := _declined(view, id):
            found.append(Line(declined, tone="muted", indent=BELOW, wraps=True))
    return found


def _declined(view: View, id: str) -> str:
    """What was answered of a practice row that is not met today or not wished for; empty for any other."""
    answers = {column: view.value(("practice", id, column)) for column in ("today", "wish")}
    if not {NO, NOT_POSSIBLE}.intersection(answers.values()):
        return ""
    told = [
        say(view, "answered", asked=view.wording.say(f"practice.{column}"), answer=word.lower())
        for column, answer in answers.items()
        if isinstance(answer, str) and (word := view.wording.word(("practice", id, column), answer))
    ]
    return " · ".join(told)


def tally(charter: CharterRows, section: str) -> str:
    """A section in one line: how many rows, and what is still to be settled."""
    view = charter.view
    rows = [row for row in charter.section(section) if row.standing != "kept"]
    parts = [say(view, "tally.rows", count=len(rows))]
    if section in FRAME_SECTIONS:
        missing = [row for row in rows if view.value((*row.path, "status")) not in (IN_PLACE, LEFT_OUT)]
        parts += [say(view, "tally.missing", count=len(missing))] if missing else []
        lonely = [row for row in missing if not view.text((*row.path, "owner"))]
        parts += [say(view, "tally.no-owner", count=len(lonely))] if lonely else []
    elif opened := sum(row.open for row in rows):
        parts.append(say(view, "tally.open", count=opened))
    reworded = sum(row.is_reworded for row in rows)
    parts += [say(view, "tally.reworded", count=reworded)] if reworded else []
    return " · ".join(parts)


def without_reason(rows: CharterRows) -> list[Path]:
    """The rows that are left out though nobody said why: they count as missing."""
    found, view = [], rows.view
    for section in FRAME_SECTIONS:
        for row in rows.section(section):
            if view.value((*row.path, "status")) == LEFT_OUT and not view.text((*row.path, "reason")):
                found.append(row.path)
    return found


def role_name(view: View, role: str) -> str:
    key = f"sections.role-of.{role}"
    catalogue = view.wording.catalogue
    return catalogue.say(key) if catalogue.has(key) else view.names.role(role)


def unit_name(view: View, unit: str) -> str:
    if unit in (ALL_DEPARTMENTS, HOSPITAL):
        return say(view, f"unit.{unit}")
    return view.names.unit(unit)


def _strength(view: View, strength: str) -> str:
    return displayable(view.wording.catalogue.say(f"cli.strength.{strength}")).capitalize()


def say(view: View, id: str, /, **parameters: str | int) -> str:
    return view.wording.catalogue.say(f"sections.{id}", **parameters)

"""What is in place: the frames that the levels in sight ask for, section by section."""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.tree import Path, table_at
from skalatui.flow.back_in import back_in, back_in_words
from skalatui.flow.question_names import frame_name
from skalatui.flow.set_aside import SetAside, in_words, set_aside
from skalatui.flow.view import View
from skalatui.interview.answers import LEFT_OUT
from skalatui.interview.events import Event, FrameAdded
from skalatui.scale.edition import FRAME_SECTIONS
from skalatui.tui.body import StepBody
from skalatui.tui.cells import answer_cell, flag_cell, marks, remark_keys, row_keys, row_legend, typed_cell
from skalatui.tui.lines import NOT_ANSWERED, Cell, Line
from skalatui.tui.row_lines import RowLines
from skalatui.tui.telling import tell_behind

WIDTHS, NARROW = (18, 19), (15, 16)


class Frames(StepBody):
    """Which rows are asked follows from the wishes and from what users meet today; others keep their answers."""

    IS_DOCUMENT = True

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._lines = RowLines(_line)

    def lines(self, view: View) -> list[Line]:
        say = view.wording.say
        found: list[Line] = []
        for section in FRAME_SECTIONS:
            paths = [path for path in view.applicable if path[0] == section and path[-1] == "status"]
            aside = set_aside(view, section)
            if not paths and aside == SetAside():
                continue
            heads = (say("frames.status"), say("frames.owner"))
            title = say(f"section.{section}")
            found.append(Line(title, tone="heading", heads=heads, widths=WIDTHS, narrow=NARROW, wraps=True))
            found += [self._lines.line(view, path[:-1], frame_name(view, path[:-1])) for path in paths]
            found += [Line(text, tone="muted", wraps=True) for text in in_words(view, aside)]
            found.append(Line())
        done = ("frames_done",)
        found.append(Line(say("frames.done"), (flag_cell(view, done),), (14,), path=done, tone="muted", wraps=True))
        return found

    def show(self, view: View) -> None:
        before = self.view
        super().show(view)
        gone = _gone(before, view)
        told = [*in_words(view, gone), back_in_words(view, back_in(before, view))]
        tell_behind(self, " ".join(filter(None, told)))

    def rows(self, view: View) -> tuple[Path, ...]:
        return own_frames(view)

    def adds(self, view: View) -> str:
        return view.wording.say("frames.adds")

    def added(self, text: str) -> Event:
        """An own row joins the section in which the cursor stood."""
        line = self.sheet.line if self.sheet else None
        section = line.path[0] if line and line.path and line.path[0] in FRAME_SECTIONS else FRAME_SECTIONS[0]
        return FrameAdded(section, text, frozenset(row.id for row in self.view.edition.of_section(section)))

    def follow_up(self, view: View, path: Path) -> Path:
        """A row that is left out is asked why at once."""
        reason = (*path[:-1], "reason")
        is_open = path[-1] == "status" and view.value(path) == LEFT_OUT and not view.value(reason)
        return reason if is_open else ()

    def unexplained(self, view: View) -> str:
        return view.wording.catalogue.say("sections.no-reason")


def _gone(before: View, view: View) -> SetAside:
    """The answered rows that went with the last change."""
    if before.session.tree is view.session.tree or before.session.place.step != view.session.place.step:
        return SetAside()
    were, are = ([set_aside(one, section) for section in FRAME_SECTIONS] for one in (before, view))
    known = {row for one in were for row in (*one.replaced, *one.not_asked)}
    return SetAside(
        tuple(row for one in are for row in one.replaced if row not in known),
        tuple(row for one in are for row in one.not_asked if row not in known),
    )


def own_frames(view: View) -> tuple[Path, ...]:
    """The hospital's own rows of the framework, section by section."""
    tables = ((section, table_at(view.session.tree, (section,))) for section in FRAME_SECTIONS)
    return tuple(
        (section, key)
        for section, rows in tables
        for key, row in rows.items()
        if isinstance(row, Mapping) and row.get("own") is True
    )


def _line(view: View, row: Path, label: str) -> Line:
    path, is_own = (*row, "status"), view.value((*row, "own")) is True
    question = view.question(path)
    owner, due = view.entry((*row, "owner")), typed_cell(view, (*row, "due")).text
    who = " · ".join(part for part in (owner, due) if part not in ("", NOT_ANSWERED))
    cells = (
        answer_cell(view, path, question.options if question else ()),
        Cell(
            (*row, "owner"),
            who or NOT_ANSWERED,
            "row" if who else "open",
            entry=owner,
            moves_on=False,
            also=((*row, "due"),),
            is_name=True,
        ),
    )
    own_keys = row_keys(row) if is_own else {}
    return Line(
        label,
        cells,
        WIDTHS,
        NARROW,
        marks=marks(view, path),
        path=row,
        keys=own_keys | remark_keys(view, path),
        legend=row_legend(view) if is_own else (),
        wraps=True,
    )

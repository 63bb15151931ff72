"""A typist: the lines that give the answers of a tree, in the order in which the flow asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from skalatui.document.tree import Path, Tree, Value, table_at, value_at
from skalatui.flow.asking import CLOSING, OWN_ROWS, TABLES, asked_at, more_of, next_place, places_of, stands_in
from skalatui.flow.conversation import Conversation
from skalatui.flow.opening import Opener
from skalatui.interview.events import AnswerGiven, FrameAdded, Place, PlaceChanged, PlatformPicked
from skalatui.interview.fields import Kind
from skalatui.plain.entering import options_of
from skalatui.plain.listing import added, rows_in
from skalatui.scale.edition import FRAME_SECTIONS
from skalatui.text import figures
from support.wizard import TODAY


class Typist:
    """Types what `tree` holds into a new interview, and follows it in a conversation of its own."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.talk: Conversation = Opener(None, TODAY).new("", "da")

    @property
    def typed(self) -> Tree:
        """The answers that were typed: those of the tree that the interview asks for."""
        return self.talk.session.tree

    def lines(self) -> Iterator[str]:
        for step in self.talk.questionnaire.steps:
            self.talk.take(PlaceChanged(Place(step.id)))
            yield from self._step(step.id)

    def _step(self, step: str) -> Iterator[str]:
        place: Path | None = stands_in(self.talk.view, step, ())
        while place and place != CLOSING:
            if place in TABLES:
                yield from self._rows(step, place)
            elif place == OWN_ROWS:
                yield from self._own_rows(step)
            else:
                yield from self._answer(step, place)
            place = next_place(self.talk.view, step, place)

    def _rows(self, step: str, table: Path) -> Iterator[str]:
        for key in table_at(self.tree, table):
            yield from self._row(step, (*table, key))
        yield ""

    def _row(self, step: str, row: Path) -> Iterator[str]:
        view = self.talk.view
        rows = rows_in(view, row[:-1])
        if row in rows:
            yield str(rows.index(row) + 1)
            self.talk.take(PlatformPicked(row[-1]))
        else:
            name = str(value_at(self.tree, (*row, "name")))
            yield f"={name}"
            self.talk.take(added(view, row[:-1], name))
        first = next(path for path in places_of(self.talk.view, row) if row in rows or path[-1] != "name")
        if self._wanted_beside(step, first):
            yield from self._beside(step, first)
            yield str(rows_in(self.talk.view, row[:-1]).index(row) + 1)
            first = places_of(self.talk.view, row)[0]
        place: Path | None = first
        while place is not None and place != row[:-1]:
            yield from self._value(place)
            place = next_place(self.talk.view, step, place)

    def _own_rows(self, step: str) -> Iterator[str]:
        for number, section in enumerate(FRAME_SECTIONS, 1):
            for key, row in table_at(self.tree, (section,)).items():
                if not isinstance(row, Mapping) or row.get("own") is not True:
                    continue
                yield from (str(number), str(row["text"]))
                known = frozenset(one.id for one in self.talk.edition.of_section(section))
                self.talk.take(FrameAdded(section, str(row["text"]), known))
                path: Path = (section, key, "status")
                yield from self._answer(step, path)
                while (after := next_place(self.talk.view, step, path)) not in (None, OWN_ROWS):
                    assert after is not None
                    yield ""
                    path = after
        yield ""

    def _wanted_beside(self, step: str, place: Path) -> list[Path]:
        more = more_of(self.talk.view, step, place)
        return [path for path in more if value_at(self.tree, path) not in (None, self.talk.view.value(path))]

    def _more(self, step: str, place: Path) -> Iterator[str]:
        more = more_of(self.talk.view, step, place)
        path: Path | None = more[0]
        while path is not None and path in more_of(self.talk.view, step, path):
            yield from self._answer(step, path)
            path = next_place(self.talk.view, step, path)

    def _answer(self, step: str, path: Path) -> Iterator[str]:
        if self._wanted_beside(step, path):
            yield from self._beside(step, path)
        yield from self._value(path)

    def _value(self, path: Path) -> Iterator[str]:
        value = value_at(self.tree, path)
        if value is None or value == self.talk.view.value(path):
            yield ""
            return
        yield from self._typed(path, value)
        self.talk.take(AnswerGiven(path, value))

    def _beside(self, step: str, place: Path) -> Iterator[str]:
        """All that stands beside an answer, from the command that leads there until it leads back."""
        yield "mere"
        path: Path | None = more_of(self.talk.view, step, place)[0]
        while path is not None and path in more_of(self.talk.view, step, path):
            yield from self._value(path)
            path = next_place(self.talk.view, step, path)

    def _typed(self, path: Path, value: Value) -> Iterator[str]:
        """A value as a person types it: by its number where there are options, else in words or figures."""
        field = asked_at(self.talk.view, path)
        options = options_of(self.talk.view, field)
        if isinstance(value, list | tuple) and options:
            yield ", ".join(option.number for option in options if option.value in value)
        elif options:
            yield next(o.number for o in options if o.value == value and type(o.value) is type(value))
        elif isinstance(value, list | tuple):
            yield from map(str, value)
            yield ""
        elif isinstance(value, date):
            yield figures.day(value, "da")
        elif isinstance(value, int | float):
            yield figures.number(value, "da")
        elif field.kind is Kind.PARAGRAPH:
            first, *others = str(value).rstrip("\n").split("\n")
            yield from (f"={first}", *(line or "." for line in others), "")
        else:
            yield f"={value}"

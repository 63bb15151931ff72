"""Random walks over a session: undo and redo are inverse, unknown keys ride along, nothing else is touched."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from skalatui.document.tree import Path, Tree, Value, leaves, table_at, value_at
from skalatui.interview.events import (
    AnswerCleared,
    AnswerGiven,
    DepartmentAdded,
    EntryHeld,
    Event,
    PersonAdded,
    Place,
    PlaceChanged,
    PlatformAdded,
    PlatformPicked,
    Redone,
    Refused,
    RowDuplicated,
    RowMoved,
    RowRekeyed,
    RowRemoved,
    Undone,
)
from skalatui.interview.fields import FIELDS, Kind, field_at
from skalatui.interview.session import Session, apply

HOSTILE = st.text(alphabet="\r\n \"'\\\x00\x1b\u202e[]/#={}æøåÆabc12", max_size=12)
STRANGE: Tree = {
    "x_region": {"beds": 400},
    "hospital": {"beds": 400},
    "practice": {"reviews": {"seen": ["a", "b"]}, "of-our-own": {"today": "yes"}},
    "staff": {"rota": {"weeks": 4}},
}
NAMED = [field for field in FIELDS if not any(word.startswith("*") for word in field.path)]
STARRED = [field for field in FIELDS if field.path[0] in ("practice", "strategies", "response", "guidelines")]


def values_for(path: Path) -> st.SearchStrategy[Value]:
    field = field_at(path)
    assert field is not None
    strategies: dict[Kind, Any] = {
        Kind.CHOICE: st.sampled_from(field.options or ("x",)),
        Kind.FLAG: st.booleans(),
        Kind.WHOLE: st.integers(-1, 200) | st.sampled_from(["7", "x"]),
        Kind.NUMBER: st.floats(0, 200) | HOSTILE,
        Kind.DATE: st.dates() | st.sampled_from(["21.11.2026", "31.2.2026"]),
        Kind.CLOCK_HOURS: st.sampled_from(["8-16", "16-8", "08:00-24:00"]),
        Kind.TEXTS: st.lists(HOSTILE, max_size=3),
        Kind.CHOICES: st.lists(st.sampled_from(field.options or ("x",)), max_size=3),
    }
    found: st.SearchStrategy[Value] = strategies.get(field.kind, HOSTILE)
    return found


class Walk(RuleBasedStateMachine):
    """`trail` keeps every tree that undo should come back to, with the one it is at."""

    @initialize()
    def start(self) -> None:
        self.session = Session(STRANGE)

    def post(self, event: Event) -> bool:
        before = self.session
        found = apply(before, event)
        if isinstance(found, Refused):
            assert self.session is before
            return False
        self.session = found
        if not isinstance(event, Undone | Redone | PlaceChanged):
            self.check_undo(before, found)
        return True

    def check_undo(self, before: Session, found: Session) -> None:
        if list(leaves(found.tree)) == list(leaves(before.tree)) and found.held == before.held:
            assert (found.past, found.future) == (before.past, before.future)
            return
        undone = apply(found, Undone())
        assert isinstance(undone, Session)
        if len(found.past) == len(before.past) + 1:
            assert list(leaves(undone.tree)) == list(leaves(before.tree))
            assert undone.held == before.held
        if len(found.past) >= len(before.past):
            redone = apply(undone, Redone())
            assert isinstance(redone, Session)
            assert list(leaves(redone.tree)) == list(leaves(found.tree))
            assert redone.held == found.held

    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        field = data.draw(st.sampled_from([*NAMED, *STARRED]))
        path = tuple(word.replace("*", "reviews") for word in field.path)
        before = self.session
        value = data.draw(values_for(path))
        if self.post(AnswerGiven(path, value)):
            others = [leaf for leaf in leaves(before.tree) if leaf[0] != path]
            assert [leaf for leaf in leaves(self.session.tree) if leaf[0] != path] == others

    @rule(field=st.sampled_from(NAMED))
    def clear(self, field: Any) -> None:
        self.post(AnswerCleared(field.path))
        assert value_at(self.session.tree, field.path) is None

    @rule(text=HOSTILE)
    def hold(self, text: str) -> None:
        self.post(EntryHeld(("interview", "date"), text))

    @rule(name=HOSTILE, private=st.booleans())
    def add_person(self, name: str, private: bool) -> None:
        before = set(table_at(self.session.tree, ("staff", "people")))
        if self.post(PersonAdded(name, private=private)):
            assert set(table_at(self.session.tree, ("staff", "people"))) > before

    @rule(name=HOSTILE, id=st.sampled_from(["facebook", "x", "of-our-own"]))
    def add_others(self, name: str, id: str) -> None:
        self.post(DepartmentAdded(name))
        self.post(PlatformAdded(name, frozenset({"facebook", "x"})))
        self.post(PlatformPicked(id))

    def rows(self) -> list[Path]:
        tables: list[Path] = [("staff", "people"), ("departments",), ("platforms",)]
        return [(*table, key) for table in tables for key in table_at(self.session.tree, table)]

    @rule(data=st.data())
    def change_a_row(self, data: st.DataObject) -> None:
        if not self.rows():
            return
        path = data.draw(st.sampled_from(self.rows()))
        by = data.draw(st.integers(-3, 3))
        changes: list[Event] = [
            RowRemoved(path),
            RowMoved(path, by),
            RowDuplicated(path),
            RowRekeyed(path, "ny-noegle"),
        ]
        self.post(data.draw(st.sampled_from(changes)))

    @rule(data=st.data())
    def move_a_person(self, data: st.DataObject) -> None:
        people = [path for path in self.rows() if path[0] == "staff"]
        if people:
            path = data.draw(st.sampled_from(people))
            units = ["central", *table_at(self.session.tree, ("departments",))]
            assert self.post(AnswerGiven((*path, "unit"), data.draw(st.sampled_from(units))))
            self.post(AnswerGiven((*path, "roles"), data.draw(st.sampled_from([["producer"], ["facilitator"], []]))))

    @rule()
    def leave_the_question(self) -> None:
        self.post(PlaceChanged(Place("elsewhere")))

    @rule()
    def undo(self) -> None:
        self.post(Undone())

    @rule()
    def redo(self) -> None:
        self.post(Redone())

    @rule()
    def undo_everything(self) -> None:
        session = self.session
        while session.past:
            undone = apply(session, Undone())
            assert isinstance(undone, Session)
            session = undone
        assert list(leaves(session.tree)) == list(leaves(STRANGE))
        while session.future:
            redone = apply(session, Redone())
            assert isinstance(redone, Session)
            session = redone
        assert len(session.past) == len(self.session.past) + len(self.session.future)

    @invariant()
    def unknown_keys_ride_along(self) -> None:
        tree = self.session.tree
        for path in (
            ("x_region", "beds"),
            ("hospital", "beds"),
            ("practice", "reviews", "seen"),
            ("practice", "of-our-own", "today"),
            ("staff", "rota", "weeks"),
        ):
            assert value_at(tree, path) == value_at(STRANGE, path)

    @invariant()
    def nothing_is_blank_text(self) -> None:
        assert not [path for path, value in leaves(self.session.tree) if isinstance(value, str) and not value.strip()]


Walk.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestWalk = Walk.TestCase

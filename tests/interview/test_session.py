"""The session: one way to change state, refusals as values, and undo that loses nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from skalatui.document.tree import Tree, Value, table_at, value_at
from skalatui.interview.events import (
    AnswerCleared,
    AnswerGiven,
    DepartmentAdded,
    EntryHeld,
    Event,
    FrameAdded,
    IllegalEvent,
    LeftForLater,
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
    Told,
    Undone,
)
from skalatui.interview.session import Session, apply, new_session

TODAY = ("practice", "direct-message", "today")
CHIEF = ("staff", "people", "chef")


def after(*events: Event, tree: Tree | None = None) -> Session:
    session = Session(tree or {})
    for event in events:
        taken = apply(session, event)
        assert isinstance(taken, Session), taken
        session = taken
    return session


def refused(event: Event, tree: Tree | None = None) -> str:
    reason = apply(Session(tree or {}), event)
    assert isinstance(reason, Refused)
    return reason.code


def roster(**people: dict[str, Value]) -> Tree:
    return {"departments": {"hjerte": {"name": "Hjerte", "selected": True}}, "staff": {"people": people}}


def test_a_new_interview_knows_its_schema_its_language_and_the_hospital() -> None:
    assert new_session("en", "Åkirke").tree == {"schema": 1, "language": "en", "hospital": {"name": "Åkirke"}}
    assert new_session("da").tree == {"schema": 1, "language": "da"}
    assert new_session("da", "Åkirke").past == ()


@pytest.mark.parametrize(
    ("path", "given", "stored"),
    [
        (TODAY, "partly", "partly"),
        (("practice", "reviews", "wish"), "not-possible", "not-possible"),
        (("practice", "reviews", "note"), "Én linje\r\nog en til", "Én linje\nog en til\n"),
        (("strategies", "branding_evidence"), "shown", "shown"),
        (("staff", "coverage_later"), True, True),
        (("hospital", "name"), " Åkirke \r\nSygehus\n", " Åkirke  Sygehus"),
        (("interview", "date"), "21.11.2026", date(2026, 11, 21)),
        (("interview", "date"), date(2026, 11, 21), date(2026, 11, 21)),
        (("interview", "consultants"), ["AB", " ", "CD"], ["AB", "CD"]),
        (("response", "cover_weekdays"), "8–16.30", "08:00-16:30"),
        (("response", "facebook", "first_inside"), "120", 120),
        (("recommendation", "chosen"), 3, 3),
        (("platforms_done",), True, True),
    ],
)
def test_an_answer_is_stored_in_its_fields_own_form(path: Any, given: Value, stored: Value) -> None:
    assert value_at(after(AnswerGiven(path, given)).tree, path) == stored


@pytest.mark.parametrize(("given", "stored"), [("1,5", 1.5), ("10", 10), ("10,0", 10), (37.0, 37)])
def test_hours_are_typed_the_danish_way_and_whole_ones_are_whole(given: Value, stored: float) -> None:
    hours = value_at(after(AnswerGiven((*CHIEF, "hours"), given), tree=roster(chef={"unit": "central"})).tree, CHIEF)
    assert hours == {"unit": "central", "hours": stored}
    assert isinstance(hours, dict) and type(hours["hours"]) is type(stored)


@pytest.mark.parametrize(
    ("path", "given", "code"),
    [
        (TODAY, "maybe", "entry.not-a-choice"),
        (TODAY, "not-possible", "entry.always-possible"),
        (("interview", "date"), "30.2.2026", "entry.not-a-date"),
        (("recommendation", "chosen"), 6, "entry.out-of-bounds"),
        (("response", "facebook", "first_inside"), "1,5", "entry.not-minutes"),
        (("response", "facebook", "first_inside"), "0", "entry.out-of-bounds"),
        (("response", "facebook", "first_inside"), "hurtigt", "entry.not-minutes"),
        (("recommendation", "chosen"), 2.5, "entry.not-whole"),
        (("response", "cover_weekends"), "16-8", "entry.not-clock-hours"),
        (("hospital", "name"), "x" * 1_001, "entry.too-long"),
        (("hospital", "region"), "x" * 20_001, "entry.too-long"),
    ],
)
def test_a_refused_answer_is_a_value_with_a_reason(path: Any, given: Value, code: str) -> None:
    assert refused(AnswerGiven(path, given)) == code


@pytest.mark.parametrize(
    "event",
    [
        AnswerGiven(("practice", "direct-message"), "yes"),
        AnswerGiven(("no", "such", "field"), "yes"),
        AnswerGiven(("hospital", "name"), 3),
        AnswerGiven(("platforms_done",), "yes"),
        AnswerGiven((*CHIEF, "name"), "Chef"),
        AnswerCleared(("no", "such", "field")),
        EntryHeld(("no", "such", "field"), "x"),
        RowRemoved(CHIEF),
        RowMoved(("practice", "direct-message"), 1),
        RowRemoved(()),
        FrameAdded("practice", "Vores eget"),
        PlatformPicked("facebook", "asleep"),
    ],
)
def test_an_illegal_event_raises_and_changes_nothing(event: Event) -> None:
    session = Session({"practice": {"direct-message": {"today": "yes"}}})
    with pytest.raises(IllegalEvent):
        apply(session, event)
    assert session == Session({"practice": {"direct-message": {"today": "yes"}}})


def test_blank_text_takes_the_key_away() -> None:
    tree: Tree = {"hospital": {"name": "Åkirke", "region": "Midt"}}
    assert after(AnswerGiven(("hospital", "region"), "  "), tree=tree).tree == {"hospital": {"name": "Åkirke"}}


def test_a_row_stays_when_its_last_answer_goes() -> None:
    tree: Tree = {"platforms": {"facebook": {"status": "active"}, "x": {"status": "dropped"}}}
    bare = after(AnswerCleared(("platforms", "facebook", "status")), tree=tree).tree
    assert bare == {"platforms": {"facebook": {}, "x": {"status": "dropped"}}}
    assert list(table_at(bare, ("platforms",))) == ["facebook", "x"]
    people = roster(chef={"name": "Chef"}, anden={"name": "B"})
    bare = after(AnswerCleared((*CHIEF, "name")), tree=people).tree
    assert bare == roster(chef={}, anden={"name": "B"})


def test_a_key_is_made_once_from_the_name_and_never_follows_a_rename() -> None:
    session = after(
        PersonAdded("Kommunikationschef"),
        PersonAdded("Kommunikationschef", roles=("strategist",)),
        PersonAdded("Anne Ærø", private=True),
        AnswerGiven(("staff", "people", "kommunikationschef", "name"), "Direktør"),
    )
    assert table_at(session.tree, ("staff", "people")) == {
        "kommunikationschef": {"name": "Direktør", "unit": "central"},
        "kommunikationschef-2": {"name": "Kommunikationschef", "unit": "central", "roles": ["strategist"]},
        "person-1": {"name": "Anne Ærø", "unit": "central"},
    }


def test_departments_and_platforms_of_ones_own_get_keys_too() -> None:
    session = after(
        DepartmentAdded("Central", selected=True),
        DepartmentAdded("Hjertesygdomme & åreforkalkning", selected=False),
        PlatformPicked("facebook", "planned"),
        PlatformAdded("LinkedIn", frozenset({"facebook", "linkedin"})),
        PlatformAdded("Email"),
        FrameAdded("guidelines", "Telefonvagt", frozenset({"triage"})),
    )
    assert session.tree == {
        "departments": {
            "central-2": {"name": "Central", "selected": True},
            "hjertesygdomme-aareforkalkning": {"name": "Hjertesygdomme & åreforkalkning", "selected": False},
        },
        "platforms": {
            "facebook": {"status": "planned"},
            "linkedin-2": {"name": "LinkedIn", "status": "active"},
            "email-2": {"name": "Email", "status": "active"},
        },
        "guidelines": {"telefonvagt": {"own": True, "text": "Telefonvagt"}},
    }


@pytest.mark.parametrize(
    "event", [PersonAdded("  "), DepartmentAdded(""), PlatformAdded("\n"), FrameAdded("training", " ")]
)
def test_a_row_without_a_name_is_refused(event: Event) -> None:
    assert refused(event) == "entry.no-name"


def test_units_and_roles_must_fit_each_other() -> None:
    tree = roster(chef={"name": "Chef", "unit": "central", "roles": ["strategist"]})
    assert refused(PersonAdded("X", unit="nyre"), tree) == "entry.unknown-unit"
    assert refused(PersonAdded("X", unit="hjerte", roles=("strategist",)), tree) == "entry.role-not-there"
    assert refused(AnswerGiven((*CHIEF, "unit"), "nyre"), tree) == "entry.unknown-unit"
    assert refused(AnswerGiven((*CHIEF, "roles"), ["facilitator"]), tree) == "entry.role-not-there"
    assert refused(PlatformPicked("x"), {"platforms": {"x": {}}}) == "entry.already-there"
    for unit, role in (("hjerte", "facilitator"), ("central", "manager"), (3, "manager")):
        found = after(AnswerGiven((*CHIEF, "roles"), [role]), tree=roster(chef={"unit": unit}))
        assert value_at(found.tree, CHIEF) == {"unit": unit, "roles": [role]}


def test_moving_to_another_unit_takes_out_roles_that_nobody_has_there_and_tells() -> None:
    tree = roster(chef={"name": "Chef", "unit": "central", "roles": ["producer", "strategist"]})
    session = after(AnswerGiven((*CHIEF, "unit"), "hjerte"), tree=tree)
    assert value_at(session.tree, CHIEF) == {"name": "Chef", "unit": "hjerte", "roles": ["producer"]}
    assert session.told == (Told("entry.roles-gone", {"count": 1, "roles": ("strategist",)}),)
    assert after(AnswerGiven((*CHIEF, "unit"), "hjerte"), Undone(), tree=tree).tree == tree


def test_a_department_that_goes_leaves_its_people_and_tells_and_undo_brings_it_back() -> None:
    tree = roster(chef={"name": "Chef", "unit": "hjerte"}, anden={"name": "B", "unit": "central"})
    session = after(RowRemoved(("departments", "hjerte")), tree=tree)
    assert session.tree == {"staff": tree["staff"]}
    assert session.told == (Told("entry.people-kept", {"count": 1, "department": "Hjerte"}),)
    assert after(RowRemoved(("departments", "hjerte")), Undone(), tree=tree).tree == tree


def test_rows_can_be_moved_and_doubled() -> None:
    tree = roster(a={"name": "A"}, b={"name": "B", "hours": 5, "strange": 1}, c={"name": "C"})

    def order(*events: Event) -> list[str]:
        return list(table_at(after(*events, tree=tree).tree, ("staff", "people")))

    b = ("staff", "people", "b")
    assert order(RowMoved(b, -1)) == ["b", "a", "c"]
    assert order(RowMoved(b, 1)) == ["a", "c", "b"]
    assert order(RowMoved(b, 7)) == ["a", "c", "b"]
    assert order(RowMoved(b, -7)) == ["b", "a", "c"]
    doubled = after(RowDuplicated(b), tree=tree).tree
    assert list(table_at(doubled, ("staff", "people"))) == ["a", "b", "b-2", "c"]
    assert value_at(doubled, ("staff", "people", "b-2")) == {"name": "B 2", "hours": 5, "strange": 1}


def test_a_key_can_be_edited_and_what_points_to_it_follows() -> None:
    tree: Tree = {**roster(a={"name": "A", "unit": "hjerte"}), "response": {"vores": {"first_inside": 60}}}
    tree = {**tree, "platforms": {"vores": {"name": "Vores"}}}
    session = after(
        RowRekeyed(("departments", "hjerte"), "kardiologi"), RowRekeyed(("platforms", "vores"), "egen"), tree=tree
    )
    assert session.tree == {
        "departments": {"kardiologi": {"name": "Hjerte", "selected": True}},
        "staff": {"people": {"a": {"name": "A", "unit": "kardiologi"}}},
        "response": {"egen": {"first_inside": 60}},
        "platforms": {"egen": {"name": "Vores"}},
    }
    assert refused(RowRekeyed(("departments", "hjerte"), "Hjerte!"), tree) == "entry.not-a-key"
    assert refused(RowRekeyed(("departments", "hjerte"), "central"), tree) == "entry.not-a-key"
    assert refused(RowRekeyed(("platforms", "vores"), "email"), tree) == "entry.key-taken"


def test_what_is_typed_into_one_field_is_one_step_of_undo() -> None:
    name = ("hospital", "name")
    typed = [AnswerGiven(name, "Åkirke"[:length]) for length in range(1, 7)]
    session = after(AnswerGiven(TODAY, "yes"), *typed)
    assert len(session.past) == 2
    assert "hospital" not in after(AnswerGiven(TODAY, "yes"), *typed, Undone()).tree
    left = after(
        *typed, PlaceChanged(Place("hospital", ("hospital", "region"))), AnswerGiven(name, "Åkirke S"), Undone()
    )
    assert left.tree == {"hospital": {"name": "Åkirke"}}


def test_typing_back_to_where_it_began_leaves_no_step_of_undo() -> None:
    name = ("hospital", "name")
    session = after(AnswerGiven(name, "Å"), AnswerGiven(name, ""))
    assert (session.tree, session.past) == ({}, ())


def test_undo_and_redo_go_to_the_place_of_the_change() -> None:
    there = Place("practice", TODAY)
    session = after(PlaceChanged(there), AnswerGiven(TODAY, "yes"), PlaceChanged(Place("staff")), Undone())
    assert (session.tree, session.place) == ({}, there)
    again = after(PlaceChanged(there), AnswerGiven(TODAY, "yes"), Undone(), PlaceChanged(Place("staff")), Redone())
    assert (again.tree, again.place) == ({"practice": {"direct-message": {"today": "yes"}}}, there)


def test_with_nothing_to_undo_or_redo_the_session_stays() -> None:
    session = Session({"schema": 1})
    assert apply(session, Undone()) == session
    assert apply(session, Redone()) == session


def test_the_same_answer_again_is_no_change() -> None:
    assert len(after(AnswerGiven(TODAY, "yes"), AnswerGiven(TODAY, "yes")).past) == 1
    roles = [AnswerGiven((*CHIEF, "roles"), ["producer"]) for _ in range(2)]
    assert len(after(*roles, tree=roster(chef={"unit": "central"})).past) == 1


def test_what_is_left_for_later_is_marked_where_the_answer_takes_a_mark() -> None:
    session = after(LeftForLater((TODAY, ("hospital", "contact_email"), ("language",))))
    assert session.tree == {
        "hospital": {"contact_email_later": True},
        "practice": {"direct-message": {"later": True}},
    }
    with pytest.raises(IllegalEvent):
        apply(session, LeftForLater((("no", "such", "field"),)))


def test_text_that_its_field_refuses_is_held_until_the_field_is_answered() -> None:
    day = ("interview", "date")
    session = after(AnswerGiven(day, "21.11.2026"), PlaceChanged(Place()), EntryHeld(day, "21.11.20"))
    assert value_at(session.tree, day) == date(2026, 11, 21)
    assert session.held == {day: "21.11.20"}
    assert after(EntryHeld(day, "21."), AnswerGiven(day, "21.1.2026")).held == {}
    assert after(EntryHeld(day, "21."), AnswerCleared(day)).held == {}
    assert after(EntryHeld(day, "21."), Undone()).held == {}
    assert after(EntryHeld(day, "21."), Undone(), Redone()).held == {day: "21."}


@pytest.mark.parametrize("stood", [4, None])
def test_of_what_is_no_answer_the_first_letters_are_none_either(stood: int | None) -> None:
    hours = (*CHIEF, "hours")
    tree = roster(chef={"name": "Chef", "unit": "central", **({} if stood is None else {"hours": stood})})
    typed = [AnswerGiven(hours, "1"), AnswerGiven(hours, "15"), AnswerGiven(hours, "15 ")]
    session = after(*typed, EntryHeld(hours, "15 c"), EntryHeld(hours, "15 ca"), tree=tree)
    assert (session.tree, session.held) == (tree, {hours: "15 ca"})
    back = apply(session, Undone())
    assert isinstance(back, Session)
    assert (back.tree, back.held) == (tree, {})
    mended = apply(session, AnswerGiven(hours, "15"))
    assert isinstance(mended, Session)
    assert (value_at(mended.tree, hours), mended.held) == (15, {})


def test_a_figure_is_taken_back_whole_however_it_was_typed() -> None:
    day = ("interview", "date")
    typed = [AnswerGiven(day, text) for text in ("1/3 2027", "1/3 2028", "21/3 2028")]
    session = after(AnswerGiven(day, "21.11.2026"), PlaceChanged(Place()), *typed, Undone())
    assert value_at(session.tree, day) == date(2026, 11, 21)


def test_held_text_goes_with_its_row() -> None:
    hours = (*CHIEF, "hours")
    tree = roster(chef={"name": "Chef", "unit": "central"})
    assert after(EntryHeld(hours, "mange"), RowRemoved(CHIEF), tree=tree).held == {}

"""A trial: dropped it leaves no trace, kept it is one step of undo; in a draft it stands beside the answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skalatui.document.read import read
from skalatui.document.tree import leaves, value_at
from skalatui.flow.conversation import Conversation
from skalatui.flow.keeping import is_all_in_file
from skalatui.flow.moving import Move, moves, moves_in_words
from skalatui.flow.opening import Opener
from skalatui.flow.ready_trials import events_of_best_answers, events_of_change
from skalatui.flow.resuming import draft_text, place_text
from skalatui.flow.trial import begun, differs, kept
from skalatui.interview.answers import answers_in
from skalatui.interview.events import (
    AnswerCleared,
    AnswerGiven,
    EntryHeld,
    Event,
    PersonAdded,
    Place,
    PlaceChanged,
    Redone,
    Refused,
    RowMoved,
    RowRemoved,
    Undone,
)
from skalatui.interview.session import Session, apply
from skalatui.recommend.assessment import assess
from skalatui.store.draft_file import DraftContent
from skalatui.store.draft_file import Place as PlaceOfDraft
from skalatui.store.drafts import DraftFound
from support.interviews import case_names, case_tree, edition
from support.random_interviews import random_interview

HOSTILE = st.text(alphabet="\r\n \"'\\\x1b\u202e[]/#={}æøå12", max_size=8)
ROUND_THE_CLOCK = AnswerGiven(("staff", "coverage"), "round-the-clock")


@st.composite
def happenings(draw: st.DrawFn) -> Event:
    found: Event = draw(
        st.one_of(
            st.builds(AnswerGiven, st.just(("staff", "coverage")), st.sampled_from(["extended", "round-the-clock"])),
            st.builds(AnswerGiven, st.just(("hospital", "name")), HOSTILE),
            st.builds(AnswerGiven, st.just(("practice", "reviews", "wish")), st.sampled_from(["yes", "no", "later"])),
            st.builds(EntryHeld, st.just(("interview", "date")), HOSTILE),
            st.builds(AnswerCleared, st.just(("interview", "date"))),
            st.builds(PersonAdded, HOSTILE),
            st.builds(PlaceChanged, st.builds(Place, st.sampled_from(["staff", "people"]))),
            st.just(Undone()),
            st.just(Redone()),
        )
    )
    return found


def after(session: Session, events: Sequence[Event]) -> Session:
    for event in events:
        found = apply(session, event)
        session = session if isinstance(found, Refused) else found
    return session


def conversation(name: str) -> Conversation:
    opened = Opener(None, date(2026, 11, 21)).of_example(name, "da")
    opened.take(AnswerGiven(("hospital", "name"), "Åkirke [b]"))
    opened.take(PlaceChanged(Place("people")))
    return opened


@settings(max_examples=30, deadline=None)
@given(st.lists(happenings(), max_size=6), st.lists(happenings(), max_size=10))
def test_dropping_is_as_if_nothing_had_been_tried(before: list[Event], tried: list[Event]) -> None:
    held = conversation("aakirke")
    for event in before:
        held.take(event)
    real = held.session
    held.begin_trial()
    for event in tried:
        held.take(event)
    assert held.real is real
    held.drop_trial()
    assert held.session is real
    assert held.view.before is None


@given(st.lists(happenings(), max_size=6), st.lists(happenings(), max_size=10))
def test_keeping_is_as_if_the_same_had_been_done_and_is_one_step_of_undo(
    before: list[Event], tried: list[Event]
) -> None:
    real = after(Session(case_tree("aakirke")), before)
    trial = after(begun(real), tried)
    found = kept(real, trial)
    assert list(leaves(found.tree)) == list(leaves(trial.tree))
    assert (found.held, found.place) == (trial.held, trial.place)
    if not differs(real, trial):
        assert (found.past, found.future) == (real.past, real.future)
        return
    undone = apply(found, Undone())
    assert isinstance(undone, Session)
    assert (undone.tree, undone.held, undone.past) == (real.tree, real.held, real.past)
    redone = apply(undone, Redone())
    assert isinstance(redone, Session)
    assert (redone.tree, redone.held) == (trial.tree, trial.held)


@given(st.lists(happenings(), max_size=8))
def test_what_is_tried_without_undo_is_what_would_have_been_done(tried: list[Event]) -> None:
    done = [event for event in tried if not isinstance(event, Undone | Redone)]
    real = Session(case_tree("aakirke"))
    assert kept(real, after(begun(real), done)).tree == after(real, done).tree


def test_undo_in_a_trial_goes_no_further_than_its_beginning() -> None:
    held = conversation("aakirke")
    held.begin_trial()
    held.take(Undone())
    assert value_at(held.session.tree, ("hospital", "name")) == "Åkirke [b]"


def test_rows_that_only_changed_places_are_a_change() -> None:
    real = Session(case_tree("aakirke"))
    key = next(iter(answers_in(real.tree).people)).key
    assert differs(real, after(begun(real), [RowMoved(("staff", "people", key), 1)]))


def test_a_trial_is_asked_for_once_and_a_second_beginning_changes_nothing() -> None:
    held = conversation("aakirke")
    held.begin_trial()
    held.take(ROUND_THE_CLOCK)
    held.begin_trial()
    assert value_at(held.session.tree, ("staff", "coverage")) == "round-the-clock"
    held.drop_trial()
    held.drop_trial()
    held.keep_trial()
    assert value_at(held.session.tree, ("staff", "coverage")) != "round-the-clock"


def test_what_is_tried_is_in_no_file() -> None:
    held = conversation("aakirke")
    held.saved = held.session.tree
    held.begin_trial()
    held.take(ROUND_THE_CLOCK)
    assert not held.is_saved
    held.drop_trial()
    assert held.is_saved


def test_only_the_verdicts_that_moved_are_told() -> None:
    held = conversation("nordkyst")
    held.begin_trial()
    before = held.before
    assert before is not None
    assert moves(before, held.view) == ()
    assert moves_in_words(before, held.view) == "intet niveau har flyttet sig; anbefalet er stadig 2"
    for person in held.view.answers.people:
        held.take(RowRemoved(("staff", "people", person.key)))
    held.take(AnswerGiven(("staff", "people_done"), True))
    assert Move("staffing", "2", "0") in moves(before, held.view)
    assert "bemanding 2 → 0" in moves_in_words(before, held.view)


def test_that_the_recommendation_stays_is_said_where_other_verdicts_move() -> None:
    held = conversation("aakirke")
    before = held.view
    held.begin_trial()
    held.take(AnswerGiven(("legal", "clearance"), "none"))
    for row in before.edition.of_section("practice"):
        held.take(AnswerGiven(("practice", row.id, "today"), "no"))
    assert moves_in_words(before, held.view) == "i dag 2 → 0, anbefalet er stadig 2"


# In a draft


def draft_of(held: Conversation) -> DraftFound:
    """The draft as it is found again, of what is written now."""
    real, session = held.real, held.session
    place = place_text(real, trial=session if differs(real, session) else None)
    text = draft_text(real.tree)
    return DraftFound(
        Path("d"), DraftContent("whole", text, read(text.encode()), PlaceOfDraft(place)), "none", None, None
    )


def test_a_draft_holds_the_answers_of_before_and_goes_on_with_the_trial() -> None:
    held = conversation("aakirke")
    real = held.session
    held.begin_trial()
    held.take(ROUND_THE_CLOCK)
    held.take(PersonAdded('Åse\u202e \\ """ [x]'))
    held.take(EntryHeld(("interview", "date"), "31.2."))
    found = draft_of(held)
    assert "round-the-clock" not in found.content.text
    again = Opener(None, date(2026, 11, 21)).of_draft(found, "da")
    assert again is not None
    assert (again.real.tree, again.real.place) == (real.tree, real.place)
    assert (again.session.tree, again.session.held) == (held.session.tree, held.session.held)
    again.drop_trial()
    assert again.session.tree == real.tree


def test_a_draft_without_a_trial_opens_without_one() -> None:
    held = conversation("aakirke")
    held.begin_trial()
    again = Opener(None, date(2026, 11, 21)).of_draft(draft_of(held), "da")
    assert again is not None
    assert again.before is None


@pytest.mark.parametrize(
    "text", ["", "{}", '{"trial": 3}', '{"trial": {"text": "x = "}}', '{"trial": {"text": "x = 1"}}']
)
def test_a_trial_that_cannot_be_read_is_none_and_the_answers_stand(text: str) -> None:
    held = conversation("aakirke")
    body = draft_text(held.session.tree)
    content = DraftContent("whole", body, read(body.encode()), PlaceOfDraft(text))
    again = Opener(None, date(2026, 11, 21)).of_draft(DraftFound(Path("d"), content, "none", None, None), "da")
    assert again is not None
    assert again.before is None
    assert again.session.tree == held.session.tree


# Ready-made


def named(what: str, roles: tuple[str, ...]) -> str:
    return " ".join((what, *roles))


@pytest.mark.parametrize("name", case_names())
def test_the_smallest_change_of_a_case_carries_the_next_level_when_it_is_tried(name: str) -> None:
    check_change(Session(case_tree(name)))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 4000))
def test_a_change_that_is_offered_carries_its_level(seed: int) -> None:
    check_change(Session(random_interview(seed)))


def check_change(session: Session) -> None:
    before = assess(answers_in(session.tree), edition())
    change = before.smallest_change
    if change is None:
        return
    events = events_of_change(session, change, edition(), named)
    if not events:
        assert "clearance" in change.conditions or change.level == 5
        return
    now = assess(answers_in(after(session, list(events)).tree), edition()).verdicts
    assert now.sustainable >= change.level > before.verdicts.sustainable


def test_a_clearance_is_never_made_up() -> None:
    session = Session(case_tree("brededal"))
    change = assess(answers_in(session.tree), edition()).smallest_change
    assert change is not None
    assert events_of_change(session, change, edition(), named) == ()


def test_the_open_answers_at_best_are_those_that_nobody_gave() -> None:
    tree = {"staff": {"coverage": "office-hours", "management_backing": "unknown"}}
    assert events_of_best_answers(Session(tree)) == (
        AnswerGiven(("staff", "management_backing"), "yes"),
        AnswerGiven(("staff", "departments_ready"), "quickly"),
        AnswerGiven(("staff", "reference_group"), "yes"),
    )


def test_a_trial_that_leads_back_to_what_is_saved_leaves_the_real_answers_to_be_kept() -> None:
    conversation = Opener(None, date(2026, 11, 21)).of_example("aakirke", "da")
    coverage = ("staff", "coverage")
    before = conversation.view.value(coverage)
    assert before is not None and conversation.is_as_shipped
    conversation.take(AnswerGiven(coverage, "extended"))
    conversation.begin_trial()
    conversation.take(AnswerGiven(coverage, before))
    assert not is_all_in_file(conversation)
    conversation.shipped, conversation.saved = None, conversation.session.tree
    assert not conversation.is_saved and not is_all_in_file(conversation)
    conversation.drop_trial()
    conversation.take(AnswerGiven(coverage, before))
    assert is_all_in_file(conversation)

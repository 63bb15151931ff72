"""The trials that the recommendation offers ready-made, each with what it would move."""

from __future__ import annotations

from skalatui.document.records import dataclass, replace
from skalatui.flow.advice import parts_of
from skalatui.flow.moving import moves_in_words
from skalatui.flow.ready_trials import events_of_best_answers, events_of_change
from skalatui.flow.view import View
from skalatui.interview.events import Event, Refused
from skalatui.interview.session import apply

CHANGE, BEST = "change", "best"


@dataclass(frozen=True)
class Offered:
    """A trial to begin with one key: what it changes and moves, in words, and its events."""

    id: str
    words: str
    events: tuple[Event, ...]


def offered(view: View) -> tuple[Offered, ...]:
    """None while a step is young: there is nothing to measure a trial against."""
    assessment, say = view.assessment, view.wording.catalogue.say
    if assessment.young:
        return ()
    found = []
    if assessment.worth_asking and (best := events_of_best_answers(view.session)):
        found.append(_offered(view, BEST, say("whatif.ready.best"), best))
    change = assessment.smallest_change
    if change is not None:
        events = events_of_change(view.session, change, view.edition, lambda what, roles: _named(view, what, roles))
        parts = view.names.list(parts_of(view, change), None)
        if events:
            found.append(_offered(view, CHANGE, say("whatif.ready.change", parts=parts), events))
    return tuple(found)


def _offered(view: View, id: str, words: str, events: tuple[Event, ...]) -> Offered:
    session = view.session
    for event in events:
        after = apply(session, event)
        session = session if isinstance(after, Refused) else after
    moved = moves_in_words(view, replace(view, session=session))
    return Offered(id, view.wording.catalogue.say("whatif.ready.and-then", what=words, moves=moved), events)


def _named(view: View, what: str, roles: tuple[str, ...]) -> str:
    """A name for what is only tried: a person by the roles they are to take."""
    say = view.wording.catalogue.say
    if not roles:
        return say(f"whatif.ready.{what}")
    return say("whatif.ready.person-with", roles=view.names.list([view.names.role(role) for role in roles], None))

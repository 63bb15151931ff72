"""The session of an interview: all its state, and the one way to change it.

`apply` takes a session and an event and gives the next session, or `Refused` with the reason. Undo is keeping
the old ones. Nothing here knows the scale: a key that the program does not know rides along untouched.
"""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.records import dataclass, field, replace
from skalatui.document.tree import Path, Tree, Value, table_at, value_at, with_value, without
from skalatui.interview import rearranging, rows
from skalatui.interview.answers import NOT_POSSIBLE
from skalatui.interview.asking_again import with_mark_back, without_mark
from skalatui.interview.entries import value_of
from skalatui.interview.events import (
    AnswerCleared,
    AnswerGiven,
    BroughtTogether,
    Change,
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
from skalatui.interview.fields import FREE_TEXTS, WHERE_POSSIBLE, Field, Kind, field_at
from skalatui.interview.pieces import as_text, begins_piece, text_at
from skalatui.interview.remarks import remark_path
from skalatui.text.language import Language

TYPED = frozenset({Kind.TEXT, Kind.PARAGRAPH, Kind.WHOLE, Kind.NUMBER, Kind.DATE, Kind.CLOCK_HOURS, Kind.TEXTS})


@dataclass(frozen=True)
class Moment:
    """What undo goes back to, and the place where the change was made."""

    tree: Tree
    held: Mapping[Path, str]
    place: Place


@dataclass(frozen=True)
class Session:
    """An interview at one moment.

    `tree` holds the answers exactly like the file without its derived parts. `held` is typed text that its field
    refuses. `typing` is the field that the last change was typed into: what follows there belongs to the same
    step of undo, as far as it is one piece. A change of place ends a piece too. `before_typing` are the answers that
    stood when that typing began. `told` is what the last event did beside the wish.
    """

    tree: Tree
    held: Mapping[Path, str] = field(default_factory=dict)
    place: Place = field(default_factory=Place)
    past: tuple[Moment, ...] = ()
    future: tuple[Moment, ...] = ()
    typing: Path = ()
    before_typing: Tree | None = None
    told: tuple[Told, ...] = ()


def new_session(language: Language, name: str = "") -> Session:
    """An interview in which nothing has been asked; `language` is the charter's."""
    session = Session({"schema": 1, "language": language})
    named = apply(session, AnswerGiven(("hospital", "name"), name))
    return Session(named.tree) if isinstance(named, Session) else session


def apply(session: Session, event: Event) -> Session | Refused:
    """The session after an event. Raises IllegalEvent for one that no front end may post; nothing changes then."""
    match event:
        case PlaceChanged(place):
            return replace(session, place=place, typing=(), before_typing=None, told=())
        case Undone():
            return _undone(session)
        case Redone():
            return _redone(session)
        case EntryHeld(path, text):
            _field(session.tree, path)
            return _next(session, event, _before_typing(session, path), {**session.held, path: text})
        case _:
            changed = _changed(session.tree, event)
            if isinstance(changed, Refused):
                return changed
            held = _still_held(session.held, event)
            if isinstance(changed, rows.Changed):
                return _next(session, event, _marked(session, event, changed.tree), held, changed.told)
            return _next(session, event, _marked(session, event, changed), held)


def _changed(tree: Tree, event: Change) -> Tree | rows.Changed | Refused:
    match event:
        case BroughtTogether(together):
            return together
        case AnswerGiven(path):
            return _answered(tree, event, _field(tree, path))
        case AnswerCleared(path):
            _field(tree, path)
            return _cleared(tree, path)
        case LeftForLater(paths, without_answers):
            return _left_for_later(tree, paths, without_answers)
        case PersonAdded():
            return rows.with_person(tree, event)
        case DepartmentAdded():
            return rows.with_department(tree, event)
        case PlatformPicked():
            return rows.with_known_platform(tree, event)
        case PlatformAdded():
            return rows.with_own_platform(tree, event)
        case FrameAdded():
            return rows.with_own_frame(tree, event)
        case RowRemoved(path):
            return rearranging.without_row(tree, path)
        case RowMoved(path, by):
            return rearranging.with_row_moved(tree, path, by)
        case RowDuplicated(path):
            return rearranging.with_twin(tree, path)
        case RowRekeyed(path, key, known):
            return rearranging.with_key(tree, path, key, known)
        case _:
            raise IllegalEvent(f"no event of an interview: {event!r}")


def _field(tree: Tree, path: Path) -> Field:
    """The field at a path that may be answered: known, and of a row that is there."""
    found = field_at(path)
    if found is None:
        raise IllegalEvent(f"no field at {'.'.join(path)}")
    row = rows.row_around(path)
    if row and value_at(tree, row) is None:
        raise IllegalEvent(f"no row at {'.'.join(row)}")
    return found


def _answered(tree: Tree, event: AnswerGiven, field: Field) -> Tree | rows.Changed | Refused:
    value = value_of(field, event.value)
    if isinstance(value, Refused):
        return value
    if value is None:
        return _cleared(tree, event.path)
    if value == NOT_POSSIBLE and event.path[1] not in WHERE_POSSIBLE:
        return Refused("entry.always-possible")
    if field.path == ("staff", "people", "*", "unit"):
        return rows.with_unit(tree, event.path[:-1], str(value))
    if field.path == ("staff", "people", "*", "roles"):
        return rows.with_roles(tree, event.path[:-1], value)
    return with_value(tree, event.path, value)


def _left_for_later(tree: Tree, paths: tuple[Path, ...], without_answers: bool) -> Tree:
    for path in paths:
        _field(tree, path)
        tree = _cleared(tree, path) if without_answers else tree
        if later := remark_path(path, "later"):
            tree = with_value(tree, later, True)
    return tree


def _marked(session: Session, event: Change, tree: Tree) -> Tree:
    """What an answer does to the mark *ask again* that stood at it: it goes, and is back where all of it is erased."""
    if not isinstance(event, AnswerGiven | AnswerCleared):
        return tree
    if session.past and session.typing == event.path:
        tree = with_mark_back(session.past[-1].tree, tree, event.path)
    return without_mark(session.tree, tree, event.path) if isinstance(event, AnswerGiven) else tree


def _cleared(tree: Tree, path: Path) -> Tree:
    """Without the value; a person, department or platform stays, though nothing may be left of its answers."""
    bare = without(tree, path)
    row = rows.row_around(path)
    if row and value_at(bare, row) is None:
        rows_there = {key: value if key != row[-1] else {} for key, value in table_at(tree, row[:-1]).items()}
        return with_value(bare, row[:-1], rows_there)
    return bare


def _still_held(held: Mapping[Path, str], event: Change) -> Mapping[Path, str]:
    """Held text goes when its field is answered or cleared, and with its row; the same mapping where none goes."""
    match event:
        case AnswerGiven(path) | AnswerCleared(path) | RowRemoved(path) | RowRekeyed(path):
            still = {place: text for place, text in held.items() if place[: len(path)] != path}
            return still if len(still) < len(held) else held
        case _:
            return held


def _before_typing(session: Session, path: Path) -> Tree:
    """The answers before anything was typed at `path`: the first letters of what is no answer are none."""
    return session.before_typing if session.typing == path and session.before_typing is not None else session.tree


def _next(
    session: Session, event: Change, tree: Tree, held: Mapping[Path, str], told: tuple[Told, ...] = ()
) -> Session:
    if _same(tree, session.tree) and held == session.held:
        return replace(session, told=told)
    typed = _typed_into(event)
    past = session.past
    goes_on = bool(typed) and typed == session.typing and bool(past)
    if goes_on and _same(past[-1].tree, tree) and past[-1].held == held:
        past, typed = past[:-1], ()  # typed back to where it began: no step of undo
    elif not (goes_on and _is_same_piece(session, event, typed)):
        past = (*past, Moment(session.tree, session.held, Place(session.place.step, _question(session, event))))
    before = _before_typing(session, typed) if typed else None
    return replace(session, tree=tree, held=held, past=past, future=(), typing=typed, before_typing=before, told=told)


def _same(tree: Tree, other: Tree) -> bool:
    """Whether two trees hold the same answers in the same order: a row that moved is a change.

    A tree shares with the one before it every table in which nothing was answered: those are not gone through.
    """
    if tree is other:
        return True
    return list(tree) == list(other) and all(_same_value(value, other[key]) for key, value in tree.items())


def _same_value(value: Value, other: Value) -> bool:
    if isinstance(value, dict) and isinstance(other, dict):
        return _same(value, other)
    return value is other or value == other


def _is_same_piece(session: Session, event: Change, path: Path) -> bool:
    """Of a figure, a date or hours all is one piece: half of one is none."""
    if (field := field_at(path)) is not None and field.kind not in FREE_TEXTS:
        return True
    start, before = session.past[-1], session
    given = event.text if isinstance(event, EntryHeld) else as_text(getattr(event, "value", None))
    return not begins_piece(text_at(start.tree, start.held, path), text_at(before.tree, before.held, path), given)


def _typed_into(event: Change) -> Path:
    if isinstance(event, AnswerGiven | AnswerCleared | EntryHeld):
        field = field_at(event.path)
        if field and field.kind in TYPED:
            return event.path
    return ()


def _question(session: Session, event: Change) -> Path:
    return event.path if isinstance(event, AnswerGiven | AnswerCleared | EntryHeld) else session.place.question


def _undone(session: Session) -> Session:
    if not session.past:
        return replace(session, told=())
    *past, moment = session.past
    later = Moment(session.tree, session.held, moment.place)
    return Session(moment.tree, moment.held, moment.place, tuple(past), (later, *session.future))


def _redone(session: Session) -> Session:
    if not session.future:
        return replace(session, told=())
    moment, *future = session.future
    earlier = Moment(session.tree, session.held, moment.place)
    return Session(moment.tree, moment.held, moment.place, (*session.past, earlier), tuple(future))

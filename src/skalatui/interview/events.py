"""What can happen to an interview: frozen events, each named for what the person did."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from skalatui.document.problem import Parameter
from skalatui.document.records import dataclass, field
from skalatui.document.tree import Path, Tree, Value
from skalatui.scale.edition import CENTRAL


@dataclass(frozen=True)
class Place:
    """Where the person is: a step's id, and the path of the question in it."""

    step: str = ""
    question: Path = ()


@dataclass(frozen=True)
class AnswerGiven:
    """A field got a value: typed text for texts, numbers, dates and hours, or the value itself.

    Notes, evidence, *ask later* and the marks that a step is done are fields like any other. Blank text clears. An
    answer takes away the mark *ask later* that waited for it (`interview.asking_again`).
    """

    path: Path
    value: Value


@dataclass(frozen=True)
class AnswerCleared:
    """A field went back to *not answered*."""

    path: Path


@dataclass(frozen=True)
class EntryHeld:
    """Typed text that its field refuses stays as it was typed, beside the answer, until it can be one."""

    path: Path
    text: str


@dataclass(frozen=True)
class LeftForLater:
    """Questions were left for another day: each is marked *ask again*, and none of them is answered by that.

    `without_answers`: what was answered is taken back too.
    """

    paths: tuple[Path, ...]
    without_answers: bool = False


@dataclass(frozen=True)
class PersonAdded:
    """A person or position joined the roster, or `count` of a kind, numbered. `private` keeps a person's name out of
    the key."""

    name: str
    unit: str = CENTRAL
    roles: tuple[str, ...] = ()
    private: bool = False
    count: int = 1


@dataclass(frozen=True)
class DepartmentAdded:
    """`selected`: whether it publishes itself; None while nobody has said so."""

    name: str
    selected: bool | None = None


@dataclass(frozen=True)
class PlatformPicked:
    """A known platform, by its id."""

    id: str
    status: str = "active"


@dataclass(frozen=True)
class PlatformAdded:
    """A platform of one's own. `known` are the ids that its key must keep clear of."""

    name: str
    known: frozenset[str] = frozenset()


@dataclass(frozen=True)
class FrameAdded:
    """A row of the hospital's own in a frame section. `known` are the scale's ids there."""

    section: str
    text: str
    known: frozenset[str] = frozenset()


@dataclass(frozen=True)
class RowRemoved:
    """A person, department, platform or own row went, with all its answers."""

    path: Path


@dataclass(frozen=True)
class RowMoved:
    """A row changed places with its neighbours: `by` rows down, or up where negative."""

    path: Path
    by: int


@dataclass(frozen=True)
class RowDuplicated:
    """A row got a twin just below it, with a key of its own."""

    path: Path


@dataclass(frozen=True)
class RowRekeyed:
    """A row's key was edited; what points to it follows. `known` are the ids that a platform's key must keep clear
    of."""

    path: Path
    key: str
    known: frozenset[str] = frozenset()


@dataclass(frozen=True)
class BroughtTogether:
    """The answers of another version of the same charter joined these: `tree` holds both."""

    tree: Tree


@dataclass(frozen=True)
class PlaceChanged:
    place: Place


@dataclass(frozen=True)
class Undone:
    pass


@dataclass(frozen=True)
class Redone:
    pass


Change: TypeAlias = (
    AnswerGiven
    | AnswerCleared
    | EntryHeld
    | LeftForLater
    | PersonAdded
    | DepartmentAdded
    | PlatformPicked
    | PlatformAdded
    | FrameAdded
    | RowRemoved
    | RowMoved
    | RowDuplicated
    | RowRekeyed
    | BroughtTogether
)
Event: TypeAlias = Change | PlaceChanged | Undone | Redone


@dataclass(frozen=True)
class Refused:
    """Why an answer was not taken: an entry of the text catalogue with what fills its braces."""

    code: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict)


@dataclass(frozen=True)
class Told:
    """What an event did beside the wish, worth saying once: an entry of the text catalogue with its parameters."""

    code: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict)


class IllegalEvent(ValueError):
    """What no front end may post: a path that is no field, a row that is not there, a value of the wrong type."""

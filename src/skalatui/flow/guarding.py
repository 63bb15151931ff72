"""The guard while one types: what in an answer looks like personal data, in words and masked, and what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from skalatui.document.records import replace
from skalatui.document.tree import Path, Value, leaves, without
from skalatui.flow.client_view import is_hidden
from skalatui.flow.detailing import details_of
from skalatui.flow.view import View
from skalatui.interview.fields import PERSONAL, field_at
from skalatui.interview.personal_data import Found, reason_path, unexcused_in

if TYPE_CHECKING:
    from skalatui.text.personal_data.detector import Detector


SAID_AT_ONCE = 3


def personal_data_at(view: View, path: Path, detector: Detector) -> str:
    """What stands at a path and looks like personal data, masked; empty where nothing does, or where it may stand."""
    said = " ".join(told(view, unexcused_at(view, path, detector)))
    advice = "guard.advice" if can_be_excused(path) else "guard.delete"
    return f"{said} {view.wording.catalogue.say(advice)}" if said else ""


def unexcused_at(view: View, path: Path, detector: Detector) -> tuple[Found, ...]:
    """What stands at a path, looks like personal data and is named by no reason, the gravest first."""
    if not path or (view.for_client and is_hidden(path)):
        return ()
    held = view.session.held.get(path)
    return unexcused_in(view.session.tree, path, _texts(view.value(path) if held is None else held), detector)


def told(view: View, found: Sequence[Found]) -> list[str]:
    """Each finding in a sentence, as far as they are few."""
    say = view.wording.catalogue.say
    said = [say(one.finding.code, found=one.masked, mark=one.finding.mark) for one in found]
    said = list(dict.fromkeys(said))
    more = len(said) - SAID_AT_ONCE
    return [*said[:SAID_AT_ONCE], say("guard.more", count=more)] if more > 0 else said


def reason_begun(view: View, where: Path, detector: Detector, *, anew: bool = False) -> str:
    """The reason at `where` with what it does not name yet on a line of its own, for a person to go on behind.

    `anew`: without what stands there, so that it is to name all.
    """
    excused = (*where[:-1], where[-1].removesuffix(PERSONAL))
    view = view if not anew else replace(view, session=replace(view.session, tree=without(view.session.tree, where)))
    names = ", ".join(found.masked for found in unexcused_at(view, excused, detector))
    stands = view.entry(where).rstrip("\n")
    begun = f"{names}: " if names else ""
    return f"{stands}\n{begun}" if stands and begun else stands or begun


def excusable_at(view: View, path: Path, detector: Detector) -> Path:
    """The text to say why of at an answer or a row: its own, else one that stands beside it, as a note does.

    One that something in has no reason yet goes before one whose reason can be put otherwise; empty where neither is.
    """
    if not path:
        return ()
    beside = (field.path for field in details_of(view, path).fields)
    texts = [one for one in dict.fromkeys((path, *beside)) if can_be_excused(one)]
    open_ = (one for one in texts if unexcused_at(view, one, detector))
    with_reason = (one for one in texts if view.value(reason_path(one)) and not (view.for_client and is_hidden(one)))
    return next(open_, next(with_reason, ()))


def can_be_excused(path: Path) -> bool:
    """Whether there is a place for the reason why personal data may stand at a path."""
    where = reason_path(path) if path else ()
    return bool(where) and field_at(where) is not None


def unexcused(view: View, detector: Detector) -> list[Path]:
    """Every answer in which something looks like personal data and no reason says why it may stand."""
    paths = dict.fromkeys((*(path for path, _ in leaves(view.session.tree)), *view.session.held))
    return [path for path in paths if unexcused_at(view, path, detector)]


def _texts(value: Value | None) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, Sequence) and not isinstance(value, Mapping):
        return tuple(item for item in value if isinstance(item, str))
    return ()

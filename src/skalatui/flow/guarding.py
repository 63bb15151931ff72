"""The guard while one types: what in an answer looks like personal data, in words and masked, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from skalatui.document.tree import Path, Value, leaves
from skalatui.flow.client_view import is_hidden
from skalatui.flow.view import View
from skalatui.interview.fields import field_at
from skalatui.interview.personal_data import may_stand, personal_data_in, reason_path

if TYPE_CHECKING:
    from skalatui.text.personal_data.detector import Detector
    from skalatui.text.personal_data.finding import Finding


def personal_data_at(view: View, path: Path, detector: Detector) -> str:
    """What stands at a path and looks like personal data, masked; empty where nothing does, or where it may stand."""
    if may_stand(view.session.tree, path):
        return ""
    first = next(_found(view, path, detector), None)
    if first is None:
        return ""
    finding, text = first
    say = view.wording.catalogue.say
    said = say(f"personal.{finding.kind}", found=finding.masked(text), mark=finding.mark)
    return f"{said} {say('guard.advice' if can_be_excused(path) else 'guard.delete')}"


def can_be_excused(path: Path) -> bool:
    """Whether there is a place for the reason why personal data may stand at a path."""
    where = reason_path(path) if path else ()
    return bool(where) and field_at(where) is not None


def unexcused(view: View, detector: Detector) -> list[Path]:
    """Every answer in which something looks like personal data and no reason says why it may stand."""
    tree = view.session.tree
    paths = dict.fromkeys((*(path for path, _ in leaves(tree)), *view.session.held))
    return [path for path in paths if not may_stand(tree, path) and next(_found(view, path, detector), None)]


def _found(view: View, path: Path, detector: Detector) -> Iterator[tuple[Finding, str]]:
    if view.for_client and is_hidden(path):
        return
    held = view.session.held.get(path)
    for text in _texts(view.value(path) if held is None else held):
        for finding in personal_data_in(path, text, detector):
            yield finding, text


def _texts(value: Value | None) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Sequence) and not isinstance(value, Mapping):
        yield from (item for item in value if isinstance(item, str))

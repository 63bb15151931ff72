"""From an id of a reason or a finding to the question where it can be changed."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.places import step_of
from skalatui.flow.view import View
from skalatui.interview.answers import CONDITIONS
from skalatui.interview.rows import DEPARTMENTS, PEOPLE, PLATFORMS
from skalatui.scale.edition import FRAME_SECTIONS

ELSEWHERE: dict[str, tuple[str, Path]] = {
    "selected_department": ("departments", DEPARTMENTS),
    "network": ("departments", DEPARTMENTS),
    "platform": ("platforms", PLATFORMS),
    "comments_and_sharing": ("platforms", PLATFORMS),
    "direct_way": ("hospital", ("hospital", "contact_email")),
    "closed_groups": ("platforms", PLATFORMS),
    "clearance": ("legal", ("legal", "clearance")),
}


def asked_for(view: View, id: str) -> tuple[str, Path]:
    """The step and the question of a row, condition, person, department, platform or open position."""
    if id in CONDITIONS:
        return "staff", ("staff", id)
    if id in ELSEWHERE:
        return ELSEWHERE[id]
    for section in ("practice", "strategies", *FRAME_SECTIONS):
        if view.edition.row(section, id) is not None:
            path = (
                (section, id)
                if section == "strategies"
                else (section, id, "today" if section == "practice" else "status")
            )
            return step_of(view, path), path
    for step, table in (("people", PEOPLE), ("departments", DEPARTMENTS), ("platforms", PLATFORMS)):
        if view.value((*table, id)) is not None:
            return step, (*table, id)
    return "people", PEOPLE

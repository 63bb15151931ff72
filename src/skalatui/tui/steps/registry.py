"""Which module shows a step; imported when its step is first opened."""

from __future__ import annotations

from importlib import import_module

from skalatui.flow.levels import is_step_hidden
from skalatui.flow.view import View
from skalatui.tui.body import StepBody
from skalatui.tui.steps.covered import Covered

BODIES = {
    "hospital": ("hospital", "Hospital"),
    "purpose": ("hospital", "Purpose"),
    "practice": ("practice", "Practice"),
    "strategies": ("practice", "Strategies"),
    "staff": ("staff", "Staff"),
    "departments": ("departments", "Departments"),
    "people": ("people", "People"),
    "platforms": ("platforms", "Platforms"),
    "response": ("response", "Response"),
    "legal": ("legal", "Legal"),
    "frames": ("frames", "Frames"),
    "recommendation": ("recommendation", "Recommendation"),
    "charter": ("charter", "CharterDocument"),
    "review": ("review", "Review"),
}


def body_of(step: str, view: View) -> StepBody:
    """The body of a step; one that no module shows (an edition's own) gets its questions as a form."""
    if is_step_hidden(step, view):
        return Covered(view)
    module, name = BODIES.get(step, ("hospital", "Questions"))
    made: StepBody = getattr(import_module(f"skalatui.tui.steps.{module}"), name)(view)
    return made

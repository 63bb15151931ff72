"""A hospital at level 2 with nothing to notice, and changes of its answers that make something noticeable."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from skalatui.interview.answers import Answers, Department, Frame, Legal, PlatformInUse
from support.interviews import case, people

QUIET: Answers = case("nordkyst")  # level 2 wished, met, staffed and arranged: nothing to notice
PAIR = people("central", "producer+community-manager", "producer+community-manager")
DEPARTMENT = Department("skin", "Hud", selected=True)
CLEARED = Legal("given", "DPO", date(2026, 1, 2), "J-1")


def practice(id: str, **changes: str) -> dict[str, Any]:
    """The quiet interview's practice with one row answered otherwise."""
    return {"practice": {**QUIET.practice, id: replace(QUIET.practice[id], **changes)}}


def plan(status: str, reason: str = "") -> dict[str, Any]:
    """The quiet interview's frames with one row of level 2 answered otherwise."""
    monitoring = {**QUIET.frames["monitoring"], "purpose-and-action-plan": Frame(status, reason)}
    return {"frames": {**QUIET.frames, "monitoring": monitoring}}


def planned(*ids: str) -> dict[str, Any]:
    """Instagram in use, others only planned."""
    return {"platforms": (PlatformInUse("instagram"), *(PlatformInUse(id, status="planned") for id in ids))}


def changed(changes: dict[str, Any]) -> Answers:
    return replace(QUIET, **changes)

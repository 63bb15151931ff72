"""One answer changed changes only the lines that follow from it, for every kind of answer (CHARTER.md, rule 4)."""

from __future__ import annotations

from datetime import date
from difflib import SequenceMatcher
from typing import Any

import pytest

from skalatui.charter.difference import changes_between
from skalatui.document.tree import Tree, with_value
from skalatui.interview.fields import FIELDS, Field
from support.charter_trees import chosen, text_of
from support.random_charters import in_form

BASE: Tree = {
    **with_value(chosen(3), ("staff", "management_backing"), "no"),
    "interview": {"consultants": ["AB"]},
    "strategies": {"insight": "yes"},
    "platforms": {"facebook": {"status": "active"}},
    "legal": {"clearance": "none", "checklist": {"dpia": {"state": "no"}}},
}

# What is answered, from what to what, and the most lines that may differ: those of the answer, then what follows.
TABLE: tuple[tuple[str, Any, Any, int, tuple[str, ...]], ...] = (
    ("hospital.name", "A", "B", 2, ()),
    ("hospital.contact_email", None, "a@b.dk", 1, ("recommendation",)),
    ("interview.purpose", "A", "B\nC\n", 5, ()),
    ("interview.participants", ["A"], ["A", "B"], 1, ()),
    ("interview.date", None, date(2026, 11, 21), 1, ()),
    ("practice.reviews.today", "no", "yes", 2, ("recommendation", "roadmap")),
    ("practice.reviews.wish", "no", "unknown", 2, ("recommendation", "roadmap")),
    ("practice.reviews.note", "A", "B", 2, ()),
    ("practice.reviews.evidence", "said", "shown", 2, ()),
    ("strategies.branding", "no", "unknown", 2, ("recommendation",)),
    ("strategies.branding_note", None, "A", 1, ()),
    ("staff.coverage", "office-hours", "round-the-clock", 2, ("recommendation", "roadmap")),
    ("staff.coverage_later", None, True, 1, ()),
    ("departments.onkologi.name", "A", "B", 2, ()),
    ("departments.onkologi.networks", ["A"], ["A", "B"], 1, ("recommendation", "roles", "roadmap")),
    ("staff.people.a.name", "A", "B", 2, ()),
    ("staff.people.a.hours", 10, 20, 2, ("recommendation",)),
    ("staff.people.a.roles", ["strategist"], ["strategist", "manager"], 1, ("recommendation", "roles", "roadmap")),
    ("platforms.facebook.status", "active", "planned", 2, ("recommendation",)),
    ("platforms.facebook.handle", None, "h", 1, ()),
    ("platforms.facebook.capabilities.comments", None, False, 3, ("recommendation", "practice_rules", "roadmap")),
    ("response.email.first_inside", 60, 120, 2, ()),
    ("response.cover_weekdays", "08:00-16:00", "08:00-18:00", 2, ()),
    ("legal.clearance", "none", "requested", 2, ("recommendation",)),
    ("legal.checklist.dpia.state", "no", "yes", 2, ()),
    ("recommendation.chosen_because", "A", "B", 2, ()),
    ("organisation.coe.status", "missing", "planned", 2, ("recommendation", "roadmap")),
    ("training.leaders.owner", "A", "B", 2, ()),
    ("guidelines.triage.text", "A", "B", 2, ()),
    ("roles.central.producer.note", "A", "B", 2, ()),
    ("x-hand.key", 1, 2, 2, ()),
)


def changed_lines(old: str, new: str) -> list[tuple[str, str]]:
    """The lines that differ, each with the section that it stands in."""
    found: list[tuple[str, str]] = []
    before, after = _with_sections(old), _with_sections(new)
    for tag, start, end, other_start, other_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            found += before[start:end] + after[other_start:other_end]
    return [(section, line) for section, line in found if line]


def _with_sections(text: str) -> list[tuple[str, str]]:
    section, lines = "", []
    for line in text.splitlines():
        if line.startswith("["):
            section = line.strip("[]").split(".")[0]
        lines.append((section, line))
    return lines


@pytest.mark.parametrize(("path", "old", "new", "most", "follows"), TABLE, ids=[row[0] for row in TABLE])
def test_only_its_own_line_and_what_follows_change(
    path: str, old: Any, new: Any, most: int, follows: tuple[str, ...]
) -> None:
    keys = tuple(path.split("."))
    before = BASE if old is None else with_value(BASE, keys, old)
    after = with_value(before, keys, new)
    lines = changed_lines(text_of(before), text_of(after))
    own = [line for section, line in lines if section not in set(follows) - {keys[0]}]
    assert 0 < len(own) <= most, lines
    assert len(changes_between(in_form(before), in_form(after))) in (1, 2)  # a text brings its `reworded` along


def test_every_kind_of_answer_is_in_the_table() -> None:
    def section(field: Field) -> str:
        return field.path[0]

    spoken_for = {path.split(".")[0] for path, *_ in TABLE} | {"monitoring", "measurement", "planning"}
    head = {"schema", "scale", "language", "platforms_done", "frames_done"}
    assert {section(field) for field in FIELDS} - head <= spoken_for

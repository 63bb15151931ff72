"""Which tables of a charter are rows of the scale, and which texts of theirs are a person's own."""

from __future__ import annotations

from typing import Any

import pytest

from skalatui.charter.rewording import is_own, is_reworded, marked, role_id, rows_of
from support.charter_trees import EDITION

KNOWN = EDITION.row("guidelines", "crisis-plan")
ROLES: dict[str, Any] = {"central": {"producer": {"minimum": 1}, "x": 1}, "hud": {"producer": {}}, "note": "x"}


def test_rows_are_the_tables_of_the_frames_and_of_each_units_roles() -> None:
    row: dict[str, Any] = {"status": "planned", "of-mine": {"a": {"b": 1}}}
    tree = {"training": {"leaders": row, "strange": 1}, "roles": ROLES, "practice": {"reviews": {"today": "yes"}}}
    assert list(rows_of(tree)) == [
        (("roles", "central", "producer"), "central.producer", {"minimum": 1}),
        (("roles", "hud", "producer"), "department.producer", {}),
        (("training", "leaders"), "leaders", row),
    ]


def test_all_departments_are_one_unit_of_the_scale() -> None:
    units = ("central", "hud", "all-departments", "hospital")
    assert [role_id(unit, "x") for unit in units] == ["central.x", "department.x", "all-departments.x", "hospital.x"]


def test_a_row_is_ones_own_where_no_edition_has_it() -> None:
    assert is_own("guidelines", "of-mine", [EDITION])
    assert not is_own("guidelines", "crisis-plan", [EDITION])
    assert is_own("guidelines", "crisis-plan", [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Vores egen.", True), ("", False), ("  ", False), (None, False), (3, False)],
)
def test_a_text_is_reworded_where_it_is_some_text_and_no_known_one(text: Any, expected: bool) -> None:
    assert is_reworded("guidelines", "crisis-plan", text, [EDITION]) is expected


def test_known_texts_are_those_of_both_languages_and_any_line_breaks_and_of_each_level_of_a_role() -> None:
    assert KNOWN is not None
    for text in (KNOWN.text.da, KNOWN.text.en, "\n".join(KNOWN.text.da.split())):
        assert not is_reworded("guidelines", "crisis-plan", text, [EDITION])
        assert is_reworded("guidelines", "followers", text, [EDITION])
    stated = {row.text.da for row in EDITION.of_section("roles") if row.id == "central.producer"}
    assert len(stated) > 1
    assert not any(is_reworded("roles", "central.producer", text, [EDITION]) for text in stated)


def test_the_mark_is_put_where_it_belongs_and_taken_where_it_does_not() -> None:
    assert KNOWN is not None
    tree: dict[str, Any] = {
        "guidelines": {
            "crisis-plan": {"text": "Vores egen.", "owner": "A"},
            "triage": {"owner": "B", "reworded": True},
            "of-mine": {"own": True, "text": "x", "reworded": True},
        },
        "measurement": {"followers": {"text": "Også vores.", "reworded": True}},
    }
    assert marked(tree, [EDITION]) == {
        "guidelines": {
            "crisis-plan": {"text": "Vores egen.", "owner": "A", "reworded": True},
            "triage": {"owner": "B"},
            "of-mine": {"own": True, "text": "x", "reworded": True},
        },
        "measurement": {"followers": {"text": "Også vores.", "reworded": True}},
    }

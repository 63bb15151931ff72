"""The scale as programs read it."""

from __future__ import annotations

import json

import pytest

from skalatui.scale.listing import rows_at, scale_at
from support.edition_files import shipped_edition

EDITION = shipped_edition()


def _row(level: int, id: str) -> dict[str, object]:
    return next(row for row in rows_at(EDITION, level) if row["id"] == id)


def test_every_row_in_force_is_listed_with_both_languages() -> None:
    for level in range(1, 6):
        rows = rows_at(EDITION, level)
        assert [(row["section"], row["id"]) for row in rows] == [
            (row.section, row.id) for row in EDITION.in_force(level)
        ]
        for row in rows:
            assert {"section", "id", "from", "strength", "text"} <= set(row)
            assert set(row["text"]) == {"da", "en"}


def test_a_plain_row_has_nothing_but_the_common_keys() -> None:
    assert _row(1, "crisis-plan") == {
        "section": "guidelines",
        "id": "crisis-plan",
        "from": 1,
        "strength": "must",
        "text": {"da": "Der er en kriseplan.", "en": "There is a crisis plan."},
    }


def test_a_course_has_its_name_and_audience() -> None:
    row = _row(3, "content")
    assert row["name"] == "Indhold på sociale medier"
    assert row["audience"] == {
        "da": "Social Media Producers i afdelinger",
        "en": "Social Media Producers in departments",
    }
    assert row["applies"] == "selected-departments"


def test_a_cadence_of_our_own_stands_apart_from_the_source_s() -> None:
    assert _row(1, "own-profiles-daily")["cadence"] == {"da": "dagligt", "en": "daily"}
    assert "suggested_cadence" not in _row(1, "own-profiles-daily")
    assert _row(1, "brand-mentions")["cadence"] is None
    assert _row(1, "brand-mentions")["suggested_cadence"] == {"da": "en gang om ugen", "en": "once a week"}


def test_a_role_has_unit_and_figures_and_the_level_whose_list_it_stands_in() -> None:
    row = _row(5, "central.community-manager")
    assert (row["from"], row["unit"], row["minimum"], row["recommended"]) == (4, "central", 2, 3)
    group = _row(5, "hospital.reference-group")
    assert (group["from"], group["unit"], group["minimum"], group["recommended"]) == (5, "hospital", None, None)
    assert "applies" not in group
    assert _row(4, "department.flowmanager")["applies"] == "selected-departments"


def test_the_whole_document_names_edition_and_levels() -> None:
    whole = scale_at(EDITION)
    assert whole["edition"] == "2026.1"
    assert [(level["level"], level["id"]) for level in whole["levels"]] == [
        (level.level, level.id) for level in EDITION.levels
    ]
    assert whole["levels"][1]["name"] == {"da": "Feedback – Reaktiv tilgang", "en": "Feedback – reactive approach"}
    assert whole["levels"][2]["rows"] == rows_at(EDITION, 3)
    assert json.loads(json.dumps(whole)) == whole


def test_one_level_can_be_asked_for() -> None:
    assert scale_at(EDITION, [3])["levels"] == [scale_at(EDITION)["levels"][2]]


def test_a_level_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        scale_at(EDITION, [6])

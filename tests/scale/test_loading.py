"""An edition out of its files, the shipped one and one of somebody's own."""

from __future__ import annotations

import subprocess
import sys

from skalatui.scale.loading import edition_from
from support.edition_files import edition_files, shipped_edition


def test_an_edition_of_one_s_own_has_its_own_id_rows_and_order() -> None:
    files = edition_files()
    files["edition"]["id"] = "nord.1"
    files["guidelines"] = {
        "house-rules": {
            "from": 2,
            "strength": "should",
            "text": {"da": "Der er husregler.", "en": "There are house rules."},
        },
        **files["guidelines"],
    }
    edition = edition_from(files)
    assert edition.id == "nord.1"
    assert [row.id for row in edition.in_force(2) if row.section == "guidelines"] == [
        "house-rules",
        "crisis-plan",
        "feedback-guidelines",
        "triage",
        "sensitive-data-and-complaints",
    ]
    row = edition.row("guidelines", "house-rules")
    assert row is not None
    assert (row.strength, row.source_strength, row.text.da) == ("should", "should", "Der er husregler.")


def test_sections_follow_the_order_of_the_edition() -> None:
    files = edition_files()
    files["edition"]["sections"] = dict(reversed(files["edition"]["sections"].items()))
    sections = list(dict.fromkeys(row.section for row in edition_from(files).rows))
    assert sections[0] == "training"
    assert sections[-1] == "practice"


def test_levels_stand_by_number_whatever_their_order_in_the_file() -> None:
    files = edition_files()
    files["levels"] = dict(reversed(files["levels"].items()))
    assert edition_from(files).levels == shipped_edition().levels


def test_an_edition_without_a_level_that_needs_clearance_has_no_legal_ceiling() -> None:
    files = edition_files()
    del files["levels"]["individual-involvement"]["needs_clearance"]
    edition = edition_from(files)
    assert edition.legal_level > edition.top


def test_a_role_row_of_the_highest_level_is_found_by_its_id() -> None:
    edition = shipped_edition()
    row = edition.row("roles", "central.producer")
    assert row is not None
    assert row.level == 4
    assert edition.row("roles", "central.pilot") is None


def test_loading_does_not_meet_pydantic() -> None:
    code = "import sys, skalatui.scale.loading, skalatui.scale.listing; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

"""The form of a charter holds every field of the interview, and the derived keys in their places."""

from __future__ import annotations

import pytest

from skalatui.charter.form import FORM, SECTIONS, part_at
from skalatui.document.tree import Path
from skalatui.interview.fields import ANY, FIELDS


@pytest.mark.parametrize("path", [field.path for field in FIELDS], ids=".".join)
def test_every_field_has_its_place(path: Path) -> None:
    own = tuple(key.replace(ANY, "noget") for key in path)
    part = part_at(own)
    assert part is not None and part.field is not None and part.field.path == path


def test_every_table_of_the_file_has_a_place_among_the_sections() -> None:
    tables = [key for key, part in FORM.keys.items() if part.is_table]
    assert list(dict.fromkeys(path[0] for path in SECTIONS)) == tables


def test_what_is_derived_and_what_is_an_answer_is_as_the_file_says() -> None:
    row = part_at(("monitoring", "noget"))
    assert row is not None and row.derived_keys == {"text", "strength", "source_strength", "cadence", "audience"}
    role = part_at(("roles", "central", "producer"))
    assert role is not None
    assert role.derived_keys == {"text", "strength", "source_strength", "minimum", "recommended", "holders", "open"}
    recommendation = part_at(("recommendation",))
    assert recommendation is not None
    assert recommendation.keys.keys() - recommendation.derived_keys == {
        "chosen",
        "chosen_because",
        "chosen_because_personal",
    }

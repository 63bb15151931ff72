"""The JSON Schema has every known key with its words, and every row of the edition."""

from __future__ import annotations

import json
from typing import Any

from skalatui.charter.form import FORM, Part
from skalatui.charter.schema import json_schema
from skalatui.interview.fields import STATUS
from skalatui.scale.edition import FRAME_SECTIONS
from support.charter_trees import EDITION

SCHEMA = json_schema(EDITION)


def at(schema: dict[str, Any], *keys: str) -> dict[str, Any]:
    """The schema at a path of keys; one that is not named stands for a person's own."""
    for key in keys:
        properties = schema.get("properties", {})
        below = properties.get(key, schema.get("additionalProperties"))
        assert isinstance(below, dict), key
        schema = SCHEMA["$defs"][below["$ref"].rpartition("/")[2]] | {
            name: value for name, value in below.items() if name != "$ref"
        } if "$ref" in below else below  # fmt: skip
    return schema


def test_every_key_of_the_form_is_there() -> None:
    def look(part: Part, schema: dict[str, Any]) -> None:
        for key, below in part.keys.items():
            assert key in schema["properties"]
            if below.is_table:
                look(below, at(schema, key))
        if part.each is not None and part.each.is_table:
            look(part.each, at(schema, "noget eget"))

    look(FORM, SCHEMA)


def test_every_row_and_platform_has_its_texts_and_its_words() -> None:
    for section in FRAME_SECTIONS:
        for row in EDITION.of_section(section):
            found = at(SCHEMA, section, row.id)
            assert (found["title"], found["description"]) == (row.text.da.strip(), row.text.en.strip())
            assert at(found, "status")["enum"] == list(STATUS)
    assert at(SCHEMA, "strategies", "branding")["enum"] == ["yes", "no", "unknown"]
    assert at(SCHEMA, "strategies", "branding_note") == {"type": "string"}
    assert set(SCHEMA["$defs"]["Platforms"]["properties"]) == set(EDITION.platforms)
    assert "closed-interaction" not in SCHEMA["$defs"]["Practice"]["properties"]


def test_values_have_types_bounds_and_forms_that_an_editor_can_flag() -> None:
    assert at(SCHEMA, "staff", "people", "anna", "hours") == {"type": "number", "minimum": 0, "maximum": 168}
    assert at(SCHEMA, "interview", "date") == {"type": "string", "format": "date"}
    assert at(SCHEMA, "recommendation", "chosen") == {"type": "integer", "minimum": 1, "maximum": 5}
    assert "not-possible" in at(SCHEMA, "practice", "reviews", "today")["enum"]
    assert "not-possible" not in at(SCHEMA, "practice", "basic-posting", "today")["enum"]
    assert at(SCHEMA, "recommendation", "recommended") == {"readOnly": True}
    assert (SCHEMA["required"], SCHEMA["$defs"]["Hospital"]["required"]) == (["hospital"], ["name"])


def test_it_is_plain_json_without_nulls() -> None:
    text = json.dumps(SCHEMA, ensure_ascii=False)
    assert json.loads(text) == SCHEMA and "null" not in text and "key_" not in text
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"

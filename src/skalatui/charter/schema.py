"""The JSON Schema of a charter file, for editors that complete and flag what is written in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from pydantic.json_schema import GenerateJsonSchema

from skalatui.charter.model import charter_model
from skalatui.scale.edition import Edition

Schema: TypeAlias = dict[str, Any]

_DEFINITIONS = "$defs"


def json_schema(edition: Edition) -> Schema:
    """The schema (draft 2020-12): every known key with its type and words, every row of the edition by its text.

    Other keys may stand anywhere, as in the file itself; a charter needs [hospital] and its name. A row's title is
    its text in Danish, its description the English one; derived keys are marked as only to be read.
    """
    made = charter_model(edition).model_json_schema()
    definitions = {name: _plain(definition) for name, definition in made.pop(_DEFINITIONS).items()}
    definitions["Hospital"]["required"] = ["name"]
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "title": edition.title.da,
        "description": edition.title.en,
        **_plain(made),
        "required": ["hospital"],
        _DEFINITIONS: definitions,
    }


def _plain(schema: Mapping[str, Any]) -> Schema:
    """Without what pydantic adds: a null as default, which TOML doesn't have, and titles made of keys."""
    found = {key: value for key, value in schema.items() if key not in ("default", "title", "properties")}
    if "properties" in schema:
        found["properties"] = {key: _property(key, value) for key, value in schema["properties"].items()}
    return found


def _property(key: str, schema: Mapping[str, Any]) -> Schema:
    return {name: value for name, value in schema.items() if name != "default" and (name, value) != _title(key)}


def _title(key: str) -> tuple[str, str]:
    return "title", GenerateJsonSchema().get_title_from_name(key)

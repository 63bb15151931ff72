"""Which text says a value in words."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from skalatui.document.tree import value_at
from skalatui.interview.fields import FIELDS, Kind
from skalatui.interview.value_words import word_id

TEXTS = Path(__file__).parents[2] / "assets" / "texts"


@pytest.mark.parametrize(
    ("path", "value", "id"),
    [
        (("practice", "reviews", "today"), "not-possible", "interview.value.answer.not-possible"),
        (("staff", "departments_ready"), "quickly", "interview.value.answer.quickly"),
        (("staff", "coverage"), "extended", "interview.value.coverage.extended"),
        (("staff", "coverage_evidence"), "shown", "interview.value.evidence.shown"),
        (("strategies", "branding_evidence"), "shown", "interview.value.evidence.shown"),
        (("training", "leaders", "status"), "planned", "interview.value.status.planned"),
        (("platforms", "x", "status"), "planned", "interview.value.platform.planned"),
        (("legal", "checklist", "dpia", "state"), "yes", "interview.value.answer.yes"),
        (("departments", "hjerte", "selected"), True, "interview.value.flag.true"),
    ],
)
def test_the_group_of_words_follows_the_field(path: tuple[str, ...], value: str | bool, id: str) -> None:
    assert word_id(path, value) == id


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_value_of_every_choice_has_words(language: str) -> None:
    texts = {"interview": tomli.loads((TEXTS / language / "interview.toml").read_text("utf-8"))}
    wordless = [
        (field.path, option)
        for field in FIELDS
        if field.kind is Kind.CHOICE
        for option in field.options
        if not isinstance(value_at(texts, tuple(word_id(field.path, option).split("."))), str)
    ]
    assert wordless == []

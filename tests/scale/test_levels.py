"""The five levels and what the scale is for."""

from __future__ import annotations

import pytest

from support.edition_files import shipped_edition


def test_levels_have_their_official_names() -> None:
    assert [(level.level, level.id, level.name.da, level.name.en) for level in shipped_edition().levels] == [
        (
            1,
            "information",
            "Sociale medier som informationssøjler (envejskommunikation)",
            "Social media as information pillars (one-way communication)",
        ),
        (2, "feedback", "Feedback – Reaktiv tilgang", "Feedback – reactive approach"),
        (3, "dialogue", "Dialog – Proaktiv tilgang", "Dialogue – proactive approach"),
        (
            4,
            "organisational-involvement",
            "Organisatorisk brugerinddragelse – Proaktiv tilgang",
            "Organisational user involvement – proactive approach",
        ),
        (
            5,
            "individual-involvement",
            "Individuel patientinddragelse og pårørendeinddragelse",
            "Individual patient involvement and involvement of relatives",
        ),
    ]


def test_only_level_5_is_reserved_and_needs_clearance() -> None:
    edition = shipped_edition()
    assert [level.level for level in edition.levels if level.reserved] == [5]
    assert [level.level for level in edition.levels if level.reservation] == [5]
    assert edition.legal_level == 5
    assert edition.top == 5


def test_a_level_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        shipped_edition().level(6)


def test_the_edition_says_what_it_is_and_how_the_scale_is_meant() -> None:
    edition = shipped_edition()
    assert edition.id == "2026.1"
    assert edition.title.da == "Skala for sygehuses kommunikation på sociale medier"
    assert edition.title.da in edition.source.da
    assert edition.title.da in edition.source.en
    assert list(edition.principles) == ["present", "target", "dials", "choice", "departments", "process", "backing"]


def test_relatives_are_glossed_once_in_english() -> None:
    texts = [text.en for row in shipped_edition().rows for text in (row.text, row.note) if text]
    assert sum("anyone close to the patient" in text for text in texts) == 1

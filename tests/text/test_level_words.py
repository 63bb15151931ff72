"""Sentences that name a level by its number are left out, and nothing else is."""

from __future__ import annotations

import pytest

from skalatui.text.level_words import without_levels

WORDS = ("niveau", "niveauer", "level", "levels")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Fra niveau 3 er det et krav. Vi spørger, fordi I lover det.", "Vi spørger, fordi I lover det."),
        ("Formålet afgør niveauet.\nNiveauer 1 og 2 er små.\nSe efter.", "Formålet afgør niveauet.\nSe efter."),
        ("De planlægger sammen med CoEL (fra niveau 4: CoE).", "De planlægger sammen med CoEL."),
        (
            "Det er sket 3 gange. På niveau 5, fx »her«, er det fast. Fx 21.11.2026.",
            "Det er sket 3 gange. Fx 21.11.2026.",
        ),
        ("Tjekliste for NIVEAU 5: 3 af 20", "Tjekliste for NIVEAU …: 3 af 20"),
        ("At level 4 it counts.", "At level … it counts."),
        ("Afdelingsniveau 3 og trin 2 (i alt 5).", "Afdelingsniveau 3 og trin 2 (i alt 5)."),
        ("", ""),
    ],
)
def test_what_names_a_level_is_left_out(text: str, left: str) -> None:
    assert without_levels(text, WORDS) == left

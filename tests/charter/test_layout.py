"""The text of a charter has a fixed heading, sections in a fixed order, and comments that can be told from it."""

from __future__ import annotations

import pytest

from skalatui.charter.layout import charter_text, heading, own_comments
from skalatui.document.read import Document, read
from skalatui.store import assets
from skalatui.text.language import LANGUAGES
from support.charter_trees import built, case, chosen

HEADINGS = tuple(heading(assets.catalogue(language)) for language in LANGUAGES)


def document(text: str) -> Document:
    return read(text.encode())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_heading_stands_at_the_top_in_the_language_of_the_charter(language: str) -> None:
    catalogue = assets.catalogue("da" if language == "da" else "en")
    text = charter_text(built({**case("fjordby"), "language": language}), catalogue)
    lines = text.splitlines()
    assert [line.removeprefix("# ") for line in lines[: len(heading(catalogue).splitlines())]] == heading(
        catalogue
    ).splitlines()
    assert text.endswith("\n") and not text.endswith("\n\n") and "\r" not in text
    assert max(map(len, heading(catalogue).splitlines())) <= 150


def test_sections_stand_in_the_order_of_the_form_with_people_after_their_departments() -> None:
    text = charter_text(built(chosen(5, ukendt={"x": 1}, legal={"by": "DPO"})), assets.catalogue("da"))
    headers = [line.strip("[]").split(".")[0] for line in text.splitlines() if line.startswith("[")]
    assert list(dict.fromkeys(headers)) == [
        "hospital",
        "departments",
        "staff",
        "legal",
        "recommendation",
        "practice_rules",
        "organisation",
        "roles",
        "monitoring",
        "guidelines",
        "measurement",
        "planning",
        "training",
        "roadmap",
        "ukendt",
    ]


def test_a_charter_of_ours_has_no_comments_of_a_persons_own() -> None:
    for language in LANGUAGES:
        text = charter_text(built(case("fjordby")), assets.catalogue(language))
        assert own_comments(document(text), HEADINGS) == ()


def test_comments_of_a_persons_own_are_named_with_their_lines() -> None:
    text = charter_text(built(case("fjordby")), assets.catalogue("da"))
    lines = text.splitlines()
    lines.insert(2, "# Husk at ringe til Åse")
    lines[lines.index('name = "Fjordby Hospital"')] += "  # hed før Fjordby Sygehus"
    lines.append("# slut")
    found = own_comments(document("\n".join(lines) + "\n"), HEADINGS)
    assert [comment.text for comment in found if comment.line > len(HEADINGS[0].splitlines()) + 1] == [
        "# hed før Fjordby Sygehus",
        "# slut",
    ]
    assert found[0].text == "# Husk at ringe til Åse" and found[0].line == 3


def test_a_line_of_the_heading_elsewhere_is_a_comment_of_a_persons_own() -> None:
    line = f"# {HEADINGS[0].splitlines()[0]}"
    assert own_comments(document(f"schema = 1\n{line}\n"), HEADINGS)[0].line == 2

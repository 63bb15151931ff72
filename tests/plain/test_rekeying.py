"""What a row is called in the file and what it says there, line by line."""

from __future__ import annotations

from pathlib import Path

from skalatui.document.tree import table_at, value_at
from skalatui.flow.start import Example
from support.lines import led


def test_a_key_is_changed_and_what_points_to_it_follows(tmp_path: Path) -> None:
    typed = [
        "trin 6",
        "Hjerte",
        "1",
        "",
        "",
        "trin 7",
        "Læge",
        "2",
        "1",
        "",
        "",
        "trin 6",
        "nøgle 1",
        "Å b",
        "hjertemed",
        "",
    ]
    done = led(tmp_path, [*typed, "nøgle 9", "slut"])
    assert list(table_at(done.answers, ("departments",))) == ["hjertemed"]
    assert value_at(done.answers, ("staff", "people", "laege", "unit")) == "hjertemed"
    assert "Nøglen for Hjerte er hjerte." in done.said
    assert "aa-b" in done.said  # what would do in place of the one that was refused
    assert "Hjerte har nu nøglen hjertemed." in done.said
    assert "Der er ikke noget 9 på listen." in done.said


def test_a_row_is_reworded_and_taken_back(tmp_path: Path) -> None:
    text = ("organisation", "centralised", "text")
    done = led(tmp_path, ["trin 11", "omskriv", "Vi gør det selv.", "Altid.", "", "slut"], Example("aakirke"))
    assert "Skalaens" in done.said
    assert value_at(done.answers, text) == "Vi gør det selv.\nAltid.\n"
    words = ["trin 11", "omskriv", "Vi gør det selv.", "", "omskriv", "-", "omskriv", "", "trin 1", "omskriv", "slut"]
    again = led(tmp_path / "again", words, Example("aakirke"))
    assert again.drafts == []  # the example as it was
    assert "Punktet har skalaens ord igen." in again.said
    assert "Det kan ikke gøres her." in again.said

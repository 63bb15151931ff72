"""What only tells, line by line: whether anything is wrong, and what can be done with a saved charter."""

from __future__ import annotations

from pathlib import Path

from skalatui.flow.start import Example
from support.lines import led


def test_what_check_would_find_is_told_but_not_to_clients(tmp_path: Path) -> None:
    typed = ["trin 2", "Ring til 010190-1234", "", "tjek", "klient", "tjek", "slut"]
    done = led(tmp_path, typed, Example("aakirke"))
    told, _, to_client = done.said.partition("Klientvisning er slået til: ")
    assert "(interview.purpose): " in told and "010190-1234" not in told
    assert "interview.purpose" not in to_client


def test_a_saved_charter_is_told_with_what_can_be_done_with_it(tmp_path: Path) -> None:
    path = tmp_path / "saved" / "a.toml"
    done = led(tmp_path, ["bagefter", "gem", str(path), "bagefter", "slut"], Example("aakirke"))
    assert "Charteret er ikke gemt i en fil endnu." in done.said
    assert "»bagefter« siger, hvad der nu kan gøres med det." in done.said
    assert "Se efter fejl: skalatui check " in done.said

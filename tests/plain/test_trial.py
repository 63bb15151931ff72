"""What-if line by line: tried answers count for nothing until they are kept."""

from __future__ import annotations

from pathlib import Path

from skalatui.document.tree import value_at
from skalatui.flow.start import Example, Library
from support.lines import led

STAFF = "trin 5"
AT_STAFF = (STAFF, "prøv", "hele døgnet")


def test_what_is_only_tried_is_no_answer_in_the_draft_and_goes_on_there(tmp_path: Path) -> None:
    done = led(tmp_path, [*AT_STAFF, "slut"], Example("aakirke"))
    assert value_at(done.answers, ("staff", "coverage")) == "office-hours"
    assert "skalatui tilbyder næste gang. Prøven er ikke blandt svarene" in done.said
    again = led(tmp_path, ["2", "behold", "slut"], Library())
    assert value_at(again.answers, ("staff", "coverage")) == "round-the-clock"


def test_a_trial_that_is_dropped_leaves_all_as_it_was(tmp_path: Path) -> None:
    done = led(tmp_path, [*AT_STAFF, "læg bort", "slut"], Example("aakirke"))
    assert done.drafts == []  # the example as it was
    assert "Prøven er lagt bort, og alt er som før." in done.said


def test_what_a_trial_moves_is_told(tmp_path: Path) -> None:
    done = led(tmp_path, [STAFF, "prøv", "", "", "nej", "prøv", "slut"], Example("aakirke"))
    assert "Bemanding: fra 2 til 1" in done.said


def test_a_save_asks_first_whether_what_was_tried_is_meant(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    done = led(tmp_path, [*AT_STAFF, "gem", "3", "gem", "2", str(path), "slut"], Example("aakirke"))
    assert done.code == 0
    assert 'coverage = "office-hours"' in path.read_text("utf-8")


def test_a_trial_that_lies_ready_is_told_with_what_it_moves_and_begun(tmp_path: Path) -> None:
    done = led(tmp_path, ["forslag", "1", "prøv", "behold", "slut"], Example("aakirke"))
    assert "1 Prøv: " in done.said and "Anbefalet: fra 2 til 3" in done.said
    assert value_at(done.answers, ("staff", "coverage")) == "round-the-clock"
    covered = led(tmp_path / "new", ["forslag", "slut"])
    assert "Niveauerne er skjult" in covered.said

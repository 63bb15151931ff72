"""Versions compared and the past told line by line: commits, the file, other charters; calm where there are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.flow.start import Example, Open
from support.git_repository import CALM, Repository, new_repository
from support.lines import led
from support.wizard import CASES

FULL = (CASES / "kanalby.toml").read_text("utf-8")
LESS = FULL.replace('coverage = "round-the-clock"', 'coverage = "office-hours"')
NOTED = FULL.replace("[staff]\n", '[staff]\ncoverage_note = "Hemmeligt"\n', 1)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("GIT_DIR", raising=False)
    found = new_repository(tmp_path / "saved")
    found.commit("k.toml", LESS, "Begynd")
    found.commit("k.toml", FULL, "Mere \x1b[2Jdækning")
    found.git("tag", "v2")
    found.write("hedeland.toml", (CASES / "hedeland.toml").read_bytes())
    return found


def test_what_differs_from_the_last_commit_and_from_another_version_is_read_out(
    repository: Repository, tmp_path: Path
) -> None:
    typed = ["sammenlign", "", "trin 5", "2", "sammenlign", "1", "3", "", "sammenlign hedeland", "1", "x", "", "slut"]
    done = led(tmp_path, typed, Open(repository.folder / "k.toml"))
    same, changed, older, other = done.said.split("Hvad der er ændret fra ")[1:]
    assert "svarene nu" in same and "Ingen svar er forskellige." in same
    assert "hele døgnet, alle dage" in changed and "(ny mangel)" in changed
    assert "anbefalet niveau 3 → 2" in changed and "Begynd" in changed and "hedeland.toml" in changed
    assert "Mere <U+001B>[2Jdækning" in done.out
    assert "(stærkere)" in older and "hele døgnet" not in older.partition("1 Sammenlign")[0]
    assert "Hedeland" in done.said and "hedeland.toml" in other


def test_the_history_of_an_answer_and_of_the_levels_is_told(repository: Repository, tmp_path: Path) -> None:
    typed = ["trin 5", "historie", "niveauernes historie", "trin 14", "historie", "slut"]
    done = led(tmp_path, typed, Open(repository.folder / "k.toml"))
    assert "gik fra kun i arbejdstiden til hele døgnet, alle dage" in done.said
    assert "Begynd: Dækning blev kun i arbejdstiden" in done.said
    assert "[v2], Mere <U+001B>[2Jdækning: i dag" in done.said
    assert done.said.count("valgt niveau") == 2


def test_a_client_hears_neither_notes_nor_other_hospitals(repository: Repository, tmp_path: Path) -> None:
    repository.write("k.toml", NOTED)
    typed = ["klient", "sammenlign", "1", "4", "trin 5", "historie", "slut"]
    done = led(tmp_path, typed, Open(repository.folder / "k.toml"))
    assert "Hemmeligt" not in done.said
    assert "hedeland" not in done.said
    assert "gik fra kun i arbejdstiden" in done.said


def test_an_interview_without_a_file_or_a_repository_says_so_calmly(tmp_path: Path) -> None:
    typed = ["klient", "sammenlign", "klient", "sammenlign", "", "historie", "niveauernes historie", "slut"]
    done = led(tmp_path, typed, Example("aakirke"))
    assert done.said.count("Interviewet er ikke gemt i en fil endnu") == 4
    assert done.said.count("Her er endnu ikke noget at sammenligne med.") == 1  # but for who may see other hospitals
    assert done.said.count("Eksempel:") == 6
    path = tmp_path / "k.toml"
    path.write_text(FULL, "utf-8")
    done = led(tmp_path, ["sammenlign", "1", "", "historie", "slut"], Open(path))
    assert "Charteret ligger ikke i et git-arkiv" in done.said
    assert "fra k.toml til svarene nu" in done.said


def test_the_answers_are_compared_with_an_example_that_ships(tmp_path: Path) -> None:
    done = led(tmp_path, ["trin 5", "sammenlign fjord", "1", "", "", "slut"], Open(CASES / "nordkyst.toml"))
    assert "1 Eksempel: Fjordby Hospital (fjordby) 2 ingen af dem" in done.said
    assert "Hvad der er ændret fra eksemplet fjordby til svarene nu:" in done.said
    assert "Fjordby Hospital" in done.said.split("Hvad der er ændret")[1]


def test_a_promise_is_read_out_as_a_length_of_time(tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    for name, first in (("a.toml", 30), ("b.toml", 4320)):
        (folder / name).write_text(f"{FULL}\n[response.facebook]\nfirst_inside = {first}\n", "utf-8")
    done = led(tmp_path, ["sammenlign", "1", "2", "", "slut"], Open(folder / "a.toml"))
    assert "3 døgn → 30 min" in done.said

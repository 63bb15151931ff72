"""`skalatui list`: the portfolio for people, programs and spreadsheets."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import skalatui
from support.interviews import CASES


def test_a_row_a_charter_with_its_levels() -> None:
    done = skalatui("list", CASES, "--json")
    assert done.code == 0
    rows = {row["hospital"]: row for row in done.json}
    row = rows["Regionshospitalet Åkirke"]
    assert row["complete"]["answered"] < row["complete"]["of"]
    assert {**row, "complete": None} == {
        "file": str(CASES / "aakirke.toml"), "hospital": "Regionshospitalet Åkirke", "date": "2026-11-16",
        "review_by": None, "present": 2, "framework": 1, "ambition": 3, "recommended": 2, "chosen": 2,
        "complete": None, "problems": 0,
    }  # fmt: skip
    assert rows["Hedeland Sygehus"]["chosen"] is None


def test_a_charter_with_faults_has_a_row_without_levels(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text('schema = 1\n[hospital]\nname = "X"\n[staff]\ncoverage = 1\n', "utf-8")
    (tmp_path / "broken.toml").write_text("schema = \n", "utf-8")
    rows = skalatui("list", tmp_path, "--json").json
    assert [(row["hospital"], row["present"], row["problems"]) for row in rows] == [("X", None, 1), (None, None, 1)]


def test_without_an_edition_to_go_by_a_row_still_names_its_hospital(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('schema = 1\n[hospital]\nname = "X"\n[interview]\ndate = 2026-11-21\n', "utf-8")
    (row,) = skalatui("--scale", tmp_path / "gone", "list", tmp_path, "--json").json
    assert (row["hospital"], row["date"], row["present"], row["problems"]) == ("X", "2026-11-21", None, 1)


def test_a_spreadsheet_runs_nothing_that_stands_in_a_charter(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('schema = 1\n[hospital]\nname = "=cmd()"\n', "utf-8")
    lines = skalatui("list", tmp_path, "--csv").out.splitlines()
    assert lines[0] == "file,hospital,date,review_by,present,framework,ambition,recommended,chosen,complete,problems"
    assert ",'=cmd()," in lines[1]


def test_danish_letters_sort_last(tmp_path: Path) -> None:
    for name in ("åkirke", "ærø", "øster", "zoo", "bo"):
        (tmp_path / f"{name}.toml").write_text(f'schema = 1\n[hospital]\nname = "{name}"\n', "utf-8")
    assert [row["hospital"] for row in skalatui("list", tmp_path, "--json").json] == [
        "bo", "zoo", "ærø", "øster", "åkirke",
    ]  # fmt: skip


def test_an_empty_folder_says_how_to_begin_and_a_missing_one_fails(tmp_path: Path) -> None:
    assert "skalatui new" in skalatui("list", tmp_path).out
    missing = skalatui("list", tmp_path / "gone")
    assert missing.code == 2 and "gone" in missing.err


def test_the_folder_comes_from_the_option_or_the_environment(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('schema = 1\n[hospital]\nname = "A"\n', "utf-8")
    by_option = skalatui("--dir", tmp_path, "list", "--json").json
    by_environment = skalatui("list", "--json", environment={"SKALATUI_DIR": str(tmp_path)}).json
    assert by_option == by_environment
    assert [row["hospital"] for row in by_option] == ["A"]


def test_the_table_counts_what_check_finds(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('schema = 1\nown = 1\n[hospital]\nname = "A"\n', "utf-8")
    warnings = skalatui("check", tmp_path / "a.toml", "--json").json
    assert [row["problems"] for row in skalatui("list", tmp_path, "--json").json] == [len(warnings)] == [1]


@pytest.mark.posix
def test_the_table_fits_the_terminal_it_is_printed_on(tmp_path: Path) -> None:
    name = "Det meget lange navn på et sygehus, som ingen kan nå at sige"
    (tmp_path / "sygehus.toml").write_text(f'schema = 1\n[hospital]\nname = "{name}"\n', "utf-8")
    assert name in skalatui("list", tmp_path).out
    from support.terminal import printed_on_a_terminal  # needs a POSIX system

    shown = printed_on_a_terminal("list", tmp_path, columns=110)
    assert all(len(line) <= 110 for line in shown.splitlines())
    assert "Det meget" in shown and name not in shown


def test_people_read_the_levels_as_the_library_shows_them_and_programs_as_they_are() -> None:
    lines = {line.split()[0]: line for line in skalatui("list", CASES).out.splitlines()}
    assert lines["hedeland.toml"].split("2026-11-16")[1].split()[:4] == ["0", "?", "1", "0–1"]
    assert lines["brededal.toml"].split("2026-11-16")[1].split()[:4] == ["4", "4", "5", "4–5"]
    rows = {row["hospital"]: row for row in skalatui("list", CASES, "--json").json}
    assert (rows["Hedeland Sygehus"]["framework"], rows["Hedeland Sygehus"]["recommended"]) == (0, 0)
    assert "shown" not in rows["Hedeland Sygehus"]
    assert ",0,0,1,0," in skalatui("list", CASES, "--csv").out

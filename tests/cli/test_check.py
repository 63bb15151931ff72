"""`skalatui check`: all problems at once, each with file, line, key and advice."""

from __future__ import annotations

from pathlib import Path

from support.command_line import skalatui
from support.interviews import CASES

MANY_FAULTS = """schema = 1

[hospital]
name = "X"
regoin = "Y"

[practice.reviews]
today = "Yes"

[staff]
coverage = 3

[staff.people.a]
name = "A"
unit = "central"
roles = ["producer"]
hours = 200
"""


def test_every_problem_has_its_place_and_none_hides_another(tmp_path: Path) -> None:
    path = tmp_path / "faults.toml"
    path.write_text(MANY_FAULTS, "utf-8")
    done = skalatui("check", path, "--json")
    assert done.code == 1
    places = [(found["line"], found["key"], found["severity"]) for found in done.json]
    assert places == [
        (5, "hospital.regoin", "warning"),
        (8, "practice.reviews.today", "error"),
        (11, "staff.coverage", "error"),
        (17, "staff.people.a.hours", "error"),
    ]
    assert {tuple(found) for found in done.json} == {("file", "line", "key", "code", "severity", "message")}
    assert "region" in done.json[0]["message"] and "yes" in done.json[1]["message"]


def test_people_read_the_same_in_danish(tmp_path: Path) -> None:
    path = tmp_path / "faults.toml"
    path.write_text(MANY_FAULTS, "utf-8")
    done = skalatui("check", path, "--lang", "da")
    assert done.code == 1
    assert f"fejl: {path}:8: Man kan give os en anmeldelse, i dag (practice.reviews.today): Her står" in done.out
    assert "Fejl: 3. Bemærkninger: 1." in done.out


def test_a_folder_is_looked_through_and_other_files_are_counted(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.toml").write_bytes((CASES / "aakirke.toml").read_bytes())
    (tmp_path / "tool.toml").write_text("[tool]\n", "utf-8")
    (tmp_path / "broken.toml").write_text("[[[", "utf-8")
    done = skalatui("check", tmp_path)
    assert done.code == 1
    assert "broken.toml:1" in done.out
    assert "1 file is not a charter and was skipped." in done.out


def test_warnings_alone_are_no_failure(tmp_path: Path) -> None:
    path = tmp_path / "warning.toml"
    path.write_text('schema = 1\n[hospital]\nname = "X"\ncolour = "red"\n', "utf-8")
    assert skalatui("check", path).code == 0


def test_a_path_that_is_not_there_is_its_own_failure(tmp_path: Path) -> None:
    done = skalatui("check", tmp_path / "gone", CASES / "aakirke.toml")
    assert done.code == 2
    assert "gone" in done.err and "1 charter is in order" in done.out


CONFLICT = "<<<<<<< ours\na = 1\n=======\na = 2\n>>>>>>> theirs\n"


def test_of_thousands_of_merges_left_open_people_read_the_first_and_how_many_more_there_are(tmp_path: Path) -> None:
    path = tmp_path / "conflicts.toml"
    path.write_text(CONFLICT * 3_000, "utf-8")
    more = (
        "96–100 ",
        f"{path}:101: From here on there are 2980 more unresolved merges; the last one begins on line 14996.",
    )
    done = skalatui("check", path)
    lines = done.out.splitlines()
    assert (done.code, len(lines)) == (1, 22)
    assert more[0] in lines[19] and lines[20] == f"error: {more[1]}" and "Errors: 3000." in lines[21]
    assert len(skalatui("check", path, "--json").json) == 3_000
    recommended = skalatui("recommend", path)
    assert (recommended.code, recommended.err.splitlines()[20:]) == (2, [more[1]])

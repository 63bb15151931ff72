"""`skalatui check` points out personal data, on the disk and before a commit, and lets a reason stand."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from support.command_line import skalatui
from support.git_repository import CALM, Repository, new_repository

CHARTER = 'schema = 1\n[hospital]\nname = "X"\n[practice.reviews]\nnote = "Fru Olsen, 010190-1234"\n'
EXCUSED = CHARTER + 'note_personal = "O***, 010190-****: opdigtet"\n'
HOOK = """#!/bin/sh
# No personal data without a reason, and no charter with errors.
exec {} check --staged --guard
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    repository = new_repository(tmp_path / "work")
    monkeypatch.chdir(repository.folder)
    return repository


def test_personal_data_is_a_warning_with_its_place_and_is_not_repeated(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(CHARTER, "utf-8")
    done = skalatui("check", path, "--json")
    assert done.code == 0
    assert [(found["line"], found["key"], found["code"], found["severity"]) for found in done.json] == [
        (5, "practice.reviews.note", "charter.personal-data", "warning")
    ] * 2
    assert done.json[1]["message"] == (
        "010190-**** looks like a CPR number, and git forgets nothing. "
        "Delete it, or write in note_personal why it may stand, naming it like this."
    )
    assert "1234" not in done.out and "Olsen" not in done.out


def test_people_read_it_in_danish(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(CHARTER, "utf-8")
    done = skalatui("check", path, "--lang", "da")
    place = "Man kan give os en anmeldelse, Note (practice.reviews.note)"
    assert f"bemærkning: {path}:5: {place}: 010190-**** ligner et CPR-nummer" in done.out


@pytest.mark.parametrize(("text", "code"), [(CHARTER, 1), (EXCUSED, 0), ('[hospital]\nname = "X"\nx = 1\n', 0)])
def test_a_guard_stops_at_personal_data_without_a_reason_and_at_no_other_warning(
    tmp_path: Path, text: str, code: int
) -> None:
    path = tmp_path / "a.toml"
    path.write_text(text, "utf-8")
    assert skalatui("check", path, "--guard").code == code
    assert skalatui("check", path).code == 0


def test_what_is_staged_is_checked_and_not_what_lies_on_the_disk(repository: Repository) -> None:
    repository.write("saved/a.toml", CHARTER)
    repository.git("add", ".")
    repository.write("saved/a.toml", EXCUSED)
    done = skalatui("check", "--staged")
    assert done.code == 0
    place = "People can review us, Note (practice.reviews.note)"
    assert f"warning: {Path('saved/a.toml')}:5: {place}: O*** looks like the name of a patient" in done.out
    assert [found["file"] for found in skalatui("check", "--staged", "--json").json] == [str(Path("saved/a.toml"))] * 2
    assert skalatui("check", "--staged", "--guard").code == 1


def test_an_error_that_is_staged_is_a_failure(repository: Repository) -> None:
    repository.write("a.toml", 'schema = 1\n[hospital]\nname = "X"\n[staff]\ncoverage = 3\n')
    repository.write("b.toml", "[[[")
    repository.git("add", ".")
    done = skalatui("check", "--staged")
    assert done.code == 1
    assert "a.toml:5: Cover (staff.coverage): " in done.out and "b.toml:1" in done.out


def test_nothing_staged_is_in_order(repository: Repository) -> None:
    done = skalatui("check", "--staged")
    assert (done.code, done.out, done.err) == (0, "0 charters are in order.\n", "")
    assert skalatui("check", "--staged", "--json").json == []


def test_paths_narrow_down_what_is_staged_and_must_exist(repository: Repository) -> None:
    repository.write("saved/a.toml", CHARTER)
    repository.write("other/b.toml", CHARTER)
    repository.git("add", ".")
    assert {found["file"] for found in skalatui("check", "--staged", "saved", "--json").json} == {
        str(Path("saved/a.toml"))
    }
    done = skalatui("check", "--staged", "svaed", "--json")
    assert (done.code, done.json) == (2, []) and "svaed does not exist" in done.err
    shutil.rmtree(repository.folder / "saved")
    assert skalatui("check", "--staged", "saved", "--guard").code == 1  # in the index all the same


def test_without_a_repository_the_reason_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    done = skalatui("check", "--staged")
    assert (done.code, done.out) == (2, "")
    assert "no git repository" in done.err


def test_without_anything_to_look_at_it_says_what_to_give() -> None:
    done = skalatui("check")
    assert done.code == 2
    assert "--staged" in done.err


@pytest.mark.posix
@pytest.mark.parametrize("words", [("commit", "-m", "x"), ("commit", "-a", "-m", "x"), ("commit", "-m", "x", "a.toml")])
def test_as_a_hook_it_keeps_personal_data_out_of_a_commit_until_there_is_a_reason(
    repository: Repository, words: tuple[str, ...]
) -> None:
    hook = repository.write(".git/hooks/pre-commit", HOOK.format(f"{sys.executable} -m skalatui"))
    repository.write("a.toml", 'schema = 1\n[hospital]\nname = "X"\n')
    repository.git("add", "a.toml")
    repository.git("commit", "-q", "-m", "Begin")
    hook.chmod(0o755)
    for text, code in ((CHARTER, 1), (EXCUSED, 0)):
        repository.write("a.toml", text)
        if words == ("commit", "-m", "x"):
            repository.git("add", "a.toml")
        ran = repository.try_git(*words, SKALATUI_LANG="en")
        assert ran.code == code, ran
        assert ("010190-****" in ran.out + ran.err) == bool(code)
    assert repository.git("log", "--format=%s") == "x\nBegin\n"


@pytest.mark.posix
def test_the_hook_in_the_readme_is_this_one() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    assert HOOK.format("skalatui") in readme


def test_a_program_finds_the_same_in_both_languages(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(CHARTER, "utf-8")
    danish, english = (
        [{**found, "message": ""} for found in skalatui("check", path, "--json", "--lang", language).json]
        for language in ("da", "en")
    )
    assert danish == english

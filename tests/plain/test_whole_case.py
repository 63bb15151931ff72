"""Whole interviews typed line by line; `build` makes the same bytes of the same answers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import tomli_w

from skalatui.document.read import read
from skalatui.document.tree import Tree, leaves, table_at, value_at, with_value
from skalatui.interview.fields import ROLES
from support.command_line import skalatui
from support.lines import environment_at, led
from support.typist import Typist
from support.wizard import CASES
from tui.test_whole_case import ANSWERS

SAVES = ("gem", "saved/charter", "slut")  # under that name, in a folder that is made


def answers_of(case: Path) -> Tree:
    """The answers of a case as they are typed: roles in the order of the list, a text of one line as one line."""
    tree = read(case.read_bytes()).values
    purpose = value_at(tree, ("interview", "purpose"))
    if isinstance(purpose, str) and purpose.count("\n") == 1:
        tree = with_value(tree, ("interview", "purpose"), purpose.rstrip("\n"))
    for key in table_at(tree, ("staff", "people")):
        path = ("staff", "people", key, "roles")
        roles = value_at(tree, path)
        if isinstance(roles, list):
            tree = with_value(tree, path, sorted(roles, key=lambda role: ROLES.index(str(role))))
    return tree


def built(answers: Tree, folder: Path) -> str:
    """The charter that `build` makes of some answers."""
    (folder / "answers.toml").write_text(tomli_w.dumps(answers), "utf-8")
    done = skalatui("build", folder / "answers.toml", "-o", folder / "built.toml")
    assert done.code != 2, done.err
    return (folder / "built.toml").read_text("utf-8")


@pytest.mark.sweep
@pytest.mark.parametrize("name", ["fjordby", "hedeland", "nordkyst"])  # the others have keys made by hand
def test_the_same_answers_give_the_bytes_that_build_makes(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    typist = Typist(answers_of(CASES / f"{name}.toml"))
    done = led(Path(), (*typist.lines(), *SAVES))
    assert done.code == 0
    assert Path("saved/charter.toml").read_text("utf-8") == built(typist.typed, tmp_path)
    assert done.drafts == []  # what is saved needs no draft


def test_what_the_wizard_writes_of_a_varied_interview_the_lines_write_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = led(Path(), (*Typist(ANSWERS).lines(), *SAVES))
    assert done.code == 0
    assert Path("saved/charter.toml").read_text("utf-8") == built(ANSWERS, tmp_path)


def test_aakirke_over_pipes_is_byte_for_byte_what_build_makes(tmp_path: Path) -> None:
    answers = answers_of(CASES / "aakirke.toml")
    typist = Typist(answers)
    typed = "".join(f"{line}\n" for line in (*typist.lines(), *SAVES))
    assert dict(leaves(typist.typed)) == dict(leaves(answers))  # all of the case is asked
    done = subprocess.run(
        [sys.executable, "-m", "skalatui", "new", "--plain"],
        input=typed.encode(),
        capture_output=True,
        cwd=tmp_path,
        env=environment_at(tmp_path),
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout
    assert (tmp_path / "saved" / "charter.toml").read_bytes() == built(answers, tmp_path).encode()

"""`skalatui merge` by hand: what stands in OURS afterwards, and with which exit code, whatever the files hold."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from skalatui.charter.conflict_text import sides_of
from skalatui.document.read import read
from skalatui.document.tree import Tree, value_at
from support.charter_trees import text_of, tree_of
from support.command_line import Done, skalatui
from support.interviews import CASES

BASE = (CASES / "kanalby.toml").read_text("utf-8")
BUILT = text_of(tree_of(BASE))
OURS = BASE.replace('name = "Kanalby Klinik"', 'name = "Kanalby Sygehus"')
THEIRS = BASE.replace("round-the-clock", "office-hours")
OTHER = BASE.replace("round-the-clock", "extended")


def merge(folder: Path, base: str | bytes, ours: str | bytes, theirs: str | bytes) -> Done:
    names = []
    for name, content in (("base", base), ("ours", ours), ("theirs", theirs)):
        path = folder / f"{name}.toml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        names.append(path)
    return skalatui("merge", *names, "saved/k.toml")


def result(folder: Path) -> bytes:
    return (folder / "ours.toml").read_bytes()


def values(folder: Path) -> Tree:
    return read(result(folder)).values


def test_different_answers_merge_and_what_follows_is_rebuilt(tmp_path: Path) -> None:
    assert merge(tmp_path, *map(text_of, map(tree_of, (BASE, OURS, THEIRS)))) == Done(0, "", "")
    expected = text_of(tree_of(OURS.replace("round-the-clock", "office-hours")))
    assert result(tmp_path).decode() == expected


def test_answers_stay_answers(tmp_path: Path) -> None:
    """Two files that nobody has built are not built by a merge."""
    assert merge(tmp_path, BASE, OURS, THEIRS).code == 0
    assert value_at(values(tmp_path), ("staff", "coverage")) == "office-hours"
    assert "recommendation" not in values(tmp_path) and "practice_rules" not in values(tmp_path)


def test_the_same_answer_changed_differently_stands_there_in_both_versions(tmp_path: Path) -> None:
    done = merge(tmp_path, BUILT, BUILT.replace("round-the-clock", "extended"), THEIRS)
    assert done.code == 1
    assert done.err.startswith("saved/k.toml: staff.coverage: both sides changed")
    block = '<<<<<<< ours\ncoverage = "extended"\n=======\ncoverage = "office-hours"\n>>>>>>> theirs\n'
    assert block in result(tmp_path).decode()
    assert result(tmp_path).decode().count("<<<<<<<") == 1
    assert "unresolved merge" in skalatui("check", tmp_path / "ours.toml").out
    for side, expected in zip(sides_of(result(tmp_path).decode()), ("extended", "office-hours"), strict=True):
        assert value_at(tree_of(side), ("staff", "coverage")) == expected


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_endings_and_byte_order_marks_of_one_side_do_not_count(tmp_path: Path, ending: str, mark: bytes) -> None:
    assert merge(tmp_path, BASE, mark + OURS.replace("\n", ending).encode(), THEIRS.rstrip("\n")).code == 0
    assert b"\r" not in result(tmp_path) and not result(tmp_path).startswith(b"\xef\xbb\xbf")
    assert value_at(values(tmp_path), ("hospital", "name")) == "Kanalby Sygehus"
    assert value_at(values(tmp_path), ("staff", "coverage")) == "office-hours"


def test_unknown_keys_come_along(tmp_path: Path) -> None:
    assert merge(tmp_path, BASE, OURS + "\n[x-own]\na = 1\n", THEIRS + "\n[x-theirs]\nb = [1, 2]\n").code == 0
    assert (values(tmp_path)["x-own"], values(tmp_path)["x-theirs"]) == ({"a": 1}, {"b": [1, 2]})


def test_both_sides_added_the_file(tmp_path: Path) -> None:
    assert merge(tmp_path, "", OURS, OURS).code == 0
    assert skalatui("merge", os.devnull, tmp_path / "ours.toml", tmp_path / "theirs.toml").code == 0
    assert merge(tmp_path, "", OURS, THEIRS).code == 1
    assert {"Kanalby Sygehus", "Kanalby Klinik", "round-the-clock", "office-hours"} <= {
        str(value_at(tree_of(side), path))
        for side in sides_of(result(tmp_path).decode())
        for path in (("hospital", "name"), ("staff", "coverage"))
    }


def test_comments_are_merged_with_the_answers_that_they_belong_to(tmp_path: Path) -> None:
    base = BASE.replace("[staff]\n", "# begges\n[staff]\n")
    ours = base.replace('coverage = "round-the-clock"', 'coverage = "extended" # vores')
    theirs = OURS.replace("[hospital]\n", "# deres\n[hospital]\n")  # without what both had
    assert merge(tmp_path, base, ours, theirs).code == 0
    text = result(tmp_path).decode()
    assert 'coverage = "extended" # vores\n' in text and "# deres\n[hospital]\n" in text and "begges" not in text
    assert value_at(tree_of(text), ("hospital", "name")) == value_at(tree_of(OURS), ("hospital", "name"))
    assert merge(tmp_path, base, ours, base.replace("round-the-clock", "office-hours")).code == 1
    text = result(tmp_path).decode()
    assert "# vores\n<<<<<<< ours\ncoverage = " in text and "# begges\n[staff]\n" in text


def test_comments_of_ones_own_stay(tmp_path: Path) -> None:
    ours = BASE.replace('name = "Kanalby Klinik"', '# vores\nname = "Kanalby Klinik"')
    assert merge(tmp_path, BASE, ours, THEIRS).code == 0
    assert b"# vores\n" in result(tmp_path) and b"office-hours" in result(tmp_path)
    assert merge(tmp_path, BASE, ours.replace("round-the-clock", "extended"), THEIRS).code == 1
    assert b"# vores\n" in result(tmp_path) and b"<<<<<<< ours\n" in result(tmp_path)


BROKEN = "[hospital\nname = 3"
WRONG = BASE.replace("round-the-clock", "aldrig")
NEWER = "schema = 99\n" + BASE.replace("schema = 1\n", "")
MARKED = BASE.replace('coverage = "round-the-clock"', '<<<<<<< a\ncoverage = "extended"\n=======\n>>>>>>> b')


@pytest.mark.parametrize(
    ("base", "ours", "theirs"),
    [
        (BASE, BROKEN, THEIRS),
        (BASE, OURS, BROKEN),
        (BROKEN, OURS, THEIRS),
        (MARKED, OURS, THEIRS),
        (BASE, WRONG, OURS),
        (BASE, OURS, WRONG),
        (NEWER, NEWER, NEWER.replace("Kanalby Klinik", "X")),
        (BASE, OURS, ""),
        (BASE, b"\xff\xfe\x00", THEIRS),
        (BASE, OURS, b"[hospital]\nname = \"a\x00b\"\n"),
    ],
)  # fmt: skip
def test_what_cannot_be_merged_by_answers_is_left_open_with_both_versions(
    tmp_path: Path, base: str, ours: str | bytes, theirs: str | bytes
) -> None:
    done = merge(tmp_path, base, ours, theirs)
    assert done.code == 1 and "Traceback" not in done.err
    found = result(tmp_path)
    assert b"<<<<<<< ours\n" in found and b"\n>>>>>>> theirs\n" in found
    for side in (ours, theirs):
        lines = (side if isinstance(side, bytes) else side.encode()).splitlines()
        assert [line for line in lines if line not in base.encode() and line not in found] == []


def test_somebody_elses_file_is_merged_as_git_would(tmp_path: Path) -> None:
    lines = "".join(f"a{number} = 1\n" for number in range(9))
    theirs = lines.replace("a8 = 1", "a8 = 2")
    assert merge(tmp_path, lines, lines.replace("a0 = 1", "a0 = 2"), theirs).code == 0
    assert values(tmp_path) == tree_of(theirs.replace("a0 = 1", "a0 = 2"))
    assert merge(tmp_path, lines, lines.replace("a8 = 1", "a8 = 3"), theirs).code == 1


def test_a_file_that_is_not_there_is_said_and_ours_untouched(tmp_path: Path) -> None:
    ours = tmp_path / "ours.toml"
    ours.write_text(OURS, "utf-8")
    done = skalatui("merge", ours, ours, tmp_path / "none.toml")
    assert done.code == 2 and "none.toml" in done.err
    assert ours.read_text("utf-8") == OURS


KILLED = """
import os, signal, sys
import {module}
{module}.{name} = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
from skalatui.cli.main import main
sys.exit(main(sys.argv[1:], {{}}))
"""


@pytest.mark.posix
@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("skalatui.cli.merge_result", "read"),
        ("skalatui.cli.merge_result", "merged"),
        ("skalatui.cli.merge_result", "errors_in"),
        ("skalatui.cli.merge_result", "charter_text"),
    ],
)
def test_a_merge_that_is_killed_leaves_both_versions(tmp_path: Path, module: str, name: str) -> None:
    names = [tmp_path / f"{side}.toml" for side in ("base", "ours", "theirs")]
    for path, text in zip(names, (BASE, OURS, THEIRS), strict=True):
        path.write_text(text, "utf-8")
    script = KILLED.format(module=module, name=name)
    ended = subprocess.run([sys.executable, "-c", script, "merge", *map(str, names)], check=False)
    assert ended.returncode == -9
    assert result(tmp_path).decode() == f"<<<<<<< ours\n{OURS}=======\n{THEIRS}>>>>>>> theirs\n"


def test_a_fault_of_the_program_leaves_both_versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("skalatui.cli.merge_result.merged", lambda *_: 1 / 0)
    done = merge(tmp_path, BASE, OURS, THEIRS)
    assert done.code == 1 and "ZeroDivisionError" in done.err
    assert result(tmp_path).decode() == f"<<<<<<< ours\n{OURS}=======\n{THEIRS}>>>>>>> theirs\n"


def test_a_merge_that_would_lose_something_is_never_clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from skalatui.charter.merging import Merged

    monkeypatch.setattr("skalatui.cli.merge_result.merged", lambda base, ours, theirs: Merged(ours))
    done = merge(tmp_path, BASE, OURS, THEIRS)
    assert done.code == 1 and "without loss" in done.err
    assert b"office-hours" in result(tmp_path) and b"Kanalby Sygehus" in result(tmp_path)


@pytest.mark.posix
def test_other_names_of_ours_are_told_of_since_they_keep_what_it_held(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").touch()
    (tmp_path / "copy.toml").hardlink_to(tmp_path / "ours.toml")
    done = merge(tmp_path, BASE, OURS, THEIRS)
    assert (done.code, done.err.split(".")[0]) == (0, "saved/k")
    assert "The file also had another name on the disk" in done.err
    assert (tmp_path / "copy.toml").read_text("utf-8") == OURS
    assert result(tmp_path) != OURS.encode()

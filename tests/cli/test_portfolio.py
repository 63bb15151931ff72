"""Folders of many charters: the same words however they were come by, from memory or on several cores."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from skalatui.cli.portfolio import PAYS_FROM
from support.command_line import Done, skalatui_process
from support.interviews import CASES

MANY = PAYS_FROM + 12
BROKEN = MANY // 2


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Charters of different hospitals, one of them no TOML, beside a file that is no charter."""
    folder = tmp_path_factory.mktemp("many")
    text = (CASES / "aakirke.toml").read_text("utf-8")
    for number in range(MANY):
        (folder / f"{number:03}.toml").write_text(text.replace("Åkirke", f"Åkirke {number}"), "utf-8")
    (folder / f"{BROKEN:03}.toml").write_text("schema = \n", "utf-8")
    (folder / "other.toml").write_text("a = 1\n", "utf-8")
    return folder


@pytest.mark.parametrize("words", [("check",), ("check", "--json"), ("list", "--json"), ("list",)])
def test_one_core_two_cores_and_memory_say_the_same(words: tuple[str, ...], folder: Path, tmp_path: Path) -> None:
    cache = str(tmp_path)

    def run(cores: str, without: str = "") -> Done:
        return skalatui_process(*words, folder, XDG_CACHE_HOME=cache, SKALATUI_CORES=cores, SKALATUI_NO_CACHE=without)

    alone = run("1", without="yes")
    together = run("2")
    remembered = run("1")
    assert alone == together == remembered
    assert alone.code == (1 if words[0] == "check" else 0)
    assert "other.toml" not in alone.out and alone.err == ""


def test_what_was_changed_is_looked_at_again(folder: Path, tmp_path: Path) -> None:
    files = sorted(folder.glob("0*.toml"))[: PAYS_FROM // 2]
    first = skalatui_process("recommend", "--json", *files, XDG_CACHE_HOME=str(tmp_path))
    text = files[3].read_text("utf-8")
    files[3].write_text(text.replace('coverage = "office-hours"', 'coverage = "round-the-clock"'), "utf-8")
    try:
        second = skalatui_process("recommend", "--json", *files, XDG_CACHE_HOME=str(tmp_path))
        fresh = skalatui_process("recommend", "--json", *files, SKALATUI_NO_CACHE="1")
    finally:
        files[3].write_text(text, "utf-8")
    assert second == fresh
    changed = [one["file"] for one, other in zip(first.json, second.json, strict=True) if one != other]
    assert changed == [str(files[3])]


def test_json_is_written_as_one_array(folder: Path) -> None:
    out = skalatui_process("recommend", "--json", *sorted(folder.glob("00*.toml"))).out
    assert out == json.dumps(json.loads(out), ensure_ascii=False, indent=1) + "\n"
    nothing = skalatui_process("check", "--json", CASES / "aakirke.toml").out
    assert nothing == "[]\n"

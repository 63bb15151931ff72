"""Data that ships, kept compiled: always what its file says, wherever it lies and whatever lies beside it."""

from __future__ import annotations

import os
import sys
from datetime import date
from importlib.util import cache_from_source
from pathlib import Path

import pytest
import tomli

from skalatui.store import assets
from skalatui.store.compiled import shipped_tree


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table on the disk of somebody who lets Python keep what it compiles."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    path = tmp_path / "rows.toml"
    path.write_text('a = 1\n[b]\nday = 2026-11-21\ntext = """\næ \'datetime.\' \\\\ {x}"""\n', "utf-8")
    return path


def kept(path: Path) -> Path:
    return Path(cache_from_source(str(path)))


def test_it_is_the_same_at_first_and_from_what_is_kept(table: Path) -> None:
    expected = {"a": 1, "b": {"day": date(2026, 11, 21), "text": "æ 'datetime.' \\ {x}"}}
    assert [shipped_tree(str(table)), kept(table).exists(), shipped_tree(str(table))] == [expected, True, expected]


def test_everything_that_ships_is_what_the_parser_says() -> None:
    paths = sorted(assets.assets_folder().rglob("*.toml"))
    assert {path: shipped_tree(str(path)) for path in paths} == {
        path: tomli.loads(path.read_text("utf-8")) for path in paths
    }


def test_a_file_that_has_changed_is_read_anew(table: Path) -> None:
    shipped_tree(str(table))
    table.write_text("a = 22\n", "utf-8")
    assert shipped_tree(str(table)) == {"a": 22}
    table.write_text("a = 33\n", "utf-8")
    os.utime(table, (0, 0))  # of the same size, but of another time
    assert shipped_tree(str(table)) == {"a": 33}


@pytest.mark.parametrize("damage", [b"", b"\0" * 40, None], ids=["emptied", "overwritten", "cut off"])
def test_what_is_kept_and_damaged_does_no_harm(table: Path, damage: bytes | None) -> None:
    expected = shipped_tree(str(table))
    whole = kept(table).read_bytes()
    kept(table).write_bytes(whole[:30] if damage is None else damage)
    assert shipped_tree(str(table)) == expected


def test_a_table_of_its_own_is_given_each_time(table: Path) -> None:
    first = shipped_tree(str(table))
    first["a"] = 2  # type: ignore[index]
    assert shipped_tree(str(table))["a"] == 1


def test_where_nothing_can_be_kept_it_is_read_all_the_same(table: Path) -> None:
    (table.parent / "__pycache__").write_text("no folder")
    assert shipped_tree(str(table))["a"] == 1


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        shipped_tree(str(tmp_path / "rows.toml"))

"""File names are portable, short, inside their folder, and never another hospital's."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from skalatui.store.names import file_name, free_name
from skalatui.text.keys import key_for

HOSTILE = some.text(some.sampled_from("\r\n\"'\\\0\x1b\u202e[]/#={}.:*?<>| aæøåÆØÅ😀e\u0301"))


def test_a_charter_is_named_by_its_hospitals_key() -> None:
    assert file_name(key_for("Regionshospitalet Åkirke", ())) == "regionshospitalet-aakirke.toml"


@pytest.mark.parametrize("device", ["con", "nul", "prn", "aux", "com1", "lpt9", "COM¹", "Nul", "con."])
def test_no_file_has_the_name_of_a_windows_device(device: str) -> None:
    stem = file_name(device).removesuffix(".toml")
    assert stem.startswith("hospital-")


@pytest.mark.parametrize("key", ["com10", "console", "lpt", "nul-hospital"])
def test_a_name_that_only_begins_like_a_device_stays(key: str) -> None:
    assert file_name(key) == f"{key}.toml"


@pytest.mark.parametrize("key", ["", "..", "../../etc/passwd", "/etc/passwd", "a\\b", "😀" * 63, "æ" * 300, "Ahus. "])
def test_whatever_the_key_the_file_lies_in_its_folder_and_can_be_made(tmp_path: Path, key: str) -> None:
    path = free_name(tmp_path, key)
    assert path.parent == tmp_path
    path.touch()
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


@given(HOSTILE)
def test_every_name_is_lower_case_ascii_of_limited_length(key: str) -> None:
    name = file_name(key)
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert name.count(".") == 1
    assert not name.startswith((".", "-"))
    assert len(name) < 100


def test_a_name_that_is_taken_gets_the_next_number(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        path = free_name(tmp_path, "ahus")
        path.touch()
        names.append(path.name)
    assert names == ["ahus.toml", "ahus-2.toml", "ahus-3.toml"]


def test_names_that_differ_in_case_only_are_the_same(tmp_path: Path) -> None:
    (tmp_path / "AHUS.TOML").touch()
    assert free_name(tmp_path, "ahus").name == "ahus-2.toml"


@pytest.mark.posix
def test_a_link_that_points_nowhere_takes_its_name(tmp_path: Path) -> None:
    (tmp_path / "ahus.toml").symlink_to("none")
    assert free_name(tmp_path, "ahus").name == "ahus-2.toml"


def test_a_folder_that_is_not_there_has_every_name_free(tmp_path: Path) -> None:
    assert free_name(tmp_path / "none", "ahus") == tmp_path / "none" / "ahus.toml"

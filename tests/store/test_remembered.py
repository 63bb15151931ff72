"""What was worked out before: found by content alone, never in the way, and gone when nobody asks for it."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from skalatui.store.remembered import OFF, UNUSED_DAYS, Remembered, remembered

TODAY = 20_000  # days since the epoch


@pytest.fixture
def memory(tmp_path: Path) -> Remembered:
    return opened(tmp_path)


def opened(place: Path, *also: str, day: int = TODAY, scale: Path | None = None) -> Remembered:
    return remembered({"XDG_CACHE_HOME": str(place)}, day, *also, scale=scale)


def file_in(place: Path) -> Path:
    return place / "skalatui" / "results.sqlite"


def test_a_result_is_found_by_its_content_and_kind(memory: Remembered, tmp_path: Path) -> None:
    memory.keep("check", [(b"one", "1"), (b"two", "2")])
    memory.close()
    again = opened(tmp_path)
    assert again.recall("check", [b"two", b"three", b"one", b"two"]) == ["2", None, "1", "2"]
    assert again.recall("list", [b"one"]) == [None]


def test_a_result_of_another_language_or_edition_is_another(memory: Remembered, tmp_path: Path) -> None:
    memory.keep("check", [(b"one", "1")])
    assert opened(tmp_path).recall("check", [b"one"]) == ["1"]
    assert opened(tmp_path, "da").recall("check", [b"one"]) == [None]
    scale = tmp_path / "scale"
    scale.mkdir()
    (scale / "levels.toml").write_text("a = 1\n", "utf-8")
    of_own = opened(tmp_path, scale=scale)
    of_own.keep("check", [(b"one", "own")])
    (scale / "levels.toml").write_text("a = 10\n", "utf-8")
    assert opened(tmp_path, scale=scale).recall("check", [b"one"]) == [None]


def test_thousands_are_asked_for_at_once(memory: Remembered) -> None:
    contents = [str(number).encode() for number in range(2_500)]
    memory.keep("check", [(content, content.decode()) for content in contents])
    assert memory.recall("check", contents) == [content.decode() for content in contents]


def test_what_nobody_asks_for_goes_and_what_is_asked_for_stays(memory: Remembered, tmp_path: Path) -> None:
    memory.keep("check", [(b"forgotten", "1"), (b"asked for", "2")])
    memory.close()
    later = opened(tmp_path, day=TODAY + UNUSED_DAYS)
    later.recall("check", [b"asked for"])
    later.close()
    last = opened(tmp_path, day=TODAY + UNUSED_DAYS + 1)
    last.close()
    assert opened(tmp_path).recall("check", [b"forgotten", b"asked for"]) == [None, "2"]


def test_a_broken_file_is_begun_anew(memory: Remembered, tmp_path: Path) -> None:
    memory.close()
    file_in(tmp_path).write_bytes(b"no database" * 1_000)
    again = opened(tmp_path)
    again.keep("check", [(b"one", "1")])
    assert opened(tmp_path).recall("check", [b"one"]) == ["1"]


def test_a_file_that_breaks_on_the_way_costs_nothing_but_time(memory: Remembered, tmp_path: Path) -> None:
    memory.keep("check", [(b"one", "1")])
    file_in(tmp_path).write_bytes(b"no database" * 1_000)
    assert memory.recall("check", [b"one"]) == [None]
    memory.keep("check", [(b"one", "1")])
    memory.close()


def test_without_a_place_nothing_is_known_or_kept(tmp_path: Path) -> None:
    (tmp_path / "skalatui").write_text("a file where the folder should be", "utf-8")
    for memory in (opened(tmp_path), remembered({OFF: "1"}, TODAY)):
        memory.keep("check", [(b"one", "1")])
        assert memory.recall("check", [b"one"]) == [None]
        memory.close()


@pytest.mark.posix
@pytest.mark.parametrize(
    ("platform", "environment", "place"),
    [
        ("linux", {}, ".cache/skalatui"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, ".cache/skalatui"),
        ("darwin", {}, "Library/Caches/skalatui"),
        ("win32", {}, "AppData/Local/skalatui/cache"),
        ("win32", {"LOCALAPPDATA": "mine"}, "mine/skalatui/cache"),
    ],
)
def test_it_lies_where_the_system_keeps_such_things(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, environment: dict[str, str], place: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    remembered(environment, TODAY).close()
    assert (tmp_path / place / "results.sqlite").is_file()


@pytest.mark.posix
def test_only_its_owner_can_read_it(memory: Remembered, tmp_path: Path) -> None:
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (file_in(tmp_path), file_in(tmp_path).parent)]
    assert modes == [0o600, 0o700]

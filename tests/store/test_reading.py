"""Files from outside are refused by kind and size before they are read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from skalatui.document.limits import LARGEST
from skalatui.document.problem import Problem, Unreadable
from skalatui.store.reading import bytes_of
from support.disk import fails_with, folder_of_an_ordinary_user, watched


def problem_with(path: Path) -> Problem:
    with pytest.raises(Unreadable) as raised:
        bytes_of(path)
    (problem,) = raised.value.problems
    return problem


def test_a_plain_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"\x00\r\n\xff")
    assert bytes_of(path) == b"\x00\r\n\xff"


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * LARGEST)
    assert len(bytes_of(path)) == LARGEST
    path.write_bytes(b"x" * (LARGEST + 1))
    assert problem_with(path) == Problem("document.too-large", parameters={"size": 1025, "limit": 1024})


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with path.open("wb") as file:
        file.truncate(100 * LARGEST)
    with watched() as disk:
        assert problem_with(path).parameters["size"] == 100 * 1024
    assert "read" not in disk.calls


@pytest.mark.posix
def test_a_file_that_says_it_is_empty_and_never_ends_is_left_at_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    path.touch()
    monkeypatch.setattr(os, "read", lambda _, length: b"x" * min(length, 4096))
    assert problem_with(path) == Problem("document.too-large", parameters={"size": 1025, "limit": 1024})


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert problem_with(tmp_path / "none").code == "store.not-there"
    assert problem_with(tmp_path / "file" / "below").code == "store.not-there"
    assert problem_with(tmp_path / "nul\0inside").code == "store.not-there"


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert problem_with(tmp_path).code == "store.is-a-folder"


def test_a_name_longer_than_the_disk_takes_is_told(tmp_path: Path) -> None:
    assert problem_with(tmp_path / ("æ" * 300)).code == "store.name-too-long"


@pytest.mark.posix
def test_a_pipe_is_refused_without_waiting_for_its_other_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert problem_with(tmp_path / "pipe").code == "store.no-plain-file"


@pytest.mark.posix
def test_a_device_is_refused_without_being_opened() -> None:
    with watched() as disk:
        assert problem_with(Path("/dev/zero")).code == "store.no-plain-file"
    assert "open" not in disk.calls


@pytest.mark.posix
def test_a_file_that_turns_into_a_pipe_between_look_and_opening_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    path.touch()
    os.mkfifo(tmp_path / "pipe")
    opened = os.open
    monkeypatch.setattr(os, "open", lambda _, flags: opened(tmp_path / "pipe", flags))
    assert problem_with(path).code == "store.no-plain-file"


@pytest.mark.posix
def test_a_link_that_points_nowhere_names_where_it_points(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("moved/ahus.toml")
    assert problem_with(tmp_path / "link") == Problem("store.broken-link", parameters={"target": "moved/ahus.toml"})


@pytest.mark.posix
def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("link")
    assert problem_with(tmp_path / "link").code == "store.link-in-circle"


@pytest.mark.posix
def test_a_file_that_may_not_be_read_is_told() -> None:
    with folder_of_an_ordinary_user() as folder:
        path = folder / "file"
        path.touch(mode=0o000)
        assert problem_with(path).code == "store.not-allowed-to-read"


@pytest.mark.parametrize("call", ["stat", "open", "fstat", "read"])
def test_every_failure_of_the_disk_is_a_problem(tmp_path: Path, call: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    path.touch()
    monkeypatch.setattr(os, call, fails_with(5))
    problem = problem_with(path)
    monkeypatch.undo()
    assert problem == Problem("store.cannot-read", parameters={"reason": os.strerror(5)})

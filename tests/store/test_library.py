"""The folder of charters: charters are told from other files, and nothing in it ends the listing."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest

from skalatui.document.problem import Problem, Unreadable
from skalatui.store.charters import CharterFile
from skalatui.store.library import OtherFile, Unread, charters_in, make_folder, problem_of
from support.disk import folder_of_an_ordinary_user

CHARTER = b"schema = 1\n[hospital]\nname = 'X'\n"


def put(folder: Path, name: str, content: bytes = CHARTER) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def names_of_charters(folder: Path) -> list[str]:
    return [str(entry.path.relative_to(folder)) for entry in charters_in(folder) if isinstance(entry, CharterFile)]


def test_charters_come_in_danish_order_folders_among_them(tmp_path: Path) -> None:
    for name in ("Åby", "Zoar", "Ærø", "ølby", "aarhus", "abel", "midt/Øst", "midt/Vest"):
        put(tmp_path, f"{name}.toml")
    assert names_of_charters(tmp_path) == [
        "abel.toml",
        "midt/Vest.toml",
        "midt/Øst.toml",
        "Zoar.toml",
        "Ærø.toml",
        "ølby.toml",
        "Åby.toml",
        "aarhus.toml",
    ]


def test_toml_files_that_are_no_charters_are_told_for_counting(tmp_path: Path) -> None:
    other = put(tmp_path, "pyproject.toml", b"[project]\n")
    without_schema = put(tmp_path, "answers.toml", b"[hospital]\n")
    put(tmp_path, "notes.txt", b"nothing to do with it")
    assert list(charters_in(tmp_path)) == [OtherFile(without_schema), OtherFile(other)]


def test_a_file_that_cannot_be_read_is_an_entry_with_its_problems(tmp_path: Path) -> None:
    path = put(tmp_path, "a.toml", b"name = 'B\xe6rum'\n")
    put(tmp_path, "b.toml")
    unread, charter = charters_in(tmp_path)
    assert isinstance(unread, Unread)
    assert (unread.path, [problem.code for problem in unread.problems]) == (path, ["document.not-utf-8"])
    assert isinstance(charter, CharterFile)


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, ".hidden.toml")
    put(tmp_path, ".git/config.toml")
    assert list(charters_in(tmp_path)) == []


def test_a_file_that_vanishes_between_listing_and_reading_is_told(tmp_path: Path) -> None:
    put(tmp_path, "a.toml")
    gone = put(tmp_path, "b.toml")
    entries = charters_in(tmp_path)
    next(entries)
    gone.unlink()
    (unread,) = entries
    assert isinstance(unread, Unread)
    assert (unread.path, unread.problems[0].code) == (gone, "store.not-there")


@pytest.mark.posix
def test_links_in_a_circle_end_nothing(tmp_path: Path) -> None:
    put(tmp_path, "a.toml")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "loop.toml").symlink_to("loop.toml")
    charter, loop = charters_in(tmp_path)
    assert isinstance(charter, CharterFile)
    assert isinstance(loop, Unread)
    assert loop.problems[0].code == "store.link-in-circle"


@pytest.mark.posix
def test_a_linked_charter_is_a_charter_and_a_broken_link_is_told(tmp_path: Path) -> None:
    target = put(tmp_path, "elsewhere/a.toml")
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "a.toml").symlink_to(target)
    (folder / "b.toml").symlink_to("none.toml")
    charter, broken = charters_in(folder)
    assert isinstance(charter, CharterFile)
    assert (charter.path, charter.real) == (folder / "a.toml", target.resolve())
    assert broken == Unread(folder / "b.toml", (Problem("store.broken-link", parameters={"target": "none.toml"}),))


@pytest.mark.posix
def test_names_that_are_no_text_are_charters_all_the_same(tmp_path: Path) -> None:
    for name in (b"\xff\xfe.toml", b"line\nbreak.toml", b"\x1b[31m.toml"):
        try:
            Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(CHARTER)
        except OSError:
            pytest.skip("this file system takes no such names")
    assert len(names_of_charters(tmp_path)) == 3


@pytest.mark.posix
def test_a_pipe_among_the_charters_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    assert list(charters_in(tmp_path)) == [Unread(tmp_path / "pipe.toml", (Problem("store.no-plain-file"),))]


@pytest.mark.posix
def test_a_folder_inside_that_may_not_be_listed_is_told() -> None:
    with folder_of_an_ordinary_user() as folder:
        (folder / "closed").chmod(0o000)
        put(folder, "a.toml")
        charter, closed = charters_in(folder)
        (folder / "closed").chmod(0o700)
        assert isinstance(charter, CharterFile)
        assert isinstance(closed, Unread)
        assert (closed.path.name, closed.problems[0].code) == ("closed", "store.not-allowed-to-read")


def test_only_one_charter_is_held_at_a_time(tmp_path: Path) -> None:
    for number in range(20):
        put(tmp_path, f"{number}.toml")
    for _ in charters_in(tmp_path):
        gc.collect()
        assert sum(isinstance(held, CharterFile) for held in gc.get_objects()) <= 2


def test_a_folder_that_is_not_there_can_be_made(tmp_path: Path) -> None:
    folder = tmp_path / "region" / "saved"
    with pytest.raises(Unreadable) as raised:
        charters_in(folder)
    assert raised.value.problems == (Problem("store.no-library"),)
    assert make_folder(folder) is None
    assert list(charters_in(folder)) == []
    assert make_folder(folder) is None


def test_a_file_in_the_folders_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "saved").touch()
    assert problem_of(tmp_path / "saved") == Problem("store.library-is-a-file")
    assert make_folder(tmp_path / "saved") == Problem("store.library-is-a-file")
    below = make_folder(tmp_path / "saved" / "below")
    assert below is not None
    assert below.code == "store.no-folder"


@pytest.mark.posix
def test_a_broken_link_in_the_folders_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "saved").symlink_to("none")
    assert problem_of(tmp_path / "saved") == Problem("store.broken-link", parameters={"target": "none"})


@pytest.mark.posix
def test_a_link_in_a_circle_in_the_folders_place_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "circle"
    folder.symlink_to(folder)
    problem = problem_of(folder)
    assert problem is not None and problem.code == "store.link-in-circle"
    assert problem_of(tmp_path) is None

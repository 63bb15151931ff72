"""An edition in somebody's own folder is validated whole, and differs from the shipped one where its files do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from skalatui.document.problem import Problem, Unreadable
from skalatui.store import assets


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An edition of somebody's own that is, so far, the shipped one."""
    folder = tmp_path / "own"
    shutil.copytree(assets.assets_folder() / "scale" / assets.edition_ids()[-1], folder)
    return folder


def problems_of(folder: Path) -> list[Problem]:
    with pytest.raises(Unreadable) as raised:
        assets.edition(folder)
    return list(raised.value.problems)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_copy_of_the_shipped_edition_is_the_shipped_edition(own: Path) -> None:
    assert assets.edition(own) == assets.edition()


def test_an_edition_of_ones_own_differs_where_its_files_do(own: Path) -> None:
    change(own / "edition.toml", f'id = "{assets.edition().id}"', 'id = "region-1"')
    assert assets.edition(own).id == "region-1"
    assert assets.edition(own).platforms == assets.edition().platforms


def test_platforms_of_ones_own_stand_in_for_the_shipped_ones(own: Path) -> None:
    shutil.copytree(assets.assets_folder() / "platforms", own / "platforms")
    path = own / "platforms" / "platforms.toml"
    change(path, "[platforms.facebook]", "[platforms.fjæsbog]")
    assert problems_of(own)
    path.write_bytes((assets.assets_folder() / "platforms" / "platforms.toml").read_bytes())
    assert assets.edition(own) == assets.edition()


def test_questions_of_ones_own_stand_in_file_by_file(own: Path) -> None:
    (own / "interview").mkdir()
    path = own / "interview" / "steps.toml"
    shutil.copy(assets.assets_folder() / "interview" / "steps.toml", path)
    steps = assets.questionnaire(assets.edition(), own).steps
    assert steps == assets.questionnaire(assets.edition()).steps
    change(path, f'title = "{steps[0].title.da}"', 'title = "Vores egen"')
    assert assets.questionnaire(assets.edition(), own).steps[0].title.da == "Vores egen"
    change(path, 'title = "Vores egen"', 'titel = "Vores egen"')
    with pytest.raises(Unreadable) as raised:
        assets.questionnaire(assets.edition(), own)
    assert raised.value.problems == (Problem("store.no-such-text", parameters={"key": "title"}),)


def test_every_fault_of_an_edition_is_told_with_its_line(own: Path) -> None:
    (own / "cover.toml").unlink()
    change(own / "levels.toml", "level = 1", "level = 'one'")
    change(own / "guidelines.toml", "from = ", "form = ")
    problems = problems_of(own)
    assert {problem.path[0] for problem in problems} >= {"cover", "levels", "guidelines"}
    for stem in ("levels", "guidelines"):
        assert all(problem.line for problem in problems if problem.path[0] == stem and len(problem.path) > 1)


def test_every_file_that_cannot_be_read_is_told(own: Path) -> None:
    (own / "levels.toml").write_bytes(b"\xff")
    (own / "roles.toml").write_bytes(b"a = \n")
    (own / "cover.toml").unlink()
    (own / "cover.toml").mkdir()
    problems = problems_of(own)
    assert [(problem.path[0], problem.code.split(".")[0]) for problem in problems] == [
        ("cover", "store"),
        ("levels", "document"),
        ("roles", "document"),
    ]


def test_a_folder_without_an_edition_is_told(tmp_path: Path) -> None:
    assert problems_of(tmp_path) == [Problem("store.no-data-in-folder")]
    assert [problem.code for problem in problems_of(tmp_path / "none")] == ["store.not-there"]
    (tmp_path / "file").touch()
    assert [problem.code for problem in problems_of(tmp_path / "file")] == ["store.not-there"]

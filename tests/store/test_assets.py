"""What ships is found wherever the program stands; an edition of somebody's own is validated whole."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import tomli

from skalatui.document.problem import Problem, Unreadable
from skalatui.store import assets
from skalatui.text.language import LANGUAGES, Language

PACKAGE = Path(assets.__file__).parent.parent
WHERE = "from skalatui.store.assets import assets_folder, edition; print(assets_folder()); edition()"


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


# Where they stand


def found_by(package_parent: Path, work: Path) -> Path:
    environment = {**os.environ, "PYTHONPATH": str(package_parent), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", WHERE]
    done = subprocess.run(command, env=environment, cwd=work, capture_output=True, text=True, check=True)
    return Path(done.stdout.strip())


def copy_package(target: Path) -> None:
    shutil.copytree(PACKAGE, target, ignore=shutil.ignore_patterns("__pycache__", "assets"))


def test_assets_are_found_beside_src_in_a_checkout(tmp_path: Path) -> None:
    copy_package(tmp_path / "src" / "skalatui")
    shutil.copytree(assets.assets_folder(), tmp_path / "assets")
    assert found_by(tmp_path / "src", tmp_path) == (tmp_path / "assets").resolve()


def test_assets_are_found_in_the_package_where_it_was_installed(tmp_path: Path) -> None:
    copy_package(tmp_path / "site" / "skalatui")
    shutil.copytree(assets.assets_folder(), tmp_path / "site" / "skalatui" / "assets")
    assert found_by(tmp_path / "site", tmp_path) == (tmp_path / "site" / "skalatui" / "assets").resolve()


def test_assets_that_are_missing_are_told_with_where_they_should_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assets, "__file__", str(tmp_path / "skalatui" / "store" / "assets.py"))
    with pytest.raises(FileNotFoundError, match="skalatui/assets"):
        assets.assets_folder.__wrapped__()


@pytest.mark.sweep
def test_the_wheel_holds_all_assets_and_finds_them(tmp_path: Path) -> None:
    checkout = PACKAGE.parent.parent
    if not (checkout / "pyproject.toml").exists():
        pytest.skip("no checkout to build from")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(checkout)]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    installed = found_by(tmp_path / "site", tmp_path)
    assert installed == (tmp_path / "site" / "skalatui" / "assets").resolve()
    shipped = assets.assets_folder()
    names = {path.relative_to(shipped) for path in shipped.rglob("*") if path.is_file()}
    assert {path.relative_to(installed) for path in installed.rglob("*") if path.is_file()} == names


# What ships


def test_the_newest_edition_is_the_one_without_a_name() -> None:
    newest = assets.edition()
    assert newest.id == assets.edition_ids()[-1]
    assert assets.edition(newest.id) is newest


def test_editions_are_ordered_by_their_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for id in ("2026.10", "2026.9", "2027.1", "2026.1"):
        (tmp_path / "scale" / id).mkdir(parents=True)
    (tmp_path / "scale" / "README").touch()
    monkeypatch.setattr(assets, "assets_folder", lambda: tmp_path)
    assert assets.edition_ids.__wrapped__() == ("2026.1", "2026.9", "2026.10", "2027.1")


def test_an_edition_that_does_not_ship_is_told_with_those_that_do() -> None:
    with pytest.raises(Unreadable) as raised:
        assets.edition("../2026.1")
    problem = Problem("store.no-such-edition", parameters={"edition": "../2026.1", "known": assets.edition_ids()})
    assert raised.value.problems == (problem,)


def test_the_questions_are_asked_for_an_edition() -> None:
    assert assets.questionnaire(assets.edition()).questions


def test_every_example_is_a_charter_that_can_be_opened() -> None:
    for name in assets.example_names():
        assert "hospital" in assets.example(name).values


def test_an_example_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(Unreadable) as raised:
        assets.example("../../pyproject")
    assert raised.value.problems[0].parameters == {"name": "../../pyproject", "known": assets.example_names()}


def test_a_catalogue_reads_a_file_when_its_first_text_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    read_text = Path.read_text

    def noted(path: Path, *arguments: str) -> str:
        read.append(path.stem)
        return read_text(path, *arguments)

    monkeypatch.setattr(Path, "read_text", noted)
    words = assets.catalogue.__wrapped__("da")
    assert read == []
    words.say("store.no-library")
    words.say("store.is-a-folder")
    assert read == ["store"]


def test_a_text_that_is_not_there_is_a_key_that_is_not_there() -> None:
    for id in ("store.nothing", "nothing.nothing"):
        with pytest.raises(KeyError):
            assets.catalogue("da").say(id)


# This floor's own texts


def texts(language: Language) -> dict[str, str]:
    return tomli.loads((assets.assets_folder() / "texts" / language / "store.toml").read_text("utf-8"))


def test_every_problem_of_this_floor_has_words_and_no_words_are_left_over() -> None:
    sources = [path.read_text("utf-8") for path in Path(assets.__file__).parent.glob("*.py")]
    codes = {code for source in sources for code in re.findall(r'"store\.([a-z-]+)"', source)}
    for language in LANGUAGES:
        assert set(texts(language)) == codes


def test_the_words_of_both_languages_name_the_same_things() -> None:
    danish, english = (
        {key: sorted(re.findall(r"\{\w+\}", text)) for key, text in texts(language).items()} for language in LANGUAGES
    )
    assert danish == english


# An edition of somebody's own


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

"""What ships is found wherever the program stands, and read when it is asked for."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import tomli

from skalatui.document.problem import Problem, Unreadable
from skalatui.document.tree import Tree
from skalatui.store import assets
from skalatui.store import texts as texts_that_ship
from skalatui.store.compiled import shipped_tree
from skalatui.text.language import LANGUAGES, Language

PACKAGE = Path(assets.__file__).parent.parent
WHERE = "from skalatui.store.assets import assets_folder, edition; print(assets_folder()); edition()"


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
    monkeypatch.setattr(texts_that_ship, "__file__", str(tmp_path / "skalatui" / "store" / "texts.py"))
    with pytest.raises(FileNotFoundError, match="skalatui/assets"):
        texts_that_ship.shipped_folder.__wrapped__()


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
    assert list(assets.example_names()) == sorted(assets.example_names())
    for name in assets.example_names():
        assert "hospital" in assets.example(name).values


def test_an_example_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(Unreadable) as raised:
        assets.example("../../pyproject")
    assert raised.value.problems[0].parameters == {"name": "../../pyproject", "known": assets.example_names()}


def test_a_catalogue_reads_a_file_when_its_first_text_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def noted(path: str) -> Tree:
        read.append(Path(path).stem)
        return shipped_tree(path)

    monkeypatch.setattr(texts_that_ship, "shipped_tree", noted)
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

"""Older forms of the file are read as the present one, told with what changes, and written only when saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.charter import migrations
from skalatui.charter.migrations import Migrated, is_newer, migrated, up_to_date
from skalatui.document.read import read
from skalatui.document.tree import Tree, table_at, value_at
from skalatui.store.library import charters_in
from support.command_line import skalatui
from support.older_form import OLD, older_forms

pytestmark = pytest.mark.usefixtures("older_forms")
__all__ = ["older_forms"]

OLD_TREE = read(OLD.encode()).values


def test_an_older_form_is_brought_up_step_by_step_with_every_change() -> None:
    found = migrated(OLD_TREE)
    assert found == Migrated(
        {
            "schema": 1,
            "language": "en",
            "hospital": {"name": "Åkirke", "x": 1},
            "practice": {"basic-posting": {"today": "yes"}},
        },
        -1,
        (
            (("sprog",), "en", None),
            (("sygehus", "navn"), "Åkirke", None),
            (("sygehus", "x"), 1, None),
            (("language",), None, "en"),
            (("hospital", "name"), None, "Åkirke"),
            (("hospital", "x"), None, 1),
        ),
    )
    assert up_to_date(found.tree) is found.tree


@pytest.mark.parametrize("schema", [1, True, "0", -2, 7])
def test_the_present_form_and_those_nobody_knows_are_left_alone(schema: object) -> None:
    tree: Tree = {"schema": schema, "hospital": {}}  # type: ignore[dict-item]
    assert migrated(tree) is None
    assert is_newer(tree) is (schema == 7)


def test_a_file_without_a_number_is_of_the_present_form() -> None:
    assert migrated({"hospital": {}}) is None


def test_check_tells_what_reading_an_older_form_changes_and_leaves_the_file(tmp_path: Path) -> None:
    path = old_file(tmp_path)
    found = skalatui("check", path)
    assert found.code == 0
    assert 'sygehus.navn: "Åkirke" → –' in found.out and f"{path}:2: schema: " in found.out
    assert path.read_text("utf-8") == OLD


def test_check_finds_what_is_wrong_with_an_older_form(tmp_path: Path) -> None:
    path = old_file(tmp_path, OLD.replace('today = "yes"', 'today = "ja"'))
    assert skalatui("check", path).code == 1


def test_build_of_an_older_form_writes_the_present_one_and_says_so(tmp_path: Path) -> None:
    path = old_file(tmp_path)
    assert read(skalatui("build", path).out.encode()).values["schema"] == 1
    assert path.read_text("utf-8") == OLD
    built = skalatui("build", path, "-o", path)
    assert "sygehus.navn" in built.err
    tree = read(path.read_bytes()).values
    assert (tree["schema"], tree["language"]) == (1, "en")
    assert table_at(tree, ("hospital",)) == {"name": "Åkirke", "x": 1}
    assert "# a comment at the top\nschema = 1\n" in path.read_text("utf-8")
    assert path.read_text("utf-8").endswith("# about the name\n"), "its table has another name now"
    assert "sygehus" not in skalatui("check", path).out


def test_recommend_diff_list_and_merge_take_an_older_form(tmp_path: Path) -> None:
    old = old_file(tmp_path)
    new = tmp_path / "new.toml"
    new.write_text(skalatui("build", old).out, "utf-8")
    assert skalatui("recommend", old).code == 0
    assert skalatui("diff", old, new).code == 0
    assert [type(entry).__name__ for entry in charters_in(tmp_path)] == ["CharterFile", "CharterFile"]
    theirs = tmp_path / "theirs.toml"
    bare = OLD.replace("# about the name\n", "").replace("# a comment at the top\n", "")
    theirs.write_text(bare.replace('today = "yes"', 'today = "no"'), "utf-8")
    old.write_text(bare, "utf-8")
    new.write_text(skalatui("build", old).out, "utf-8")
    base = tmp_path / "base.toml"
    base.write_bytes(old.read_bytes())
    assert skalatui("merge", base, new, theirs).code == 0
    assert value_at(read(new.read_bytes()).values, ("practice", "basic-posting", "today")) == "no"


def test_without_its_migration_an_older_form_is_refused_with_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", {})
    path = old_file(tmp_path, 'schema = 0\n\n[hospital]\nname = "Å"\n')
    found = skalatui("check", path)
    assert found.code == 1 and "schema" in found.out


def old_file(folder: Path, text: str = OLD) -> Path:
    path = folder / "old.toml"
    path.write_text(text, "utf-8")
    return path

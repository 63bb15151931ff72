"""`skalatui build`: answers to a charter, and what it will not write over."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from support.command_line import skalatui, skalatui_process
from support.interviews import CASES, case_names, edition


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "answers.toml"
    path.write_bytes((CASES / "aakirke.toml").read_bytes())
    return path


@pytest.mark.parametrize("name", case_names())
def test_a_charter_is_valid_toml_and_building_it_again_changes_nothing(name: str, tmp_path: Path) -> None:
    built = tmp_path / "built.toml"
    first = skalatui("build", CASES / f"{name}.toml", "-o", built)
    assert first.code == (1 if name == "hedeland" else 0)
    content = built.read_bytes()
    tomli.loads(content.decode())
    assert skalatui("build", built).out == content.decode()
    assert skalatui("check", built).out == "1 charter is in order.\n"


def test_hash_seed_locale_and_time_zone_leave_the_bytes_alone() -> None:
    outputs = {
        skalatui_process("build", CASES / "brededal.toml", PYTHONHASHSEED=seed, LC_ALL=locale, TZ=zone).out
        for seed, locale, zone in (("0", "C", "UTC"), ("1", "da_DK.UTF-8", "Asia/Tokyo"), ("2", "C.UTF-8", "EST5"))
    }
    assert len(outputs) == 1
    assert len(outputs.pop()) > 1000


@pytest.mark.parametrize("level", range(1, 6))
def test_a_charter_carries_each_row_of_its_level_once_and_none_replaced(level: int, tmp_path: Path) -> None:
    chosen = tmp_path / "chosen.toml"
    text = (CASES / "brededal.toml").read_text("utf-8")
    chosen.write_text(f'{text}\n[recommendation]\nchosen = {level}\nchosen_because = "Ledelsen ønsker det."\n', "utf-8")
    done = skalatui("build", chosen)
    assert done.code == 0
    charter = tomli.loads(done.out)
    carried = set()
    for section, row_tables in charter.items():
        if section == "roles":
            carried |= {
                ("roles", f"{unit if unit in ('central', 'all-departments', 'hospital') else 'department'}.{role}")
                for unit, roles in row_tables.items()
                for role, row in roles.items()
                if "text" in row
            }
        elif section == "practice_rules":
            carried |= {("practice", id) for id in row_tables}
        elif isinstance(row_tables, dict) and section != "roadmap":
            carried |= {(section, id) for id, row in row_tables.items() if isinstance(row, dict) and "text" in row}
    in_force = {(row.section, row.id) for row in edition().in_force(level)}
    assert carried == {(section, id) for section, id in in_force if section != "strategies"}
    assert set(charter["recommendation"]["strategies"]) == {id for section, id in in_force if section == "strategies"}
    assert ("chosen" in done.err) == (level > 4)


def test_a_draft_is_written_and_says_what_level_1_lacks() -> None:
    done = skalatui("build", CASES / "hedeland.toml")
    charter = tomli.loads(done.out)
    assert done.code == 1
    assert "draft" in done.err
    assert "chosen" not in charter["recommendation"]
    assert charter["roadmap"]["1"]["positions"] == {"central": {"any": 1}}
    assert not any("text" in row for row in charter.get("organisation", {}).values())


def test_the_file_itself_is_replaced_and_another_one_only_by_force(answers: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text("other = 1\n", "utf-8")
    refused = skalatui("build", answers, "-o", other)
    assert (refused.code, other.read_text("utf-8")) == (2, "other = 1\n")
    assert "--force" in refused.err
    assert skalatui("build", answers, "-o", other, "--force").code == 0
    assert skalatui("build", answers, "-o", answers).code == 0
    assert answers.read_bytes() == other.read_bytes()
    again = skalatui("build", answers, "-o", answers)
    assert (again.code, again.err) == (0, f"{answers} is unchanged.\n")


def test_comments_of_a_persons_own_stay_with_what_they_belong_to(answers: Path) -> None:
    text = answers.read_text("utf-8").replace("[hospital]\n", "# ask Anne\n[hospital] # a region's\n", 1)
    answers.write_text(text + "# remember the holiday cover\n", "utf-8")
    assert skalatui("build", answers, "-o", answers).code == 0
    built = answers.read_text("utf-8")
    assert "\n# ask Anne\n[hospital] # a region's\nname = " in built
    assert built.endswith("\n\n# remember the holiday cover\n")
    assert skalatui("build", answers).out == built
    assert skalatui("build", answers, "-o", answers).err == f"{answers} is unchanged.\n"


def test_comments_in_another_file_are_not_written_over(answers: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    content = answers.read_bytes() + b"# remember the holiday cover\n"
    other.write_bytes(content)
    refused = skalatui("build", answers, "-o", other, "--force")
    assert (refused.code, other.read_bytes()) == (2, content)
    assert f"line {len(content.splitlines())}" in refused.err
    assert skalatui("build", answers, "-o", other, "--force", "--drop-comments").code == 0
    assert b"holiday" not in other.read_bytes()


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", ""),
        (b"\xff\xfe", ""),
        (b"a = \n", "1"),
        (b"x = 1\n", ""),
        (b'[hospital]\nname = 3\n', "2"),
        (b'[hospital]\nname = "X"\n[staff.people.a]\nname = "A"\nunit = "nowhere"\n', "5"),
        (b'[hospital]\nname = "X"\n[staff.people.a]\nname = "A"\nunit = "central"\nroles = ["facilitator"]\n', "6"),
        (b'[hospital]\nname = "X"\n[interview]\ndate = 2026-02-30\n', "4"),
        (b'[hospital]\nname = "X"\n[recommendation]\nchosen = 6\nchosen_because = "x"\n', "4"),
        (b"a = " + b"[" * 600 + b"]" * 600, ""),
        (b'[hospital]\nname = "X"\n' + b"#" * 2_000_000, ""),
    ],
)  # fmt: skip
def test_what_cannot_be_built_from_is_named_and_nothing_is_written(content: bytes, line: str, tmp_path: Path) -> None:
    source, target = tmp_path / "source.toml", tmp_path / "target.toml"
    source.write_bytes(content)
    done = skalatui("build", source, "-o", target)
    assert (done.code, done.out) == (2, "")
    assert not target.exists() and source.read_bytes() == content
    assert done.err.startswith(f"{source}:{line}")
    assert "Traceback" not in done.err


def test_a_place_that_cannot_be_written_is_named(answers: Path, tmp_path: Path) -> None:
    done = skalatui("build", answers, "-o", tmp_path / "no" / "such" / "folder.toml")
    assert done.code == 2
    assert "folder.toml" in done.err and "Traceback" not in done.err


def test_one_changed_answer_changes_only_the_lines_that_follow_from_it(answers: Path) -> None:
    before = skalatui("build", answers).out.splitlines()
    text = answers.read_text("utf-8")
    answers.write_text(text.replace('handle = "Åkirke"', 'handle = "Aakirke"'), "utf-8")
    after = skalatui("build", answers).out.splitlines()
    assert [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]] == [
        ('handle = "Åkirke"', 'handle = "Aakirke"')
    ]


@pytest.mark.posix
def test_other_names_of_the_file_are_told_of_since_they_keep_what_it_held(tmp_path: Path) -> None:
    answers, other = tmp_path / "answers.toml", tmp_path / "other.toml"
    answers.write_bytes((CASES / "aakirke.toml").read_bytes())
    other.hardlink_to(answers)
    before = other.read_bytes()
    done = skalatui("build", answers, "-o", answers)
    assert done.code == 0
    assert f"{answers}: The file also had another name on the disk" in done.err
    assert other.read_bytes() == before != answers.read_bytes()

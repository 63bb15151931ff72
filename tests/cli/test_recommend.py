"""`skalatui recommend`: the verdicts for programs and for people."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import skalatui
from support.interviews import CASES, case_names, expected_verdicts

KEYS = (
    "file", "present", "framework", "wanted", "ambition", "contradictions", "staffing", "platforms", "law",
    "sustainable", "recommended", "at_most", "next_step", "open_positions", "why", "gaps",
    "smallest_change", "findings",
)  # fmt: skip


def test_every_case_gets_its_verdicts_in_one_call() -> None:
    done = skalatui("recommend", "--json", *(CASES / f"{name}.toml" for name in case_names()))
    assert done.code == 0
    for name, found in zip(case_names(), done.json, strict=True):
        assert tuple(found) == KEYS
        assert found["file"] == str(CASES / f"{name}.toml")
        expected = expected_verdicts()[name]
        assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize("name", case_names())
def test_a_built_charter_says_just_what_its_answers_say(name: str, tmp_path: Path) -> None:
    built = tmp_path / f"{name}.toml"
    skalatui("build", CASES / f"{name}.toml", "-o", built)
    of_answers, of_charter = (skalatui("recommend", "--json", path).json[0] for path in (CASES / f"{name}.toml", built))
    assert {**of_charter, "file": ""} == {**of_answers, "file": ""}


def test_the_whole_object_of_a_case() -> None:
    found = skalatui("recommend", "--json", CASES / "aakirke.toml").json[0]
    assert found["open_positions"] == {"central": {"producer": 1}}
    assert found["why"]["recommended"] == ["coverage", "central.producer"]
    assert found["gaps"][:2] == [
        {"level": 3, "section": "conditions", "id": "coverage", "strength": "must"},
        {"level": 3, "section": "roles", "id": "central.producer", "strength": "must"},
    ]
    assert found["smallest_change"] == {
        "level": 3,
        "conditions": ["coverage"],
        "new_people": [{"unit": "central", "roles": ["producer"]}],
        "learned_roles": [],
        "select": None,
    }
    cover = next(finding for finding in found["findings"] if finding["id"] == "cover-arithmetic")
    assert cover["severity"] == "warning"
    assert "168 hours a week" in cover["text"]
    assert "come to 40. With absence taken off that is 31.8" in cover["text"]


def test_one_bad_file_does_not_hide_the_others(tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text('[hospital]\nname = "X"\n[practice.reviews]\ntoday = "maybe"\n', "utf-8")
    done = skalatui("recommend", "--json", bad, CASES / "fjordby.toml", tmp_path / "gone.toml")
    assert done.code == 2
    assert [found["file"] for found in done.json] == [str(CASES / "fjordby.toml")]
    assert f"{bad}:4: People can review us, today (practice.reviews.today): " in done.err
    assert "gone.toml" in done.err
    assert "Traceback" not in done.err


def test_a_newer_file_gets_no_verdicts(tmp_path: Path) -> None:
    newer = tmp_path / "newer.toml"
    newer.write_text('schema = 99\n[hospital]\nname = "X"\n', "utf-8")
    done = skalatui("recommend", newer)
    assert (done.code, done.out) == (2, "")
    assert "99" in done.err


def test_people_read_levels_with_what_holds_them_in_their_language() -> None:
    danish = skalatui("recommend", CASES / "aakirke.toml", "--lang", "da").out
    assert danish.startswith("Regionshospitalet Åkirke")
    assert (
        "anbefalet niveau" in danish
        and "Der mangler: dækning hele døgnet og Social Media Producer (centralt)" in danish
    )
    assert "recommended" not in danish
    english = skalatui("recommend", CASES / "hedeland.toml").out
    assert "not asked yet" in english and "0 to 1" in english


def test_people_read_of_what_is_open_what_the_wizard_shows_and_programs_what_the_file_has() -> None:
    hedeland = CASES / "hedeland.toml"
    lines = [" ".join(line.split()) for line in skalatui("recommend", hedeland).out.splitlines()]
    assert "recommended level 0 to 1" in lines and "what you can sustain 0 to 4" in lines
    after = lines[lines.index("at most 1") + 1]  # nothing that would hold it at 0
    assert after == "The next step can be named once people, platforms and framework have been talked through."
    found = skalatui("recommend", "--json", hedeland).json[0]
    assert (found["sustainable"], found["at_most"], found["next_step"]) == (0, 0, 0)
    aakirke = skalatui("recommend", CASES / "aakirke.toml").out
    assert "  Next step: stay at level 2, and put the framework in place. Then take the next.\n" in aakirke


def test_one_row_is_told_as_one_and_a_person_without_a_role_as_a_person() -> None:
    lines = skalatui("recommend", CASES / "hedeland.toml", "--lang", "da").out.splitlines()
    assert lines[1].endswith("0, med 0 af 1 punkt på niveau 1")
    assert lines[-1].strip() == "ny person (centralt)"


def test_text_from_a_charter_never_reaches_the_terminal_raw(tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.toml"
    name = r"\u001b]0;owned\u0007 \u202Eevil [red]x[/red]"
    hostile.write_text(
        f'[hospital]\nname = "{name}"\n[staff.people.a]\nname = "{name}"\nunit = "central"\nroles = ["producer"]\n',
        "utf-8",
    )
    done = skalatui("recommend", hostile)
    assert done.code == 0
    assert "\x1b" not in done.out + done.err and "\u202e" not in done.out + done.err
    assert "<U+001B>" in done.out


def test_what_the_program_does_not_know_is_told_beside_the_verdicts(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text('[hospital]\nname = "X"\n[practice.open-interactoin]\ntoday = "yes"\n', "utf-8")
    for words in (("recommend", path), ("recommend", "--json", path)):
        done = skalatui(*words)
        assert done.code == 0
        assert f"{path}:3: practice.open-interactoin" in done.err
        assert "open-interaction?" in done.err
    assert "unknown" not in done.json[0]

"""The grammar of the command line, its help and its languages."""

from __future__ import annotations

import subprocess
import sys

import pytest

from skalatui import __version__
from skalatui.cli.languages import language_wanted
from support.command_line import skalatui, skalatui_process
from support.interviews import CASES, edition

COMMANDS = ("new", "open", "build", "recommend", "check", "diff", "merge", "git", "list", "scale", "schema")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("language", "heading"), [("da", "eksempel:"), ("en", "example:")])
def test_every_command_has_help_with_an_example(command: str, language: str, heading: str) -> None:
    done = skalatui(command, "--help", "--lang", language)
    assert done.code == 0
    assert done.out.rstrip().splitlines()[-2] == heading
    assert f"skalatui {command}" in done.out.rstrip().splitlines()[-1]


@pytest.mark.parametrize("action", ["enable", "disable", "status", "textconv"])
def test_every_action_of_git_has_an_example(action: str) -> None:
    lines = skalatui("git", action, "--help", "--lang", "en").out.rstrip().splitlines()
    assert lines[-2] == "example:" and lines[-1].strip().startswith(f"skalatui git {action}")


def test_help_in_danish_has_no_english_in_it() -> None:
    out = skalatui("--help", environment={}).out
    assert out.startswith("brug: skalatui")
    assert not {"usage:", "options:", "show", "this", "help", "exit", "arguments:"} & set(out.split())


def test_the_version_is_the_packages() -> None:
    assert skalatui("--version").out == f"skalatui {__version__}\n"


@pytest.mark.parametrize("words", [["nope"], ["recommend"], ["scale", "--level", "x"], ["--lang", "no"], ["--jso"]])
def test_words_that_make_no_sense_end_with_2_and_no_traceback(words: list[str]) -> None:
    done = skalatui(*words)
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("given", "environment", "expected"),
    [
        (None, {}, "da"),
        (None, {"LANG": "en_GB.UTF-8"}, "en"),
        (None, {"LANG": "en_GB.UTF-8", "LC_ALL": "da_DK.UTF-8"}, "da"),
        (None, {"LANG": "de_DE.UTF-8"}, "da"),
        (None, {"LANG": "da_DK", "SKALATUI_LANG": "en"}, "en"),
        ("en", {"SKALATUI_LANG": "da"}, "en"),
        (None, {"LC_ALL": "C"}, "da"),
    ],
)
def test_the_language_is_as_given_then_the_environments_then_danish(
    given: str | None, environment: dict[str, str], expected: str
) -> None:
    assert language_wanted(given, environment) == expected


@pytest.mark.parametrize("level", range(1, 6))
def test_the_scale_lists_the_rows_in_force_in_both_languages(level: int) -> None:
    found = skalatui("scale", "--level", str(level), "--json").json
    assert found["edition"] == "2026.1"
    assert [entry["level"] for entry in found["levels"]] == [level]
    rows = found["levels"][0]["rows"]
    assert [(row["section"], row["id"]) for row in rows] == [(row.section, row.id) for row in edition().in_force(level)]
    assert all(row["text"]["da"] and row["text"]["en"] and row["text"]["da"] != row["text"]["en"] for row in rows)


def test_the_schema_is_one() -> None:
    schema = skalatui("schema").json
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert {"hospital", "practice", "staff"} <= set(schema["properties"])


def test_a_terminal_without_danish_letters_gets_every_line() -> None:
    done = skalatui_process("check", CASES / "aakirke.toml", "--lang", "da", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert done.code == 0
    listed = skalatui_process("list", CASES, PYTHONIOENCODING="ascii")
    assert listed.code == 0 and "Regionshospitalet" in listed.out


def test_a_reader_that_goes_away_ends_the_command_quietly() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "skalatui", "scale", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as command:
        assert command.stdout is not None and command.stderr is not None
        command.stdout.readline()
        command.stdout.close()
        said = command.stderr.read()
        assert command.wait(30) in (0, 141)
    assert b"Traceback" not in said


def test_the_wizard_wants_a_terminal() -> None:
    done = skalatui_process()
    assert done.code == 2
    assert "terminal" in done.err and "Traceback" not in done.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_a_shell_can_complete_the_commands(shell: str) -> None:
    done = skalatui("--print-completion", shell)
    assert done.code == 0 and "recommend" in done.out


def test_a_language_that_is_not_there_is_told_and_not_passed_over() -> None:
    done = skalatui("scale", "--level", "1", environment={"SKALATUI_LANG": "fr"})
    assert "SKALATUI_LANG er fr" in done.err and "niveau" in done.out.lower()
    assert skalatui("scale", "--lang", "en", environment={"SKALATUI_LANG": "fr"}).err == ""
    assert skalatui("scale", environment={"LANG": "fr_FR.UTF-8"}).err == ""


@pytest.mark.posix
def test_a_reader_that_goes_away_ends_every_way_of_printing_quietly() -> None:
    for words in ("--print-completion bash", "--help", "schema"):
        script = f'"{sys.executable}" -m skalatui {words} | head -n 1'
        done = subprocess.run(["bash", "-c", script], capture_output=True, encoding="utf-8", check=False)
        assert done.stderr == "" and done.stdout


@pytest.mark.posix
@pytest.mark.parametrize(
    ("words", "streams", "code"),
    [
        ("--version", ">&-", 2),
        (f"check '{CASES / 'aakirke.toml'}'", "<&- >&-", 2),
        (f"check '{CASES / 'aakirke.toml'}'", ">/dev/full", 2),
        ("--help", ">/dev/full", 2),
        ("check --help", ">/dev/full", 2),
        ("scale --level 9", "<&- >&- 2>&-", 2),
        (f"open '{CASES / 'aakirke.toml'}'", "<&-", 2),
    ],
)
def test_streams_that_are_closed_or_full_are_told_where_that_can_be_done(words: str, streams: str, code: int) -> None:
    script = f'"{sys.executable}" -m skalatui {words} {streams}'
    done = subprocess.run(["bash", "-c", script], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == code
    assert "Traceback" not in done.stderr and "ignored" not in done.stderr
    assert bool(done.stderr) is ("2>&-" not in streams)

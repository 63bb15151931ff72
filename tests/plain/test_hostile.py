"""Whatever is typed: no crash, no raw sign on the terminal, no answer lost."""

from __future__ import annotations

import contextlib
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skalatui.document.tree import Tree
from skalatui.flow.start import Example, New
from skalatui.plain.app import run
from skalatui.plain.commands import COMMANDS, OF_ROWS, words_of
from skalatui.text.language import Language
from skalatui.text.safe import displayable
from support.hostile import texts
from support.lines import Led, led
from support.wizard import start_at

WORDS = [word for name in COMMANDS for code in ("da", "en") for word in words_of(name, code) if name != "quit"]
ROWS = [f"{word} {number}" for name in OF_ROWS for word in words_of(name, "da") for number in (1, 2, 99)]
TYPED = [
    "", "", "1", "2", "3", "4", "5", "9", "0", "ja", "nej", "j", "n", "ved ikke", "1 3", "7,5", "21.11.2026", "8-16",
    "Chef", "Hjertesygdomme", "Skovby", "CPR 010190-1234", "=note", "+ mere", ".", "..", "+", "=", "trin 7", "trin 8",
    "step 14", "trin 3", "find chef", "~", "/", "a\0b", "²", "１", "٣", "9" * 30,
]  # fmt: skip
lines = st.lists(st.sampled_from(WORDS + ROWS + TYPED * 3) | texts.map(lambda t: t.replace("\n", " ")), max_size=40)
languages: st.SearchStrategy[Language] = st.sampled_from(("da", "en"))


@settings(max_examples=12)
@given(lines, languages, st.booleans())
def test_no_line_ends_it_in_any_other_way_than_the_end(typed: list[str], language: Language, begun: bool) -> None:
    holds_out(typed, language, begun)


@pytest.mark.sweep
@settings(max_examples=150)
@given(lines, languages, st.booleans())
def test_no_lines_whatever_end_it(typed: list[str], language: Language, begun: bool) -> None:
    holds_out(typed, language, begun)


def holds_out(typed: list[str], language: Language, begun: bool) -> None:
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        done = led(Path(folder), typed, Example("aakirke") if begun else New(), language)
    assert done.code == 0
    assert displayable(done.out, lines=True) == done.out
    for line in done.out.split("\n"):
        assert len(line.rpartition(": ")[2]) <= 80, line  # what follows the prompts, whose answers end no line here


def test_a_line_of_a_megabyte_is_refused_and_not_the_end(tmp_path: Path) -> None:
    done = led(tmp_path, ["x" * 1_000_000, "Skovby"])
    assert done.code == 0
    assert hospital(done.answers) == "Skovby"


def test_bytes_of_another_coding_are_shown_as_such_and_not_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = io.BytesIO(b"Sk\xf8vby\n\xff\x1b[2J\nlast without an end")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(typed, encoding="utf-8"))
    out = io.StringIO()
    assert run(start_at(tmp_path), None, out) == 0
    assert displayable(out.getvalue(), lines=True) == out.getvalue()
    answers = Led(0, "", "", tmp_path).answers["hospital"]
    assert answers == {"name": "Sk\ufffdvby", "region": "\ufffd<U+001B>[2J", "contact_email": "last without an end"}


class Interrupting(io.StringIO):
    """Lines of which one is Ctrl+C."""

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        line = super().readline(-1 if size is None else size)
        if line == "^C\n":
            raise KeyboardInterrupt
        return line


@pytest.mark.parametrize(
    "typed",
    [
        [], ["trin 2", "Dialog."], ["note"], ["belæg"], ["gem"], ["trin"], ["find"], ["kommandoer"], ["trin 7", "Chef"],
        ["trin 7", "Chef", "", "", "nøgle 1"], ["trin 11", "omskriv"], ["trin 2", "CPR 010190-1234", "", "må stå"],
        ["spørgeliste"], ["sammenlign"], ["prøv", "x", "gem"],
    ],
)  # fmt: skip
@pytest.mark.parametrize(("end", "code"), [("", 0), ("^C", 130)])
def test_the_end_at_any_prompt_keeps_what_was_answered(
    typed: list[str], end: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    out = io.StringIO()
    lines = ["Skovby", *typed, *([end] if end else [])]
    assert run(start_at(tmp_path), Interrupting("".join(f"{line}\n" for line in lines)), out) == code
    assert hospital(Led(code, out.getvalue(), "", tmp_path).answers) == "Skovby"
    assert "Skovby: svarene " in " ".join(out.getvalue().split())


@pytest.mark.parametrize("name", ["[/b] [red]", "\x1b[2J\x1b]0;x\x07", "a\u202eb", "é" * 300, "😀" * 200])
def test_a_hostile_name_is_shown_as_text(name: str, tmp_path: Path) -> None:
    done = led(tmp_path, [f"={name}", "<", "slut"])
    assert displayable(done.out, lines=True) == done.out
    assert hospital(done.answers) == displayable(name)


def hospital(tree: Tree) -> object:
    found = tree["hospital"]
    assert isinstance(found, dict)
    return found["name"]

"""What a person is told of a file that is no TOML: the cause as they would see it, the line, the key."""

from __future__ import annotations

from typing import Any

import pytest
import tomli

from skalatui.document.faults import problem_of
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import read
from support.words import TEXTS, words_for

# the file, and what is told: code, line, key, parameters
FAULTS: list[tuple[str, str, int, str, dict[str, Any]]] = [
    # a key or table that stands twice
    ("a = 1\n\na = 2\n", "given-twice", 3, "a", {"key": "a", "first": 1}),
    ("[a]\nb = 1\n[c]\nb = 2\nb = 3\n", "given-twice", 5, "c.b", {"key": "c.b", "first": 4}),
    ("[a]\nb = 1\n[c]\n[a]\n", "given-twice", 4, "a", {"key": "a", "first": 1}),
    ("[a.b]\n[a]\nx = 1\n[a]\n", "given-twice", 4, "a", {"key": "a", "first": 2}),
    ("a = 1\n[a.b]\n", "given-twice", 2, "a.b", {"key": "a.b", "first": 1}),
    ("x = 1\nx = {a = 1}\n", "given-twice", 2, "x", {"key": "x", "first": 1}),
    ("a.b = 1\na = 2\n", "given-twice", 2, "a", {"key": "a", "first": 1}),
    ("[a]\nb.c = 1\n[a.b]\n", "given-twice", 3, "a.b", {"key": "a.b", "first": 2}),
    ("x = {}\nx.b = 1\n", "given-twice", 2, "x.b", {"key": "x.b", "first": 1}),
    ("x = []\n[[x]]\n", "given-twice", 2, "x", {"key": "x", "first": 1}),
    ("[[x]]\na = 1\n[[x]]\na = 2\na = 3\n", "given-twice", 5, "x.a", {"key": "x.a", "first": 4}),
    ("x = {a = 1, 'b c' = 2, 'b c' = 3}\n", "given-twice", 1, "x.b c", {"key": 'x."b c"', "first": 1}),
    ("x = {a = {c = 1},\n a = {c = 2}}\n", "given-twice", 2, "x.a", {"key": "x.a", "first": 1}),
    ("x = {a = 1,\n a.b = 2}\n", "given-twice", 2, "x.a.b", {"key": "x.a.b", "first": 1}),
    # texts that are not closed
    ('a = 1\nb = "x\n', "unclosed-text", 2, "b", {"found": '"x'}),
    ("a = 'x\nb = 1", "unclosed-text", 1, "a", {"found": "'x"}),
    ('a = """\nfoo\n\nbar', "unclosed-text", 1, "a", {"found": '"""'}),
    ("a = '''x\n", "unclosed-text", 1, "a", {"found": "'''x"}),
    ('a = [\n    "x",\n    "y\n]\n', "unclosed-text", 3, "a", {"found": '"y'}),
    # dates and numbers as people write them
    ("[i]\ndate = 2026-02-30\n", "bad-date", 2, "i.date", {"found": "2026-02-30", "column": 8}),
    ("d = 0000-01-01", "bad-date", 1, "d", {"found": "0000-01-01", "column": 5}),
    ("d = 2026-13-01", "bad-date", 1, "d", {"found": "2026-13-01", "column": 9}),
    ("d = 21.11.2026", "bad-date", 1, "d", {"found": "21.11.2026", "column": 10}),
    ("d = [21/11-2026]", "bad-date", 1, "d", {"found": "21/11-2026", "column": 8}),
    ("h = 7,5 # hours", "decimal-comma", 1, "h", {"found": "7,5", "better": "7.5", "column": 6}),
    ("h = 007", "bad-value", 1, "h", {"found": "007", "column": 6}),
    # values that are none
    ("h =\n", "no-value", 1, "h", {"column": 4}),
    ("h = # later\n", "no-value", 1, "h", {"column": 5}),
    ("h = Aarhus\n", "bad-value", 1, "h", {"found": "Aarhus", "column": 5}),
    ("h = 21. november 2026\n", "bad-value", 1, "h", {"found": "21. november 2026", "column": 7}),
    ("h = “Aarhus”\n", "curly-quotes", 1, "h", {"found": "“Aarhus”", "column": 5}),
    (f"h = x{'y' * 90}", "bad-value", 1, "h", {"found": f"x{'y' * 59}…", "column": 5}),
    ('h = "Jens "Ole" Hansen"', "more-after-value", 1, "h", {"found": 'Ole" Hansen"', "column": 12}),
    ("[a] b = 1", "more-after-value", 1, "a", {"found": "b = 1", "column": 5}),
    ('p = "C:\\Users"', "bad-escape", 1, "p", {"found": "\\U", "column": 10}),
    ('p = "\\ud800"', "bad-escape", 1, "p", {"found": "\\ud800", "column": 12}),
    # arrays and inline tables
    ("a = [1 2]", "unclosed-array", 1, "a", {"first": 1, "column": 8}),
    ('a = [\n    "x"\n    "y"\n]\n', "unclosed-array", 3, "a", {"first": 1, "column": 5}),
    ('a = [\n    "x",\n\n[b]\n', "unclosed-array", 4, "a", {"first": 1, "column": 2}),
    ('a = [\n    "x",\nb = 1\n', "unclosed-array", 3, "a", {"first": 1, "column": 1}),
    ("a = {b = 1 c = 2}", "unclosed-inline-table", 1, "a.b", {"first": 1, "column": 12}),
    # lines that are none
    ("[hospital\n", "bad-header", 1, "", {"found": "[hospital", "column": 10}),
    ("[område]\n", "bad-header", 1, "", {"found": "[område]", "column": 5}),
    ("a = 1\nmin egen = 1\n", "bad-key", 2, "", {"found": "min egen", "column": 5}),
    ("x = {område = 1}", "bad-key", 1, "", {"found": "område", "column": 9}),
    ("Kære læser", "bad-line", 1, "", {"found": "Kære læser", "column": 2}),
    ("= 3", "bad-line", 1, "", {"found": "= 3", "column": 1}),
    # what nobody sees
    ("a\u00a0= 1", "stray-character", 1, "", {"character": "U+00A0", "column": 2}),
    ("a =\u200b1", "stray-character", 1, "", {"character": "U+200B", "column": 4}),
    ("\0\0\0\0", "stray-character", 1, "", {"character": "U+0000", "column": 1}),
    ('a = "\x1b"', "stray-character", 1, "", {"character": "U+001B", "column": 6}),
    ("a = 1\rb = 2\r", "stray-carriage-return", 1, "", {"column": 6}),
    # merges that were left half undone, and what goes beyond every limit
    ("a = 1\n=======\n", "unresolved-merge", 2, "", {"lines": "2", "count": 1}),
    (f"a = 1\nb = [\n{'[' * 500}", "too-deep", 3, "", {"limit": 32}),
    (f"a = '9'\nb = [\n1, {'9' * 5000}]", "endless-number", 3, "b", {"limit": 4300}),
]


@pytest.mark.parametrize(("text", "code", "line", "key", "parameters"), FAULTS)
def test_a_fault_is_told_with_its_line_key_and_cause(
    text: str, code: str, line: int, key: str, parameters: dict[str, Any]
) -> None:
    with pytest.raises(Unreadable) as caught:
        read(text.encode())

    (problem,) = caught.value.problems
    assert problem == Problem(f"document.{code}", tuple(key.split(".")) if key else (), line, parameters)
    assert all(words_for(problem))


def test_the_words_hold_nothing_that_a_terminal_obeys() -> None:
    with pytest.raises(Unreadable) as caught:
        read("a = \u202ex[31m\n".encode())
    with pytest.raises(Unreadable) as escaped:
        read(b"Bob\xc2\x9b31m\n")

    assert all("<U+202E>" in words or "U+202E" in words for words in words_for(caught.value.problems[0]))
    assert not any("\x9b" in words for words in words_for(escaped.value.problems[0]))


def test_a_fault_that_a_newer_parser_may_find_is_told_with_its_line() -> None:
    text = "a = 1\nb = 2\n"
    fault = tomli.TOMLDecodeError("Something that nobody foresaw", text, 8)

    assert problem_of(fault, text) == Problem("document.not-toml", (), 2, {"column": 3, "found": "b = 2"})
    assert all(words_for(problem_of(fault, text)))


def test_every_text_about_reading_belongs_to_a_fault() -> None:
    elsewhere = {
        "too-large",
        "empty",
        "not-utf-8",
        "no-text",
        "too-many-keys",
        "too-many-tables",
        "not-toml",
        "more-unresolved-merges",
        "more-alike",
    }  # tests/document/test_read.py, test_shortened.py

    for language in ("da", "en"):
        texts = tomli.loads((TEXTS / language / "document.toml").read_text("utf-8"))
        assert set(texts) == {code for _, code, _, _, _ in FAULTS} | elsewhere

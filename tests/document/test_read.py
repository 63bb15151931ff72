from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from skalatui.document.limits import DEEPEST, LARGEST, too_large
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import Document, read
from skalatui.document.write import write
from support.hostile import SIGNS, same, trees
from support.words import words_for

SOUND = '''\
# charter
schema = 1
[hospital]
name = "Åkirke" # beside
[interview]
purpose = """
Åbne # døre.
"""
roles = ["a", {b = 'c'}]
'''


def refusal(data: bytes) -> Problem:
    """The one problem that `data` is refused with; it can be said in every language."""
    with pytest.raises(Unreadable) as caught:
        read(data)
    (problem,) = caught.value.problems
    assert all(words_for(problem))
    return problem


def test_a_file_is_read_with_its_values_and_its_text() -> None:
    document = read(SOUND.encode())

    assert document.values["hospital"] == {"name": "Åkirke"}
    assert (document.text, document.had_bom, document.line_ending) == (SOUND, False, "\n")


def test_a_byte_order_mark_is_read_over_and_remembered() -> None:
    document = read(b"\xef\xbb\xbf" + SOUND.encode())

    assert document.had_bom
    assert (document.values, document.text) == (read(SOUND.encode()).values, SOUND)


def test_windows_line_endings_are_remembered_and_change_no_value() -> None:
    document = read(SOUND.replace("\n", "\r\n").encode())

    assert document.line_ending == "\r\n"
    assert (document.values, document.text) == (read(SOUND.encode()).values, SOUND)
    assert document.line_of(("interview", "roles")) == 9


@pytest.mark.parametrize("data", [b"", b"\n \t\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_no_charter(data: bytes) -> None:
    assert refusal(data) == Problem("document.empty")


def test_a_file_with_nothing_but_a_comment_is_a_document_without_values() -> None:
    assert read(b"# nothing yet").values == {}


@pytest.mark.parametrize(
    ("data", "byte", "found", "line"),
    [
        ('a = 1\nname = "Bærum"\n'.encode("latin-1"), 16, "0xE6", 2),
        (b'\xef\xbb\xbfa = 1\nname = "B\xe6"', 19, "0xE6", 2),
        ("a = 1".encode("utf-16-le") + b"\xff", 11, "0xFF", 1),
        (b'a = "\xed\xa0\x80"', 6, "0xED", 1),
        (b'a = "\xc3', 6, "0xC3", 1),
    ],
)
def test_another_encoding_is_named_with_byte_and_line(data: bytes, byte: int, found: str, line: int) -> None:
    assert refusal(data) == Problem("document.not-utf-8", line=line, parameters={"byte": byte, "found": found})


def test_too_large_a_file_is_refused_by_its_size_alone() -> None:
    problem = Problem("document.too-large", parameters={"size": 1025, "limit": 1024})

    assert too_large(LARGEST) is None
    assert too_large(LARGEST + 1) == problem
    assert refusal(b"\xff" * (LARGEST + 1)) == problem


CONFLICT = "<<<<<<< HEAD\nb = 1\n||||||| base\n=======\nb = 2\n>>>>>>> theirs\n"


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_every_conflict_that_git_left_is_named_with_its_lines(ending: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read(f"a = 1\n{CONFLICT}c = 1\n{CONFLICT}".replace("\n", ending).encode())

    assert caught.value.problems == (
        Problem("document.unresolved-merge", line=2, parameters={"lines": "2–7", "count": 6}),
        Problem("document.unresolved-merge", line=9, parameters={"lines": "9–14", "count": 6}),
    )


def test_a_conflict_inside_a_text_is_found_although_the_file_is_valid() -> None:
    assert refusal(f'a = """\n{CONFLICT}"""\n'.encode()).parameters == {"lines": "2–7", "count": 6}


@pytest.mark.parametrize(
    "text",
    [
        "Overskrift\n=======\n",
        "<<<<<<< a\n>>>>>>> b\n",
        "<<<<<<< kun det ene\n",
        "=======\n>>>>>>> b\n",
        "<<<<<<<< a\n=======\n>>>>>>> b\n",
    ],
)
def test_underlined_words_in_a_text_are_no_conflict(text: str) -> None:
    assert read(f'a = """\n{text}"""\n'.encode()).values == {"a": text}


@pytest.mark.parametrize("text", [f"a = '''\n{CONFLICT}'''", f'x = 1\na = """\n{CONFLICT}"""'])
def test_a_text_about_conflicts_can_be_written_and_read(text: str) -> None:
    assert read(write({"a": CONFLICT}).encode()).values == {"a": CONFLICT}
    assert refusal(text.encode()).code == "document.unresolved-merge"


def nested(depth: int) -> str:
    return "a = " + "[" * depth + "]" * depth


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("x = 1\n" + nested(DEEPEST + 1), 2),
        (nested(DEEPEST + 60), 1),
        ("x = 1\n[a" + ".a" * DEEPEST + "]\n", 2),
        ("[a.a]\n" + "b." * (DEEPEST - 1) + "b = 1\n", 2),
        ("x = 1\n" + "b." * 20_000 + "b = 1\n", 2),
        ("x = 1\ny = {" + "'b'." * 900 + "b = 1}\n", 2),
        ("x = 1\na = " + "{a = " * (DEEPEST + 1) + "1" + "}" * (DEEPEST + 1), 2),
    ],
)
def test_what_lies_too_deep_is_refused_with_its_line(text: str, line: int) -> None:
    problem = refusal(text.encode())

    assert (problem.code, problem.line) == ("document.too-deep", line)


@pytest.mark.parametrize(
    "text",
    [
        nested(DEEPEST),
        "[a" + ".a" * (DEEPEST - 1) + "]\n",
        f'a = """\n{"." * 200}\n"""\n',
        f"# {'.' * 200}\na = '{'.' * 200}'\n",
        f"a = [{'1.5, ' * 200}]\n",
        f"a = {{{', '.join(f'b{n}.c.d = {n}' for n in range(40))}}}\n",
    ],
)
def test_dots_and_brackets_within_the_limits_are_read(text: str) -> None:
    assert read(text.encode()).values


@pytest.mark.parametrize(
    "statement", ["[{:x}]\n", "[{:x}.a.a.a.a.a.a]\n", "{:x}.a = 1\n", "[{:x}.'']\n", "[a.{:x}]\n", "x.{:x}.'b' = 1\n"]
)
def test_too_many_tables_are_refused_before_the_parser_drowns_in_them(statement: str) -> None:
    text = "".join(statement.format(number) for number in range(50_000))[: LARGEST - 100]

    assert refusal(text[: text.rindex("\n") + 1].encode()).code == "document.too-many-tables"


@pytest.mark.parametrize(
    "number", ["9" * 4301, "-" + "9" * 4301, "0x" + "f" * 4000, "0o" + "7" * 5000, "0b" + "1" * 15_000]
)
def test_an_integer_that_no_decimal_can_hold_is_refused_with_its_line(number: str) -> None:
    problem = refusal(f'x = "0x"\n[t]\na = [{number}]\n'.encode())

    assert problem == Problem("document.endless-number", ("t", "a"), 3, {"limit": 4300})


def test_the_longest_integer_is_read() -> None:
    longest = 10**4300 - 1

    assert read(f"a = {longest:#x}\nb = {longest}".encode()).values == {"a": longest, "b": longest}
    assert refusal(f"a = {longest + 1:#x}".encode()).code == "document.endless-number"


def test_what_only_a_field_can_judge_is_read_as_it_is() -> None:
    values = read(b'a = inf\nb = -nan\nc = 1e400\nd = true\ne = "3"\nf = 3.0\n').values

    assert same(values, {"a": float("inf"), "b": float("nan"), "c": float("inf"), "d": True, "e": "3", "f": 3.0})


def test_every_python_reads_the_same_toml() -> None:
    assert read(b'a = {\n    b = "\\e",\n}\n').values == {"a": {"b": "\x1b"}}


PIECES = [
    '"""',
    "'''",
    "\\u",
    "[[",
    "]]",
    "a = ",
    "[a]",
    "2026-11-21",
    "1.5",
    "<<<<<<<",
    "=======\n",
    ">>>>>>> ",
    *SIGNS,
]


@st.composite
def mutilated(draw: st.DrawFn) -> bytes:
    """A sound file that something was cut from, put into or doubled in."""
    text = draw(trees.map(write) | st.just(SOUND))
    for _ in range(draw(st.integers(1, 4))):
        start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        put = draw(st.sampled_from([*PIECES, text[start:end] * 2]))
        text = text[:start] + put + (text[end:] if draw(st.booleans()) else text[start:])
    return text.encode("utf-8", "surrogatepass")


pieced = st.lists(st.sampled_from(PIECES), max_size=30).map("".join).map(str.encode)


@given(st.binary(max_size=200) | pieced | mutilated())
@example(b"a = '" * 3)
@example(b"[a]\n" * 3)
@example(b'\\"""\n' * 2000 + b"." * 20_001)
def test_any_bytes_at_all_are_a_document_or_refused_in_words(data: bytes) -> None:
    try:
        document = read(data)
    except Unreadable as unreadable:
        assert unreadable.problems
        for problem in unreadable.problems:
            assert problem.line is None or 1 <= problem.line <= data.count(b"\n") + 1
            assert all(words_for(problem))
    else:
        assert all(1 <= comment.line <= document.text.count("\n") + 1 for comment in document.comments)
        assert all(document.line_of((key,)) for key in document.values)
        assert same(read(write(document.values).encode()).values if document.values else {}, document.values)


@pytest.mark.sweep
@pytest.mark.parametrize(
    ("before", "part", "after"),
    [
        ("", "{:x} = 1\n", ""),
        ("", "{:x}={{}}\n", ""),
        ("a = [", "1,", "]"),
        ("a = [", "{{}},", "]"),
        ("a = {", "{:x}=1,", "}"),
        ("a = {", "{:x}={{}},", "}"),
        ("a = {", "a=1,", "}"),
        ('a = "', "\\n", '"'),
        ("", '\\"""\n', ""),
        ("", "'", ""),
        ("", '"', ""),
        ("", "a.", ""),
        ("", "[", ""),
        ("", "#\n", ""),
        ("a = ", "1_", ""),
        ("a = ", "9" * 4299 + "\n", ""),
        ("", "<<<<<<<\n", ""),
        ("", "=======\n>>>>>>>\n", ""),
    ],
)
def test_the_largest_files_of_every_kind_are_read_or_refused(before: str, part: str, after: str) -> None:
    parts: list[str] = []
    size = 0
    while size < LARGEST - 5000:
        parts.append(part.format(len(parts)))
        size += len(parts[-1])
    try:
        document = read((before + "".join(parts) + after).encode())
    except Unreadable as unreadable:
        assert all(words_for(problem) for problem in unreadable.problems)
    else:
        assert document.comments or document.line_of((min(document.values),)) == 1


def test_a_document_made_in_memory_has_no_places() -> None:
    document = Document({"a": 1})

    assert (document.line_of(("a",)), document.comments) == (None, ())


def test_reading_a_sound_file_imports_nothing_that_it_does_not_need() -> None:
    program = (
        "import sys; from skalatui.document.read import read; read(sys.stdin.buffer.read());"
        "print(*(name for name in sys.modules if name.startswith('skalatui.') or name in ('dataclasses', 'inspect')))"
    )
    loaded: Any = subprocess.run([sys.executable, "-c", program], input=SOUND.encode(), capture_output=True, check=True)

    assert set(loaded.stdout.decode().split()) == {
        "skalatui.document",
        *(f"skalatui.document.{module}" for module in ("limits", "problem", "read", "records", "tree")),
    }


def test_a_picture_is_told_from_a_text_of_another_coding() -> None:
    assert refusal(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR") == Problem("document.no-text")


def test_more_keys_than_any_charter_has_are_refused_and_signs_in_a_text_are_none() -> None:
    assert refusal(b"".join(b"k%d = 1\n" % number for number in range(10_001))).code == "document.too-many-keys"
    assert read(b"".join(b"k%d = 1\n" % number for number in range(10_000))).values["k9999"] == 1
    assert read(b'a = "' + b"=" * 20_000 + b'" # ' + b"=" * 20_000 + b"\n").values["a"] == "=" * 20_000

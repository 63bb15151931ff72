from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from datetime import UTC, date, datetime, time, timedelta, timezone
from types import MappingProxyType
from typing import Any
from unicodedata import bidirectional, category

import pytest
import tomli
from hypothesis import example, given
from hypothesis import strategies as st

from skalatui.document.quoting import quoted, quoted_lines
from skalatui.document.read import read
from skalatui.document.tree import Tree
from skalatui.document.write import comment_lines, write
from support.hostile import same, texts, trees

CHARTER: Tree = {
    "schema": 1,
    "hospital": {"name": "Regionshospitalet Åkirke", "region": 'Øst og "Vest"'},
    "interview": {
        "date": date(2026, 11, 21),
        "participants": ["Kommunikationschef", "IT\nchef"],
        "consultants": [],
        "purpose": "Vi vil nå flere.\nOg svare.\n",
    },
    "staff": {"coverage": "office-hours", "people": {"anna b": {"hours": 7.5, "selected": True}, "bo": {}}},
    "departments": {"hjertesygdomme": {"networks": [[1, 2], []], "rows": [{"a": 1, "b": {"c": ["x\ny"]}}, {}]}},
    "": {"legal": {"clearance": "none"}},
}


def test_a_charter_is_laid_out_with_one_value_a_line_and_a_header_a_table() -> None:
    assert (
        write(
            CHARTER,
            heading="Et driftscharter.\n\nSvar og afledt.",
            order=[("hospital",), ("staff",), ("departments",), ("staff", "people")],
        )
        == '''\
# Et driftscharter.
#
# Svar og afledt.

schema = 1

[hospital]
name = "Regionshospitalet Åkirke"
region = "Øst og \\"Vest\\""

[staff]
coverage = "office-hours"

[departments.hjertesygdomme]
networks = [
    [
        1,
        2,
    ],
    [],
]
rows = [
    { a = 1, b = { c = ["x\\ny"] } },
    {},
]

[staff.people."anna b"]
hours = 7.5
selected = true

[staff.people.bo]

[interview]
date = 2026-11-21
participants = [
    "Kommunikationschef",
    "IT\\nchef",
]
consultants = []
purpose = """
Vi vil nå flere.
Og svare.
"""

["".legal]
clearance = "none"
'''
    )


@given(trees)
@example({"a": {"b": {}, "c": 1}, "d": {}})
@example({"a": "\\", "b": '"""\n', "c": "'''\n", "d": '"\n"', "e": '\n""""', "f": "\n\\", "g": '"' * 1000 + "\n"})
@example({"a": "\n", "b": "\n\n", "c": "\r\n", "d": "a\r", "e": " \n \n", "f": "\t\n\t"})
@example({"a": "\n<<<<<<< x\n=======\n>>>>>>> y\n", "b": "<<<<<<< x\n=======\n>>>>>>> y\n"})
@example({"a": [{"b": [{"c": "\n"}]}], "b": [[], [[]], {}]})
@example({"a": float("nan"), "b": float("-inf"), "c": -0.0, "d": 1e22, "e": 5e-324, "f": 10.0, "g": 10**4000})
@example({"a": datetime(1, 1, 1, tzinfo=UTC), "b": time(0, 0, 0, 1), "c": date(1, 1, 1)})
def test_reading_what_was_written_gives_the_same_tree_by_any_parser(tree: dict[str, Any]) -> None:
    written = write(tree)

    assert same(tomllib.loads(written), tree)
    assert same(tomli.loads(written), tree)
    assert not tree or same(read(written.encode()).values, tree)


@given(trees, st.lists(st.lists(st.sampled_from(["a", "b", "c", ""]), max_size=3).map(tuple), max_size=4))
def test_the_order_of_sections_changes_no_value(tree: dict[str, Any], order: list[tuple[str, ...]]) -> None:
    assert same(tomllib.loads(write(tree, order=order)), tree)


@given(texts)
def test_a_text_takes_as_many_lines_as_it_has_and_shows_every_control_character(text: str) -> None:
    written = write({"note": text})

    unseen = [sign for sign in written if (ord(sign) < 32 or 127 <= ord(sign) < 160) and sign not in "\n\t"]
    assert not unseen
    assert written.count("\n") == 1 + (text.count("\n") + 1 if "\n" in text else 0)


def test_signs_that_turn_the_direction_of_text_are_escaped_where_everybody_sees_them() -> None:
    assert write({"name": "A\u202eB\u2066\ufeff\u2028 ø😀"}) == 'name = "A\\u202eB\\u2066\\ufeff\\u2028 ø😀"\n'


def test_just_what_nobody_can_see_is_escaped() -> None:
    signs = [sign for code in range(0x10000) if category(sign := chr(code)) != "Cs"]
    turning = ("LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI")
    unseen = {sign for sign in signs if category(sign) in ("Cc", "Zl", "Zp") or bidirectional(sign) in turning}
    unseen |= set("\u200b\u200e\u200f\u061c\ufeff") | {chr(code) for code in range(0x2060, 0x2070)}
    escaped = {sign for sign in signs if quoted(f"a{sign}b") != f'"a{sign}b"'}
    assert escaped == (unseen - {"\t"}) | {'"', "\\"}
    in_lines = {sign for sign in signs if quoted_lines(f"a{sign}b") != f'"""\na{sign}b"""'}
    assert in_lines == escaped - {"\n", '"'}


def test_quotes_in_prose_stay_readable_on_several_lines() -> None:
    assert write({"note": 'Vi siger "hej".\n'}) == 'note = """\nVi siger "hej".\n"""\n'


@pytest.mark.parametrize(
    "tree",
    [
        {"a": "\ud800"},
        {"\udfff": 1},
        {"a": {"b": ["x", "\ud800"]}},
        {"a": None},
        {"a": [None]},
        {1: "a"},
        {"a": {None: 1}},
        {"a": time(10, 0, tzinfo=UTC)},
        {"a": datetime(2026, 1, 1, tzinfo=timezone(timedelta(seconds=30)))},
        {"a": 10**5000},
        {"a": {1, 2}},
        {"a": b"bytes"},
    ],
)
def test_what_toml_cannot_hold_is_refused(tree: Any) -> None:
    with pytest.raises(ValueError, match=r".+"):
        write(tree)


def test_a_heading_with_a_control_character_is_refused() -> None:
    with pytest.raises(ValueError, match="control"):
        write({}, heading="a\x1b")


def test_the_heading_is_found_again_among_the_comments() -> None:
    heading = "Et driftscharter.\n\nLæs mere."
    document = read(write(CHARTER, heading=heading).encode())

    assert tuple(comment.text for comment in document.comments) == comment_lines(heading)


def test_frozen_mappings_and_tuples_are_written_like_dicts_and_lists() -> None:
    assert write(MappingProxyType({"a": MappingProxyType({"b": ("x",)})})) == write({"a": {"b": ["x"]}})


def test_no_heading_and_nothing_to_say_is_an_empty_text() -> None:
    assert write({}) == ""
    assert write({"a": {}}) == "[a]\n"


def test_the_same_tree_gives_the_same_bytes_under_any_hash_seed_and_locale() -> None:
    program = (
        "import sys, tomli; from skalatui.document.write import write;"
        "sys.stdout.buffer.write(write(tomli.load(sys.stdin.buffer)).encode())"
    )
    written = write(CHARTER)
    for seed, locale, zone in (("0", "C", "UTC"), ("1", "da_DK.UTF-8", "Asia/Tokyo"), ("2", "C.UTF-8", "UTC")):
        elsewhere = subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone},
            input=written.encode(),
            check=True,
            capture_output=True,
        )
        assert elsewhere.stdout.decode() == written

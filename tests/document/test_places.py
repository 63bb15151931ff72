from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skalatui.document.places import Comment, places_in
from skalatui.document.quoting import dotted, key
from skalatui.document.read import read
from skalatui.document.tree import Path, leaves
from skalatui.document.write import write
from support.hostile import texts, trees

CHARTER = '''\
# what this is
schema = 1 # beside

# above the table
# in two lines
[hospital]
"name # of" = "no # comment" # one
contact.email = 'no # comment "'
[ interview . "a.b" ]  # at the header
purpose = """
# no comment
\\""" # no comment \\\\""""" # after the text
other = \'\'\'
# no "comment
\'\'\'\'\'
when = 2026-11-21 10:00:00 # time
roles = [ # in the array
    "a # b", # after an item
    # alone in the array
    { x = 1, y.z = "}" }, { last = 2 },
] # after the array
[[rows]]
id = 1
    # indented
[[rows]]
id = """2"""
[inline]
table = { a = [1, [2]], "b c" = { d = "{" } } # after the table
# the last
# of all'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("schema", 2),
        ("hospital", 6),
        ("hospital.name # of", 7),
        ("hospital.contact", 8),
        ("hospital.contact.email", 8),
        ("interview", 9),
        ("interview.a|b", 9),
        ("interview.a|b.purpose", 10),
        ("interview.a|b.other", 13),
        ("interview.a|b.when", 16),
        ("interview.a|b.roles", 17),
        ("interview.a|b.roles.x", 20),
        ("interview.a|b.roles.y.z", 20),
        ("interview.a|b.roles.last", 20),
        ("rows", 22),
        ("rows.id", 23),
        ("inline.table", 28),
        ("inline.table.b c.d", 28),
        ("name", None),
        ("hospital.nothing", None),
    ],
)
def test_every_key_and_header_has_its_line(path: str, line: int | None) -> None:
    assert read(CHARTER.encode()).line_of(tuple(part.replace("|", ".") for part in path.split("."))) == line


def test_comments_are_found_with_what_they_belong_to_and_hashes_in_texts_are_none() -> None:
    interview = ("interview", "a.b")
    assert read(CHARTER.encode()).comments == (
        Comment(1, "# what this is", True, ("schema",)),
        Comment(2, "# beside", False, ("schema",)),
        Comment(4, "# above the table", True, ("hospital",)),
        Comment(5, "# in two lines", True, ("hospital",)),
        Comment(7, "# one", False, ("hospital", "name # of")),
        Comment(9, "# at the header", False, interview),
        Comment(12, "# after the text", False, (*interview, "purpose")),
        Comment(16, "# time", False, (*interview, "when")),
        Comment(17, "# in the array", False, (*interview, "roles")),
        Comment(18, "# after an item", False, (*interview, "roles")),
        Comment(19, "# alone in the array", True, (*interview, "roles")),
        Comment(21, "# after the array", False, (*interview, "roles")),
        Comment(24, "# indented", True, ("rows",)),
        Comment(28, "# after the table", False, ("inline", "table")),
        Comment(29, "# the last", True, ()),
        Comment(30, "# of all", True, ()),
    )


def test_a_table_that_is_only_implied_has_the_line_that_implies_it_first() -> None:
    document = read(b"[a.b.c]\nx = 1\n[a.b]\n[a.d]\n")

    assert [document.line_of(path) for path in (("a",), ("a", "b"), ("a", "b", "c"), ("a", "d"))] == [1, 3, 1, 4]


def test_a_text_with_a_fault_is_followed_up_to_it() -> None:
    places = places_in('[a]\nb = 1\nc = "x\nd = 2\n')

    assert [mention.path for mention in places.mentions] == [("a",), ("a", "b"), ("a", "c")]
    assert places.stopped == len("[a]\nb = 1\nc = ")


@given(trees)
def test_every_value_of_a_written_tree_is_found_on_its_line(tree: dict[str, Any]) -> None:
    written = write(tree)
    lines = ["", *written.split("\n")]
    document = read(written.encode() or b"#")

    for path, value in leaves(document.values):
        line = document.line_of(path)
        assert line
        assert lines[line] == f"[{dotted(path)}]" if value == {} else lines[line].startswith(f"{key(path[-1])} = ")


parts_of_a_file = st.tuples(st.sampled_from("abcd"), texts, texts, st.booleans())


@given(st.lists(parts_of_a_file, max_size=4, unique_by=lambda part: part[0]))
def test_comments_put_into_a_file_are_found_where_they_were_put(parts: list[tuple[str, str, str, bool]]) -> None:
    lines = [""]
    expected: list[Comment] = []
    for name, value, said, alone in parts:
        comment = "#" + "".join(sign for sign in said if sign >= " " and sign != "\x7f")
        owner: Path = ("t", name)
        written = [f"[t.{name}]", *write({"value": value}).removesuffix("\n").split("\n")]
        if alone:
            expected.append(Comment(len(lines), comment, True, owner))
            written.insert(0, comment)
        else:
            written[-1] += comment
            expected.append(Comment(len(lines) + len(written) - 1, comment, False, (*owner, "value")))
        lines += written

    text = "\n".join(lines[1:])
    assert not text or read(text.encode()).comments == tuple(expected)

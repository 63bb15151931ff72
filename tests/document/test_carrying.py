"""Comments stay with what they belong to when a document is written anew, and none is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skalatui.document.carrying import OwnComments, carried, placed
from skalatui.document.read import read
from skalatui.document.tree import Tree
from skalatui.document.write import write
from support.hostile import trees


def comments_in(text: str) -> OwnComments:
    document = read(text.encode())
    return OwnComments(carried(document, document.comments))


def rewritten(text: str, tree: Tree | None = None) -> str:
    """`text` as the writer lays it out (or another tree in its place), with the comments."""
    found = read(text.encode()).values if tree is None else tree
    return placed(write(found), found, comments_in(text))


LAID_OUT = '''\
# før alt
# to linjer
schema = 1 # bag en nøgle
# over en tekst
note = """
# ingen kommentar
linje
""" # bag en tekst

# over en tabel
[staff] # bag et hoved

# over en række
[staff.people.a]
# over en liste
roles = [ # bag listen
    # over et punkt
    "manager", # bag et punkt
    "producer",
    # efter alle punkter
]

# filens slutning
'''


def test_a_text_of_ours_with_comments_everywhere_stays_as_it_is() -> None:
    # the table [staff] has no line of its own unless it holds a value
    text = LAID_OUT.replace("[staff] # bag et hoved\n", '[staff] # bag et hoved\ncoverage = "x"\n')
    assert rewritten(text) == text


def test_comments_follow_what_they_belong_to_into_the_layout_of_ours() -> None:
    found = rewritten('b = {c = 1} # b\n# a\na = [1, 2] # bag\n"q.r".s = "x" # dybt\n')
    assert found == '# a\na = [ # bag\n    1,\n    2,\n]\n\n[b] # b\nc = 1\n\n["q.r"]\ns = "x" # dybt\n'
    assert rewritten(found) == found


def test_a_comment_of_a_row_moves_with_it_when_rows_change_places() -> None:
    text = "# om a\n[a]\nx = 1 # a\n\n# om b\n[b]\nx = 1\n"
    tree = read(text.encode()).values
    assert rewritten(text, {"b": tree["b"], "a": tree["a"]}) == "# om b\n[b]\nx = 1\n\n# om a\n[a]\nx = 1 # a\n"


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        ({"s": {"a": {"y": 2}, "b": {"z": 3}}}, "# om a\n# om x\n# bag x\n[s.a]\ny = 2\n\n# om b\n[s.b]\nz = 3\n"),
        ({"s": {"b": {"z": 3}}}, "# om a\n# om x\n# bag x\n# om b\n[s.b]\nz = 3\n"),
        ({"t": 1}, "t = 1\n\n# om a\n# om x\n# bag x\n# om b\n"),
    ],
    ids=["the key is gone", "the row is gone", "the section is gone"],
)
def test_what_has_lost_its_owner_stands_at_the_nearest_head(tree: Tree, expected: str) -> None:
    text = "# om a\n[s.a]\n# om x\nx = 1 # bag x\ny = 2\n\n# om b\n[s.b]\nz = 3\n"
    found = placed(write(tree), tree, comments_in(text))
    assert found == expected
    assert rewritten(found) == found


def test_an_item_that_is_gone_leaves_its_comment_at_its_list() -> None:
    text = 'a = [\n    "x", # om x\n    "y",\n    # sidst\n]\n'
    assert rewritten(text, {"a": ["y"]}) == '# om x\na = [\n    "y",\n    # sidst\n]\n'
    assert rewritten(text, {"a": []}) == "# om x\n# sidst\na = []\n"


def test_a_comment_behind_several_items_belongs_to_the_last_of_them() -> None:
    assert rewritten("a = [\n1, 2, # om 2\n3]\n") == "a = [\n    1,\n    2, # om 2\n    3,\n]\n"


def test_comments_one_below_the_other_belong_to_the_item_that_follows() -> None:
    assert rewritten("a = [\n1,\n# ét\n\n# to\n2,\n]\n") == "a = [\n    1,\n    # ét\n    # to\n    2,\n]\n"


def test_what_is_left_of_a_row_keeps_the_comments_of_its_keys_wherever_it_stands() -> None:
    text = "[s.b]\nz = 3\n\n[s.a.c]\n# om x\nx = 1\ny = 2\n"
    assert rewritten(text, {"s": {"b": {"z": 3}, "a": {"c": {"y": 2}}}}) == ("[s.b]\nz = 3\n\n# om x\n[s.a.c]\ny = 2\n")


def test_a_key_within_an_item_is_no_owner_of_a_line() -> None:
    assert rewritten("[a]\nx = 1 # om x\n", {"a": [{"x": 1}]}) == "# om x\na = [\n    { x = 1 },\n]\n"


def test_a_row_with_another_key_takes_its_comments_along_and_back() -> None:
    text = "# om a\n[s.a]\nx = 1 # bag\n"
    comments = comments_in(text).renamed(("s", "a"), ("s", "b"))
    new: Tree = {"s": {"b": {"x": 1}}}
    assert placed(write(new), new, comments) == "# om a\n[s.b]\nx = 1 # bag\n"
    old: Tree = {"s": {"a": {"x": 1}}}
    assert placed(write(old), old, comments) == text


@given(trees, trees, st.data())
def test_no_comment_is_lost_no_value_changes_and_twice_is_once(old: Tree, new: Tree, data: st.DataObject) -> None:
    try:
        lines = write(old).split("\n")
        plain = write(new)
    except ValueError:  # what TOML cannot hold
        return
    clean = read(write(old).encode()) if old else None
    for number in range(len(lines)):
        match data.draw(st.sampled_from(["nothing", "above", "beside"])):
            case "above":
                lines = _if_still([*lines[:number], f"# alene {number}", *lines[number:]], lines, clean)
            case "beside":
                lines = _if_still(
                    [*lines[:number], f"{lines[number]} # ved {number}", *lines[number + 1 :]], lines, clean
                )
    text = "\n".join(lines)
    comments = comments_in(text) if text.strip() else OwnComments()
    found = placed(plain, new, comments)
    if not found.strip():
        return
    document = read(found.encode())
    assert write(document.values) == plain
    assert sorted(comment.text for comment in document.comments) == sorted(one.text for one in comments.carried)
    assert placed(plain, new, OwnComments(carried(document, document.comments))) == found


def _if_still(trial: list[str], lines: list[str], clean: object) -> list[str]:
    """The lines with the comment where that changes no value: not in the midst of a text."""
    try:
        found = read("\n".join(trial).encode())
    except Exception:
        return lines
    is_same = clean is not None and write(found.values) == write(clean.values)  # type: ignore[attr-defined]
    return (
        trial
        if is_same and len(found.comments) == sum("# alene" in line or "# ved" in line for line in trial)
        else lines
    )

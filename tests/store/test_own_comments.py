"""A person's own comments in a merge, and which of them would be lost."""

from __future__ import annotations

import pytest

from skalatui.charter.layout import heading
from skalatui.document.carrying import OwnComments
from skalatui.document.read import Document, read
from skalatui.store import assets
from skalatui.store.own_comments import comments_of, lost_lines, merged_comments
from skalatui.text.language import LANGUAGES


def document(*comments: str) -> Document:
    """A document with each comment above a key of its own."""
    lines = (f"{comment}\nk{number} = 1\n" for number, comment in enumerate(comments))
    return read("".join(lines).encode())


def texts(found: OwnComments) -> list[str]:
    return [comment.text for comment in found.carried]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_heading_of_any_language_is_nobodys_comment(language: str) -> None:
    lines = heading(assets.catalogue("da" if language == "da" else "en")).split("\n")
    text = "".join(f"# {line}".rstrip() + "\n" for line in lines) + "# min\nschema = 1 # også min\n"
    found = read(text.encode())
    assert texts(comments_of(found)) == ["# min", "# også min"]
    assert lost_lines(found, OwnComments()) == (len(lines) + 1, len(lines) + 2)
    assert lost_lines(found, comments_of(found)) == ()


def test_a_document_without_a_comment_has_none_to_lose() -> None:
    plain = read(b"schema = 1\n")
    assert (comments_of(plain), lost_lines(plain, comments_of(document("# a")))) == (OwnComments(), ())


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "expected"),
    [
        (["# a"], ["# a"], ["# a"], ["# a"]),
        (["# a"], ["# a", "# b"], ["# a", "# c"], ["# a", "# b", "# c"]),
        (["# a", "# b"], ["# a", ""], ["", "# b"], []),  # each side took one away
        (["# a"], [""], ["# a", "# c"], ["# c"]),
        ([""], ["# a"], ["# a"], ["# a"]),  # the same new one stands once
    ],
)
def test_comments_of_a_merge_are_ours_then_new_ones_of_theirs_without_what_a_side_took_away(
    base: list[str], ours: list[str], theirs: list[str], expected: list[str]
) -> None:
    assert texts(merged_comments(document(*base), document(*ours), document(*theirs))) == expected


def test_where_nobody_knows_what_they_come_from_the_comments_of_both_stay() -> None:
    assert texts(merged_comments(None, document("# a", "# b"), document("# a", "", "# c"))) == ["# a", "# b", "# c"]


def test_comments_of_the_same_words_are_lost_one_by_one() -> None:
    assert lost_lines(document("# a", "# a", "# b"), comments_of(document("# a"))) == (3, 5)

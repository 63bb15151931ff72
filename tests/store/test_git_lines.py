"""Our lines in a file of attributes: put in and taken out without a trace."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skalatui.store.git_lines import patterns_in, with_lines, without_lines

CONTENTS = st.none() | st.lists(st.sampled_from([b"*.png binary", b"# merge", b"", b"x", b"\xff"])).flatmap(
    lambda lines: st.sampled_from([b"\n", b"\r\n"]).flatmap(
        lambda end: st.sampled_from([b"", end]).map(lambda last: end.join(lines) + last)
    )
)
PATTERNS = st.lists(st.text('abc*/ "#[\\!æ', min_size=1, max_size=6), min_size=1, max_size=3, unique=True)


@given(CONTENTS, PATTERNS)
def test_what_was_put_in_comes_out_without_a_trace(content: bytes | None, patterns: list[str]) -> None:
    there = with_lines(content, patterns)
    assert patterns_in(there) == patterns
    assert with_lines(there, patterns) == there
    assert without_lines(there) == content


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        ("saved/**/*.toml", b"saved/**/*.toml merge=skalatui diff=skalatui\n"),
        ("a b/*.toml", b'"a b/*.toml" merge=skalatui diff=skalatui\n'),
        ('q"', b'"q\\"" merge=skalatui diff=skalatui\n'),
    ],
)
def test_a_line_is_as_git_reads_it(pattern: str, line: bytes) -> None:
    assert with_lines(None, [pattern]) == line


def test_lines_of_others_stay_where_they_are() -> None:
    content = b"*.toml text\nsaved/**/*.toml merge=skalatui diff=skalatui\n*.md diff=markdown\n"
    assert without_lines(content) == b"*.toml text\n*.md diff=markdown\n"
    assert without_lines(content, ["other"]) == content


def test_one_pattern_can_go_alone() -> None:
    there = with_lines(None, ["a", "b"])
    assert without_lines(there, ["a"]) == b"b merge=skalatui diff=skalatui\n"

"""Whatever became of a draft's file, it is told for what it is, and what is left can be read."""

from __future__ import annotations

import pytest

from skalatui.document.limits import LARGEST
from skalatui.document.problem import Problem
from skalatui.store import draft_file
from skalatui.store.charters import Base
from skalatui.store.draft_file import Place
from skalatui.store.drafts import Drafts
from support.left_drafts import LATER, TEXT, after_a_crash, only


@pytest.mark.parametrize("kept", [0, 1, 10, 40, 200, -30, -1])
def test_a_truncated_draft_is_told_and_what_is_left_can_be_read(drafts: Drafts, base: Base, kept: int) -> None:
    drafts.begin(base).write(TEXT, "a")
    path = only(drafts).folder / draft_file.FILE
    data = path.read_bytes()
    path.write_bytes(data[:kept])
    content = only(drafts).content
    assert content.state == "damaged"
    assert content.problems[0] == Problem("store.draft-damaged")
    left = data[:kept].decode(errors="replace")
    assert content.text in (left, left.partition("\n")[2])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 4096,
        b"\xff\xfe\n",
        b"# skalatui draft {}\nschema = 1\n",
        b"# skalatui draft []\n",
        b"# skalatui draft " + b"[" * 100_000,
        b'# skalatui draft {"format": 1}\n',
        b'# skalatui draft {"format": true}\n',
        b'# skalatui draft {"format": 1, "sequence": "x", "base": {"path": 1}, "question": 2, "digest": 3}\nschema = 1',
        b'# skalatui draft {"format": 1, "base": {"path": "/\\u0000", "digest": "x"}}\nschema = 1',
        b"x" * (2 * LARGEST),
    ],
    ids=range(11),
)
def test_whatever_stands_in_a_draft_it_is_damaged_and_can_be_discarded(drafts: Drafts, base: Base, data: bytes) -> None:
    drafts.begin(base).write(TEXT, "a")
    path = only(drafts).folder / draft_file.FILE
    path.write_bytes(data)
    found = only(after_a_crash(drafts))
    assert found.content.state == "damaged"
    assert found.content.problems
    assert drafts.discard(found) is None
    assert drafts.list() == ()


def test_a_draft_changed_by_hand_can_be_read_but_is_not_taken_for_whole(drafts: Drafts, base: Base) -> None:
    drafts.begin(base).write(TEXT, "a")
    path = only(drafts).folder / draft_file.FILE
    path.write_bytes(path.read_bytes().replace("Åkirke".encode(), b"Hedeland"))
    content = only(drafts).content
    assert content.state == "damaged"
    assert content.document is not None
    assert content.document.values["hospital"] == {"name": "Hedeland"}
    assert content.place.base == base


def test_the_number_of_the_last_write_is_that_of_the_file_and_none_where_it_names_none(
    drafts: Drafts, base: Base
) -> None:
    draft = drafts.begin(base)
    draft.write(TEXT, "a")
    draft.write(LATER, "a")
    path = only(drafts).folder / draft_file.FILE
    assert (draft_file.sequence_at(path), draft_file.content_at(path).sequence) == (2, 2)
    mark = b"# skalatui draft "
    for data in (b"", b"x", mark, mark + b"{}", mark + b'{"format": 1}\n', mark + b'{"format": 1, "sequence": true}\n'):
        path.write_bytes(data)
        content = draft_file.content_at(path)
        assert (draft_file.sequence_at(path), content.sequence, content.version, content.place) == (0, 0, "", Place())
    path.unlink()
    assert draft_file.sequence_at(path) == 0


def test_a_draft_of_another_format_is_foreign_and_left_alone(drafts: Drafts, base: Base) -> None:
    drafts.begin(base).write(TEXT, "a")
    path = only(drafts).folder / draft_file.FILE
    foreign = path.read_bytes().replace(b'"format": 1', b'"format": 2').replace(b"0.1.0", b"9.0.0")
    path.write_bytes(foreign)
    content = only(after_a_crash(drafts)).content
    assert (content.state, content.version, content.text) == ("foreign", "9.0.0", TEXT)
    assert content.problems == (Problem("store.draft-foreign"),)
    drafts.begin(base).write(LATER, "b")
    assert path.read_bytes() == foreign


def test_files_of_others_among_the_drafts_are_passed_over(drafts: Drafts, base: Base) -> None:
    drafts.begin(base).write(TEXT, "a")
    (drafts.places[0] / "file").touch()
    (drafts.places[0] / "folder").mkdir()
    (drafts.places[0] / "folder" / "keep").touch()
    drafts.begin(None)
    assert len(drafts.list()) == 1
    assert (drafts.places[0] / "folder" / "keep").exists()

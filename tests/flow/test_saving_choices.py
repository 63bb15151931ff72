"""What both front ends ask and tell about a save, told without either."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from skalatui.flow import saving_choices as choices
from skalatui.flow.conversation import Conversation
from skalatui.flow.opening import Opener
from skalatui.flow.saving_choices import Target
from skalatui.interview.events import AnswerGiven
from skalatui.store.charters import Base, ChangedOnDisk, Over, Refused, Saved, Unchanged


@pytest.fixture
def conversation() -> Conversation:
    return Opener(None, date(2026, 11, 21)).new("Åkirke", "da")


def test_another_name_is_proposed_that_takes_nobodys_place(tmp_path: Path, conversation: Conversation) -> None:
    assert choices.proposed_path(conversation, tmp_path) == tmp_path / "aakirke.toml"
    conversation.path = tmp_path / "brededal.toml"
    conversation.path.touch()
    assert choices.proposed_path(conversation, tmp_path / "elsewhere") == tmp_path / "brededal-2.toml"


def test_only_what_was_seen_may_be_written_over_once_that_is_said() -> None:
    seen = Base(Path("/a.toml"), "digest")
    target = Target(Path("a.toml"))
    assert target.after(choices.REPLACE, ChangedOnDisk(Path("/a.toml"), seen)).over == seen
    assert target.after(choices.REPLACE, ChangedOnDisk(Path("/a.toml"), None)).over is Over.NOTHING
    assert target.after(choices.AGAIN, ChangedOnDisk(Path("/a.toml"), seen)) == target


def test_all_that_was_typed_and_is_not_in_the_file_is_told_of(conversation: Conversation) -> None:
    saved = Saved(Base(Path("/a.toml"), "digest"))
    path = Path("a.toml")
    assert choices.told_of(conversation.view, path, saved) == ("Gemt i a.toml.", False)
    for id in ("date", "review_by"):
        assert conversation.hold(AnswerGiven(("interview", id), "i morges"))
    text, is_serious = choices.told_of(conversation.view, path, Unchanged(saved.base))
    assert text.startswith("Gemt i a.toml, men uden »Dato«: »i morges« er ikke en dato. ") and is_serious
    assert text.endswith(" Et felt mere er heller ikke med; gennemgangen viser begge.")


def test_the_folder_of_charters_is_made_and_no_other(tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    assert choices.make_charter_folder(tmp_path / "other" / "a.toml", folder) is None
    assert choices.make_charter_folder(tmp_path / "none" / "saved" / "a.toml", tmp_path / "none" / "saved") is None
    assert list(tmp_path.iterdir()) == []
    assert choices.make_charter_folder(folder / "a.toml", folder) is None
    assert folder.is_dir()


def test_every_trouble_has_a_way_that_writes_nothing_and_it_is_the_last(conversation: Conversation) -> None:
    from skalatui.document.problem import Problem
    from skalatui.flow.saving import Comments, Faulty

    problem = Problem("store.no-folder", parameters={"folder": "x"})
    for result in (ChangedOnDisk(Path("/a"), None), Comments((3,)), Faulty((problem,)), Refused(problem)):
        choice = choices.about_failure(conversation, Path("a.toml"), result)
        assert choice is not None and choice.ways[-1][0] == choices.STAY
    assert choices.about_failure(conversation, Path("a.toml"), Saved(Base(Path("/a"), "x"))) is None

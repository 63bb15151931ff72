"""An interview saved, crashed, resumed and written over by others at random: nothing is lost, nothing goes unasked."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from skalatui.document.read import read
from skalatui.document.tree import Path as Keys
from skalatui.document.tree import Tree, table_at, value_at
from skalatui.flow.conversation import Conversation
from skalatui.flow.opening import Opener
from skalatui.flow.resuming import draft_text, place_text
from skalatui.flow.saving import Faulty, save_charter
from skalatui.interview.events import (
    AnswerCleared,
    AnswerGiven,
    DepartmentAdded,
    Event,
    FrameAdded,
    PersonAdded,
    PlatformAdded,
    Redone,
    RowRekeyed,
    RowRemoved,
    Undone,
)
from skalatui.store.charters import Base, ChangedOnDisk, Over, Saved, SavedUnconfirmed, Unchanged, open_charter
from skalatui.store.draft import Draft
from skalatui.store.drafts import Drafts
from skalatui.store.owners import Owner
from support.hostile import SIGNS

HOSTILE = st.text(st.sampled_from(SIGNS), max_size=20)
FIELDS: tuple[Keys, ...] = (
    ("hospital", "name"),
    ("hospital", "region"),
    ("interview", "purpose"),
    ("practice", "basic-posting", "note"),
    ("strategies", "branding_note"),
    ("legal", "by"),
)
ROWS: tuple[Keys, ...] = (("staff", "people"), ("departments",), ("platforms",), ("guidelines",))
FIRST = '# øverst\nschema = 1\n\n[hospital] # ved hovedet\nname = "Å"\nkendt = 1\n\n[ukendt]\nx = [1, 2]\n# nederst\n'
COMMENTS = ["# nederst", "# ved hovedet", "# øverst"]


class Desk(RuleBasedStateMachine):
    """`expected` is what the file on the disk must hold, whoever wrote it last."""

    @initialize()
    def start(self) -> None:
        self.folder = Path(mkdtemp())
        self.path = self.folder / "a.toml"
        self.path.write_text(FIRST, "utf-8")
        self.expected = self.path.read_bytes()
        self.opener = Opener(None, date(2026, 11, 21))
        self.process = 0
        self.by_others = False
        self._open()

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder)

    def _open(self) -> None:
        self.conversation: Conversation = self.opener.of_file(open_charter(self.path), "da")
        self.draft: Draft | None = None

    def _drafts(self) -> Drafts:
        return Drafts((self.folder / "drafts",), Owner(2**22 + 1 + self.process, "here", "1"), "0")

    def _post(self, event: Event) -> None:
        self.conversation.take(event)
        if self.draft is None:
            self.draft = self._drafts().begin(self.conversation.base)
        session = self.conversation.session
        text = draft_text(session.tree)
        assert self.draft.write(text, place_text(session, self.conversation.comments)) is None

    @rule(path=st.sampled_from(FIELDS), text=HOSTILE)
    def answer(self, path: Keys, text: str) -> None:
        self._post(AnswerGiven(path, text))

    @rule(path=st.sampled_from(FIELDS))
    def clear(self, path: Keys) -> None:
        self._post(AnswerCleared(path))

    @rule(name=HOSTILE, kind=st.sampled_from([PersonAdded, DepartmentAdded, PlatformAdded]))
    def add(self, name: str, kind: type[PersonAdded | DepartmentAdded | PlatformAdded]) -> None:
        self._post(kind(name))

    @rule(text=HOSTILE)
    def add_a_row(self, text: str) -> None:
        self._post(FrameAdded("guidelines", text))

    @rule(table=st.sampled_from(ROWS), key=st.sampled_from(["a", "b-2", "central", "Æ", ""]), remove=st.booleans())
    def change_a_row(self, table: Keys, key: str, remove: bool) -> None:
        for row in table_at(self.conversation.session.tree, table):
            self._post(RowRemoved((*table, row)) if remove else RowRekeyed((*table, row), key))
            return

    @rule(back=st.booleans())
    def step_in_history(self, back: bool) -> None:
        self._post(Undone() if back else Redone())

    @rule()
    def save(self) -> None:
        found, tree = self.conversation, self.conversation.session.tree
        outcome = save_charter(tree, found.edition, (), self.path, found.base or Over.NOTHING, comments=found.comments)
        if isinstance(outcome, Faulty):  # no name, or rows that do not fit together: nothing was written
            return
        if self.by_others:
            assert isinstance(outcome, ChangedOnDisk), "what others wrote is never written over unasked"
            return
        assert isinstance(outcome, Saved | SavedUnconfirmed | Unchanged)
        found.base, found.saved = outcome.base, tree
        self.expected = self.path.read_bytes()
        assert sorted(one.text for one in read(self.expected).comments if one.text in COMMENTS) == COMMENTS
        again = self.opener.of_file(open_charter(self.path), "da")
        assert without_head(again.session.tree) == without_head(tree)
        if self.draft is not None:
            self.draft.discard()
            self.draft = None

    @rule(path=st.sampled_from(FIELDS), text=HOSTILE)
    def answer_and_save(self, path: Keys, text: str) -> None:
        self.answer(path, text)
        self.save()

    @rule()
    def others_write(self) -> None:
        self.expected += b"# af andre\n"
        self.path.write_bytes(self.expected)
        self.by_others = True

    @precondition(lambda self: self.by_others)
    @rule()
    def write_over_it_when_told(self) -> None:
        seen = open_charter(self.path)
        self.conversation.base = Base(seen.real, seen.base.digest)
        self.conversation.comments = self.opener.of_file(seen, "da").comments
        self.by_others = False

    @rule()
    def crash(self) -> None:
        """The process is gone; the next one finds every answer in the draft, or opens the file."""
        tree, held = self.conversation.session.tree, self.conversation.session.held
        written, self.process = self.draft is not None, self.process + 1
        drafts = self._drafts()
        if not written:
            self._open_again()
            return
        found = drafts.list()[0]
        resumed = drafts.resume(found)
        conversation = self.opener.of_draft(found, "da")
        assert isinstance(resumed, Draft) and conversation is not None
        assert (without_head(conversation.session.tree), conversation.session.held) == (without_head(tree), held)
        conversation.saved, self.conversation, self.draft = self.conversation.saved, conversation, resumed
        self.by_others = found.base_now == "changed"  # a yes to writing over it was the process's, and went with it

    def _open_again(self) -> None:
        self._open()
        self.by_others = False

    @invariant()
    def the_file_is_what_was_last_saved(self) -> None:
        if hasattr(self, "expected"):
            assert self.path.read_bytes() == self.expected
            assert value_at(self.conversation.session.tree, ("ukendt", "x")) == [1, 2]


def without_head(tree: Tree) -> Tree:
    """Without what a save fills in."""
    return {key: value for key, value in tree.items() if key not in ("schema", "scale", "language")}


TestDesk = Desk.TestCase
TestDesk.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)

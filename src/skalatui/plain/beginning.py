"""The beginning: what is to be opened, whether a draft of it is taken up, or a sentence why it cannot be."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from skalatui.charter.form import SCHEMA
from skalatui.charter.migrations import Migrated, change_shown, is_newer, migrated
from skalatui.document.problem import Unreadable
from skalatui.document.records import dataclass
from skalatui.document.tree import value_at
from skalatui.flow.draft_words import age, holds
from skalatui.flow.manning import capital
from skalatui.flow.opening import Opener
from skalatui.flow.start import Begin, Example, New, Open
from skalatui.flow.waiting_drafts import FILE, GO_ON, draft_left_of, draft_of, example_of
from skalatui.plain.drafting import Drafting, Opened
from skalatui.plain.talk import Talk, problem_lines
from skalatui.store import assets
from skalatui.store.charters import CharterFile, open_charter
from skalatui.store.drafts import DraftFound, Drafts
from skalatui.store.library import OtherFile, Unread, charters_in
from skalatui.store.unmerged import stages_of
from skalatui.text import figures
from skalatui.text.safe import displayable

if TYPE_CHECKING:
    from skalatui.store.conflicted import Conflicted

NEWER_FORM = "charter.newer-schema"
MERGE_LEFT_OPEN = "document.unresolved-merge"


@dataclass(frozen=True)
class Beginning:
    """Finds what the program was started with."""

    talk: Talk
    opener: Opener
    drafts: Drafts
    folder: Path

    @property
    def drafting(self) -> Drafting:
        return Drafting(self.talk, self.opener, self.drafts)

    def opened(self, begin: Begin) -> Opened | None:
        """The interview to begin; None where the person wants none. Unreadable where it cannot be opened."""
        language = self.talk.wording.language
        match begin:
            case New(name):
                return Opened(self.opener.new(name, language), None, bool(name))
            case Example(name):
                return Opened(self.opener.of_example(name, language))
            case Open(path):
                return self._of_path(path)
        return self._chosen()

    def _of_path(self, path: Path) -> Opened | None:
        """A charter, or one whose merge git left open."""
        try:
            file = open_charter(path)
        except Unreadable as unreadable:
            from skalatui.store.conflicted import conflicted_at

            found = conflicted_at(path) if unreadable.problems[0].code == MERGE_LEFT_OPEN else None
            if found is None:
                raise
            return self._merged(found)
        if (stages := stages_of(path)) is not None:
            from skalatui.plain.merging import unmerged

            if (versions := unmerged(self.talk, path, stages)) is not None:
                return self._merged(versions)
        return self._of_file(file)

    def _merged(self, found: Conflicted) -> Opened | None:
        from skalatui.plain.merging import settled

        conversation = settled(self.talk, self.opener, found)
        return None if conversation is None else Opened(conversation, None, is_changed=True, is_merged=True)

    def _of_file(self, file: CharterFile) -> Opened | None:
        """A charter, or the draft of it that lies there, as the person chooses."""
        if is_newer(file.document.values):
            from skalatui.plain.newer_form import refuse_newer

            refuse_newer(self.talk, file)
        found = draft_left_of(self.drafts.list(), file.path, self.opener)
        if found is not None:
            way = self.drafting.offer(found)
            if way == GO_ON:
                return self.drafting.opened(found)
            if way != FILE:
                return None
        if errors := self.opener.errors(file, self.talk.wording.language):
            raise Unreadable(*errors)
        made = migrated(file.document.values)
        if made is not None and not self._accepts_form(made):
            return None
        conversation = self.opener.of_file(file, self.talk.wording.language)
        conversation.noticed = self.opener.warnings(file, self.talk.wording.language)
        return Opened(conversation)

    def _accepts_form(self, made: Migrated) -> bool:
        """Whether to go on with a file of an older form, once the person has heard what reading it changes."""
        say = self.talk.wording.catalogue.say
        lines = [say("keeping.file.older", found=made.found, known=SCHEMA), say("keeping.file.changes-title")]
        lines += [f"  {change_shown(*change)}" for change in made.changes]
        ways = [("open", say("keeping.file.go-on")), ("", say("keeping.file.neither"))]
        return self.talk.choose(lines, ways) == "open"

    def _chosen(self) -> Opened | None:
        """What the person picks of the library: a new interview, a draft, a charter, an example."""
        while True:
            way = self._picked()
            if way is None:
                return None
            try:
                opened = self.drafting.take_up(way) if isinstance(way, DraftFound) else self.opened(way)
            except Unreadable as unreadable:
                if unreadable.problems[0].code == NEWER_FORM:
                    continue  # it has been told, with the text
                name = way.path.name if isinstance(way, Open) else ""
                self.talk.console.say_all(problem_lines(self.talk, unreadable.problems, name))
                continue
            if opened is not None:
                return opened

    def _picked(self) -> New | Open | Example | DraftFound | None:
        say, text = self.talk.wording.say, self.talk.text
        ways: list[tuple[New | Open | Example | DraftFound | None, str]] = [(New(), say("library.new"))]
        waiting = self.drafts.list()
        charters, others = self._charters()
        listed_with_charter = []
        for entry in charters:
            found = draft_of(waiting, entry.path, self.opener) if isinstance(entry, CharterFile) else None
            if found is not None:
                listed_with_charter.append(found)
            name = self._charter_name(entry)
            ways.append((Open(entry.path), name if found is None else text("with-draft", name=name)))
        now = datetime.now()
        drafts: list[tuple[New | Open | Example | DraftFound | None, str]] = [
            (found, text("draft-of-example" if example_of(found) else "draft-of", about=self._about(found, now)))
            for found in waiting
            if found not in listed_with_charter
        ]
        ways[1:1] = drafts
        if others:
            self.talk.console.say(say("library.others", count=others))
        ways += [(Example(name), text("example", name=name)) for name in assets.example_names()]
        ways.append((None, text("leave")))
        return self.talk.pick([text("welcome", folder=str(self.folder))], ways)

    def _charters(self) -> tuple[list[CharterFile | Unread], int]:
        """The charters of the folder, and how many other files lie there; told where it cannot be read."""
        found: list[CharterFile | Unread] = []
        others = 0
        try:
            for entry in charters_in(self.folder):
                if isinstance(entry, OtherFile):
                    others += 1
                else:
                    found.append(entry)
        except Unreadable as unreadable:
            if unreadable.problems[0].code != "store.no-library":
                self.talk.console.say(self.talk.wording.reason(unreadable.problems[0]))
        return found, others

    def _about(self, found: DraftFound, now: datetime) -> str:
        """What a draft is of, how much it answers and how old it is; why, where it cannot be gone on with."""
        wording = self.talk.wording
        conversation = self.opener.of_draft(found, wording.language)
        if conversation is None:
            problems = found.content.problems
            return wording.reason(problems[0]) if problems else wording.say("draft.unreadable")
        return f"{holds(conversation, wording)} {capital(age(found.written, now, wording))}."

    def _charter_name(self, entry: CharterFile | Unread) -> str:
        wording, file = self.talk.wording, displayable(entry.path.name)
        if isinstance(entry, Unread):
            is_open_merge = entry.problems[0].code == MERGE_LEFT_OPEN
            return f"{file}: {self.talk.text('merge.listed') if is_open_merge else wording.reason(entry.problems[0])}"
        name, day = (value_at(entry.document.values, path) for path in (("hospital", "name"), ("interview", "date")))
        told = ", ".join([file, *([figures.day(day, wording.language)] if type(day) is date else [])])
        return f"{displayable(name)} ({told})" if isinstance(name, str) and name.strip() else told

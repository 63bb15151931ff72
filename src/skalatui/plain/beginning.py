"""The beginning: what is to be opened, whether a draft of it is taken up, or a sentence why it cannot be."""

from __future__ import annotations

from pathlib import Path

from skalatui.charter.form import SCHEMA
from skalatui.charter.migrations import Migrated, change_shown, migrated
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.records import dataclass
from skalatui.flow.conversation import Conversation
from skalatui.flow.opening import Opener
from skalatui.flow.start import Begin, Example, New, Open
from skalatui.plain.talk import Talk, problem_lines
from skalatui.store import assets
from skalatui.store.charters import CharterFile, open_charter, real_path
from skalatui.store.draft import Draft
from skalatui.store.drafts import DraftFound, Drafts
from skalatui.store.library import OtherFile, Unread, charters_in
from skalatui.text.safe import displayable


@dataclass(frozen=True)
class Opened:
    """An interview that is to begin. `is_changed`: it holds more than its file, so a draft of it is due."""

    conversation: Conversation
    draft: Draft | None = None
    is_changed: bool = False


@dataclass(frozen=True)
class Beginning:
    """Finds what the program was started with."""

    talk: Talk
    opener: Opener
    drafts: Drafts
    folder: Path

    def opened(self, begin: Begin) -> Opened | None:
        """The interview to begin; None where the person wants none. Unreadable where it cannot be opened."""
        language = self.talk.wording.language
        match begin:
            case New(name):
                return Opened(self.opener.new(name, language), None, bool(name))
            case Example(name):
                return Opened(self.opener.of_example(name, language), None, True)
            case Open(path):
                return self._of_file(open_charter(path))
        return self._chosen()

    def _of_file(self, file: CharterFile) -> Opened | None:
        """A charter, or the draft of it that lies there, as the person chooses."""
        found = self._draft_of(file)
        if found is not None:
            say = self.talk.wording.say
            text = say("draft.offered" if found.base_now == "none" else f"draft.offered-{found.base_now}")
            options = [("draft", say("draft.go-on")), ("file", say("draft.open-file")), ("", say("draft.neither"))]
            way = self.talk.choose([say("draft.title"), text], options)
            if way == "draft":
                return self._of_draft(found)
            if way != "file":
                return None
        if errors := self.opener.errors(file):
            raise Unreadable(*errors)
        made = migrated(file.document.values)
        if made is not None and not self._accepts_form(made):
            return None
        conversation = self.opener.of_file(file, self.talk.wording.language)
        conversation.noticed = self.opener.warnings(file)
        return Opened(conversation)

    def _accepts_form(self, made: Migrated) -> bool:
        """Whether to go on with a file of an older form, once the person has heard what reading it changes."""
        say = self.talk.wording.catalogue.say
        lines = [say("keeping.file.older", found=made.found, known=SCHEMA), say("keeping.file.changes-title")]
        lines += [f"  {change_shown(*change)}" for change in made.changes]
        ways = [("open", say("keeping.file.go-on")), ("", say("keeping.file.neither"))]
        return self.talk.choose(lines, ways) == "open"

    def _draft_of(self, file: CharterFile) -> DraftFound | None:
        """The newest draft of a charter that nobody is working on."""
        for found in self.drafts.list():
            base = found.content.place.base
            is_free = found.owner is None or not found.owner_is_alive
            if (
                base is not None
                and base.real == real_path(file.path)
                and is_free
                and found.content.document is not None
            ):
                return found
        return None

    def _of_draft(self, found: DraftFound) -> Opened | None:
        say, console = self.talk.wording.say, self.talk.console
        resumed = self.drafts.resume(found)
        if not isinstance(resumed, Draft):
            if isinstance(resumed, Problem):
                console.say(self.talk.wording.reason(resumed))
            else:
                console.say(say("draft.in-use", pid=resumed.owner.pid, host=resumed.owner.host))
            return None
        conversation = self.opener.of_draft(found, self.talk.wording.language)
        if conversation is None:
            resumed.release()
            console.say(say("draft.unreadable"))
            return None
        return Opened(conversation, resumed)

    def _chosen(self) -> Opened | None:
        """What the person picks of the library: a new interview, a draft, a charter, an example."""
        while True:
            way = self._picked()
            if way is None:
                return None
            try:
                opened = self._of_draft(way) if isinstance(way, DraftFound) else self.opened(way)
            except Unreadable as unreadable:
                name = way.path.name if isinstance(way, Open) else ""
                self.talk.console.say_all(problem_lines(self.talk, unreadable.problems, name))
                continue
            if opened is not None:
                return opened

    def _picked(self) -> New | Open | Example | DraftFound | None:
        say, text = self.talk.wording.say, self.talk.text
        ways: list[tuple[New | Open | Example | DraftFound | None, str]] = [(New(), say("library.new"))]
        for found in self.drafts.list():
            ways.append((found, text("draft-of", name=self._draft_name(found))))
        try:
            for entry in charters_in(self.folder):
                if not isinstance(entry, OtherFile):
                    ways.append((Open(entry.path), self._charter_name(entry)))
        except Unreadable as unreadable:
            if unreadable.problems[0].code != "store.no-library":
                self.talk.console.say(self.talk.wording.reason(unreadable.problems[0]))
        ways += [(Example(name), text("example", name=name)) for name in assets.example_names()]
        ways.append((None, text("leave")))
        return self.talk.pick([text("welcome", folder=str(self.folder))], ways)

    def _draft_name(self, found: DraftFound) -> str:
        document = found.content.document
        hospital = document.values.get("hospital") if document is not None else None
        name = hospital.get("name") if isinstance(hospital, dict) else None
        return name if isinstance(name, str) and name.strip() else found.folder.name

    def _charter_name(self, entry: CharterFile | Unread) -> str:
        if isinstance(entry, Unread):
            return f"{displayable(entry.path.name)}: {self.talk.wording.reason(entry.problems[0])}"
        hospital = entry.document.values.get("hospital")
        name = hospital.get("name") if isinstance(hospital, dict) else None
        file = displayable(entry.path.name)
        return f"{displayable(name)} ({file})" if isinstance(name, str) and name.strip() else file

"""Two versions of the charter read out: the answers now beside a commit, the file, another charter or an example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.document.problem import Unreadable
from skalatui.document.tree import Path, value_at
from skalatui.flow.comparing import Compared, Version, compared, example_versions, first_version, versions_of, when
from skalatui.flow.differing import in_words
from skalatui.flow.no_past import why_no_past
from skalatui.plain.talk import said_in_lines
from skalatui.store.charters import CharterFile
from skalatui.store.library import charters_in
from skalatui.text.safe import displayable

if TYPE_CHECKING:
    from skalatui.plain.interview import Interview


def compare(interview: Interview, rest: str, path: Path) -> bool:
    """The answers now beside the last commit, else the file, else what is chosen; then other versions, as wished."""
    talk, conversation = interview.talk, interview.conversation
    old = _chosen(interview, rest) if rest else first_version(conversation.path, conversation.path)
    if old is None and not rest:
        old = _chosen(interview)
    while old is not None:
        _read_out(interview, old)
        ways = [("other", talk.text("compare.other")), ("", talk.text("compare.end"))]
        old = _chosen(interview) if talk.choose([], ways) else None
    return False


def _read_out(interview: Interview, old: Version) -> None:
    conversation, talk = interview.conversation, interview.talk
    new, now, for_client = Version("now", conversation.path), conversation.session.tree, conversation.for_client
    try:
        found = compared(old, new, now, interview.opener, talk.wording, for_client=for_client)
    except Unreadable as unreadable:
        talk.console.say(f"{old.name(talk.wording)}: {talk.wording.reason(unreadable.problems[0])}")
        return
    title = talk.text("compare.title", old=old.name(talk.wording), new=new.name(talk.wording))
    talk.read_out([title, *_lines(interview, found)])


def _lines(interview: Interview, found: Compared) -> list[str]:
    comparison, wording = found.comparison, interview.talk.wording
    if not comparison.differs:
        return [wording.catalogue.say("diff.same")]
    cover = interview.cover
    told = in_words(comparison, comparison.told, wording, with_consequences=not cover, with_directions=True)
    return [*([cover] if cover else []), *said_in_lines(told)]


def _chosen(interview: Interview, letters: str = "") -> Version | None:
    """A version that the person picks among those with some letters in their names; None for none."""
    talk = interview.talk
    ways: list[tuple[Version | None, str]] = []
    for version, words in (*_past(interview), *_others(interview), *_examples(interview)):
        if letters.casefold() in words.casefold():
            ways.append((version, words))
    if not ways:
        talk.say("compare.no-such" if letters else "compare.nothing", typed=letters)
        return None
    none: tuple[Version | None, str] = (None, talk.text("none-of-them"))
    return talk.pick([talk.wording.catalogue.say("compare.choose-old")], [*ways, none])


def _past(interview: Interview) -> list[tuple[Version, str]]:
    """The file as it is now and its commits; told where there are none."""
    path, talk, say = interview.conversation.path, interview.talk, interview.talk.wording.catalogue.say
    if path is None:
        talk.console.say(say("compare.unsaved"))
        return []
    here = [(Version("file", path), say("compare.file-now", file=displayable(path.name)))] if path.exists() else []
    try:
        versions = versions_of(path)
    except Unreadable as unreadable:
        talk.console.say(why_no_past(unreadable.problems[0], talk.wording))
        return here
    for version in versions:
        if (commit := version.commit) is not None:
            tags = "".join(f" [{displayable(tag)}]" for tag in version.tags)
            here.append((version, f"{when(commit, talk.wording)}{tags}: {displayable(commit.subject)}"))
    return here


def _others(interview: Interview) -> list[tuple[Version, str]]:
    """The other charters of the folder; none for a client, who must not hear the names of other hospitals."""
    if interview.conversation.for_client:
        return []
    found: list[tuple[Version, str]] = []
    try:
        for entry in charters_in(interview.start.folder):
            if isinstance(entry, CharterFile) and not _is_this(interview, entry):
                name = value_at(entry.document.values, ("hospital", "name"))
                said = displayable(name) if isinstance(name, str) else ""
                found.append((Version("file", entry.path), f"{said} ({displayable(entry.path.name)})"))
    except Unreadable:
        return found
    return found


def _examples(interview: Interview) -> list[tuple[Version, str]]:
    if interview.conversation.for_client:
        return []
    return [(version, interview.talk.text("example", name=name)) for version, name in example_versions()]


def _is_this(interview: Interview, entry: CharterFile) -> bool:
    path = interview.conversation.path
    try:
        return path is not None and path.samefile(entry.path)
    except OSError:
        return False

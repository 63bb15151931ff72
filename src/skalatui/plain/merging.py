"""A merge that git left open, settled line by line: each answer that both changed, and what each choice does."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path

from skalatui.charter.settling import Decision
from skalatui.document.problem import Unreadable
from skalatui.flow.conversation import Conversation
from skalatui.flow.open_merge import OpenMerge, open_merge_of
from skalatui.flow.opening import Opener
from skalatui.flow.saving import faults_of
from skalatui.plain.commands import command_in
from skalatui.plain.talk import Talk, problem_lines
from skalatui.store.conflicted import Conflicted, conflicted_at
from skalatui.store.unmerged import Stages
from skalatui.text.safe import displayable


def git_add(path: Path) -> str:
    """What is to be typed so that git knows that a merge is done."""
    return f"git add -- {shlex.quote(displayable(str(path)))}"


def settled(talk: Talk, opener: Opener, file: Conflicted) -> Conversation | None:
    """The interview of a charter whose merge was settled here, not yet saved; None where it was left as it is."""
    merge = open_merge_of(file, opener)
    say = talk.wording.catalogue.say
    about = say("conflict.about") if merge.settling.decisions else talk.text("merge.none")
    talk.console.say(f"{merge.hospital}. {about}")
    if merge.settling.decisions:
        talk.say("merge.how")
    while True:
        found = _decided(talk, merge)
        if found is None:
            return None
        merge = found
        conversation = opener.of_merge(file, merge.settling.tree, talk.wording.language)
        edition = conversation.edition
        problems = faults_of(conversation.session.tree, edition, opener.others(edition))
        if not problems:
            return conversation
        talk.console.say_all([say("conflict.faulty"), *problem_lines(talk, problems)])


def unmerged(talk: Talk, path: Path, stages: Stages) -> Conflicted | None:
    """The versions of a charter that opens without a fault but that git still holds unmerged, if they are wanted."""
    say, add = talk.wording.catalogue.say, git_add(path)
    try:
        found = conflicted_at(path)
    except Unreadable:
        found = None
    if found is None:
        gone = stages.ours is None or stages.theirs is None
        talk.console.say(say("conflict.removed" if gone else "conflict.unmerged", add=add))
        return None
    lines = [say("conflict.unmarked"), say("conflict.unmarked-add", add=add)]
    way = talk.choose(lines, [("pick", say("conflict.pick")), ("", say("conflict.as-it-is"))])
    return found if way == "pick" else None


def _decided(talk: Talk, merge: OpenMerge) -> OpenMerge | None:
    """Go through the decisions until every one is made and the person says to save; None where they leave it."""
    number = 0
    while True:
        decisions = merge.settling.decisions
        if number < len(decisions):
            typed = _asked(talk, merge, number)
            command = command_in(typed, talk.wording.language, bare=True)
            if command is not None and command.name == "back":
                number = max(0, number - 1)
            elif command is not None and command.name == "quit":
                if _may_leave(talk, merge):
                    return None
            elif not typed:
                number += 1
            elif typed.isascii() and typed.isdigit() and 1 <= int(typed[:6]) <= len(decisions[number].options):
                which = decisions[number].options[int(typed) - 1].which
                merge = merge.with_settling(merge.settling.choose(number, which))
                number += 1
            else:
                talk.say("choose", most=len(decisions[number].options))
        elif merge.settling.open:
            talk.console.say(talk.wording.catalogue.say("conflict.open-still", count=merge.settling.open))
            number = next(one for one in range(len(decisions)) if one not in merge.settling.chosen)
        else:
            ways = [("save", talk.text("merge.save"))]
            ways += [("again", talk.text("merge.again"))] if decisions else []
            way = talk.choose([], [*ways, ("", talk.text("merge.leave"))])
            if way == "save":
                return merge
            if not way and _may_leave(talk, merge):
                return None
            number = 0 if way else number


def _asked(talk: Talk, merge: OpenMerge, number: int) -> str:
    talk.console.say()
    talk.console.say_all(_lines(talk, merge, number))
    return talk.ask().strip()


def _lines(talk: Talk, merge: OpenMerge, number: int) -> Iterator[str]:
    """A decision: which it is, its ways with the note beside each, and what each does to the levels."""
    words = merge.words(number, talk.wording)
    decision: Decision = merge.settling.decisions[number]
    count = len(merge.settling.decisions)
    yield talk.text("merge.choice", number=number + 1, count=count, place=words.place(), section=words.section())
    notes = dict(words.notes())
    for key, option in enumerate(decision.options, 1):
        yield f"{key} {talk.wording.catalogue.say(f'conflict.which.{option.which}')}: {words.value(option)}"
        if option.which in notes:
            yield "  " + talk.text("merge.note", note=notes[option.which])
        if words.moves_levels:
            yield "  " + ", ".join(words.effects[option.which].levels)
        yield from (f"  {text}" for text in words.effects[option.which].follows)
    if not words.moves_levels:
        levels = ", ".join(words.effects["ours"].levels)
        yield talk.wording.catalogue.say("conflict.same-levels", levels=levels)
    if which := merge.settling.chosen.get(number):
        yield talk.text("now", text=talk.wording.catalogue.say(f"conflict.which.{which}"))


def _may_leave(talk: Talk, merge: OpenMerge) -> bool:
    """Whether to go, once a person who has chosen something knows that it will be forgotten."""
    say = talk.wording.catalogue.say
    if not merge.settling.made:
        return True
    options = [("leave", say("conflict.leave")), ("", say("conflict.stay"))]
    return talk.choose([say("conflict.leaving", count=merge.settling.made)], options) == "leave"

"""The entry to the interview line by line: begun, led, kept and ended with its exit code."""

from __future__ import annotations

import io
import sys
from typing import TextIO

from skalatui import __version__
from skalatui.document.problem import Unreadable
from skalatui.flow.left_words import left_in_words
from skalatui.flow.opening import Opener
from skalatui.flow.start import Open, Start
from skalatui.flow.wording import Wording
from skalatui.plain.beginning import Beginning
from skalatui.plain.console import Console, Ended
from skalatui.plain.cut_off import CutOff, CutShort
from skalatui.plain.drafting import Opened
from skalatui.plain.interview import Interview
from skalatui.plain.keeping import Keeper
from skalatui.plain.noticing import tell_at_start
from skalatui.plain.talk import Talk, problem_lines
from skalatui.store import assets, owners
from skalatui.store.draft_folders import folders_for_drafts
from skalatui.store.drafts import Drafts

DONE, COULD_NOT, INTERRUPTED = 0, 2, 130  # exit codes; the last as a shell reports an end by Ctrl+C


def run(start: Start, source: TextIO | None = None, out: TextIO | None = None, err: TextIO | None = None) -> int:
    """Lead the interview on this process's streams, or on given ones, until it is left; its exit code."""
    cut_off = CutOff()
    console = Console(source or _standard_input(), out or sys.stdout, cut_off)
    talk = Talk(console, Wording(start.language, assets.catalogue(start.language)))
    cut_off.mind()
    try:
        return _led(start, talk, Console(io.StringIO(), err or sys.stderr))
    except CutShort as cut:
        return cut.code
    except KeyboardInterrupt:  # before there was anything to keep
        return INTERRUPTED
    finally:
        cut_off.leave()


def _led(start: Start, talk: Talk, complaints: Console) -> int:
    drafts = Drafts(folders_for_drafts(start.environment), owners.this_process(), __version__)
    opener = Opener(start.scale, start.today)
    try:
        opened = Beginning(talk, opener, drafts, start.folder).opened(start.begin)
    except Ended:
        return DONE
    except Unreadable as unreadable:
        name = str(start.begin.path) if isinstance(start.begin, Open) else ""
        complaints.say_all(problem_lines(talk, unreadable.problems, name))
        return COULD_NOT
    return DONE if opened is None else _held(start, talk, opener, drafts, opened)


def _held(start: Start, talk: Talk, opener: Opener, drafts: Drafts, opened: Opened) -> int:
    """Hold the interview; however it ends, what was answered is kept, and where is said."""
    conversation = opened.conversation
    keeper = Keeper(drafts, conversation, opened.draft)
    interview = Interview(talk, start, opener, conversation, keeper)
    code = DONE
    try:
        if opened.is_changed:
            conversation.changes += 1
            keeper.keep()
        if conversation.base is not None:
            for owner in keeper.others():
                talk.console.say(talk.wording.say("told.open-elsewhere", pid=owner.pid, host=owner.host))
        if opened.is_merged:
            _save_merged(interview)
        tell_at_start(interview)
        talk.say("welcome-in")
        interview.run()
    except Ended:
        pass
    except KeyboardInterrupt:
        code = INTERRUPTED
        talk.console.say()
    finally:
        with talk.console.undisturbed():
            problem = keeper.leave()
    if problem is not None:
        talk.console.say(talk.wording.say("told.draft-failed", reason=talk.wording.reason(problem)))
        return COULD_NOT
    if said := left_in_words(conversation, talk.wording):
        talk.console.say(said)
    return code


def _save_merged(interview: Interview) -> None:
    """Write the charter whose merge was settled, and tell what git wants next."""
    from skalatui.plain.merging import git_add
    from skalatui.plain.saving import save

    talk = interview.talk
    if not save(interview):
        talk.say("merge.not-saved")
    elif (path := interview.conversation.path) is not None:
        talk.console.say_all(talk.wording.catalogue.say("conflict.done", add=git_add(path)).split("⏎"))


def _standard_input() -> TextIO:
    """What is typed, a stray byte of another coding shown as such and not the end."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    return sys.stdin

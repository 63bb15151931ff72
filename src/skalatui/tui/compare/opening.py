"""The ways into the compare screen and the history: from the interview, and from a charter in the library."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from skalatui.document.tree import Path as KeyPath
from skalatui.document.tree import Tree
from skalatui.flow.comparing import Version, first_version
from skalatui.flow.levels import wishes_settled
from skalatui.tui.switching import refuses_levels

if TYPE_CHECKING:
    from skalatui.tui.wizard import Wizard


def compare_now(app: Wizard) -> None:
    """The interview as it stands beside its last commit, else its file, else whatever is chosen."""
    if (conversation := app.conversation) is not None:
        covered = not wishes_settled(conversation.view)
        new = Version("now", conversation.path)
        _begin(app, new, conversation.path, conversation.session.tree, covered=covered)


def compare_file(app: Wizard, path: Path) -> None:
    """A charter on the disk beside its last commit, else beside whatever is chosen."""
    _begin(app, Version("file", path), None, None, covered=False)


def look_back(app: Wizard, question: KeyPath) -> None:
    """The history of an answer, or with no question that of the levels."""
    from skalatui.tui.compare.history import HistoryScreen

    if (conversation := app.conversation) is not None and not refuses_levels(app):
        app.push_screen(HistoryScreen(app, conversation.path, question, conversation.session.tree))


def _begin(app: Wizard, new: Version, file: Path | None, now: Tree | None, *, covered: bool) -> None:
    app.run_worker(_compare(app, new, file, now, covered), group="compare", exclusive=True)


async def _compare(app: Wizard, new: Version, file: Path | None, now: Tree | None, covered: bool) -> None:
    from skalatui.tui.compare.choosing import ChooseVersion
    from skalatui.tui.compare.screen import CompareScreen

    old = await asyncio.to_thread(first_version, new.path, file)
    if old is None:
        title = app.wording.catalogue.say("compare.choose-old")
        old = await app.push_screen_wait(ChooseVersion(app, title, new.path, now))
    if old is not None:
        await app.push_screen(CompareScreen(app, old, new, now, covered=covered))

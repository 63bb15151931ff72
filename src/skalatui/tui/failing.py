"""The end by an error of ours: a sentence for people, and a file for whoever is to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from skalatui.text.safe import displayable

if TYPE_CHECKING:
    from skalatui.tui.wizard import Wizard


def failed(app: Wizard, error: BaseException | None) -> Text:
    """What is said, once what happened is kept. It must not fail itself."""
    from skalatui.store.failures import keep_failure

    where = None if error is None else keep_failure(error, app.start.environment)
    said = [app.wording.say("told.failed")]
    if app.conversation is not None:
        said.append(app.wording.say("told.failed-kept"))
    if where is not None:
        said.append(app.wording.say("told.failed-where", path=displayable(str(where))))
    return Text("\n".join(said))

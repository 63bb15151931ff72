"""What changes how everything is shown, while it is shown: the language, the looks, the client view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from skalatui.flow.wording import Wording
from skalatui.store import assets
from skalatui.text.language import LANGUAGES
from skalatui.tui.retracing import choices
from skalatui.tui.settling import interviews, show_over
from skalatui.tui.themes import LOOKS

if TYPE_CHECKING:
    from skalatui.tui.wizard import Wizard


@runtime_checkable
class SpeaksAgain(Protocol):
    """A screen that can say everything in the language, and for the eyes, that the wizard speaks to now."""

    def speak(self) -> None: ...


async def speak_next(app: Wizard) -> None:
    """The next language of the interface; the charter's stays."""
    number = LANGUAGES.index(app.wording.language) + 1
    language = LANGUAGES[number % len(LANGUAGES)]
    app.wording = Wording(language, assets.catalogue(language))
    if app.conversation is not None:
        app.conversation.speak(app.wording)
    await say_everything(app)


def next_looks(app: Wizard) -> None:
    """The next look of all there are, with its name told."""
    names = list(LOOKS)
    here = next(number for number, look in enumerate(LOOKS.values()) if look.name == app.theme)
    name = names[(here + 1) % len(names)]
    app.theme = LOOKS[name].name
    app.tell(app.wording.say("looks.now", name=app.wording.say(f"looks.{name}"), option=name))


async def turn_client_view(app: Wizard) -> None:
    """Hide from a client, or show again, the notes, the evidence, other hospitals and what the wishes would bend to."""
    if choices(app) is not None:  # both versions with their notes are what it is about
        app.tell(app.wording.say("client.settle-first"), serious=True)
        return
    app.is_for_client = not app.is_for_client
    if app.conversation is not None:
        app.conversation.turn(for_client=app.is_for_client)
    if app.is_for_client:
        close_what_may_show_it(app)
    await say_everything(app)
    app.tell(app.wording.say("client.on" if app.is_for_client else "client.off"))


def close_what_may_show_it(app: Wizard) -> None:
    """Close what lies over the interview or the library, but for what waits for an answer about saving or leaving."""
    from skalatui.tui.dialogs.ask import Ask
    from skalatui.tui.dialogs.file_name import FileName
    from skalatui.tui.interview import InterviewScreen
    from skalatui.tui.library import LibraryScreen

    while len(app.screen_stack) > 1 and not isinstance(app.screen, InterviewScreen | LibraryScreen | Ask | FileName):
        app.screen.dismiss(None)


def refuses_levels(app: Wizard) -> bool:
    """Whether a client looks on who must not see a level yet; that is told then."""
    if app.conversation is None:
        return False
    from skalatui.flow.levels import are_hidden

    if not are_hidden(app.conversation.view):
        return False
    app.tell(app.wording.say("client.levels"))
    return True


async def say_everything(app: Wizard) -> None:
    """Put every screen together once more, from what is so now."""
    conversation = app.conversation
    spoken = () if conversation is None else tuple(interviews(app))
    for screen in app.screen_stack:
        found = next((interview for interview in spoken if interview is screen), None)
        if conversation is not None and found is not None:
            app.hold_keys()
            await found.speak(conversation.view, app.kept)
        elif isinstance(screen, SpeaksAgain):
            screen.speak()
        elif conversation is not None:
            show_over(screen, conversation.view)

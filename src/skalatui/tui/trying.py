"""What-if on the screen: a trial begins with a key, and the same key keeps or drops it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from textual.widget import Widget

from skalatui.flow.moving import moves_in_words
from skalatui.flow.trial import differs
from skalatui.interview.events import Event
from skalatui.tui.dialogs.ask import Ask

if TYPE_CHECKING:
    from skalatui.flow.conversation import Conversation
    from skalatui.tui.wizard import Wizard

KEEP, DROP, GO_ON = "keep", "drop", ""


def what_if(app: Wizard) -> None:
    """Begin a trial; of one that is going on, ask whether it is kept or dropped."""
    conversation = app.conversation
    if conversation is None:
        return
    if conversation.before is None:
        begin(app)
    elif not differs(conversation.real, conversation.session):
        end(app, DROP)
    else:
        say = app.wording.catalogue.say
        options = [(way or GO_ON, say(f"whatif.ask.{way or 'go-on'}")) for way in (GO_ON, KEEP, DROP)]
        asks = Ask(say("whatif.ask.title"), [_moves(conversation)], options, escape=GO_ON)
        app.push_screen(asks, lambda way: end(app, way or GO_ON))  # a careless Enter keeps nothing


def begin(app: Wizard, events: Sequence[Event] = ()) -> None:
    """Begin a trial, with the changes of a ready-made one. In one that is going on, they are only added."""
    conversation = app.conversation
    if conversation is None:
        return
    if conversation.before is None:
        conversation.begin_trial()
        app.show()
        app.tell(app.wording.catalogue.say("whatif.began"))
    for event in events:
        app.take(event)


def begin_in(widget: Widget, events: Sequence[Event]) -> None:
    """The same, from a widget of the interview's screen."""
    begin(cast("Wizard", widget.app), events)


def end(app: Wizard, way: str) -> None:
    """Keep or drop the trial that is going on; any other way goes on with it."""
    conversation = app.conversation
    if conversation is None or way not in (KEEP, DROP):
        return
    say = app.wording.catalogue.say
    if conversation.before is None:
        app.tell(say("whatif.not-trying"))
        return
    has_changed = differs(conversation.real, conversation.session)
    if way == KEEP:
        conversation.keep_trial()
    else:
        conversation.drop_trial()
    app.show()
    if app.keeper is not None:
        app.keeper.changed()
    app.tell(say(("whatif.was-kept" if way == KEEP else "whatif.was-dropped") if has_changed else "whatif.ended-same"))


async def settle_before_saving(app: Wizard) -> bool:
    """Ask what becomes of a trial before anything is saved; False where nothing is to be saved now."""
    conversation = app.conversation
    if conversation is None or conversation.before is None:
        return conversation is not None
    if not differs(conversation.real, conversation.session):
        end(app, DROP)
        return True
    say = app.wording.catalogue.say
    options = [(KEEP, say("whatif.save.keep")), (DROP, say("whatif.save.drop")), (GO_ON, say("whatif.save.stay"))]
    text = [say("whatif.save.text"), _moves(conversation)]
    way = await app.push_screen_wait(Ask(say("whatif.save.title"), text, options))
    end(app, way)
    return bool(way)


def _moves(conversation: Conversation) -> str:
    assert conversation.before is not None
    moved = moves_in_words(conversation.before, conversation.view)
    return conversation.wording.catalogue.say("whatif.ready.running", moves=moved)

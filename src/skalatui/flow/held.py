"""What is typed and no answer yet, in words: it stands in the draft, and no file has it."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.question_names import full_name
from skalatui.flow.view import View
from skalatui.text.safe import displayable


def held_paths(view: View) -> list[Path]:
    """Where such a text stands; not what is hidden from clients."""
    return [path for path in view.session.held if view.refusal(path)]


def held_in_words(view: View, path: Path) -> str:
    """The field, what is typed there and why that is no answer."""
    return view.wording.catalogue.say(
        "reviewing.held-text", field=full_name(view, path), reason=held_because(view, path)
    )


def held_because(view: View, path: Path) -> str:
    """What is typed and why that is no answer; a reason that quotes the text says both."""
    text, reason = displayable(view.entry(path)), view.refusal(path)
    return reason if text in reason else view.wording.catalogue.say("reviewing.held-reason", text=text, reason=reason)


def held_in_short(view: View) -> list[str]:
    """Each text with its field, for a line of a list."""
    say = view.wording.catalogue.say
    return [
        say("reviewing.held-short", field=full_name(view, path), text=displayable(view.entry(path)))
        for path in held_paths(view)
    ]

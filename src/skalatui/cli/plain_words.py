"""The command lines that start the wizard and need no parser: none, `new`, `new NAME`, `open FILE`.

Making the parser, with the help of every command in it, takes as long as a tenth of the way to the first picture.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as typing has it, which `--help` does not wait for
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import SimpleNamespace

WIZARD = "wizard"  # the command that runs where none is given


def plainly_asked(words: Sequence[str]) -> SimpleNamespace | None:
    """What the parser would make of the words; None for all that it has to look at."""
    if any(word.startswith("-") for word in words):
        return None
    from types import SimpleNamespace

    match words:
        case []:
            return SimpleNamespace(command=WIZARD, start="library", example=None)
        case ["new", *names] if len(names) < 2:
            return SimpleNamespace(command=WIZARD, start="new", example=None, name=names[0] if names else None)
        case ["open", file]:
            return SimpleNamespace(command=WIZARD, start="open", example=None, file=file)
    return None

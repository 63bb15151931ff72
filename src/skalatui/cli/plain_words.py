"""The command lines that need no parser: none, `new`, `new NAME`, `open FILE`, and what git runs with plain names.

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
        case ["diff", a, *other] if len(other) < 2:
            b = other[0] if other else None
            return SimpleNamespace(
                command="diff", start="library", example=None, a=a, b=b, json=False, markdown=False, stat=False
            )
        case ["merge", base, ours, theirs, *path] if len(path) < 2:
            return SimpleNamespace(
                command="merge",
                start="library",
                example=None,
                base=base,
                ours=ours,
                theirs=theirs,
                path=path[0] if path else None,
            )
    return None

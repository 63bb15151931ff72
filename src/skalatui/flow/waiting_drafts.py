"""A draft that waits: which one belongs to a charter, whether it can be gone on with, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from skalatui.flow.draft_words import contents
from skalatui.flow.opening import Opener
from skalatui.flow.wording import Wording

if TYPE_CHECKING:
    from pathlib import Path

    from skalatui.store.drafts import DraftFound

GO_ON, FILE, COMPARE, READ, DISCARD, NEITHER = "draft", "file", "compare", "read", "discard", ""


def draft_of(drafts: Iterable[DraftFound], path: Path, opener: Opener) -> DraftFound | None:
    """The newest draft of the charter at `path` that nobody is working on and that can be gone on with."""
    return next((found for found in _free_of(drafts, path) if may_go_on(found, opener)), None)


def draft_left_of(drafts: Iterable[DraftFound], path: Path, opener: Opener) -> DraftFound | None:
    """The same; where there is none, one that can only be read, for it is damaged or of another version."""
    free = tuple(_free_of(drafts, path))
    return draft_of(free, path, opener) or next(iter(free), None)


def _free_of(drafts: Iterable[DraftFound], path: Path) -> Iterator[DraftFound]:
    """The drafts of the charter at `path` that nobody is working on. One that has lost its place tells by its name."""
    from skalatui.store.charters import real_path
    from skalatui.store.draft_folders import is_named_after

    real = real_path(path)
    for found in drafts:
        base = found.content.place.base
        is_of_it = base.real == real if base is not None else is_named_after(found.folder, real)
        if is_of_it and (found.owner is None or not found.owner_is_alive):
            yield found


def example_of(found: DraftFound) -> str:
    """The example that a draft without a file began as; empty where it began otherwise."""
    from skalatui.flow.resuming import example_in

    return "" if found.content.place.base is not None else example_in(found.content.place.question)


def may_go_on(found: DraftFound, opener: Opener) -> bool:
    """Whether a draft can be an interview again: not one of another version, which would be written over."""
    return found.content.state != "foreign" and opener.can_open(found)


def opens_at_once(found: DraftFound, opener: Opener) -> bool:
    """Whether nothing speaks against going on with a draft that was chosen from a list."""
    return found.content.state == "whole" and found.base_now in ("none", "same") and may_go_on(found, opener)


def about(found: DraftFound, opener: Opener, wording: Wording, now: datetime) -> list[str]:
    """What a draft is and holds."""
    title = "draft.offered" if found.content.place.base is None else f"draft.offered-{found.base_now}"
    return [wording.say(title), "\n".join(contents(found, opener, wording, now))]


def ways(found: DraftFound, opener: Opener, wording: Wording, *, with_file: bool) -> list[tuple[str, str]]:
    """What can be done with it, the way that changes nothing last; `with_file`: its charter can be opened instead."""
    say, words = wording.say, wording.catalogue.say
    can_go_on = may_go_on(found, opener)
    options = [(GO_ON, say("draft.go-on"))] if can_go_on else []
    options += [(FILE, say("draft.open-file"))] if with_file else []
    if can_go_on and found.base_now in ("same", "changed"):
        options.append((COMPARE, words("keeping.draft.compare")))
    options += [] if can_go_on else [(READ, words("keeping.draft.read"))]
    return [*options, (DISCARD, say("draft.discard")), (NEITHER, say("draft.neither" if with_file else "draft.keep"))]

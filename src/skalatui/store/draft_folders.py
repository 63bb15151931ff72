"""The folders of drafts: where they live, which is whose, and how one is taken so that no two processes share it."""

from __future__ import annotations

import errno
import itertools
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from skalatui.document.records import dataclass
from skalatui.store import draft_file, owners, system
from skalatui.store.charters import Base, digest_of
from skalatui.store.owners import Owner
from skalatui.store.replacing import TEMPORARY

_HASH_LENGTH = 32  # hexadecimal digits: longer than any number of an unsaved draft


@dataclass(frozen=True)
class TakenFolder:
    """A folder that this process holds now; `others` are processes that are, or may be, at the same charter."""

    folder: Path
    others: tuple[Owner, ...]
    sequence: int  # of the last write of any draft


def folders_for_drafts(environment: Mapping[str, str]) -> tuple[Path, ...]:
    """Where drafts may live, best first: the user's state folder, then, where that cannot be had, temporary files.

    `$XDG_STATE_HOME` counts when it is absolute, as its standard has it; else the platform's own place.
    """
    stated = Path(environment.get("XDG_STATE_HOME", ""))
    state = stated / "skalatui" if stated.is_absolute() else _usual_state_folder()
    places = (state and state / "drafts", system.temporary_folder(environment, "skalatui-drafts"))
    return tuple(place for place in places if place is not None)


def all_in(places: Sequence[Path]) -> Iterator[Path]:
    """The folder of every draft; a place that is not there, or cannot be listed, has none."""
    for place in places:
        with suppress(OSError):
            yield from sorted(folder for folder in place.iterdir() if folder.is_dir())


def take(places: Sequence[Path], base: Base | None, me: Owner) -> TakenFolder:
    """A folder without a draft for the charter, in the first place that lets itself be written to.

    OSError, that of the best place, where none does.
    """
    first_failure: OSError | None = None
    for place in places:
        try:
            system.make_private(place)
            with system.alone_in(place):
                _sweep(place, me)
                return _take_in(place, places, base, me)
        except OSError as failure:
            first_failure = first_failure or failure
    raise first_failure or FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))


def last_sequence(places: Sequence[Path]) -> int:
    """The number of the last write of any draft; 0 where there is none."""
    return max((draft_file.sequence_at(folder / draft_file.FILE) for folder in all_in(places)), default=0)


def hold(folder: Path, me: Owner) -> Owner | None:
    """Name `me` as the owner of a folder, over one that has ended; a living one of this machine is given back instead.

    OSError where the name could not be written.
    """
    with system.alone_in(folder.parent):
        owner = owners.written_in(folder)
        if owner is not None and owner != me and owner.is_alive(me.host):
            return owner
        owners.write_into(folder, me)
        return None


def keep(folder: Path, me: Owner) -> Owner | None:
    """Make sure that `folder` is there and still `me`'s; another owner is given back. OSError as above."""
    owner = owners.written_in(folder)
    if owner is None:  # somebody cleared it away
        system.make_private(folder)
        owners.write_into(folder, me)
        return None
    return None if owner == me else owner


def release(folder: Path) -> None:
    """Name nobody as the owner any longer; what that leaves empty goes. The draft stays."""
    with suppress(OSError):
        (folder / owners.FILE).unlink(missing_ok=True)
        if not (folder / draft_file.FILE).exists():
            folder.rmdir()


def remove(folder: Path) -> None:
    """Remove a draft and what else is ours in its folder. OSError where the draft is still there."""
    (folder / draft_file.FILE).unlink(missing_ok=True)
    with suppress(OSError):
        for rest in folder.iterdir():
            if rest.name == owners.FILE or rest.name.startswith(TEMPORARY):
                rest.unlink()
        folder.rmdir()


def _usual_state_folder() -> Path | None:
    import platformdirs  # late: where the variable is set nobody needs it

    try:
        return platformdirs.user_state_path("skalatui", appauthor=False)
    except RuntimeError:  # no HOME, and no entry for the user
        return None


def _take_in(place: Path, places: Sequence[Path], base: Base | None, me: Owner) -> TakenFolder:
    folder = next(folder for folder in _names(place, base) if _is_free(folder, me))
    folder.mkdir(mode=0o700, exist_ok=True)
    owners.write_into(folder, me)
    system.sync_folder(place)
    others = () if base is None else tuple(_others(places, base, me))
    return TakenFolder(folder, others, last_sequence(places))


def _names(place: Path, base: Base | None) -> Iterator[Path]:
    numbers = itertools.count(2)
    if base is None:
        return (place / str(number) for number in itertools.chain((1,), numbers))
    stem = _stem(base.real)
    return itertools.chain((place / stem,), (place / f"{stem}-{number}" for number in numbers))


def is_named_after(folder: Path, real: Path) -> bool:
    """Whether a folder was taken for a draft of the charter with that real path, whatever the draft itself says."""
    return folder.name[:_HASH_LENGTH] == _stem(real)


def _stem(real: Path) -> str:
    """The hash of a charter's real path; of the path as the system compares it, on Windows regardless of case."""
    return digest_of(os.fsencode(os.path.normcase(real)))[:_HASH_LENGTH]


def _is_free(folder: Path, me: Owner) -> bool:
    """Whether there is neither a draft nor anybody who might be about to write one."""
    owner = owners.written_in(folder)
    return not os.path.lexists(folder / draft_file.FILE) and (owner is None or owner.is_alive(me.host) is False)


def _others(places: Sequence[Path], base: Base, me: Owner) -> Iterator[Owner]:
    for folder in all_in(places):
        if is_named_after(folder, base.real):
            owner = owners.written_in(folder)
            if owner is not None and owner != me and owner.is_alive(me.host) is not False:
                yield owner


def _sweep(place: Path, me: Owner) -> None:
    """Clear away folders of processes that ended before they had anything to write."""
    for folder in all_in((place,)):
        if _is_free(folder, me):
            with suppress(OSError):
                remove(folder)

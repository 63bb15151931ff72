"""Cut off again and again, several wizards at once: a signal or a closed window loses nothing, a kill one second."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from skalatui.document.read import read
from skalatui.document.tree import value_at
from support.terminal import Terminal, terminal

pytestmark = [pytest.mark.posix, pytest.mark.sweep]

TIMES = 20
AT_ONCE = 4  # wizards beside each other: the load that the others are
PROMISED = 1.0  # seconds of typing that a kill may take
LETTERS = "Regionshospitalet Æblegård, Øst"


class Stalls:
    """How long this machine has at most kept a process waiting: what no program can do anything about."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Stalls:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.is_set():
            before = time.monotonic()
            time.sleep(0.01)
            self.longest = max(self.longest, time.monotonic() - before - 0.01)


def name_in_draft(folder: Path) -> str:
    found = list((folder / "state").rglob("draft.toml"))
    if not found:
        return ""
    return str(value_at(read(found[0].read_bytes()).values, ("hospital", "name")) or "")


def cut_off(folder: Path, end: Callable[[Terminal], None], statuses: tuple[int, ...], *, is_open: bool) -> None:
    folder.mkdir()
    with terminal("new", cwd=folder) as wizard:
        wizard.until_shown("F6")
        wizard.press(*LETTERS)
        wizard.until_shown(LETTERS)
        end(wizard)
        assert wizard.process.wait(timeout=60) in statuses, "the process is gone, with its status"
        if is_open:
            assert wizard.is_restored
    assert name_in_draft(folder) == LETTERS


ENDS: dict[str, tuple[Callable[[Terminal], None], tuple[int, ...], bool]] = {
    "SIGHUP": (lambda wizard: os.kill(wizard.process.pid, signal.SIGHUP), (129,), True),
    "SIGTERM": (lambda wizard: os.kill(wizard.process.pid, signal.SIGTERM), (143,), True),
    "closed": (lambda wizard: wizard.close(), (129, 1, 143), False),
}


@pytest.mark.parametrize("name", ENDS)
def test_twenty_ends_under_load_lose_no_letter_and_leave_no_process(tmp_path: Path, name: str) -> None:
    end, statuses, is_open = ENDS[name]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        running = [
            pool.submit(cut_off, tmp_path / str(number), end, statuses, is_open=is_open) for number in range(TIMES)
        ]
        for one in running:
            one.result()


def killed_while_typing(folder: Path, seed: int) -> tuple[float, str]:
    """The seconds of typing that a kill took, by when each letter was seen on the screen."""
    folder.mkdir()
    chance = random.Random(seed)
    typed, seen = "", []
    with terminal("new", cwd=folder) as wizard:
        wizard.until_shown("F6")
        until = time.monotonic() + chance.uniform(0.5, 3.0)
        while time.monotonic() < until and len(typed) < 40:
            letter = chance.choice("abcdefghijklmnopqrstuvwxyzæøå")
            wizard.press(letter)
            typed += letter
            wizard.until_shown(typed)
            seen.append(time.monotonic())
            time.sleep(chance.uniform(0, 0.1))
        os.kill(wizard.process.pid, signal.SIGKILL)
        killed = time.monotonic()
        wizard.process.wait()
    kept = name_in_draft(folder)
    assert typed.startswith(kept), "what is kept is the beginning of what was typed"
    lost = seen[len(kept) :]
    return (killed - lost[0] if lost else 0.0), typed


def test_a_kill_while_typing_takes_at_most_one_second(tmp_path: Path) -> None:
    with Stalls() as stalls, ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda seed: killed_while_typing(tmp_path / str(seed), seed), range(8)))
    assert any(typed for _, typed in found)
    # from a letter to the disk there are some five turns of threads, each of which a busy machine may hold back
    assert max(seconds for seconds, _ in found) <= PROMISED + 5 * stalls.longest

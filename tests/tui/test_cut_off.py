"""Signals come when they like: twice, and in the middle of what they ask for."""

from __future__ import annotations

import os
import subprocess
import sys
import termios
import tty
from pathlib import Path

import pytest

from skalatui.tui import wizard as wizard_module
from support.wizard import wizard_at

pytestmark = pytest.mark.posix

INTERRUPTED = """
import asyncio, os, signal, sys, threading, time
from skalatui.tui.cut_off import CutOff

turn = threading.Lock()

def keep():
    with turn:
        os.kill(os.getpid(), signal.SIGHUP)  # the terminal tells of its end, and so does the system
        time.sleep(0.1)
        print("kept", flush=True)

async def run():
    over = asyncio.get_running_loop().create_future()
    cut_off = CutOff(keep, over.set_result)
    cut_off.mind()
    with turn:
        os.kill(os.getpid(), signal.SIGTERM)  # while the draft is being written
        time.sleep(0.1)
    code = await over
    cut_off.leave()
    return code

sys.exit(asyncio.run(run()))
"""


def test_a_signal_in_the_middle_of_a_write_and_a_second_one_in_the_middle_of_the_first_lose_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED], check=False, capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.stderr, done.returncode) == ("kept\n", "", 143)


EARLY = """
import asyncio, os, signal, sys
from skalatui.tui.cut_off import CutOff

over = []
cut_off = CutOff(lambda: over.append("kept"), lambda code: over.append(code))
cut_off.take(interrupts=True)
os.kill(os.getpid(), signal.SIGINT)  # before there is a loop, and anything to keep

async def run():
    cut_off.mind()
    while len(over) < 2:
        await asyncio.sleep(0.01)
    cut_off.leave()

asyncio.run(run())
sys.exit(0 if over == ["kept", 130] else 1)
"""


def test_a_signal_before_the_first_picture_is_met_when_there_is_somebody_to_meet_it() -> None:
    assert subprocess.run([sys.executable, "-c", EARLY], check=False, timeout=60).returncode == 0


async def test_a_screen_that_is_only_half_there_does_not_keep_the_wizard_from_ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(_: object) -> None:
        raise KeyError("a step that is not on the screen yet")

    async with wizard_at(tmp_path) as desk:
        monkeypatch.setattr(wizard_module, "settle", half)
        desk.app._end_by(143)
        await desk.until(lambda: desk.app.return_code == 143)


HANGS = """
import asyncio, os, signal, sys, time, tty
from skalatui.tui import cut_off

cut_off.ENDED_AT_MOST = 0.1
taken = cut_off.CutOff(lambda: None, lambda code: None)
taken.take()
tty.setraw(0)

async def run():
    taken.mind()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(60)

asyncio.run(run())
"""


def test_a_loop_that_hangs_leaves_the_terminal_as_it_was_all_the_same() -> None:
    master, slave = os.openpty()
    try:
        tty.setcbreak(slave)  # a setting of somebody's own
        before = termios.tcgetattr(slave)
        done = subprocess.run([sys.executable, "-c", HANGS], stdin=slave, stderr=slave, check=False, timeout=60)
        assert done.returncode == 143
        assert termios.tcgetattr(slave) == before
        assert b"\x1b[?1049l\x1b[?25h" in os.read(master, 4096)
    finally:
        os.close(master)
        os.close(slave)

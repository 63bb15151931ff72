"""Signals come when they like: twice, and in the middle of what they ask for."""

from __future__ import annotations

import subprocess
import sys

import pytest

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

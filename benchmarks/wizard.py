"""The wizard on a real terminal, against bare Textual programs: start, keys, steps, memory, the end.

    python benchmarks/wizard.py [ROUNDS]                40 rounds
    python benchmarks/wizard.py 10 --library 10 1000    also the library over so many charters
    python benchmarks/wizard.py --only "the same again" library "first question"

`processor` is its time until the start has come: where others share the machine, it tells more than the clock.
Every program runs once a round, in shuffled order; a ratio is the median of the rounds' ratios, least and most beside
it, and the bare program stands twice, to show the noise. Needs a POSIX system and pyte.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from portfolio import make_charters
from rounds import shown
from terminal import Felt, NotShown

CASE = Path(__file__).parent.parent / "tests" / "cases" / "kanalby.toml"
TYPED = "regionshospitalet nord" * 2
HEAD = "from textual.app import App\nfrom textual.widgets import Input, Label\nfrom textual.screen import Screen\n"
BARE = f"""{HEAD}
class Bare(App):
    BINDINGS = [("ctrl+q", "quit", "")]
    def compose(self):
        yield Label("ready")
Bare().run()
"""
BARE_INPUT = f"""{HEAD}
class Bare(App):
    BINDINGS = [("ctrl+q", "quit", "")]
    def compose(self):
        yield Label("ready")
        yield Input()
Bare().run()
"""
TWO_SCREENS = f"""{HEAD}
class Two(Screen):
    def __init__(self, name):
        super().__init__()
        self.says = name
    def compose(self):
        yield Label(self.says)
        yield Input()
class Bare(App):
    BINDINGS = [("ctrl+q", "quit", ""), ("f6", "turn", "")]
    def on_mount(self):
        self.number = 0
        self.push_screen(Two("ready 0"))
    def action_turn(self):
        self.number += 1
        self.switch_screen(Two(f"ready {{self.number}}"))
Bare().run()
"""
SKALATUI = ("-c", "from skalatui.cli.main import run; run()")  # what the installed command does
# A field among as many widgets as stand on a step of the wizard, as plain Textual puts them there.
AMONG_MANY = """
from textual.app import App
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Label
class Bare(App):
    BINDINGS = [("ctrl+q", "quit", "")]
    CSS = "Horizontal Horizontal { height: 1; } .rail { width: 26; } Label { width: 20; }"
    def compose(self):
        yield Label("ready")
        with Horizontal():
            with Vertical(classes="rail"):
                for number in range(14):
                    yield Label(f"step {number}")
            with Vertical():
                for number in range(9):
                    with Horizontal():
                        yield Label(f"field {number}")
                        yield Input(compact=True)
                yield Label("hint")
        yield Label("keys")
Bare().run()
"""
# The same program with a foot that never changes: what a key costs there is what the foot does not.
WITHOUT_FOOT = """
from skalatui.tui.frame.keybar import KeyBar
KeyBar.show = lambda *a, **k: None
from skalatui.cli.main import run
run()
"""

Figures = dict[str, list[float]]
Program = Callable[[Callable[..., Felt]], Mapping[str, list[float]]]


def beginning(app: Felt, *texts: str) -> Mapping[str, list[float]]:
    """From the start to the end, with nothing done between."""
    seconds, processor = app.appeared(*texts), app.processor()
    whole, memory = app.settled(), app.memory()
    return {"start": [seconds], "processor": [processor], "whole": [whole], "memory": [memory], "quit": [app.quit()]}


def bare(start: Callable[..., Felt]) -> Mapping[str, list[float]]:
    return beginning(start("-c", BARE), "ready")


def bare_input(start: Callable[..., Felt]) -> Mapping[str, list[float]]:
    app = start("-c", BARE_INPUT)
    app.shown("ready")
    return keys(app, TYPED)


def among_many(start: Callable[..., Felt]) -> Mapping[str, list[float]]:
    app = start("-c", AMONG_MANY)
    app.shown("ready")
    return keys(app, TYPED)


def keys(app: Felt, typed: Sequence[str]) -> dict[str, list[float]]:
    """From each key to what it paints, and the processor's seconds for one."""
    before = app.processor()
    seconds = app.typed(typed)
    return {"key": seconds, "work": [(app.processor() - before) / len(typed)]}


def two_screens(start: Callable[..., Felt]) -> Mapping[str, list[float]]:
    app = start("-c", TWO_SCREENS)
    app.shown("ready")
    return {"step": app.typed(["f6"] * 12)}


def library(start: Callable[..., Felt]) -> Mapping[str, list[float]]:
    return beginning(start(*SKALATUI), "New")


def first_question(start: Callable[..., Felt]) -> Mapping[str, list[float]]:
    app = start(*SKALATUI, "new")
    seconds, processor = app.appeared("The hospital", "Name"), app.processor()
    whole = app.settled()
    return {"start": [seconds], "processor": [processor], "whole": [whole], **keys(app, TYPED)}


def practice(start: Callable[..., Felt]) -> Mapping[str, list[float]]:
    """The grid with everything live: a whole case is open, and its levels are shown. Every key changes an answer.

    `key` is up to where nothing comes for a moment, `all` up to where everything follows.
    """
    app = start(*SKALATUI, "open", str(CASE))
    app.shown("Kanalby")
    memory = app.memory()
    steps = app.typed(["f6"] * 6 + ["f5"] * 4)
    app.typed([*"1" * 24, "home"])
    answers = keys(app, "3" * 20)
    app.typed(["home"])
    everything = app.typed("1" * 20, until_all=True)
    return {
        "memory": [memory], "step": steps, **answers, "all": everything, "focus": app.typed(["up", "down"] * 6)
    }  # fmt: skip


def without_foot(start: Callable[..., Felt]) -> Mapping[str, list[float]]:
    app = start("-c", WITHOUT_FOOT, "open", str(CASE))
    app.shown("Kanalby")
    app.typed(["f6", "f6"])
    app.typed([*"1" * 24, "home", *"3" * 20])
    return {"focus": app.typed(["up", "down"] * 6)}


PROGRAMS: Mapping[str, Program] = {
    "bare": bare,
    "the same again": bare,
    "bare input": bare_input,
    "bare input again": bare_input,
    "among many": among_many,
    "two screens": two_screens,
    "library": library,
    "first question": first_question,
    "practice": practice,
    "practice without foot": without_foot,
}
# What is shown: figure of a program, against the same figure of another, and the goal.
TABLE = (
    ("the same again", "start", "bare", None),
    ("the same again", "processor", "bare", None),
    ("the same again", "whole", "bare", None),
    ("the same again", "quit", "bare", None),
    ("library", "start", "bare", 1.25),
    ("library", "processor", "bare", None),
    ("first question", "start", "bare", None),
    ("first question", "processor", "bare", None),
    ("first question", "whole", "bare", 1.4),
    ("bare input again", "key", "bare input", None),
    ("among many", "key", "bare input", None),
    ("first question", "key", "bare input", 1.5),
    ("practice", "key", "bare input", 4.0),
    ("practice", "all", "bare input", 4.0),
    ("bare input again", "work", "bare input", None),
    ("among many", "work", "bare input", None),
    ("first question", "work", "bare input", None),
    ("practice", "work", "bare input", None),
    ("practice", "focus", "practice without foot", 1.1),
    ("practice", "step", "two screens", 2.0),
    ("library", "memory", "bare", 1.25),
    ("practice", "memory", "bare", 1.5),
    ("library", "quit", "bare", 1.1),
)


def run(program: Program, folder: Path) -> Mapping[str, list[float]]:
    """One run of a program in a folder of its own, whose charters lie in `saved`."""
    running: list[Felt] = []
    environment = {"XDG_STATE_HOME": str(folder / "state"), "SKALATUI_LANG": "en"}

    def start(*words: str) -> Felt:
        running.append(Felt([sys.executable, "-P", *words], environment, folder))
        return running[-1]

    try:
        return program(start)
    finally:
        for felt in running:
            felt.end()


def measured(programs: Mapping[str, Program], rounds: int) -> dict[str, dict[str, list[list[float]]]]:
    """Program → figure → the values of each round, after one round that is thrown away."""
    found: dict[str, dict[str, list[list[float]]]] = {name: defaultdict(list) for name in programs}
    order = random.Random(0)
    for number in range(-1, rounds):
        for name in order.sample(sorted(programs), len(programs)):
            with tempfile.TemporaryDirectory() as folder:
                (Path(folder) / "saved").mkdir()
                values = run(programs[name], Path(folder))
            if number >= 0:
                for figure, all_of_it in values.items():
                    found[name][figure].append(all_of_it)
    return found


def ratios(mine: list[list[float]], theirs: list[list[float]]) -> tuple[float, float, float]:
    by_round = [statistics.median(one) / statistics.median(other) for one, other in zip(mine, theirs, strict=True)]
    return statistics.median(by_round), min(by_round), max(by_round)


def late(values: list[list[float]]) -> float:
    """The 95th hundredth of all values, in milliseconds."""
    every = sorted(value for one in values for value in one)
    return every[int(len(every) * 0.95)] * 1000


def over_libraries(sizes: list[int], rounds: int) -> None:
    """First paint of the library over folders of several sizes, against the smallest."""
    with tempfile.TemporaryDirectory() as top:
        folders = {size: Path(top) / str(size) for size in sizes}
        for size, folder in folders.items():
            (folder / "saved").mkdir(parents=True)
            make_charters(folder / "saved", size)
        seconds: dict[int, list[list[float]]] = defaultdict(list)
        for _ in range(rounds):
            for size in sizes:
                values = run(lambda start: {"start": [start(*SKALATUI).appeared("New")]}, folders[size])
                seconds[size].append(values["start"])
    for size in sizes:
        print(f"{f'library of {size}':<24} {'start':<8} {shown(ratios(seconds[size], seconds[sizes[0]]))}   goal 1.1")


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("rounds", type=int, nargs="?", default=40)
    words.add_argument(
        "--only", nargs="+", choices=sorted(PROGRAMS), default=list(PROGRAMS), help="beside the bare one"
    )
    words.add_argument("--library", type=int, nargs="*", default=[])
    given = words.parse_args()
    try:
        found = measured({name: PROGRAMS[name] for name in {"bare", *given.only}}, given.rounds)
        for name, figure, floor, goal in TABLE:
            if name not in found or floor not in found:
                continue
            mine, theirs = found[name][figure], found[floor]["key" if figure == "all" else figure]
            told = f"   goal {goal}" if goal else ""
            if figure in ("key", "all"):
                told += f"   p95 {late(mine):.0f} ms, floor's {late(theirs):.0f} ms"
            print(f"{name:<24} {figure:<8} {shown(ratios(mine, theirs))}{told}", flush=True)
        if given.library:
            over_libraries(given.library, given.rounds)
    except NotShown as failure:
        sys.exit(f"Nothing came that was waited for. The screen:\n{failure}")


if __name__ == "__main__":
    main()

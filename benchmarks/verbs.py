"""The command line against its floors: what each verb takes as a process of its own, in processor time.

    python benchmarks/verbs.py [ROUNDS]                 40 rounds: --version, --help, textconv, diff, merge
    python benchmarks/verbs.py 5 --charters 1000        list, check, recommend over a folder of different charters

Processor time (user and system, of the process and those it starts) says less of what else a machine does than the
clock. Byte code is compiled first, as an installation has it. The floors: an argparse program with as many commands;
a Python that imports argparse, dataclasses and the parser and parses the same files, for the merge with pydantic;
tomllib reading and parsing the same files.
"""

from __future__ import annotations

import argparse
import compileall
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from rounds import ratio, shown

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import skalatui  # noqa: E402
from skalatui.cli.grammar import COMMANDS  # noqa: E402
from skalatui.document.tree import with_value  # noqa: E402
from support.charter_trees import text_of, tree_of  # noqa: E402

CASES = sorted((ROOT / "tests" / "cases").glob("*.toml"))
CASE = ROOT / "tests" / "cases" / "kanalby.toml"
NAMES = tuple(command.name for command in COMMANDS)
PARSES = (
    "import argparse, dataclasses, tomli, sys\nfor n in sys.argv[1:]: tomli.loads(open(n, encoding='utf-8').read())"
)
PARSER = f"""
import argparse
parser = argparse.ArgumentParser(prog="program", description="What it is.")
parser.add_argument("--version", action="version", version="1")
commands = parser.add_subparsers(title="commands", metavar="COMMAND")
for name in {NAMES!r}:
    command = commands.add_parser(name, help=f"does {{name}}")
    command.add_argument("file", nargs="*")
    command.add_argument("--json", action="store_true")
parser.parse_args()
"""
FOLDER = "import os, sys, tomllib\nfor n in sorted(os.listdir()): tomllib.loads(open(n, 'rb').read().decode())"
LEFT_OUT = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "SKALATUI_CORES")
Job = Callable[[], list[str]]  # gets ready, and says what to run


def processor_time(command: list[str], folder: Path, environment: Mapping[str, str]) -> float:
    """Seconds that a command took of the processors."""
    started = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, _, used = os.wait4(started.pid, 0)
    started.returncode = 0  # it has been waited for
    return used.ru_utime + used.ru_stime


def measured(jobs: Mapping[str, Job], rounds: int, folder: Path, **environment: str) -> dict[str, list[float]]:
    """Seconds of each job, one figure a round, in shuffled order, after one round that is thrown away."""
    kept = {name: value for name, value in os.environ.items() if name not in LEFT_OUT} | environment
    seconds: dict[str, list[float]] = {name: [] for name in jobs}
    order = random.Random(0)
    for number in range(-1, rounds):
        for name in order.sample(sorted(jobs), len(jobs)):
            took = processor_time(jobs[name](), folder, kept)
            if number >= 0:
                seconds[name].append(took)
    return seconds


def tell(jobs: Mapping[str, Job], floors: Mapping[str, str], seconds: Mapping[str, list[float]]) -> None:
    for name in jobs:
        least = min(seconds[name]) / min(seconds[floors[name]])
        print(f"{name:<22} {shown(ratio(seconds, name, floors[name]))}  by the least {least:.2f}", flush=True)


def start_up(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as where:
        folder = Path(where)
        text = text_of(tree_of(CASE.read_text("utf-8")))
        (folder / "base.toml").write_text(text, "utf-8")
        ours = text_of(tree_of(text.replace('coverage = "round-the-clock"', 'coverage = "office-hours"')))
        (folder / "ours.toml").write_text(ours, "utf-8")
        theirs = text_of(tree_of(text.replace('name = "Kanalby Klinik"', 'name = "Kanalby Sygehus"')))
        (folder / "theirs.toml").write_text(theirs, "utf-8")
        program = str(Path(sys.executable).parent / "skalatui")
        python = [sys.executable, "-c"]

        def merge() -> list[str]:
            shutil.copyfile(folder / "ours.toml", folder / "result.toml")
            return [program, "merge", "base.toml", "result.toml", "theirs.toml"]

        two, three = ["base.toml", "ours.toml"], ["base.toml", "ours.toml", "theirs.toml"]
        with_pydantic = f"import pydantic\n{PARSES}"
        groups: dict[str, dict[str, Job]] = {
            "argparse": {
                "argparse": lambda: [*python, PARSER, "--help"],
                "argparse again": lambda: [*python, PARSER, "--help"],
                "--version": lambda: [program, "--version"],
                "--help": lambda: [program, "--help"],
                "list --help": lambda: [program, "list", "--help"],
            },
            "parser": {
                "parser": lambda: [*python, PARSES, *two],
                "parser again": lambda: [*python, PARSES, *two],
                "git textconv": lambda: [program, "git", "textconv", "base.toml"],
                "diff, nothing differs": lambda: [program, "diff", "base.toml", "base.toml"],
                "diff": lambda: [program, "diff", *two],
                "diff --json": lambda: [program, "diff", *two, "--json"],
            },
            "pydantic": {
                "pydantic": lambda: [*python, with_pydantic, *three],
                "pydantic again": lambda: [*python, with_pydantic, *three],
                "merge": merge,
            },
        }
        jobs = {name: job for group in groups.values() for name, job in group.items()}
        floors = {name: floor for floor, group in groups.items() for name in group}
        tell(jobs, floors, measured(jobs, rounds, folder))


def over_folders(rounds: int, count: int) -> None:
    with tempfile.TemporaryDirectory() as where:
        folder = Path(where)
        built = [tree_of(path.read_text("utf-8")) for path in CASES]
        names = [f"{number:05}.toml" for number in range(count)]
        for number, name in enumerate(names):
            tree = with_value(built[number % len(built)], ("hospital", "name"), f"Hospital {number}")
            (folder / name).write_text(text_of(tree), "utf-8")
        program = str(Path(sys.executable).parent / "skalatui")
        jobs: dict[str, Job] = {
            "tomllib": lambda: [sys.executable, "-c", FOLDER],
            "tomllib again": lambda: [sys.executable, "-c", FOLDER],
            "list": lambda: [program, "list", ".", "--json"],
            "check": lambda: [program, "check", ".", "--json"],
            "recommend": lambda: [program, "recommend", "--json", *names],
        }
        floors = dict.fromkeys(jobs, "tomllib")
        print("one core, nothing remembered")
        tell(jobs, floors, measured(jobs, rounds, folder, SKALATUI_CORES="1", SKALATUI_NO_CACHE="1"))
        with tempfile.TemporaryDirectory() as cache:
            print("remembered")
            tell(jobs, floors, measured(jobs, rounds, folder, SKALATUI_CORES="1", XDG_CACHE_HOME=cache))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rounds", type=int, nargs="?", default=40)
    parser.add_argument("--charters", type=int, default=0)
    wanted = parser.parse_args()
    compileall.compile_dir(str(Path(skalatui.__file__).parent), quiet=1)
    if wanted.charters:
        over_folders(wanted.rounds, wanted.charters)
    else:
        start_up(wanted.rounds)


if __name__ == "__main__":
    main()

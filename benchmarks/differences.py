"""diff, textconv and merge as processes, and what merging by answers spares people.

    python benchmarks/differences.py [ROUNDS]     20 rounds; with --triples N also the share of conflicts

The floor is a Python that imports argparse, dataclasses and the parser and parses the same files; for the merge it
imports pydantic too. deepdiff's command runs beside them where it is installed (`pip install deepdiff`; it is no
dependency of the program).
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

from rounds import Jobs, ratio, shown, timed

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from skalatui.charter.merging import merged  # noqa: E402
from skalatui.document.tree import Tree  # noqa: E402
from support.charter_trees import text_of, tree_of  # noqa: E402
from support.random_charters import edited, in_form, random_charter  # noqa: E402

CASE = ROOT / "tests" / "cases" / "kanalby.toml"
PARSES = (
    "import argparse, dataclasses, tomli, sys\nfor n in sys.argv[1:]: tomli.loads(open(n, encoding='utf-8').read())"
)
FLOOR, WITH_PYDANTIC = "floor", "floor with pydantic"


def process(*words: str | Path) -> Callable[[], object]:
    """A job that runs a command to its end, whatever its exit code."""
    command = [str(word) for word in words]
    return lambda: subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def jobs_in(folder: Path) -> tuple[Jobs, dict[str, str]]:
    """The jobs, and the floor of each."""
    text = text_of(tree_of(CASE.read_text("utf-8")))
    files = {
        "base": text,
        "ours": text_of(tree_of(text.replace('coverage = "round-the-clock"', 'coverage = "office-hours"'))),
        "theirs": text_of(tree_of(text.replace('name = "Kanalby Klinik"', 'name = "Kanalby Sygehus"'))),
    }
    base, ours, theirs = (folder / f"{name}.toml" for name in files)
    for path, content in zip((base, ours, theirs), files.values(), strict=True):
        path.write_text(content, "utf-8")
    program = (sys.executable, "-P", "-m", "skalatui")
    result = folder / "result.toml"

    def merge() -> None:
        shutil.copyfile(ours, result)
        process(*program, "merge", base, result, theirs)()

    jobs: dict[str, Callable[[], object]] = {
        FLOOR: process(sys.executable, "-c", PARSES, base, ours),
        "the same again": process(sys.executable, "-c", PARSES, base, ours),
        "textconv": process(*program, "git", "textconv", base),
        "diff, nothing differs": process(*program, "diff", base, base),
        "diff": process(*program, "diff", base, ours),
        "diff --json": process(*program, "diff", base, ours, "--json"),
        WITH_PYDANTIC: process(sys.executable, "-c", f"import pydantic\n{PARSES}", base, ours, theirs),
        "merge": merge,
    }
    if deepdiff := shutil.which("deep", path=str(Path(sys.executable).parent)) or shutil.which("deep"):
        jobs["deepdiff"] = process(deepdiff, "diff", base, ours)
    return jobs, {name: WITH_PYDANTIC if name == "merge" else FLOOR for name in jobs}


def left_in_conflict(base: Tree, ours: Tree, theirs: Tree, folder: Path) -> tuple[bool, bool]:
    """Whether merging by answers, and whether git's merge of lines, leaves something for a person to decide."""
    names = []
    for name, tree in (("ours", ours), ("base", base), ("theirs", theirs)):
        (folder / name).write_bytes(text_of(tree).encode())
        names.append(name)
    lines = subprocess.run(["git", "merge-file", "-p", *names], cwd=folder, capture_output=True, check=False)
    return bool(merged(base, ours, theirs).conflicts), lines.returncode != 0


def compare_conflicts(count: int) -> None:
    """Built charters with a few edits on each side: the share that each way of merging leaves open."""
    by_answers = by_lines = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(count):
            draw = Random(seed)
            base = in_form(tree_of(CASE.read_text("utf-8"))) if seed % 2 else random_charter(draw)
            ours, theirs = (edited(base, draw, draw.randrange(1, 7)) for _ in range(2))
            answers, lines = left_in_conflict(base, ours, theirs, Path(folder))
            by_answers += answers
            by_lines += lines
    print(f"{count} triples: left in conflict by answers {by_answers / count:.1%}, by lines {by_lines / count:.1%}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rounds", type=int, nargs="?", default=20)
    parser.add_argument("--triples", type=int, default=0)
    wanted = parser.parse_args()
    if wanted.rounds:
        with tempfile.TemporaryDirectory() as folder:
            jobs, floors = jobs_in(Path(folder))
            seconds = timed(jobs, wanted.rounds)
        for name in jobs:
            print(f"{name:<22} {shown(ratio(seconds, name, floors[name]))}  of {floors[name]}")
    if wanted.triples:
        compare_conflicts(wanted.triples)


if __name__ == "__main__":
    main()

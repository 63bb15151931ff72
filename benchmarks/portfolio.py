"""Recommend and build over folders of charters, against reading and parsing the same files.

    python benchmarks/portfolio.py                10, 100 and 1,000 charters
    python benchmarks/portfolio.py 10 10000       other sizes

Each size is a folder of its own with charters made from the test cases. The floor reads every file and parses it
with the program's own parser. Growth is a job's time for each charter against the smallest size's.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

import tomli

from rounds import Jobs, ratio, shown, timed
from skalatui.charter.compose import compose, language_of
from skalatui.charter.layout import charter_text
from skalatui.cli.commands.recommend import verdicts_object
from skalatui.cli.interviews import interview_in
from skalatui.cli.shell import Shell
from skalatui.store import assets

CASES = Path(__file__).parent.parent / "tests" / "cases"
FLOOR = "read and parse"
CHARTERS_A_RUN = 3_000  # what the rounds of a size add up to, at least three


def make_charters(folder: Path, count: int) -> list[Path]:
    """`count` built charters, the cases in turn, each under a hospital of its own."""
    shell = Shell("en")
    built = []
    for case in sorted(CASES.glob("*.toml")):
        interview = interview_in(case, shell)
        tree = compose(interview.tree, interview.edition, assets.catalogue)
        built.append(charter_text(tree, assets.catalogue(language_of(tree))))
    paths = [folder / f"hospital-{number}.toml" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(built[number % len(built)], "utf-8", newline="\n")
    return paths


def jobs_over(paths: list[Path]) -> Jobs:
    shell = Shell("en")

    def read_and_parse() -> None:
        for path in paths:
            tomli.loads(path.read_bytes().decode())

    def recommend() -> None:
        for path in paths:
            verdicts_object(interview_in(path, shell), shell)

    def build() -> None:
        for path in paths:
            interview = interview_in(path, shell)
            tree = compose(interview.tree, interview.edition, assets.catalogue)
            charter_text(tree, assets.catalogue(language_of(tree)))

    return {FLOOR: read_and_parse, "the same again": read_and_parse, "recommend": recommend, "build": build}


def main(sizes: list[int]) -> None:
    smallest: dict[str, float] = {}
    print(f"{'charters':>8}  {'job':<16} {'by the floor':<24} growth")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            jobs = jobs_over(make_charters(Path(folder), size))
            seconds = timed(jobs, max(3, CHARTERS_A_RUN // size // 10))
        for name in jobs:
            each = statistics.median(seconds[name]) / size
            growth = each / smallest.setdefault(name, each)
            print(f"{size:>8}  {name:<16} {shown(ratio(seconds, name, FLOOR)):<24} {growth:.2f}", flush=True)


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [10, 100, 1_000])

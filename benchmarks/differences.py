"""What merging by answers spares people, against git's merge of lines.

python benchmarks/differences.py [TRIPLES]     1,000 triples: a charter, and one to six random edits on each side
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from skalatui.charter.merging import merged  # noqa: E402
from skalatui.document.tree import Tree  # noqa: E402
from support.charter_trees import text_of, tree_of  # noqa: E402
from support.random_charters import edited, in_form, random_charter  # noqa: E402

CASE = ROOT / "tests" / "cases" / "kanalby.toml"


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
    parser.add_argument("triples", type=int, nargs="?", default=1_000)
    compare_conflicts(parser.parse_args().triples)


if __name__ == "__main__":
    main()

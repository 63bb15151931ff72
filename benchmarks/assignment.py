"""The assignment of people to positions on rosters of 10 to 500 people, against parsing a charter that holds them.

python benchmarks/assignment.py
"""

from __future__ import annotations

import random

import tomli

from rounds import ratio, shown, timed
from skalatui.document.write import write
from skalatui.interview.answers import Answers, Department, Person
from skalatui.interview.fields import CENTRAL_ROLES, DEPARTMENT_ROLES
from skalatui.recommend.staffing import Staffing
from skalatui.store import assets

SIZES = (10, 50, 100, 500)
DEPARTMENTS = ("a", "b", "c", "d")
FLOOR = "parse"


def roster(size: int) -> Answers:
    """A roster of `size`, half of it central, everybody with one to three roles drawn from a fixed seed."""
    draw = random.Random(size)
    people = []
    for number in range(size):
        unit = "central" if number % 2 else draw.choice(DEPARTMENTS)
        roles = CENTRAL_ROLES if unit == "central" else DEPARTMENT_ROLES
        people.append(Person(f"p{number}", f"P{number}", unit, tuple(draw.sample(roles, draw.randint(1, 3)))))
    departments = tuple(Department(key, key, True, ("network",)) for key in DEPARTMENTS)
    return Answers(people=tuple(people), departments=departments)


def charter(answers: Answers) -> str:
    people = {one.key: {"name": one.name, "unit": one.unit, "roles": list(one.roles)} for one in answers.people}
    return write({"staff": {"people": people}})


def main() -> None:
    edition = assets.edition()
    print(f"{'people':>6}  {'positions of levels 3 to 5, by the parsing of the roster'}")
    for size in SIZES:
        answers = roster(size)
        text = charter(answers)

        def assign(answers: Answers = answers) -> None:
            staffing = Staffing(answers, edition)
            for level in (3, 4, 5):
                staffing.open_positions(level)

        def parse(text: str = text) -> None:
            tomli.loads(text)

        seconds = timed({FLOOR: parse, "assign": assign}, 10)
        print(f"{size:>6}  {shown(ratio(seconds, 'assign', FLOOR))}", flush=True)


if __name__ == "__main__":
    main()

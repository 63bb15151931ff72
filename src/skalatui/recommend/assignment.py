"""The cheapest assignment of rows to columns, exact, with integer costs of any size.

The Hungarian method with potentials (Kuhn 1955, Munkres 1957): each row gets a column of its own, the sum of the
costs is the least possible. Python's integers keep lexicographic costs exact, which floating point would not.
"""

from __future__ import annotations

from collections.abc import Sequence


def cheapest(costs: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """The column of each row. `costs` is a table of rows with at least as many columns as rows.

    Takes O(rows² · columns) steps.
    """
    rows, columns = len(costs), len(costs[0]) if costs else 0
    potential_of_row, potential_of_column = [0] * (rows + 1), [0] * (columns + 1)
    row_at: list[int] = [0] * (columns + 1)  # row that holds a column, from 1; 0 is none
    for row in range(1, rows + 1):
        row_at[0] = row
        column = 0
        slack: list[int | None] = [None] * (columns + 1)  # None is infinite
        came_from = [0] * (columns + 1)
        visited = [False] * (columns + 1)
        while row_at[column]:
            visited[column] = True
            here, best, step = row_at[column], 0, None
            for other in range(1, columns + 1):
                if visited[other]:
                    continue
                reduced = costs[here - 1][other - 1] - potential_of_row[here] - potential_of_column[other]
                known = slack[other]
                if known is None or reduced < known:
                    slack[other], came_from[other] = reduced, column
                    known = reduced
                if step is None or known < step:
                    step, best = known, other
            assert step is not None, "there are at least as many columns as rows"
            for other in range(columns + 1):
                known = slack[other]
                if visited[other]:
                    potential_of_row[row_at[other]] += step
                    potential_of_column[other] -= step
                elif known is not None:
                    slack[other] = known - step
            column = best
        while column:
            row_at[column], column = row_at[came_from[column]], came_from[column]
    column_of = [0] * rows
    for column in range(1, columns + 1):
        if row_at[column]:
            column_of[row_at[column] - 1] = column - 1
    return tuple(column_of)

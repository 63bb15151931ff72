"""Data that ships, read as fast as Python reads its modules: parsed once, then kept compiled in `__pycache__`.

Python's own loader keeps it: only while the file has the same size and time, only where the folder may be written, not
where PYTHONDONTWRITEBYTECODE says no. Whoever can write there can write the program. What comes from outside the
program is never read like this.
"""

from __future__ import annotations

from importlib.machinery import SourceFileLoader

TYPE_CHECKING = False  # as typing has it, which `--help` does not wait for
if TYPE_CHECKING:
    from types import CodeType
    from typing import Any

    from skalatui.document.tree import Tree


def shipped_tree(path: str) -> Tree:
    """The values of a TOML file of ours. FileNotFoundError where there is none."""
    loader = _Loader(path, path)
    try:
        code = loader.get_code(path)
    except (EOFError, ImportError, TypeError, ValueError):  # what was kept is damaged
        code = None
    found: dict[str, Any] = {}
    exec(code or loader.source_to_code(loader.get_data(path), path), found)  # noqa: S102  # our own data
    tree: Tree = found["tree"]
    return tree


class _Loader(SourceFileLoader):
    """Compiles the table in a file as a module that holds it."""

    def source_to_code(self, data: Any, path: Any, *_: object, **options: Any) -> CodeType:  # type: ignore[override]
        import tomli  # not for what is kept

        tree = repr(tomli.loads(bytes(data).decode()))
        head = "import datetime\n" if "datetime." in tree else ""
        code: CodeType = compile(f"{head}tree = {tree}", path, "exec")
        return code

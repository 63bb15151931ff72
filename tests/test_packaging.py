"""The program finds its data from a checkout, an editable install and a wheel, and the sdist is whole."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ASK = "from skalatui.store.assets import assets_folder, edition; print(assets_folder()); print(len(edition().rows))"


def run(*words: str | Path, cwd: Path | None = None) -> str:
    done = subprocess.run([*map(str, words)], check=False, capture_output=True, text=True, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def python_of(environment: Path) -> Path:
    folder = "Scripts" if sys.platform == "win32" else "bin"
    return environment / folder / "python"


def test_a_checkout_finds_its_data_without_being_installed(tmp_path: Path) -> None:
    code = f"import sys; sys.path.insert(0, {str(ROOT / 'src')!r}); {ASK}"
    folder, rows = run(sys.executable, "-c", code, cwd=tmp_path).splitlines()
    assert Path(folder) == ROOT / "assets"
    assert int(rows) > 0


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the sdist."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", out, ROOT)
    return out


@pytest.mark.sweep
def test_wheel_and_sdist_carry_every_asset_once(built: Path) -> None:
    files = (path for path in (ROOT / "assets").rglob("*") if path.is_file())
    assets = {path.relative_to(ROOT).as_posix() for path in files if path.parent.name != "__pycache__"}
    wheel = zipfile.ZipFile(next(built.glob("*.whl"))).namelist()
    assert {f"assets/{name.removeprefix('skalatui/assets/')}" for name in wheel if "/assets/" in name} == assets
    assert len(wheel) == len(set(wheel))
    with tarfile.open(next(built.glob("*.tar.gz"))) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert names >= {*assets, "README.md", "constraints.txt", "pyproject.toml"}


@pytest.mark.sweep
@pytest.mark.parametrize("kind", ["wheel", "editable"])
def test_an_install_finds_its_data_and_runs(kind: str, built: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    run(sys.executable, "-m", "venv", environment)
    python = python_of(environment)
    what = ["-e", ROOT] if kind == "editable" else [next(built.glob("*.whl"))]
    run(python, "-m", "pip", "install", "--quiet", "-c", ROOT / "constraints.txt", *what)
    folder, rows = run(python, "-c", ASK, cwd=tmp_path).splitlines()
    assert (ROOT in Path(folder).parents) == (kind == "editable")
    assert int(rows) > 0
    assert run(python.with_name("skalatui"), "--version", cwd=tmp_path).startswith("skalatui ")
    assert "2026.1" in run(python.with_name("skalatui"), "scale", "--level", "1", "--lang", "en", cwd=tmp_path)

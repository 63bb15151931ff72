"""`python -m skalatui`, for where the script is not on the path."""

from skalatui.cli.main import run

run()

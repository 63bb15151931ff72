"""The names of the wizard's looks, apart from all else, since the command line's help lists them."""

from __future__ import annotations

LOOKS = ("dark", "light", "contrast-dark", "contrast-light", "terminal")  # the wizard's themes

"""A terminal wizard that finds a hospital's level on the scale and writes its operations charter."""

__version__ = "0.1.0"

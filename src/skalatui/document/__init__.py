"""TOML text to values and back: bytes in, bytes out, every problem with its place."""

"""The visitor guide of I·Campus: a touch guide for the lobby, read from YAML files."""

__version__ = "0.1.0"

"""openpyxl, which only those need who read or write XLSX."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType


def openpyxl(purpose: str) -> ModuleType:
    """The library, or an `ImportError` that says what wants it and how to get it."""
    try:
        return import_module("openpyxl")
    except ImportError as error:
        message = f"{purpose} XLSX needs openpyxl: pip install 'ketnoi[xlsx]'"
        raise ImportError(message) from error

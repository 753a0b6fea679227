"""Packages that only some uses need: imported there, and not before."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType


def companion(module: str, extra: str) -> ModuleType:
    """A package's module, or an `ImportError` that says how to get it: `extra` is what this package calls it."""
    try:
        return import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        message = f"this needs {package}: pip install 'ketnoi[{extra}]'"
        raise ImportError(message, name=package) from error

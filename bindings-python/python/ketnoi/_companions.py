"""Optional packages, imported only where they are needed."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType


def companion(module: str, extra: str) -> ModuleType:
    """The module of an optional package.

    Raises:
        ImportError: If it is not installed; the message names the `extra` that installs it.
    """
    try:
        return import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        message = f"this needs {package}: pip install 'ketnoi[{extra}]'"
        raise ImportError(message, name=package) from error

"""Finds the files that travel with the program, in a checkout, an editable install and a wheel, and the user's cache."""

from __future__ import annotations

import os
import sys
from pathlib import Path

__all__ = ["cache_folder", "locate", "packed"]

_PACKAGE = Path(__file__).resolve().parent
_DATA = _PACKAGE / "_data"
_PACK = "policies.msgpack"


def locate(name: str) -> Path:
    """The folder `name` ("policies", "reports"): inside the package where a wheel put it, else beside the package.

    An editable install runs from the checkout, so it is found as a checkout is. The folder may be absent: the caller
    says what that means.
    """
    inside = _DATA / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def packed() -> Path | None:
    """The policies as compiled when the wheel was built, or None in a checkout and an editable install."""
    pack = _DATA / _PACK
    return pack if pack.is_file() else None


def cache_folder() -> Path | None:
    """The user's cache folder for this program as the platform names it; None where no home is known.

    XDG_CACHE_HOME goes first on every platform. The folder is not created here.
    """
    named = os.environ.get("XDG_CACHE_HOME", "")
    if named and Path(named).is_absolute():
        return Path(named) / "rights"
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", "")
        return Path(local) / "rights" / "cache" if local else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "rights"

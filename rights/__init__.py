"""Whether a republished news story keeps its syndicator's terms: which clause, where, what to do, with proof."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from rights._version import __version__

if TYPE_CHECKING:
    from rights.api import check
    from rights.engine import exit_status
    from rights.extract import read
    from rights.model.report import Finding, Report, Republication
    from rights.render import render
    from rights.terms import load_pack

__all__ = [
    "Finding",
    "Report",
    "Republication",
    "__version__",
    "check",
    "exit_status",
    "load_pack",
    "read",
    "render",
]

# loaded on first use: the command line starts without what a run does not need
_HOMES = {
    "Finding": "rights.model.report",
    "Report": "rights.model.report",
    "Republication": "rights.model.report",
    "check": "rights.api",
    "exit_status": "rights.engine",
    "load_pack": "rights.terms",
    "read": "rights.extract",
    "render": "rights.render",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value

"""The program's start and end: what `rights` and `python -m rights` run."""

from __future__ import annotations

import gc
import os
import sys

__all__ = ["run"]

_OBJECTS = 100_000
"""New objects after which Python looks for unreachable ones: a call that checks one page makes fewer."""


def run() -> None:
    """Run the command line and end with its exit status.

    Loading modules makes objects that all stay, and the system takes back the memory of a program that ends: looking
    for garbage while loading and freeing every object at the end would cost a sixth of the time of a short call.
    """
    gc.set_threshold(_OBJECTS)
    from rights.cli import main  # noqa: PLC0415  # loaded under the setting above

    status: object = 2
    try:
        main()
    except SystemExit as end:
        status = 0 if end.code is None else end.code
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            # whoever reads has gone, or the stream is closed: what could be said has been said
            status = status or 2
    os._exit(status if isinstance(status, int) else 2)


if __name__ == "__main__":
    run()

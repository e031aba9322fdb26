"""What every test of fetching starts its servers with."""

from .loopback import serve

__all__ = ["serve"]

"""The only way to the network: one page from one address, bounded in time and size, and never led into a private network.

Importing this package loads the HTTP client (about 100 ms), so callers import it only once they hold an address.
"""

from rights.fetch.addresses import AddressClass, address_class
from rights.fetch.blocked import looks_blocked
from rights.fetch.client import fetch
from rights.fetch.network import Network
from rights.fetch.values import Fetched, Limits

__all__ = ["AddressClass", "Fetched", "Limits", "Network", "address_class", "fetch", "looks_blocked"]

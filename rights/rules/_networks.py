"""Social networks: the hosts of their pages, and the names that people write for them."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

__all__ = ["named", "network_of"]

_HOSTS = {
    "facebook.com": "facebook",
    "fb.com": "facebook",
    "fb.me": "facebook",
    "instagram.com": "instagram",
    "linkedin.com": "linkedin",
    "mastodon.social": "mastodon",
    "bsky.app": "bluesky",
    "reddit.com": "reddit",
    "substack.com": "substack",
    "t.me": "telegram",
    "telegram.org": "telegram",
    "threads.net": "threads",
    "threads.com": "threads",
    "tiktok.com": "tiktok",
    "twitter.com": "x",
    "x.com": "x",
    "t.co": "x",
    "vk.com": "vk",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "medium.com": "medium",
}
_ALSO = {"twitter": "x", "fb": "facebook", "insta": "instagram", "bsky": "bluesky"}


def named(word: str) -> str:
    """The name under which a network is known here.

    >>> named("Twitter"), named("mastodon")
    ('x', 'mastodon')
    """
    name = word.strip().casefold()
    return _ALSO.get(name, name)


def network_of(addresses: Iterable[str | None]) -> str | None:
    """The network on which the first address lies that has a host; None for none.

    >>> network_of([None, "https://m.facebook.com/gazette/posts/7"])
    'facebook'
    """
    for address in addresses:
        try:
            host = (urlsplit(address or "").hostname or "").rstrip(".").lower()
        except ValueError:
            continue
        labels = host.split(".")
        for at in range(len(labels) - 1):
            network = _HOSTS.get(".".join(labels[at:]))
            if network is not None:
                return network
        if host:
            return None
    return None

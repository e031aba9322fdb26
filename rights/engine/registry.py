"""Which publisher of a registry is meant: by id, name or address, or by the host that a page stands on. Never a guess."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

import msgspec

from rights.engine.names import host_of, within
from rights.model.page import Page
from rights.model.records import Publisher
from rights.model.terms import Policy

__all__ = ["Found", "find", "host_key", "of_host", "of_page"]


class Found(msgspec.Struct, frozen=True):
    """A publisher, or in words why there is none; both None where nothing speaks of one."""

    publisher: Publisher | None = None
    reason: str | None = None


def host_key(text: str) -> str | None:
    """A host in the one form in which hosts are compared; None where the text is none.

    Letters beyond ASCII become what name servers know (xn--...), so that look-alikes stay different.

    >>> host_key("https://WWW.Zürich.example:8080/a"), host_key("Zürich.example."), host_key("a b")
    ('xn--zrich-kva.example', 'xn--zrich-kva.example', None)
    """
    text = text.strip()
    try:
        host = urlsplit(text if "//" in text[:12] else f"//{text}").hostname or ""
    except ValueError:
        return None
    host = host.rstrip(".").removeprefix("www.")
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            return None
    host = host.lower()
    labels = host.split(".")
    good = all(label and label.replace("-", "").replace("_", "").isalnum() for label in labels)
    return host if good and len(labels) > 1 else None


def of_host(host: str, registry: Iterable[Publisher]) -> Found:
    """Whose host it is: of the domains and aliases that it is or lies below, the longest counts."""
    wanted = host_key(host)
    if wanted is None:
        return Found()
    best: list[Publisher] = []
    longest = 0
    for publisher in registry:
        for domain in (*publisher.domains, *publisher.aliases):
            key = host_key(domain)
            if key is None or not (wanted == key or wanted.endswith("." + key)):
                continue
            if len(key) > longest:
                best, longest = [publisher], len(key)
            elif len(key) == longest and publisher not in best:
                best.append(publisher)
    if len(best) > 1:
        ids = ", ".join(one.id for one in best)
        return Found(None, f"{len(best)} publishers of the registry claim {host} ({ids}), so none was taken")
    return Found(best[0]) if best else Found()


def find(wanted: str, registry: Sequence[Publisher]) -> Found:
    """The publisher that somebody named by id, name, domain or address.

    Returns: the publisher; a reason where several are meant; neither where there is none.
    """
    for publisher in registry:
        if publisher.id == wanted:
            return Found(publisher)
    folded = " ".join(wanted.casefold().split())
    named = [one for one in registry if folded in {" ".join(name.casefold().split()) for name in (one.id, *one.names)}]
    if len(named) == 1:
        return Found(named[0])
    if named:
        ids = ", ".join(one.id for one in named)
        return Found(None, f'"{wanted}" is the name of {len(named)} publishers ({ids})')
    found = of_host(wanted, registry)
    if found.reason is not None:
        return Found(None, found.reason.removesuffix(", so none was taken"))
    return found


def of_page(page: Page, page_url: str | None, policy: Policy, registry: Sequence[Publisher]) -> Found:
    """The publisher on whose host a page stands, by what was said of it, else by its own word.

    A page's own word may be the original's address, so the syndicator's hosts don't count.
    """
    if page_url or page.source.name.startswith(("http://", "https://")):
        host = host_of(page_url or page.source.name)
        return of_host(host, registry) if host else Found()
    own = policy.recognise.own_hosts
    for fact in (page.head.og_url, page.head.canonical):
        host = host_of(fact.value) if fact is not None else None
        if host and not within(host, own):
            return of_host(host, registry)
    return Found()

"""Facts about the world that a page cannot show: records of originals and publishers, and what was republished before."""

from __future__ import annotations

import msgspec

__all__ = [
    "Agreement",
    "Article",
    "Asset",
    "Attestation",
    "Audience",
    "Author",
    "Correction",
    "Entry",
    "Publisher",
    "Version",
]


class Author(msgspec.Struct, frozen=True):
    """One author of the original."""

    name: str
    institution: str | None = None
    title: str | None = None


class Asset(msgspec.Struct, frozen=True):
    """A picture, chart or film that belongs to the original; `republishable` None where the record does not say."""

    url: str | None = None
    kind: str | None = None
    credit: str | None = None
    owner: str | None = None
    licence: str | None = None
    republishable: bool | None = None


class Correction(msgspec.Struct, frozen=True):
    """A correction of the original: its ISO day or instant, and its words where they are known."""

    on: str
    text: str | None = None


class Version(msgspec.Struct, frozen=True):
    """One version of the original: its number or name, when it was made, its text where it was kept."""

    version: str
    updated_at: str | None = None
    body: str | None = None


class Article(msgspec.Struct, frozen=True):
    """The original's record. Days and instants are ISO 8601 strings as written; only `id` is sure to be there.

    source: whom the syndicator itself credits, where the story is not its own. edition: which of its editions.
    kill: it was withdrawn: true, or the reason. cut_marks: words with which paragraphs begin from which on the story may
    be left out. words: how many words the original has.
    """

    id: str
    url: str | None = None
    title: str | None = None
    authors: tuple[Author, ...] = ()
    partners: tuple[str, ...] = ()
    syndicator: str | None = None
    published_at: str | None = None
    updated_at: str | None = None
    version: str | None = None
    language: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    licence: str | None = None
    not_before: str | None = None
    not_after: str | None = None
    republishable: bool | None = None
    reason: str | None = None
    tagline: str | None = None
    doi: str | None = None
    translator: str | None = None
    photographer: str | None = None
    assets: tuple[Asset, ...] = ()
    body: str | None = None
    pixel_id: str | None = None
    source: str | None = None
    edition: str | None = None
    corrections: tuple[Correction, ...] = ()
    versions: tuple[Version, ...] = ()
    kill: bool | str | None = None
    cut_marks: tuple[str, ...] = ()
    words: int | None = None


class Audience(msgspec.Struct, frozen=True):
    """How many people the publisher reaches: visitors a month, the day it was measured, and by whom."""

    monthly_visitors: int
    measured_on: str | None = None
    source: str | None = None


class Agreement(msgspec.Struct, frozen=True):
    """An agreement between the publisher and a syndicator; days are ISO, both inclusive, None = without end."""

    policy: str
    since: str | None = None
    until: str | None = None
    grants: tuple[str, ...] = ()


class Attestation(msgspec.Struct, frozen=True):
    """What a person at the publisher has vouched for. article: an original's id, a page's path or address, or "all"."""

    policy: str
    clause: str
    answer: str
    article: str = "all"
    by: str | None = None
    on: str | None = None
    evidence: str | None = None
    until: str | None = None


class Publisher(msgspec.Struct, frozen=True):
    """The publisher's record.

    memberships: None where nobody has said, empty where it has none; cannot likewise.
    aliases: further domains under which it publishes. cannot: what its system can't do: link, organisation_in_byline,
    script, image, canonical. handles: social network to the publisher's name there. ads: it shows advertisements.
    """

    id: str
    names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    kind: str | None = None
    regions: tuple[str, ...] = ()
    audience: Audience | None = None
    memberships: tuple[str, ...] | None = None
    commercial: bool | None = None
    paywall: bool | None = None
    agreements: tuple[Agreement, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    aliases: tuple[str, ...] = ()
    cannot: tuple[str, ...] | None = None
    handles: dict[str, str] = {}
    ads: bool | None = None


class Entry(msgspec.Struct, frozen=True):
    """One line of the ledger: a republication of the past.

    publisher: its id, a name or a domain, as its record has them; None: the ledger's only one. article: the original's id
    or address. url: the republication's. Days or instants are ISO 8601: republished_on,
    notified_on (the syndicator was told), removed_on (it was taken down). words: how many of the original's it carried.
    """

    policy: str
    publisher: str | None = None
    article: str | None = None
    url: str | None = None
    republished_on: str | None = None
    notified_on: str | None = None
    removed_on: str | None = None
    channel: str | None = None
    words: int | None = None

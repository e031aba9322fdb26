"""Facts about the world that a page cannot show: the original's record and the publisher's (contract, sections 4, 5)."""

from __future__ import annotations

import msgspec

__all__ = ["Agreement", "Article", "Asset", "Attestation", "Audience", "Author", "Publisher"]


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


class Article(msgspec.Struct, frozen=True):
    """The original's record. Days and instants are ISO 8601 strings as written; only `id` is sure to be there."""

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
    """The publisher's record."""

    id: str
    names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    kind: str | None = None
    regions: tuple[str, ...] = ()
    audience: Audience | None = None
    memberships: tuple[str, ...] = ()
    commercial: bool | None = None
    paywall: bool | None = None
    agreements: tuple[Agreement, ...] = ()
    attestations: tuple[Attestation, ...] = ()

"""The story's pictures and whose they are, as far as a page, a record and the list of agencies tell.

A picture counts where it is shown in the story or right beside it: counters, icons, portraits of the authors and the
pictures of other stories do not. Whose it is comes from its credit first, then its caption and text alternative, then
its file's name; the original's record names an asset's owner and licence. Nothing here decides a clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

import ahocorasick_rs
import msgspec

from rights.model.case import Case, Rewrite
from rights.model.page import Block, Image, Page
from rights.model.records import Asset
from rights.model.source import Place, Span
from rights.model.terms import Agency, Lists, Policy
from rights.rules._urls import file_name, on_hosts, pattern, same_page
from rights.rules._wording import is_partial
from rights.text.late import late
from rights.text.normalise import normalise
from rights.text.words import is_whole

__all__ = [
    "CreditLine",
    "Picture",
    "Whose",
    "beside_story",
    "credit_lines",
    "end_of_story",
    "fold_words",
    "has_words",
    "inserted",
    "is_counter",
    "is_cut_out",
    "listed",
    "named_by",
    "names_in",
    "names_of",
    "pictures",
    "replaced",
    "start_of_story",
    "stem",
    "with_signs",
]

Whose = Literal["own", "publisher", "other", "named", "unknown"]
"""own: the syndicator's. publisher: of whoever republishes. other: an agency's. named: a person or a body that no list
knows. unknown: nothing says."""

_NEVER_CREDIT = frozenset({"heading", "table", "code", "byline"})
_LONG = 2000
"""Characters that are looked at in one caption, alternative or block: nobody credits a picture beyond."""
_STRAY = frozenset({"related", "promo"})
_ABOVE = 3000
"""Characters of the source between a picture and the story's first block below it."""
_STORY = 600
"""Characters that a story has at least, where nothing else tells that it is whole."""
_LINE = 160
"""Characters that a line holds which is nothing but a picture's credit, its label and its button included."""
_ZONES = frozenset({"story", "edge"})
_WORD = late(r"[^\W_]+")
_LEAD = late(
    r"(?:[/(\[|©•:,–-]|\b(?:by|via|from|courtesy(?: of)?|credits?|caption|photos?|photographs?|images?|pictures?|foto|source)\b:?)\s*$",
    re.IGNORECASE,
)
_SAYING = late(
    r"\b(?:according to|told|tells?|said|says|report(?:ed|s)?(?: by)?|interview with|statement to|quoted by)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_TAIL = late(
    r"\s*(?:/[^/.]{1,40})*,?\s*(?:(?:file|files|pool|handout|archive|stock|photos?|images?|pictures?|news agency|\d{4})\b,?\s*)*"
    r"[)\].\"'|]*\s*$",
    re.IGNORECASE,
)
_LABEL = late(
    r"(?:\W*)(?:(?:main|lead|cover|file|header|featured)\s+)?"
    r"(?:photos?|photographs?|images?|pictures?|illustrations?|graphics?|credits?|foto|bild|imagem|imagen)\b"
    r"(?:\s+(?:credits?|courtesy|by|from|via))*\s*[:/|–-]?",
    re.IGNORECASE,
)
_BY = late(r"\W*(?:by|reporting by|editing by|written by|follow)\b", re.IGNORECASE)
_GROUP = late(r"[(\[]([^()\[\]]{2,120})[)\]][.\s]*$")
_LICENCE = late(
    r"\bCC[ -]?(?:BY(?:[ -](?:NC|ND|SA))*|0)\b(?:[ -]?\d(?:\.\d)?)?|\bCreative Commons\b[^.,;)\]]{0,40}|\bpublic domain\b",
    re.IGNORECASE,
)
_FURNITURE = late(
    r"(?:^|[^a-z])(?:logos?|sprite|spacer|blank|avatar|gravatar|emoji|twemoji|placeholder)(?:[^a-z]|$)"
    r"|^(?:count|counter|pixel|beacon|track|tracker|tracking|p|1x1)\.(?:gif|png)$"
    r"|(?:^|[^a-z])(?:icons?|badge|button|share)(?:[^a-z][\w.-]*)?\.(?:svg|gif|png)$",
    re.IGNORECASE,
)
"""Files that are no picture of a story: logos, faces, counters, and drawn signs."""
_FURNITURE_ALT = late(r"\b(?:logo|avatar|icon|emoji)$", re.IGNORECASE)
_SIZE = late(r"[-_](?:\d{2,4}x\d{2,4}|scaled|rotated|e\d{10,})$", re.IGNORECASE)
_BUTTON = late(r"^(?:(?:enlarge this image|toggle caption|hide caption)\s+)+", re.IGNORECASE)


class CreditLine(msgspec.Struct, frozen=True):
    """A picture's credit that stands in the text, with no picture to be seen beside it."""

    words: str
    place: Place
    agency: Agency | None
    own: bool


class Picture(msgspec.Struct, frozen=True):
    """One picture of the story.

    words: how to name it to a person: its credit, else its caption's beginning, its alternative or its file. sign: the
    words that tell whose it is, "" for none. licence: a free licence that its own caption or credit states. asset: its
    entry in the original's record. place: of the credit where there is one, else of the picture.
    """

    image: Image
    whose: Whose
    words: str
    place: Place
    sign: str = ""
    agency: Agency | None = None
    licence: str | None = None
    asset: Asset | None = None


@lru_cache(maxsize=2048)
def fold_words(text: str) -> str:
    """The words of a text, in lower case, one space between them.

    >>> fold_words("The “Harbour-Post” logo!")
    'the harbour post logo'
    """
    return " ".join(_WORD.findall(normalise(text, fold_case=True).text))


def has_words(text: str, form: str) -> bool:
    """Whether a text holds the form's words, in order, next to each other, without regard to case.

    >>> has_words("Image: Harbour Post logo.", "harbour-post"), has_words("Harbour Postmaster", "Harbour Post")
    (True, False)
    """
    wanted = fold_words(form)
    return bool(wanted) and f" {wanted} " in f" {fold_words(text)} "


def listed(words: Iterable[str], most: int = 5) -> str:
    """Things named in a row, for a sentence; those beyond the first few are counted.

    >>> listed(["a", "b", "c"], 2)
    'a; b; and 1 more'
    """
    names = list(dict.fromkeys(words))
    more = len(names) - most
    return "; ".join(names[:most]) + (f"; and {more} more" if more > 0 else "")


class _Same:
    """A value told by identity: lists and policies are read once, and what is made from them is made once."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.value is self.value


class _Forms:
    """Ways in which names are written, sought all at once; of those that begin at one place the longest counts."""

    __slots__ = ("_automaton",)

    def __init__(self, forms: Iterable[str]) -> None:
        some = sorted({words for form in forms if (words := normalise(form).text)})
        self._automaton = (
            ahocorasick_rs.AhoCorasick(some, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest) if some else None
        )

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where they stand, from left to right, without overlaps."""
        if self._automaton is not None:
            for _, start, end in self._automaton.find_matches_as_indexes(text):
                yield start, end


class _Makers(msgspec.Struct, frozen=True):
    """Who may have made a picture: other agencies with the signs that tell them, and the syndicator by its names.

    signs, in_files, numbered: what is sought in credits, in the letters of a file's name, as a short sign before a number
    in one. by_sign, by_letters: what these find to the agency. names: the syndicator's. squeezed: their letters alone.
    """

    signs: _Forms
    by_sign: dict[str, Agency]
    in_files: _Forms
    numbered: re.Pattern[str]
    by_letters: dict[str, Agency]
    squeezed: tuple[str, ...]
    folded: frozenset[str]
    names: tuple[str, ...]
    own: _Forms


def _makers(case: Case) -> _Makers:
    return _made(_Same(case.lists), _Same(case.policy))


@lru_cache(maxsize=64)
def _made(lists: _Same, policy: _Same) -> _Makers:
    assert isinstance(lists.value, Lists)
    assert isinstance(policy.value, Policy)
    own = [policy.value.name, *policy.value.recognise.names, *policy.value.recognise.short_names]
    others: list[Agency] = []
    for agency in lists.value.agencies:
        if agency.policy in {policy.value.id, policy.value.family}:
            own.extend((agency.name, *agency.signs))
        else:
            others.append(agency)
    names = tuple(sorted({name for name in own if name}, key=lambda name: (-len(name), name)))
    by_sign = {normalise(sign).text: one for one in reversed(others) for sign in (one.name, *one.signs) if sign}
    by_letters = {"".join(_WORD.findall(sign.lower())): agency for sign, agency in by_sign.items()}
    short = [sign for sign in by_sign if 2 <= len(sign) <= 4 and sign.isalpha()]
    return _Makers(
        _forms(tuple(by_sign)),
        by_sign,
        _forms(tuple(letters for letters in by_letters if len(letters) > 4)),
        late(rf"(?<![A-Za-z])({'|'.join(map(re.escape, sorted(short))) or '(?!)'})[_-]?\d{{5,}}"),
        by_letters,
        tuple(letters for name in names if len(letters := fold_words(name).replace(" ", "")) > 2),
        frozenset(map(fold_words, names)),
        names,
        _forms(names),
    )


def with_signs(lists: Lists, words: tuple[str, ...]) -> Lists:
    """The lists with these words as signs of somebody else's picture; "agencies" among them keeps the agencies."""
    return _with_signs(_Same(lists), words)


@lru_cache(maxsize=32)
def _with_signs(lists: _Same, words: tuple[str, ...]) -> Lists:
    assert isinstance(lists.value, Lists)
    agencies = lists.value.agencies if "agencies" in words else ()
    marks = tuple(word for word in words if word != "agencies")
    marked = (Agency("marked", "", marks),) if marks else ()
    return msgspec.structs.replace(lists.value, agencies=(*marked, *agencies))


def names_of(case: Case) -> tuple[str, ...]:
    """The forms of the syndicator's name, long ones first: names, short names, and the signs of its own agency."""
    return _makers(case).names


def named_by(words: str, case: Case) -> bool:
    """Whether these words, folded, are a name of the syndicator and nothing else."""
    return words in _makers(case).folded


def names_in(letters: str, case: Case) -> bool:
    """Whether letters without spaces between them hold a name of the syndicator: a file's name, an address."""
    return any(name in letters for name in _makers(case).squeezed)


def is_counter(image: Image, case: Case) -> bool:
    """Whether a picture only counts views: one pixel in size, or at the address of the syndicator's counter."""
    if any((size or "").strip().removesuffix("px") in {"0", "1", "2"} for size in (image.width, image.height)):
        return True
    return any(pattern(text).match(image.url) is not None for text in case.policy.recognise.trackers)


def beside_story(page: Page) -> Iterator[Image]:
    """Pictures that are shown in the story or right beside it.

    What carries a credit and stands within the story's stretch of the source, or just above it, counts whatever zone it was
    read into: thumbnails of other stories seldom have one, and a picture overlooked would look like none.
    """
    start, end = None, 0
    for image in page.images:
        if not image.live:
            continue
        if image.zone in _ZONES:
            yield image
        elif image.zone in _STRAY and image.credit:
            if start is None:
                spans = [block.span for block in page.blocks if block.zone == "story"]
                start, end = (spans[0].start, spans[-1].end) if spans else (0, 0)
            if start - _ABOVE <= image.span.start < end:
                yield image


def pictures(case: Case) -> tuple[Picture, ...]:
    """The story's pictures, each once, in the page's order."""
    return _pictures(_View(case))


class _View:
    """A case as far as its pictures go: several clauses ask for the same ones."""

    __slots__ = ("case", "parts")

    def __init__(self, case: Case) -> None:
        self.case = case
        self.parts = tuple(
            _Same(part) for part in (case.page, case.policy, case.lists, case.article, case.publisher, case.page_url)
        )

    def __hash__(self) -> int:
        return hash(self.parts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _View) and other.parts == self.parts


@lru_cache(maxsize=2)
def _pictures(view: _View) -> tuple[Picture, ...]:
    case = view.case
    found: list[Picture] = []
    seen: set[str] = set()
    authors = {fold_words(name) for name in case.page.authors}
    house = _forms(_publisher_names(case))
    for image in beside_story(case.page):
        if is_counter(image, case) or _is_furniture(image, authors):
            continue
        key = stem(image.url) or image.url
        if key in seen:
            continue
        seen.add(key)
        found.append(_picture(image, case, house))
    return tuple(found)


def credit_lines(case: Case) -> tuple[CreditLine, ...]:
    """Lines of the story that credit a picture although no picture carries them: all that a stripped text keeps."""
    carried = {
        fold_words(text)
        for image in case.page.images
        if image.live
        for text in (image.caption, image.credit, f"{image.caption or ''} {image.credit or ''}")
        if text
    }
    found: list[CreditLine] = []
    for number, block in enumerate(case.page.blocks):
        line = _credit_in(block, number, case) if block.zone in _ZONES else None
        if line is not None and fold_words(block.text) not in carried:
            found.append(line)
    for image in case.page.images:
        if not image.live and image.credit and image.zone in _ZONES:
            line = _credit_of(image, case)
            if line is not None and all(fold_words(line.words) not in fold_words(one.words) for one in found):
                found.append(line)
    return tuple(found)


def inserted(case: Case, url: str, alt: str, *, top: bool = False, counter: bool = False) -> tuple[Rewrite, ...]:
    """The change that puts a picture above the story's text or below it, in the page's own mark-up.

    Args: url: a whole address. counter: one pixel in size. Returns: nothing for a page that cannot show pictures.
    """
    from rights.extract import write  # noqa: PLC0415  # only where a change is proposed

    page = case.page
    story = [number for number, block in enumerate(page.blocks) if block.zone == "story"]
    text = [number for number in story if page.blocks[number].kind not in _NEVER_CREDIT] or story
    if page.source.format == "text" or not page.markup or not text:
        return ()
    before, after = (text[0], None) if top else (None, text[-1])
    at, made = write.insertion(page, before=before, after=after, picture=(url, alt), counter=counter)
    return (Rewrite(Place(at, at), made),)


def replaced(case: Case, span: Span, old: str, new: str) -> tuple[Rewrite, ...]:
    """The change of one address inside an element; nothing where it does not stand there once and as written."""
    raw = case.page.source.text[span.start : span.end]
    if raw.count(old) != 1 or re.search(r"[\s\"'<>&()\\]", new):
        return ()
    at = span.start + raw.index(old)
    return (Rewrite(Place(at, at + len(old)), new),)


def is_cut_out(page: Page) -> bool:
    """Whether the page is a piece of a story, or a few lines of one without a headline: the rest may hold what is absent."""
    if is_partial(page):
        return True
    return not page.whole and page.title is None and sum(len(b.text) for b in page.blocks if b.zone == "story") < _STORY


def start_of_story(page: Page) -> Place:
    """The point before the story's first block; the source's beginning where there is no story."""
    first = next((block for block in page.blocks if block.zone == "story"), None)
    at = first.span.start if first is not None else 0
    return Place(at, at)


def end_of_story(page: Page) -> Place:
    """The point after the story's last block; the source's end where there is no story."""
    ends = [block.span.end for block in page.blocks if block.zone == "story"]
    at = max(ends) if ends else len(page.source.text)
    return Place(at, at)


def stem(url: str) -> str:
    """The name by which one picture is known in all its sizes: the file's name without size and ending.

    >>> stem("https://example.org/media/harbour-1024x683.jpg?w=640")
    'harbour'
    """
    name = re.sub(r"\.(?:jpe?g|png|gif|webp|avif|svg|tiff?)$", "", file_name(url).lower())
    return _SIZE.sub("", name)


def _is_furniture(image: Image, authors: set[str]) -> bool:
    if image.caption or image.credit:
        return False
    if image.url.startswith("data:") and not image.alt:
        return True
    if authors and image.alt and fold_words(image.alt) in authors:
        return True
    sizes = [int(size) for size in (image.width, image.height) if size and size.strip().isdigit()]
    if sizes and max(sizes) <= 48:
        return True
    return bool(_FURNITURE.search(file_name(image.url)) or _FURNITURE_ALT.search(image.alt.strip()))


def _picture(image: Image, case: Case, house: _Forms) -> Picture:
    asset = _asset_of(image, case)
    credit = image.credit or image.owner or ""
    place, words = _named(image, asset)
    licence = _licence_in(image.credit) or _licence_in(image.caption)
    whose, sign, agency = _whose(image, credit, asset, _makers(case), house)
    return Picture(image, whose, words, place, sign, agency, licence, asset)


def _named(image: Image, asset: Asset | None) -> tuple[Place, str]:
    if image.credit:
        span = image.credit_span or image.span
        return Place(span.start, span.end), _plain(image.credit)
    span = image.span
    if image.caption:
        span = image.caption_span or image.span
        return Place(span.start, span.end), _short(image.caption)
    if asset is not None and asset.credit:
        return Place(span.start, span.end), asset.credit
    return Place(span.start, span.end), _short(image.alt) or file_name(image.url) or "a picture without a name"


def _plain(credit: str) -> str:
    """A credit without its brackets, its full stop, and the words of a button that stood beside it."""
    return _BUTTON.sub("", " ".join(credit.split())).strip(" ()[].") or credit.strip()


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 80 else text[:77].rsplit(" ", 1)[0] + " ..."


def _whose(
    image: Image, credit: str, asset: Asset | None, makers: _Makers, house: _Forms
) -> tuple[Whose, str, Agency | None]:
    """Whose a picture is, by the strongest sign, with that sign and the agency where it is one's."""
    for text, everywhere in ((credit, True), (image.caption or "", False), (image.alt, False)):
        if not text:
            continue
        agency = _sign_in(text, makers, everywhere=everywhere)
        if agency is not None:
            return "other", text if everywhere else agency[0], agency[1]
        name = _name_in(text, makers.own, everywhere=everywhere)
        if name:
            return "own", text if everywhere else name, None
        name = _name_in(text, house, everywhere=everywhere)
        if name:
            return "publisher", text if everywhere else name, None
    if credit:
        return "named", credit, None
    if asset is not None and (asset.owner or asset.credit):
        return _whose_asset(asset, makers)
    found = _agency_of_file(image.url, makers)
    if found is not None:
        return "other", file_name(image.url), found
    return "unknown", "", None


def _whose_asset(asset: Asset, makers: _Makers) -> tuple[Whose, str, Agency | None]:
    text = f"{asset.owner or ''} {asset.credit or ''}".strip()
    agency = _sign_in(text, makers, everywhere=True)
    if agency is not None:
        return "other", text, agency[1]
    return ("own" if _name_in(asset.owner or text, makers.own, everywhere=True) else "named"), text, None


def _asset_of(image: Image, case: Case) -> Asset | None:
    if case.article is None:
        return None
    name = stem(image.url)
    for asset in case.article.assets:
        if asset.url and (same_page(asset.url, image.url, case.page_url) or (name and stem(asset.url) == name)):
            return asset
    if image.credit:
        credit = fold_words(image.credit)
        return next(
            (asset for asset in case.article.assets if asset.credit and fold_words(asset.credit) == credit), None
        )
    return None


def _licence_in(text: str | None) -> str | None:
    found = _LICENCE.search(text) if text else None
    return found.group().strip() if found else None


def _publisher_names(case: Case) -> tuple[str, ...]:
    names: list[str] = []
    if case.publisher is not None:
        names.extend((*case.publisher.names, *case.publisher.domains))
    if not on_hosts(case.page_url, case.policy.recognise.own_hosts):
        head = case.page.head
        names.extend(fact.value for fact in (head.site_name, head.publisher) if fact is not None)
    own = {fold_words(name) for name in names_of(case)}
    return tuple(name for name in names if len(name) > 2 and fold_words(name) not in own)


@lru_cache(maxsize=64)
def _forms(forms: tuple[str, ...]) -> _Forms:
    return _Forms(forms)


def _sign_in(text: str, makers: _Makers, *, everywhere: bool) -> tuple[str, Agency] | None:
    """The first agency's sign in a text; not `everywhere`: only where a credit would stand."""
    plain = normalise(text[-_LONG:]).text
    sign = _first(plain, makers.signs, everywhere=everywhere)
    return (sign, makers.by_sign[sign]) if sign is not None else None


def _name_in(text: str, names: _Forms, *, everywhere: bool) -> str | None:
    return _first(normalise(text[-_LONG:]).text, names, everywhere=everywhere)


def _first(plain: str, forms: _Forms, *, everywhere: bool) -> str | None:
    """The first of the forms that stands in a text as whole words."""
    for start, end in forms.places(plain):
        if is_whole(plain, start, end) and (everywhere or _credits(plain, start, end)):
            return plain[start:end]
    return None


def _credits(plain: str, start: int, end: int) -> bool:
    """Whether a name stands where a caption names its maker: after a slash, a bracket or "photo by", or at the end."""
    before = plain[max(0, start - 60) : start]
    if _SAYING.search(before):
        return False
    after = plain[end : end + 200]
    if _TAIL.fullmatch(after):
        return (
            not before.strip()
            or bool(_LEAD.search(before))
            or bool(re.search(r"[.!?\"')\]]\s*$", before))
            or len(_WORD.findall(before)) <= 4
            or before.rstrip().endswith(plain[start:end])
        )
    return bool(
        re.search(r"[/(\[©]\s*$|\b(?:photo|image|picture)s? (?:by|via|courtesy of)\s*$", before, re.IGNORECASE)
    ) or (after.startswith("/") and not after.startswith("//"))


def _agency_of_file(url: str, makers: _Makers) -> Agency | None:
    """The agency whose sign a file's name keeps: "GettyImages-8841.jpg", "AP_1234567890.jpg"."""
    name = file_name(url)
    letters = "".join(_WORD.findall(name.lower()))
    for start, end in makers.in_files.places(letters):
        return makers.by_letters[letters[start:end]]
    numbered = makers.numbered.search(name)
    return makers.by_letters[numbered.group(1).lower()] if numbered is not None else None


def _credit_in(block: Block, number: int, case: Case) -> CreditLine | None:
    """The credit that a block of text is, or ends with."""
    if block.kind != "caption" and len(block.text) > _LINE and not block.text.rstrip(" .").endswith((")", "]")):
        return None
    plain = normalise(block.text)
    if block.kind in _NEVER_CREDIT or len(plain.text) > _LONG or (_BY.match(plain.text) and "/" not in plain.text):
        return None
    stretch = _candidate(block, plain.text)
    if stretch is None:
        return None
    start, end, sure = stretch
    words = plain.text[start:end]
    agency = _sign_in(words, _makers(case), everywhere=sure)
    own = None if agency else _name_in(words, _makers(case).own, everywhere=sure)
    sign = agency[0] if agency else own
    if sign is None:
        return None
    if (
        block.kind != "caption"
        and fold_words(words) == fold_words(sign)
        and not (agency and _pictorial(agency[1], sign))
    ):
        return None  # a newsroom's bare name in a line of its own is a byline as often
    place = Place(*plain.back(start, end), number)
    return CreditLine(_plain(words), place, agency[1] if agency else None, own is not None)


def _credit_of(image: Image, case: Case) -> CreditLine | None:
    """The credit of a picture that a text only names, as the reader told it."""
    credit = image.credit or ""
    agency = _sign_in(credit, _makers(case), everywhere=True)
    own = _name_in(credit, _makers(case).own, everywhere=True)
    if agency is None and own is None:
        return None
    span = image.credit_span or image.span
    return CreditLine(_plain(credit), Place(span.start, span.end), agency[1] if agency else None, agency is None)


def _candidate(block: Block, text: str) -> tuple[int, int, bool] | None:
    """The stretch of a block that may be a picture's credit, and whether any name in it is then a sign of the maker.

    A bracket at its end, a line that says "Photo:", names joined by a slash, a few words alone, a caption's last sentence.
    """
    group = _GROUP.search(text)
    if group is not None and ("/" in group.group(1) or _LABEL.match(group.group(1)) or block.kind == "caption"):
        return group.start(), group.start() + len(group.group().rstrip(". ")), True
    if block.kind == "caption":
        last = max((found.end() for found in re.finditer(r"[.!?][\"')]*\s+(?=\S)", text[:-2])), default=0)
        return last, len(text), False
    if len(text) > _LINE:
        return None
    if _LABEL.match(text):
        return 0, len(text), False
    few = len(_WORD.findall(text)) <= (6 if text.endswith((".", "!", "?", ":")) else 10)
    return (0, len(text), False) if few or _slashed(text) else None


def _slashed(text: str) -> bool:
    """Names joined by a slash, the way agencies write credits: "REUTERS/Given Name", "Given Name/Getty Images"."""
    return re.search(r"[^\W\d_]/[^\W\d_]", text) is not None and not re.search(r"https?:|www\.|[.!?]\s+\w", text)


def _pictorial(agency: Agency, sign: str) -> bool:
    return agency.stock or re.search(r"image|photo|picture|stock", sign, re.IGNORECASE) is not None

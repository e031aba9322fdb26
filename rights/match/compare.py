"""Compares an original with a republication: pairs their paragraphs, collects the edits, and says how the two relate."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from rights.match.align import Group, longest_increasing, near_pairs, pair
from rights.match.classify import Pair
from rights.match.headline import compare_headlines
from rights.match.language import Language, guess, language
from rights.match.lines import Lines, Seen
from rights.match.reader import Found, Reader, Texts
from rights.match.relation import APART, Shape, relation_of
from rights.match.rows import rows
from rights.match.tokens import Tokens, spaceless, tokenise
from rights.match.values import Comparison, Edit, Passage, Side

__all__ = ["best_version", "compare", "compare_all"]

_CONTEXT = 40
_TRUNCATED = 0.2
"""Share of the original's words missing at its end from which the story stops early."""
_FEW = 5


def compare(original: Side, republication: Side, *, date: date | None = None) -> Comparison:  # the contract's word
    """Every edit between an original and its republication.

    Args:
        original: as `side` makes it.
        republication: likewise.
        date: the day of the original, from which "today" is counted; what the original says itself where None.

    Returns: the comparison; where the two are different stories, with that relation and without edits.
    """
    return _Work(original, republication, date or original.published).result()


def compare_all(pairs: Iterable[tuple[Side, Side, date | None]]) -> list[Comparison]:
    """Many pairs in one go, in the order given."""
    return [compare(original, republication, date=day) for original, republication, day in pairs]


def best_version(originals: Sequence[Side], republication: Side, *, date: date | None = None) -> int | None:  # as above
    """Which version of an original the republication was made from.

    Args: originals: the versions, oldest first. republication, date: as for `compare`.
    Returns: the index of the version that leaves the fewest changes that matter unexplained, of equal ones the latest;
    None where there is no version, or none has anything in common with the republication.
    """
    best: tuple[float, int] | None = None
    for index, original in enumerate(originals):
        result = compare(original, republication, date=date)
        if result.relation in APART:
            continue
        cost = sum(
            1.0 if edit.material else 0.25 if edit.material is None else 0.01
            for edit in result.edits
            if edit.class_ != "boilerplate_around"
        )
        cost += 20 * (1 - result.share_kept)
        if best is None or cost <= best[0]:
            best = (cost, index)
    return best[1] if best is not None else None


class _Work:
    """One comparison under way."""

    def __init__(self, original: Side, republication: Side, today: date | None) -> None:
        self.sides = (original, republication)
        code = original.language if original.language is not None else guess(_body(original))
        self.language: Language = language(code)
        self.code = code
        self.texts = Texts(original, republication, self.language, today)
        seen = Seen()
        self.lines = (Lines(original, self.language, seen), Lines(republication, self.language, seen))
        self.notes: list[str] = []
        self.paired: set[int] = set()
        self.cuts: tuple[dict[int, Tokens], dict[int, Tokens]] = ({}, {})

    def result(self) -> Comparison:
        one, other = self.sides
        if spaceless(one.text[:_SAMPLE]):
            self.notes.append("compared by characters: this script has no spaces between words")
        bodies = [self.lines[k].words for k in (0, 1)]
        for side, words, name in zip(self.sides, bodies, ("original", "republication"), strict=True):
            if side.damaged is not None:
                self.notes.append(f"the {name} can't be relied on: {side.damaged}")
            if not words:
                self.notes.append(f"the {name} has no story")
        if min(bodies) == 0:
            return self._apart("unrelated", bodies)
        groups = self._groups()
        self.lines[1].story_is_between(
            sorted(
                j
                for group in groups
                for j in group.second
                if self.lines[1].words_of(j) >= _FEW and self.lines[0].kind(group.first[0]) == "story"
            )
        )
        shape = Shape(self.sides, self.lines, groups, self.language, self._tokens)
        translated = max(shape.paired) < _ALMOST_NOTHING and shape.same_news and self._translated()
        relation = relation_of(shape)
        if relation in APART:
            return self._apart(relation, bodies, translated=translated)
        # where both carry a third party's text, or most of either is its own, neither set the other's order
        ordered = relation != "shared_source" and max(shape.paired) >= _ORDERED
        self.paired = {j for group in groups for j in group.second}
        found, kept, used = self._edits(groups, excerpt=relation == "excerpt", ordered=ordered)
        headline = "not_compared"
        if relation != "excerpt":
            headline, edit = compare_headlines(self.sides, self.language)
            if edit is not None:
                found.insert(0, edit)
        edits = self._finished(found, groups)
        meant = [edit for edit in edits if edit.class_ not in {"formatting", "boilerplate_around"}]
        if relation == "edited_copy" and not meant:
            relation = "copy"
        words = bodies[0] or 1
        return Comparison(
            relation,
            headline,
            edits,
            one,
            other,
            bodies[0],
            bodies[1],
            min(kept, bodies[0]),
            min(used, bodies[1]),
            round(min(1.0, kept / words), 4),
            self.lines[0].paragraphs,
            self.lines[1].paragraphs,
            edited=bool(meant),
            shortened=any(edit.class_ in _SHORTENING for edit in edits) or relation == "excerpt",
            excerpted=relation == "excerpt",
            translated=translated,
            reworked=relation != "excerpt" and _reworked(edits),
            notes=tuple(self.notes),
            rows=rows(self.sides, ((group.first, group.second) for group in groups)),
            kinds=(tuple(self.lines[0].kinds), tuple(self.lines[1].kinds)),
        )

    def _translated(self) -> bool:
        """Whether the two are in different languages, as far as can be told; a note says so."""
        other = self.sides[1]
        code = other.language if other.language is not None else guess(_body(other))
        if None in {self.code, code} or self.code == code:
            return False
        self.notes.append(f"the two are in different languages ({self.code}, {code}): their words can't be compared")
        return True

    def _apart(self, relation: str, bodies: list[int], *, translated: bool = False) -> Comparison:
        one, other = self.sides
        return Comparison(
            relation, "not_compared", (), one, other, bodies[0], bodies[1],
            paragraphs_original=self.lines[0].paragraphs, paragraphs_republication=self.lines[1].paragraphs,
            translated=translated, notes=tuple(self.notes),
        )  # fmt: skip

    # -- pairing -------------------------------------------------------------------------------------------------

    def _groups(self) -> list[Group]:
        one, other = self.sides
        texts = [lines.texts for lines in self.lines]
        places: dict[str, list[int]] = defaultdict(list)
        for i, part in enumerate(one.parts):
            if part.role != "headline":
                places[texts[0][i]].append(i)
        left_over = Counter(
            text for text, part in zip(texts[1], other.parts, strict=True) if part.role != "headline" and text in places
        )
        same: list[tuple[int, int]] = []
        for j, part in enumerate(other.parts):
            held = places.get(texts[1][j])
            if not held or part.role == "headline":
                continue
            nearest = held[0]
            if 1 < len(held) <= _FEW_TIMES and len(held) != left_over[texts[1][j]]:
                # of a text that one side has more often, the one at about the same place
                nearest = min(held, key=lambda i, j=j: abs(i - j))  # type: ignore[misc]
            left_over[texts[1][j]] -= 1
            held.remove(nearest)
            same.append((nearest, j))
        taken = ({i for i, _ in same}, {j for _, j in same})
        left = [
            [
                i
                for i, part in enumerate(side.parts)
                if i not in taken[k]
                and part.role != "headline"
                and not (part.role == "furniture" and part.end - part.start < _SHORT_LINE)
            ]
            for k, side in enumerate(self.sides)
        ]
        near: list[tuple[int, int, float]] = near_pairs(texts[0], texts[1], same, (left[0], left[1]))
        paired = [{i for i, _, _ in near}, {j for _, j, _ in near}]
        open_ends = [[i for i in left[k] if i not in paired[k]] for k in (0, 1)]
        keys: tuple[dict[int, list[str]], dict[int, list[str]]] = ({}, {})
        for k in (0, 1):
            wanted = set(open_ends[k])
            for pair_ in [(i, j) for i, j, _ in near]:
                # a paragraph that was joined to another one is longer than its partner by about what that one has
                mine, partner = pair_[k], pair_[1 - k]
                grown = len(texts[k][mine]) - len(texts[1 - k][partner])
                if grown > _JOINED and any(
                    abs(beside - partner) <= _BESIDE and grown * 2 > len(texts[1 - k][beside])
                    for beside in open_ends[1 - k]
                ):
                    wanted.add(mine)
            for i in wanted:
                cut = self._tokens(k, i)
                keys[k][i] = [key for key in cut.keys if key[0].isalnum()] or cut.keys
        return pair(texts[0], texts[1], keys, same, near, (self.lines[0].ranks, self.lines[1].ranks))

    def _tokens(self, k: int, index: int) -> Tokens:
        cut = self.cuts[k].get(index)
        if cut is None:
            part = self.sides[k].parts[index]
            cut = self.cuts[k][index] = tokenise(self.sides[k].text, part.start, part.end, self.language)
        return cut

    # -- edits ---------------------------------------------------------------------------------------------------

    def _edits(self, groups: list[Group], *, excerpt: bool, ordered: bool) -> tuple[list[Found], int, int]:
        one = self.sides[0]
        found: list[Found] = []
        kept = used = 0
        for group in groups:
            if group.exact:
                words = self.lines[0].counts[group.first[0]]
                kept += words
                used += words
                continue
            if self._of_bylines(group):
                if not self._credited(group.first[0]):
                    part = one.parts[group.first[0]]
                    found.append(Found("credit_or_tagline_removed", True, (part.start, part.end), None, "byline"))
                continue
            if all(self.lines[k].kind(at) == "tagline" for k, at in ((0, group.first[0]), (1, group.second[0]))):
                part = one.parts[group.first[0]]
                if self._agency_credited(group.first[0]):
                    found.append(Found("boilerplate_around", False, (part.start, part.end), None, "tagline"))
                    continue
            readers = [
                Reader(
                    self.sides[k],
                    [self.sides[k].parts[i] for i in members],
                    self.language,
                    [self._tokens(k, i) for i in members],
                )
                for k, members in ((0, group.first), (1, group.second))
            ]
            closing = all(self.lines[0].kind(i) == "tagline" for i in group.first)
            work = Pair(self.texts, group, readers[0], readers[1], closing=closing)
            found += work.differences()
            for k, members in ((0, group.first), (1, group.second)):
                for i in members:  # nobody asks for them again, and long texts have many
                    del self.cuts[k][i]
            # a dash between spaces counts as a word by itself, so the two ways of counting may differ by a few
            left = sum(self.lines[0].words_of(i) for i in group.first) - work.gone
            taken = sum(self.lines[1].words_of(j) for j in group.second) - work.new
            common = max(0, min(left, taken))
            kept += common
            used += common
        if excerpt:
            for edit in found:
                if edit.kind == "quote_marks":  # the republisher's own article quotes, as it should
                    edit.material, edit.certain = False, True
            found += self._runs(groups)
            found += self._around_excerpt(groups)
        else:
            if ordered:
                found += self._moves(groups)
            found += self._missing(groups)
            found += self._extra(groups)
        found += self._links(groups)
        return found, kept, used

    def _of_bylines(self, group: Group) -> bool:
        """Whether a byline stands opposite a byline: what is added or set otherwise in it is no edit of the story."""
        return (
            len(group.first) == len(group.second) == 1
            and self.lines[0].kind(group.first[0]) == "byline"
            and self.lines[1].kind(group.second[0]) == "byline"
        )

    def _moves(self, groups: list[Group]) -> list[Found]:
        one, other = self.sides
        story = [
            group
            for group in groups
            if self.lines[0].is_body(group.first[0]) and self.lines[0].words_of(group.first[0]) >= _FEW
        ]
        values = [group.first[0] for group in story]
        stay = set(
            longest_increasing(
                values,
                [
                    len(group.first) * 1000 + min(999, sum(self.lines[0].words_of(i) for i in group.first))
                    for group in story
                ],
            )
        )
        moved = []
        for at, group in enumerate(story):
            if at in stay:
                continue
            first, second = group.first, group.second
            moved.append(
                Found(
                    "paragraph_moved", None,
                    (one.parts[first[0]].start, one.parts[first[-1]].end),
                    (other.parts[second[0]].start, other.parts[second[-1]].end),
                )
            )  # fmt: skip
        return moved

    def _missing(self, groups: list[Group]) -> list[Found]:
        """Paragraphs of the original that the republication does not have."""
        one = self.sides[0]
        lines = self.lines[0]
        taken = {i for group in groups for i in group.first}
        body = [i for i in range(len(one.parts)) if lines.is_body(i)]
        ends = self._closing_lines()
        last_kept = max((i for i in taken - ends if lines.is_body(i) and lines.kind(i) == "story"), default=-1)
        found: list[Found] = []
        run: list[int] = []
        total = sum(lines.words_of(i) for i in body) or 1

        def close() -> None:
            if not any(lines.kind(i) == "story" for i in run):
                found.extend(
                    Found("formatting", False, (one.parts[i].start, one.parts[i].end), None, "subhead") for i in run
                )
                run.clear()
                return
            story = list(run)
            gone = sum(lines.words_of(i) for i in story)
            class_ = "truncated" if story[0] > last_kept and gone > _TRUNCATED * total else "paragraph_removed"
            found.append(Found(class_, True, (one.parts[story[0]].start, one.parts[story[-1]].end), None))
            run.clear()

        for i, part in enumerate(one.parts):
            if part.role == "headline":
                continue
            if i in taken:
                if lines.is_body(i) and lines.kind(i) == "story":
                    close()
                continue
            kind = "tagline" if i in ends else lines.kind(i)
            span = (part.start, part.end)
            if kind in {"story", "subhead"}:
                run.append(i)
            elif kind == "byline":
                if not self._credited(i):
                    found.append(Found("credit_or_tagline_removed", True, span, None, "byline"))
            elif kind == "tagline":
                if self._agency_credited(i):
                    found.append(Found("boilerplate_around", False, span, None, "tagline"))
                else:
                    # by its place and a word or two it may be the story's last paragraph as well
                    sure = lines.kind(i) == "tagline"
                    found.append(Found("credit_or_tagline_removed", True, span, None, "tagline", certain=sure))
            elif kind == "note":
                found.append(Found("boilerplate_around", None, span, None, "note"))
            elif kind == "furniture":
                found.append(Found("boilerplate_around", False, span, None))
        close()
        return found

    def _closing_lines(self) -> set[int]:
        """The original's last blocks that speak of the story or of who made it."""
        lines = self.lines[0]
        ends: set[int] = set()
        for i in range(len(self.sides[0].parts) - 1, -1, -1):
            low = lines.text(i).lower()
            if lines.words_of(i) > _NOTICE_WORDS or _QUOTE.search(low):
                break
            if lines.kind(i) == "story":
                if not (self.language.of_itself.search(low) or self.language.closing.search(low)):
                    break
                ends.add(i)
        return ends

    def _credited(self, index: int) -> bool:
        """Whether the republication names who the original's byline names."""
        one, other = self.sides
        part = one.parts[index]
        names = _NAMES.findall(_BY.sub("", one.text[part.start : part.end])) or list(one.authors)
        if not names:
            return False
        lines = self.lines[1]
        count = len(other.parts)
        top = " ".join(
            lines.text(i)
            for i in range(count)
            if lines.kind(i) == "byline"
            or (
                i not in self.paired  # what stood there anyway credits nobody anew
                and lines.words_of(i) <= _CREDIT_WORDS
                and (i < _NEAR_TOP or i >= count - _NEAR_END or lines.kind(i) == "tagline")
            )
        ).casefold()
        return all(name.casefold() in top for name in names[:2])

    def _agency_credited(self, index: int) -> bool:
        """Whether the republication's own closing line credits the agency that the original's credits, in other words."""
        agency = self.language.agency
        text = self.lines[0].text(index)
        if agency is None or not self.language.contributed(text) or _NEWSROOM.search(agency.sub("", text)):
            return False
        wanted = {self.language.agency_key(found) for found in agency.findall(text)}
        lines = self.lines[1]
        held = {
            self.language.agency_key(found)
            for j in range(max(0, len(self.sides[1].parts) - _NEAR_END), len(self.sides[1].parts))
            if lines.kind(j) == "tagline" and self.language.contributed(lines.text(j))
            for found in agency.findall(lines.text(j))
        }
        return bool(wanted) and wanted <= held

    def _extra(self, groups: list[Group]) -> list[Found]:
        """Blocks of the republication that the original does not have."""
        other = self.sides[1]
        lines = self.lines[1]
        taken = {j for group in groups for j in group.second}
        standfirst = self._standfirst(taken)
        found: list[Found] = []
        last: tuple[str, int] | None = None
        for j, part in enumerate(other.parts):
            if part.role == "headline" or j in taken:
                if part.role == "headline" or lines.kind(j) == "story":
                    last = None
                continue
            kind = lines.kind(j)
            class_, material = {
                "story": ("paragraph_added", True),
                "note": ("editor_note_added", None),
                "subhead": ("formatting", False),
            }.get(kind, ("boilerplate_around", False))
            span = (part.start, part.end)
            guessed = j in lines.guessed and lines.words_of(j) >= _SAYING
            if j == standfirst or guessed or (kind in {"story", "subhead"} and self._aside(j, taken)):
                # it seems to be the page's own, and may say something all the same
                own = "standfirst" if j == standfirst else "aside"
                found.append(Found("boilerplate_around", None, None, span, own, certain=False))
                last = None
                continue
            if (
                last is not None
                and last[0] == class_
                and last[1] == j - 1
                and class_ in {"boilerplate_around", "paragraph_added"}
            ):
                before = found[-1].second
                assert before is not None
                found[-1].second = (before[0], part.end)
            else:
                found.append(Found(class_, material, None, span, "subhead" if kind == "subhead" else None))
            last = (class_, j)
        return found

    def _aside(self, index: int, taken: set[int]) -> bool:
        """Whether a block that the original lacks seems to be the page's own, by its shape or its words."""
        lines, language = self.lines[1], self.language
        text, words = lines.text(index), lines.words_of(index)
        low = text.lower()
        if words <= _NOTICE_WORDS and (language.caption_end.search(low) or language.captioned.search(low)):
            return True
        if not _SENTENCE_END.search(text):
            if words > _LINE_WORDS:
                return False
            label, colon, _ = text.partition(": ")
            if language.pictured.search(low) or (colon and len(label.split()) <= _LABEL_WORDS):
                return True
            # subheads stand alone; several short lines in a row are a list of other stories
            beside = [at for at in (index - 1, index + 1) if 0 <= at < len(lines.kinds) and at not in taken]
            return lines.kind(index) == "subhead" and any(lines.kind(at) == "subhead" for at in beside)
        if _QUOTE.search(text):
            return False
        outside = index < lines.first or index > lines.last
        return bool(
            (words <= _ASIDE_WORDS and language.aside.search(low))
            or (outside and words <= _NOTICE_WORDS and language.of_itself.search(low))
        )

    def _standfirst(self, taken: set[int]) -> int | None:
        """A single line between the headline and the story, which sums it up and is the republisher's own."""
        lines = self.lines[1]
        before = []
        for j in range(len(self.sides[1].parts)):
            if j in taken and lines.kind(j) == "story":
                break
            if j not in taken and lines.kind(j) == "story":
                before.append(j)
        if len(before) != 1 or lines.words_of(before[0]) > _STANDFIRST_WORDS:
            return None
        return before[0] if len(_SENTENCE_END.findall(lines.text(before[0]))) <= 1 else None

    def _runs(self, groups: list[Group]) -> list[Found]:
        """The runs of the original's paragraphs that somebody else's article quotes."""
        one, other = self.sides
        found: list[Found] = []
        last: Group | None = None
        for group in groups:
            if self.lines[0].words_of(group.first[0]) < _FEW and last is None:
                continue
            if not self.lines[0].is_body(group.first[0]):
                continue
            first = (one.parts[group.first[0]].start, one.parts[group.first[-1]].end)
            second = (other.parts[group.second[0]].start, other.parts[group.second[-1]].end)
            if (
                last is not None
                and self.lines[0].ranks[group.first[0]] == self.lines[0].ranks[last.first[-1]] + 1
                and self.lines[1].ranks[group.second[0]] == self.lines[1].ranks[last.second[-1]] + 1
                and found[-1].first is not None
                and found[-1].second is not None
            ):
                found[-1].first = (found[-1].first[0], first[1])
                found[-1].second = (found[-1].second[0], second[1])
            else:
                found.append(Found("excerpt_quoted", None, first, second))
            last = group
        return found

    def _around_excerpt(self, groups: list[Group]) -> list[Found]:
        other = self.sides[1]
        lines = self.lines[1]
        taken = {j for group in groups for j in group.second}
        found: list[Found] = []
        last = -2
        for j, part in enumerate(other.parts):
            if j in taken or part.role == "headline" or lines.kind(j) != "furniture":
                continue
            if last == j - 1 and found and found[-1].second is not None:
                found[-1].second = (found[-1].second[0], part.end)
            else:
                found.append(Found("boilerplate_around", False, None, (part.start, part.end)))
            last = j
        return found

    def _links(self, groups: list[Group]) -> list[Found]:
        """Links of the original whose words stayed without the link."""
        one, other = self.sides
        if not (one.links and one.links_seen and other.links_seen):
            return []
        found = []
        linked = [(link.start, link.end) for link in other.links]
        for group in groups:
            start, end = one.parts[group.first[0]].start, one.parts[group.first[-1]].end
            links = [link for link in one.links if start <= link.start and link.end <= end]
            if not links or not self.lines[0].is_body(group.first[0]):
                continue
            start_other, end_other = other.parts[group.second[0]].start, other.parts[group.second[-1]].end
            text = other.text[start_other:end_other]
            near = [span for span in linked if span[0] < end_other and span[1] > start_other]
            for link in links:
                words = one.text[link.start : link.end]
                if words in link.url and ("@" in words or "." in words):
                    continue  # the address itself is in the text
                before = one.text[max(start, link.start - 15) : link.start]
                at = _find(text, words, before, link.start - start)
                if at is None:
                    continue
                span = (start_other + at, start_other + at + len(words))
                if not any(a < span[1] and b > span[0] for a, b in near):
                    found.append(Found("link_removed", None, (link.start, link.end), span, link.url))
        return found

    # -- finishing -----------------------------------------------------------------------------------------------

    def _finished(self, found: list[Found], groups: list[Group]) -> tuple[Edit, ...]:
        """The edits in the order of the republication, with their passages, groups and paragraph numbers."""
        after: dict[int, int] = {}
        for group in groups:
            for i in group.first:
                after[i] = self.sides[1].parts[group.second[0]].start
        ends = [[part.end for part in side.parts] for side in self.sides]
        starts = [part.start for part in self.sides[0].parts]
        anchor: list[int] = []
        seen = 0
        for i in range(len(starts)):
            seen = after.get(i, seen)
            anchor.append(seen)

        def order(edit: Found) -> tuple[int, int]:
            if edit.second is not None:
                return edit.second[0], 1
            assert edit.first is not None
            part = bisect_left(ends[0], edit.first[0] + 1)
            return anchor[part] + edit.first[0] - starts[part] if part in after else anchor[part] + 1, 0

        found = sorted(found, key=order)
        groups_of = _grouped(found, self.sides)
        edits = []
        for at, edit in enumerate(found):
            passages = [_passage(side, span) for side, span in zip(self.sides, (edit.first, edit.second), strict=True)]
            numbers = tuple(
                lines.number(bisect_left(last, span[0] + 1)) if span is not None else None
                for last, lines, span in zip(ends, self.lines, (edit.first, edit.second), strict=True)
            )
            kind = None if edit.class_ == "link_removed" else edit.kind
            edits.append(
                Edit(
                    edit.class_,
                    edit.material,
                    passages[0],
                    passages[1],
                    groups_of.get(at),
                    kind,
                    edit.certain,
                    (numbers[0], numbers[1]),
                )
            )
        return tuple(edits)


def _reworked(edits: Sequence[Edit]) -> bool:
    """Whether so much came, went and was put in other words that a text was written over rather than edited."""
    whole = sum(edit.class_ in _WHOLE for edit in edits)
    within = sum(edit.class_ not in _WHOLE | _NO_WORDS and None not in edit.paragraphs for edit in edits)
    return whole >= 2 * _WHOLE_REWORKED or (whole >= _WHOLE_REWORKED and within >= _WITHIN_REWORKED)


_WHOLE = frozenset({"paragraph_removed", "paragraph_added", "sentence_removed", "sentence_added", "truncated"})
_NO_WORDS = frozenset(
    {"formatting", "spelling", "boilerplate_around", "headline_style", "headline_rewrite", "link_removed"}
)
_WHOLE_REWORKED, _WITHIN_REWORKED = 4, 8
_ORDERED = 0.6
"""Share of either side's words that stand in the other, from which the order of its paragraphs is the other's, changed."""
_NEWSROOM = re.compile(r"[A-ZÀ-Þ]\w+(?:['’]s?)\s+[A-ZÀ-Þ]|\bof (?:the )?[A-ZÀ-Þ]")
"""A reporter named with a newsroom of their own ("Valley News’ Jane Doe")."""
_ALMOST_NOTHING = 0.1
_JOINED, _BESIDE = 8, 4
_SAMPLE = 800
_FEW_TIMES = 8
_STANDFIRST_WORDS = 25
_SAYING = 3
"""Words from which a line without a full stop may say something."""
_LINE_WORDS, _LABEL_WORDS, _ASIDE_WORDS, _NOTICE_WORDS = 16, 4, 30, 45
_QUOTE = re.compile('["“”«»„]')
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*(?=\s|$)")
_SHORT_LINE = 60
_CREDIT_WORDS, _NEAR_TOP, _NEAR_END = 14, 9, 6
_SHORTENING = {"paragraph_removed", "truncated", "sentence_removed"}
_BY = re.compile(r"^\W*(?:by|von|par|por)\s+", re.IGNORECASE)
_NAMES = re.compile(r"[A-ZÀ-Þ][\w.’'-]+(?:\s+(?:(?:de|von|van|la|le|der|den|al|el|bin)\s+)*[A-ZÀ-Þ][\w.’'-]*)+")


def _body(side: Side) -> str:
    return "\n".join(side.text[part.start : part.end] for part in side.parts if part.role == "body")


def _find(text: str, words: str, before: str, near: int) -> int | None:
    """Where the words of a link stand in the other paragraph: of several places the one with the same words before it, then the nearest."""
    found, at = [], text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return min(
        found, key=lambda at: (not text.startswith(before, max(0, at - len(before))), abs(at - near)), default=None
    )


def _passage(side: Side, span: tuple[int, int] | None) -> Passage | None:
    if span is None:
        return None
    start, end = span
    text = side.text
    return Passage(text[start:end], start, end, text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT])


def _grouped(found: list[Found], sides: tuple[Side, Side]) -> dict[int, str]:
    """Names for changes that were made throughout: quote marks, dashes, the same words by the same other words."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, edit in enumerate(found):
        if edit.class_ == "link_removed":
            places["link", str(edit.kind)].append(at)
        elif edit.kind in {"quote_restyle", "dash", "ellipsis"} and edit.class_ == "formatting":
            places[edit.class_, str(edit.kind)].append(at)
        elif (
            edit.class_ in {"spelling", "word_choice", "formatting"}
            and edit.first is not None
            and edit.second is not None
            and edit.kind not in _SINGLE
        ):
            places[
                edit.class_, sides[0].text[slice(*edit.first)].casefold(), sides[1].text[slice(*edit.second)].casefold()
            ].append(at)
    names: dict[int, str] = {}
    for number, members in enumerate((held for held in places.values() if len(held) > 1), 1):
        names.update((at, f"g{number}") for at in members)
    return names


_SINGLE = {"paragraph_merge", "paragraph_split", "spaces", "sentence_merge", "sentence_split"}

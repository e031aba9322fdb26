"""What can't be meant in a policy that loads is told where it stands; what can be meant is not."""

from datetime import date

import pytest

from rights.terms.lint import lint

HEAD = """schema: 1
id: prairie-wire
name: Prairie Wire
version: 2026-11-28
status: secondary
language: en
terms: {url: "https://prairiewire.example/republish"}
licence: {spdx: CC-BY-NC-ND-4.0}
recognise: {names: [Prairie Wire], own_hosts: [prairiewire.example]}
clauses:
"""


def linted(tmp_path, clauses: str, head: str = HEAD, **more) -> list[str]:
    path = tmp_path / "prairie-wire.yaml"
    lines = list(clauses.strip("\n").split("\n"))
    text = "".join(f"  {line}\n" + ("    says: As it says.\n" if line.startswith("- id") else "") for line in lines)
    path.write_text(head + text, encoding="utf-8")
    return [f"{m.line}:{m.column}: {m.message}" for m in lint(path, shown=path.name, **more)]


WRONG = {
    "must and must not": (
        "- id: mark\n  must: logo\n- id: no-mark\n  must_not: logo\n  image: {alt: [Seal]}",
        '14:5: clause "no-mark" is must_not, clause "mark" must, on the same thing',
    ),
    "should and must not": (
        "- id: whole\n  should: whole_text\n- id: part\n  must_not: whole_text",
        'clause "part" is must_not, clause "whole" should, on the same thing',
    ),
    "must and must not where both may hold": (
        (
            "- id: whole\n  must: whole_text\n  when: {channel: print}\n"
            "- id: part\n  must_not: whole_text\n  when: {channel: [print, online]}"
        ),
        "on the same thing",
    ),
    "the whole and a part": (
        "- id: whole\n  must: whole_text\n- id: part\n  must_not: excerpt_limit\n  max_words: 100",
        'clause "whole" asks for the whole text, clause "part" for no more than a part',
    ),
    "permission against ban": (
        (
            "- id: no\n  must_not: translation\n  unless: {approval: editor}\n- id: yes\n  may: translation\n"
            "  when: {approval: author}"
        ),
        'clause "yes" permits what clause "no" forbids, and widens nothing',
    ),
    "wider than its licence: translation": ("- id: yes\n  may: translation", "permits more than the licence"),
    "wider than its licence: edits": ("- id: yes\n  may: body_edits", "which allows no edited version"),
    "wider than its licence: sale": ("- id: yes\n  may: resale", "which allows no commercial use"),
    "bounds that nobody asks for": (
        "- id: some\n  may: excerpt_limit\n  max_words: 100",
        '14:5: the bounds of clause "some" (max_words) are never asked for',
    ),
    "two channels at once": (
        "- id: mark\n  must: logo\n  when: {all_of: [{channel: print}, {channel: online}]}",
        '14:5: clause "mark" never holds: its conditions exclude each other',
    ),
    "days that exclude each other": (
        "- id: mark\n  must: logo\n  when: {all_of: [{published: {until: 2020-01-01}}, {published: {from: 2021-01-01}}]}",
        "its conditions exclude each other",
    ),
    "yes and no": ("- id: mark\n  must: logo\n  when: {edited: true, not: {edited: true}}", "exclude each other"),
    "a channel without links": (
        "- id: mark\n  must: logo\n  when: {channel: print, linked: true}",
        "exclude each other",
    ),
    "unless takes all away": (
        "- id: mark\n  must: logo\n  when: {channel: print}\n  unless: {channel: [print, audio]}",
        "what unless: names is so wherever when: is",
    ),
    "unless names everything": (
        "- id: mark\n  must: logo\n  unless: {channel: [online, print, newsletter, audio, social]}",
        "unless: names every channel",
    ),
    "a variant for other days": (
        (
            "- id: note\n  must: tagline\n  when: {published: {from: 2024-01-01}}\n"
            "  by_date:\n    - {until: 2023-12-31, text: One line}\n    - {from: 2024-01-01, text: Another line}"
        ),
        '15:5: the variant until 2023-12-31 of clause "note" never holds',
    ),
    "a window that never opens": (
        "- id: keep\n  must: time_window\n  days: 2\n- id: hold\n  must: embargo\n  delay: 48h",
        'the window of clause "keep" never opens',
    ),
    "a sentence in a byline": (
        '- id: credit\n  must: credit_line\n  place: byline\n  text: "This story was first published by {name} at {url}."',
        "is a sentence, and has to stand in a byline",
    ),
    "any text fits": ('- id: credit\n  must: credit_line\n  text: "{author} {...}"', "any text fits the wording"),
    "words that are not there are linked": (
        '- id: credit\n  must: credit_line\n  text: "Published by {name}."\n  link: {"original article": article}',
        'the words "original article" that clause "credit" wants linked do not stand in',
    ),
    "links in print": ("- id: link\n  must: link_back\n  when: {channel: print}", "which carries none"),
    "linked words on the air": (
        '- id: credit\n  must: credit_line\n  text: "By {name}"\n  link: {"{name}": homepage}\n  when: {linked: false}',
        "holds only in audio and print, which carries none",
    ),
    "a ban on nothing": ("- id: edits\n  must_not: body_edits\n  beyond: any", "forbids nothing: it allows any edit"),
    "within a group": (
        (
            "- id: some\n  must: any_of\n  of:\n    - {id: one, kind: logo}\n"
            "    - {id: two, kind: link_back, when: {channel: print, not: {channel: print}}}"
        ),
        'clause "two" never holds',
    ),
}
RIGHT = {
    "told apart by channel": (
        "- id: whole\n  must: whole_text\n  when: {channel: print}\n"
        "- id: part\n  must_not: whole_text\n  when: {channel: online}"
    ),
    "told apart by unless": (
        "- id: whole\n  must: whole_text\n  unless: {channel: online}\n"
        "- id: part\n  must_not: whole_text\n  when: {channel: online}"
    ),
    "a permission that says what it spares": (
        "- id: no\n  must_not: translation\n- id: yes\n  may: translation\n  widens: [no]"
    ),
    "bounds that widen": "- id: some\n  may: excerpt_limit\n  max_words: 100\n  widens: [whole_text]",
    "style is no edited version": "- id: some\n  must_not: body_edits\n  beyond: [style]",
    "more than the licence, by agreement": "- id: yes\n  may: translation\n  when: {permission: translation}",
    "a byline in a byline": '- id: credit\n  must: credit_line\n  place: byline\n  text: "{authors}, {name}"',
    "a wording in any case and with any spaces": (
        '- id: credit\n  must: credit_line\n  text: "Read the Original  Article at {name}."\n'
        '  link: {"original article": article}'
    ),
    "the address in print": '- id: credit\n  must: credit_line\n  text: "By {name}, {url}"\n  when: {channel: print}',
    "a window and a shorter wait": "- id: keep\n  must: time_window\n  days: 30\n- id: hold\n  must: embargo\n  delay: 48h",
    "a newsletter has links": "- id: link\n  must: link_back\n  when: {channel: [print, newsletter]}",
    "different bans": (
        "- id: a\n  must_not: body_edits\n  beyond: [style]\n- id: b\n  must: body_edits\n  keeps: meaning"
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_meant_is_told(tmp_path, name):
    clauses, told = WRONG[name]
    found = linted(tmp_path, clauses)
    assert any(told in line for line in found), found


@pytest.mark.parametrize("name", RIGHT)
def test_what_can_be_meant_is_not(tmp_path, name):
    assert linted(tmp_path, RIGHT[name]) == []


def test_an_old_source_is_told_and_so_is_one_of_tomorrow(tmp_path):
    head = HEAD.replace('republish"}', 'republish", read_on: 2024-01-02}')
    clauses = '- id: mark\n  must: logo\n  source: {url: "https://prairiewire.example/mark", read_on: 2026-12-24}'
    found = linted(tmp_path, clauses, head, today=date(2026, 11, 28))
    assert found == [
        "7:64: the terms were read 1061 days ago, on 2024-01-02",
        '14:5: the source of clause "mark" was read on 2026-12-24, which is still to come',
    ]
    assert linted(tmp_path, clauses, head) == []
    assert len(linted(tmp_path, clauses, head, today=date(2026, 12, 24), max_age=2000)) == 0


def test_a_base_needs_no_signs(tmp_path):
    head = HEAD.replace("schema: 1\n", "schema: 1\nbase: true\n").replace(
        "recognise: {names: [Prairie Wire], own_hosts: [prairiewire.example]}\n", ""
    )
    assert linted(tmp_path, "- id: mark\n  must: logo", head) == []


def test_what_a_parent_says_wrong_is_told_at_the_parent_and_what_clashes_with_it_at_the_child(tmp_path):
    (tmp_path / "parent.yaml").write_text(
        HEAD.replace("id: prairie-wire", "id: parent") + "  - {id: whole, must: whole_text, says: All.}\n"
        "  - {id: some, may: excerpt_limit, max_words: 10, says: Some.}\n",
        "utf-8",
    )
    head = HEAD.replace("licence:", "extends: parent\nlicence:")
    found = linted(tmp_path, "- id: part\n  must_not: whole_text", head)
    assert found == ['12:5: clause "part" is must_not, clause "whole" must, on the same thing']

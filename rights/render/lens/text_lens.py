"""A comparison for a terminal: the summary in words, then each edit with both texts."""

from __future__ import annotations

from rights.match import Edit, Passage, summary
from rights.model.report import EditTerms
from rights.render.lens import words
from rights.render.lens.values import Compared
from rights.render.options import RenderOptions
from rights.render.paper import Paper, Run
from rights.render.safe import shorten

__all__ = ["render"]

_SHOWN = 400


def render(compared: Compared, options: RenderOptions) -> str:
    """The comparison as plain lines, at most `options.width` columns wide where words allow it."""
    paper = Paper(options)
    found = compared.comparison
    paper.put([(f"{words.RELATIONS[found.relation]}", "strong")])
    if found.edits:
        paper.put([(summary(found), "")], indent=2)
    paper.put([(words.kept(found), "quiet")], indent=2)
    for note in found.notes:
        paper.put([(note, "open")], indent=2)
    terms = compared.terms
    if terms is not None:
        paper.blank()
        name = terms.policy.name or terms.policy.id
        paper.put([(f"under the terms of {name}", "strong"), (f" (policy {terms.policy.id})", "quiet")])
        for finding in terms.findings:
            paper.put(
                [
                    (paper.sign(finding.verdict), finding.verdict),
                    (f" {finding.clause}: ", "quiet"),
                    (finding.message, ""),
                ],
                indent=2,
                hang=2,
            )
            if finding.question:
                paper.field("question", [(finding.question, "")])
    said: tuple[EditTerms | None, ...] = terms.edits if terms is not None else (None,) * len(found.edits)
    listed = [(edit, one) for edit, one in zip(found.edits, said, strict=True) if not words.is_furniture(edit)]
    n_furniture = len(found.edits) - len(listed)
    n_marks = sum(found.is_mark(edit) for edit, _ in listed)
    listed = [(edit, one) for edit, one in listed if not found.is_mark(edit)]
    groups: dict[str, int] = {}
    number = 0
    if listed:
        paper.blank()
    for edit, one in listed:
        if edit.group is not None:
            groups[edit.group] = groups.get(edit.group, 0) + 1
            if groups[edit.group] > 1:
                continue  # one change made throughout is told once
        number += 1
        times = sum(other.group == edit.group for other, _ in listed) if edit.group is not None else 1
        texts = (found.original.text, found.republication.text)
        _edit(paper, number, edit, one, times, texts, policy=terms is not None)
    if n_marks:
        paper.blank()
        places = "1 place" if n_marks == 1 else f"{n_marks} places"
        paper.put(
            [
                (
                    f"{places} with other quotation marks, dashes, commas or spaces, in a text that was written over",
                    "quiet",
                )
            ]
        )
    if n_furniture:
        paper.blank()
        pieces = "1 piece" if n_furniture == 1 else f"{n_furniture} pieces"
        paper.put([(f"{pieces} of page furniture around the story, which is no edit", "quiet")])
    return paper.text()


def _edit(
    paper: Paper,
    number: int,
    edit: Edit,
    said: EditTerms | None,
    times: int,
    texts: tuple[str, str],
    *,
    policy: bool,
) -> None:
    state = words.state(edit, said, policy=policy)
    style = "quiet" if state == "style" else state
    head: list[Run] = [(f"{number:>3} ", "quiet"), (words.named(edit), "strong")]
    where = words.paragraph(edit)
    tail = [where] if where else []
    if times > 1:
        tail.append(f"{times} places")
    if tail:
        head.append((f", {', '.join(tail)}", ""))
    head.append((f"  {words.verdict(edit, said, policy=policy)}", style))
    if policy and said is not None:
        head.append((f" (clause {said.clause})", "quiet"))
    paper.put(head, hang=4, kept=4)
    if edit.class_ == "paragraph_moved":
        # both texts are the same but for the edits in them, which are told by themselves
        passage = edit.republication or edit.original
        if passage is not None:
            paper.field("moved", _shown(edit, passage))
        return
    for label, passage, text in zip(("original", "now"), (edit.original, edit.republication), texts, strict=True):
        if passage is not None:
            paper.field(label, _shown(edit, passage))
        elif (near := words.opposite(edit, text)) is not None:
            paper.field(label, [("".join(near), "quiet")])


def _shown(edit: Edit, passage: Passage) -> list[Run]:
    """A passage, between a few words of what stands around it where it is only a word or two."""
    text = shorten(passage.text, _SHOWN)
    before, after = words.around(edit, passage)
    if not (before or after):
        return [(f"“{text}”", "")]
    return [(before, "quiet"), (text, "strong"), (after, "quiet")]

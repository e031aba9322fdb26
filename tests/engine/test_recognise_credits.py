"""Credit sentences that prove a republication, and sentences that only look like one."""

import pytest

# Each: what the page says, where it says it, and whom it credits: the id of a policy or the name of a newsroom.
CREDITS = [
    # nouns and prepositions are free
    ("This article was originally published by ProPublica.", "propublica"),
    ("This article was originally published on ProPublica.", "propublica"),
    ("This story was first published at ProPublica.", "propublica"),
    ("This piece first appeared in Tidewater Dispatch.", "tidewater"),
    ("This post originally appeared on Tidewater Dispatch.", "tidewater"),
    ("This commentary originally ran in the Tidewater Dispatch.", "tidewater"),
    ("The following essay was originally published in The Tidewater Dispatch.", "tidewater"),
    ("This column was originally posted at tidewater.example.", "tidewater"),
    ("A version of this story was first published by Tidewater Dispatch.", "tidewater"),
    ("An earlier version of this article originally appeared in Tidewater Dispatch.", "tidewater"),
    ("This was first published on The Conversation — “Why ferries are kept running”", "the-conversation"),
    ("This short article I wrote has been published on The Conversation UK and Rowan Review.", "the-conversation"),
    ("This article by Mara Quill, the Joseph P. Lund Professor of Ports at Sandhill University, first appeared in The Conversation.", "the-conversation"),
    ("This article is republished from The Conversation under a Creative Commons license. Read the original article.", "the-conversation"),
    ("This article from The Conversation is republished here with permission. It was originally published by The Conversation.", "the-conversation"),
    ("Republished with permission from The Conversation.", "the-conversation"),
    ("Reprinted with permission from Tidewater Dispatch.", "tidewater"),
    ("Reprinted from Tidewater Dispatch, under a Creative Commons license.", "tidewater"),
    ("Originally published by ProPublica.", "propublica"),
    ("Originally published on ProPublica on May 3, 2026.", "propublica"),
    ("Originally published on May 3, 2026, by ProPublica.", "propublica"),
    ("This story was originally published on May 3, 2026, by ProPublica.", "propublica"),
    ("Story originally published by ProPublica.", "propublica"),
    ("Article first published by Tidewater Dispatch", "tidewater"),
    ("(This story was originally published by ProPublica.)", "propublica"),
    ("*This story was originally published by ProPublica.*", "propublica"),
    ("Editor’s note: This story was originally published by ProPublica and is reprinted here with permission.", "propublica"),
    ("Note: originally published by ProPublica.", "propublica"),
    ("This story was produced in partnership with KFF Health News.", "kff-health-news"),
    ("This story is part of a partnership that includes Radio Elm, the Rowan Review and KFF Health News.", "kff-health-news"),
    ("This story is part of a reporting partnership between Radio Elm, ORB and Kaiser Health News.", "kff-health-news"),
    ("This story was originally published by ProPublica, a nonprofit newsroom that investigates abuses of power.", "propublica"),
    ("This story was originally published by ProPublica, which is a nonprofit newsroom.", "propublica"),
    ("This story was originally published by ProPublica. Sign up for its newsletter.", "propublica"),
    ("This post Why Do Ferries Matter So Much to Small Islands? was originally published on Tidewater Dispatch by Mara Quill.", "tidewater"),
    ("This article, “Who pays for the boats of the north, and why it matters more than you may think this winter,” originally appeared on Tidewater Dispatch.", "tidewater"),
    ("This article, which was originally published by Tidewater Dispatch, is republished here with permission.", "tidewater"),
    ("Mara Quill is an editor of the Tidewater Dispatch, where this column first appeared.", "tidewater"),
    ("This article was written by Mara Quill. It was originally published by ProPublica.", "propublica"),
    ("THIS STORY WAS ORIGINALLY PUBLISHED BY PROPUBLICA.", "propublica"),
    ("Content created by Tidewater Dispatch is free for all.", "tidewater"),
    ('This story <a href="https://www.propublica.org/a">originally appeared here</a>.', "propublica"),
    ("This story appears here with permission from ProPublica.", "propublica"),
    ("“Council keeps the old ferry” by Mara Quill, originally published on Tidewater Dispatch, licensed under CC BY 4.0", "tidewater"),
    ("Council keeps the old ferry, Mara Quill. First published in Tidewater Dispatch.", "tidewater"),
    # newsrooms without a policy
    ('This story <a href="https://rowan.example/a">originally appeared here</a>.', "rowan.example"),
    ("This article was originally published by Rowan Review.", "Rowan Review"),
    ("This story originally appeared in the Rowan Review and is republished here with permission.", "the Rowan Review"),
    ("Originally published on Rowan Review.", "Rowan Review"),
    ("This piece was first published on RowanReview.com.", "RowanReview.com"),
    ("This article was first published in rowanreview.com on May 4, 2020.", "rowanreview.com"),
    ("This story was originally published by The Marsh Project.", "The Marsh Project"),
    ("This story was originally published by Sundial Media.", "Sundial Media"),
    ("This story was originally published by Monitor Nord.", "Monitor Nord"),
    ("This article first appeared in the March issue of The Rowan Review.", "The Rowan Review"),
    ("This story was originally published on May 3 by Rowan Review.", "Rowan Review"),
    ("COPYRIGHT 2026 MARA QUILL DISTRIBUTED BY ROWAN SYNDICATE", "ROWAN SYNDICATE"),
    ("— Mara Quill is the editor of the Rowan Review, where this column first appeared. © 2026 All rights reserved.", "Rowan Review"),
    ("This article was originally published by the Center for Coastal Reporting.", "the Center for Coastal Reporting"),
    ("This story was originally published by Reasons to Be Hopeful and is part of the Harbor Exchange.", "Reasons to Be Hopeful"),
]  # fmt: skip

OTHER_LANGUAGES = [
    ("de", "Dieser Artikel erschien zuerst bei Tidewater Dispatch.", "tidewater"),
    ("de", "Dieser Beitrag wurde ursprünglich veröffentlicht von ProPublica.", "propublica"),
    ("de", "Dieser Text ist zuerst bei ProPublica erschienen.", "propublica"),
    ("de", "Dieser Artikel wurde zuerst auf Tidewater Dispatch veröffentlicht.", "tidewater"),
    ("de", "Zuerst erschienen im Tidewater Dispatch.", "tidewater"),
    ("de", "Der Artikel erschien ursprünglich auf Englisch. Dieser Beitrag erschien zuerst im Wattkurier.", "Wattkurier"),
    ("fr", "Cet article est republié à partir de The Conversation sous licence Creative Commons. Lire l’article original.", "the-conversation"),
    ("fr", "Cet article a été initialement publié sur Tidewater Dispatch.", "tidewater"),
    ("fr", "Cette enquête a d’abord été publiée par ProPublica.", "propublica"),
    ("fr", "Ce texte a été publié à l’origine sur Marée Haute.", "Marée Haute"),
    ("es", "Este artículo fue publicado originalmente en The Conversation. Lea el original.", "the-conversation"),
    ("es", "Artículo publicado originalmente en Tidewater Dispatch.", "tidewater"),
    ("es", "Este reportaje se publicó originalmente en ProPublica y se reproduce aquí con permiso.", "propublica"),
    ("es", "Esta nota fue publicada originalmente por Marea Alta.", "Marea Alta"),
    ("pt", "Este artigo foi publicado originalmente em The Conversation. Leia o artigo original.", "the-conversation"),
    ("pt", "Esta reportagem foi publicada originalmente pela ProPublica.", "propublica"),
    ("pt", "Texto publicado originalmente no Maré Cheia.", "Maré Cheia"),
    ("it", "Questo articolo è stato pubblicato originariamente su Tidewater Dispatch.", "tidewater"),
    ("it", "Questo articolo è apparso per la prima volta su ProPublica.", "propublica"),
    ("nl", "Dit artikel verscheen eerder op Tidewater Dispatch.", "tidewater"),
    ("nl", "Dit artikel is eerder door ProPublica gepubliceerd.", "propublica"),
    ("nl", "Dit verhaal is oorspronkelijk gepubliceerd door ProPublica en met toestemming overgenomen.", "propublica"),
]  # fmt: skip

# Sentences in which a credit's words speak of something else: the page stays what it is without them.
LOOKALIKES = [
    "“Council keeps the old ferry” recalls a book that was originally published by ProPublica.",
    "“Council keeps the old ferry” was the sentence of the week. A study of it was first published by ProPublica.",
    "This story was produced in partnership with ProPublica.",  # reported together: the partner's own as well
    "The investigation, first published by ProPublica in May, led to two resignations.",
    "The findings were first published by ProPublica.",
    "This investigation, first published by ProPublica in May, showed that the boats had not been inspected for six years.",
    "The documents were originally published by Tidewater Dispatch, which had sued for them.",
    "In this article we discuss the investigation first published by ProPublica.",
    "This story is about a report that was originally published by ProPublica.",
    "This article is adapted from the book Cold Ferries, originally published by Penguin.",
    "The council quoted a study first published in Nature.",
    "First published in Nature, the study found that cold water wears out engines twice as fast.",
    "First published by ProPublica, a new database shows which ferries failed their inspection.",
    "The novel was originally published by Penguin in 1998.",
    "Her work has been published by ProPublica, Reuters and The Conversation.",
    "Mara Quill is a freelance writer whose stories were first published by ProPublica.",
    "Mara Quill’s reporting has been published on Tidewater Dispatch, Rowan Review and elsewhere.",
    "“This story was originally published by ProPublica,” the note on the forged page said.",
    "The forged page claimed that this story was originally published by Reuters.",
    "Readers were told: this article was first published by Reuters, but that was wrong.",
    "This story has been reprinted by ProPublica.",
    "This article was republished by Tidewater Dispatch.",
    "This story also appeared in Tidewater Dispatch.",
    "A shorter version of this story was also published by ProPublica.",
    "This story was originally published December 22, 2023, 12:20 PM.",
    "This story was originally published on December 22, 2023.",
    "This story was first published at 5:00 p.m. and has been updated.",
    "This article first appeared in print.",
    "This article first appeared in our newsletter.",
    "This story was first published in English.",
    "This story was originally published on Sunday, May 3.",
    "The photo was originally published by Reuters.",
    "Photo first published by The Associated Press.",
    "This photo was originally published by Reuters.",
    "The photographs in this story were first published by Reuters.",
    "The Associated Press contributed to this report.",
    "Reuters contributed to this article.",
    "Additional reporting from Reuters.",
    "Associated Press writer Ada Holm contributed to this report.",
    "Join the conversation: this story was first published a year ago.",
    "This report draws on documents that were first published by ProPublica.",
    "The series was produced in partnership with the Harbor Foundation.",
    "This report was produced in partnership with the Harbor Foundation.",
    "The article was later retracted, after Tidewater Dispatch published its own.",
    "The video has been published by Reuters.",
    "The tapes had been published by ProPublica.",
    "The dossier made waves. It was originally published by ProPublica.",
    "This story has been updated. The book was originally published by Penguin.",
    "Image used with permission of Reuters.",
    "This article was written with permission from Tidewater Dispatch to quote its emails.",
    "Related: This story was originally published by ProPublica.",
    "See also: this article was first published by ProPublica.",
    "This article was supported by a grant from ProPublica.",
    "This analysis is based on data that was provided by ProPublica.",
    "This photo gallery was originally published by Reuters.",
    "The following statement was first published by Reuters.",
    "Correction: This article has been updated to say that the investigation was first published by ProPublica.",
    "This story was updated on May 3, after Reuters first published the letter.",
    "This story originally appeared here in May.",
    "This story first appeared on page A1.",
    "This article was originally published by mistake.",
    "Dieses Buch ist zuerst bei Suhrkamp erschienen.",
    "Dieser Artikel erschien zuerst in der Printausgabe.",
    "Dieser Artikel erschien zuerst auf Englisch.",
    "Cet article a été initialement publié en anglais.",
    "Este artículo fue publicado originalmente en inglés.",
    "Este libro fue publicado originalmente por Reuters.",
    "Questo libro è stato pubblicato originariamente da Einaudi.",
    "O livro foi publicado originalmente pela ProPublica.",
    "Dit boek is oorspronkelijk gepubliceerd door ProPublica.",
    "The map, originally published by Tidewater Dispatch, has been redrawn.",
    "Her essay “Boats”, first published in The Conversation, won a prize.",
]  # fmt: skip


def name_of(role):
    """Whose story it is; the editions of one newsroom share its terms' family."""
    return role.policy.family if role.policy else role.newsroom


@pytest.mark.parametrize(("line", "who"), CREDITS, ids=[line[:50] for line, _ in CREDITS])
@pytest.mark.parametrize("where", ["top", "bottom"])
def test_a_credit_proves(rig, line, who, where):
    mark = f"<p><em>{line}</em></p>"
    page = rig.html(mark) if where == "bottom" else rig.html(top=mark)
    roles = rig.roles(page)
    assert {(r.role, name_of(r)) for r in roles} == {("republication", who)}
    assert roles[0].signs[0].place is not None


@pytest.mark.parametrize(("line", "who"), CREDITS, ids=[line[:50] for line, _ in CREDITS])
@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_credit_proves_without_a_page_around_it(rig, line, who, form):
    if form == "text":
        page = "\n\n".join(["Council keeps the old ferry", "By Jo Lindqvist", *rig.story, line]) + "\n"
    else:
        line = line.strip("*")
        page = (
            "\n\n".join(["---\ntitle: Council keeps the old ferry\nauthor: Jo Lindqvist\n---", *rig.story, f"*{line}*"])
            + "\n"
        )
    roles = rig.roles(page)
    assert {(r.role, name_of(r)) for r in roles} == {("republication", who)}
    assert roles[0].assumed


@pytest.mark.parametrize(
    ("language", "line", "who"), OTHER_LANGUAGES, ids=[line[:50] for _, line, _ in OTHER_LANGUAGES]
)
@pytest.mark.parametrize("where", ["top", "bottom"])
def test_credits_in_other_languages(rig, language, line, who, where):
    mark = f"<p>{line}</p>"
    page = rig.html(mark, lang=language) if where == "bottom" else rig.html(top=mark, lang=language)
    assert {(r.role, name_of(r)) for r in rig.roles(page)} == {("republication", who)}


@pytest.mark.parametrize("line", LOOKALIKES)
@pytest.mark.parametrize("where", ["head", "middle", "end", "alone"])
def test_nobody_is_accused_for(rig, line, where):
    """Wherever in the story such a sentence stands, alone in its paragraph or among others."""
    story = list(rig.story)
    if where == "alone":
        story[-1:] = [line]
    else:
        at = {"head": 0, "middle": 4, "end": len(story) - 1}[where]
        story[at] = f"{story[at]} {line} {story[3]}"
    roles = rig.roles(rig.html(story=tuple(story)))
    assert {r.role for r in roles} <= {"mention", "unrelated"}


def test_the_same_lookalikes_without_an_address(rig):
    for line in LOOKALIKES:
        roles = rig.roles("\n\n".join(["Council keeps the old ferry", *rig.story, line]) + "\n")
        assert {r.role for r in roles} <= {"mention", "unrelated"}, line


@pytest.mark.parametrize(
    "line",
    [
        "This story was originally published by Tidewater Dispatch Magazine.",
        "This story was originally published by the Tidewater Dispatch Foundation.",
        "This story was originally published by the Tidewater Dispatch-funded Rowan Review.",
        "© 2026 Tidewater Dispatch Ventures. All rights reserved.",
    ],
)
def test_a_name_that_runs_on_is_another_body(rig, line):
    roles = rig.roles(rig.html(f"<p>{line}</p>"))
    assert "tidewater" not in {r.policy.id for r in roles if r.policy and r.role in ("republication", "excerpt")}

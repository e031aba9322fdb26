"""rights policies render: a policy for others to read: the public page, the credit to copy, a contract's annex."""

from __future__ import annotations

from typing import Any

import click

from rights.cli.copybox import CHANNELS, read_article, tell
from rights.cli.files import write_whole
from rights.cli.output import emit
from rights.cli.policies_named import one_policy
from rights.cli.world import as_of, load_config, policy_ids
from rights.errors import UsageError
from rights.terms import load_pack

__all__ = ["render"]


@click.command(
    epilog="""\b
Examples:
  rights policies render our-terms.yaml --as page --output republish.html
  rights policies render dcnf --as footer --article story.yaml
  rights policies render undark --as footer --channel print
  rights policies render propublica --as annex --format markdown
"""
)
@click.argument("what", metavar="ID|FILE", shell_complete=policy_ids)
@click.option(
    "--as",
    "kind",
    type=click.Choice(["page", "footer", "annex"]),
    required=True,
    help="page: for the public; footer: what to copy around a story; annex: for a contract.",
)
@click.option("--article", metavar="FILE", help="Fill the credit for this article: its record or its page.")
@click.option("--id", "ident", metavar="ID", help="Which article, where the file holds several.")
@click.option("--channel", type=click.Choice(CHANNELS), default="online", help="Where the copy will appear: online.")
@click.option("--format", "format_", type=click.Choice(["html", "markdown"]), default="html", help="html or markdown.")
@click.option("--policies", "folders", multiple=True, metavar="FOLDER", help="Policies beside the bundled ones.")
@click.option("--as-of", "as_of_", metavar="DATE", help="The day to judge for; now unless said.")
@click.option("--output", metavar="FILE", help="Write it there; else to standard output.")
@click.option("--config", "config_file", metavar="FILE", help="rights.toml; else the nearest one upwards.")
def render(what: str, **options: Any) -> None:
    """A policy for others to read, from the same file that pages are checked against.

    The footer holds what a republication carries before and after the story; it passes the check of the same policy.
    """
    from rights.engine.copybox import compose, stand_in, stand_in_body  # noqa: PLC0415  # --help needs no engine
    from rights.render import plain, public  # noqa: PLC0415  # ditto
    from rights.render.copybox import write  # noqa: PLC0415  # ditto

    config = load_config(options["config_file"])
    policy, _, lists = one_policy(what, options["folders"], config)
    article = stand_in(policy)
    if options["article"]:
        article, _ = read_article(options["article"], options["ident"], None)
    form = options["format_"] if options["kind"] == "footer" else "html"
    copy = compose(
        policy,
        lists,
        article,
        stand_in_body(),
        write=write,
        form=form,
        as_of=as_of(options["as_of_"]),
        channel=options["channel"],
    )
    if options["article"] and copy.outside is not None:
        raise UsageError(
            f"the terms of {policy.id} do not hold for this story: only where {copy.outside}",
            hint="take the policy that does: rights policies lists them",
        )
    if options["kind"] == "footer":
        mark = ("<!-- above the story -->", "<!-- below the story -->")
        parts = [part for pair in zip(mark, (copy.above, copy.below), strict=True) if pair[1] for part in pair]
        gap = "\n\n" if form == "markdown" else "\n"
        text = gap.join(parts) + "\n" if parts else ""
    else:
        names = {known.id: known.name for known in load_pack(strict=False).policies}
        text = public.render_terms(
            policy,
            plain.terms_of(policy, names),
            options["kind"],
            options["format_"],
            above=copy.above,
            below=copy.below,
            filled=bool(options["article"]),
            remarks=copy.remarks,
        )
    if options["output"]:
        write_whole(options["output"], text)
    else:
        emit(text, for_people=False)
    raise SystemExit(1 if options["kind"] == "footer" and tell(copy) else 0)

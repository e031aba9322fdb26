"""rights policies show: one syndicator's terms in plain words."""

from __future__ import annotations

import click

from rights.cli.output import emit, render_options
from rights.cli.policies_named import one_policy
from rights.cli.world import load_config, policy_ids
from rights.terms import load_pack

__all__ = ["show"]


@click.command(
    epilog="""\b
Examples:
  rights policies show dcnf
  rights policies show our-terms.yaml
  rights policies show propublica --format markdown > propublica.md
"""
)
@click.argument("what", metavar="ID|FILE", shell_complete=policy_ids)
@click.option("--policies", "folders", multiple=True, metavar="FOLDER", help="Policies beside the bundled ones.")
@click.option("--config", "config_file", metavar="FILE", help="rights.toml; else the nearest one upwards.")
@click.option("--format", "format_", type=click.Choice(["text", "markdown"]), default="text", help="text or markdown.")
@click.option("--no-color", is_flag=True, help="No colours.")
def show(what: str, folders: tuple[str, ...], config_file: str | None, format_: str, no_color: bool) -> None:
    """One syndicator's terms in plain words: what must, must not, should and may be done, and where that was read."""
    from rights.render import plain  # noqa: PLC0415  # --help needs no writer

    config = load_config(config_file)
    policy, _, _ = one_policy(what, folders, config)
    names = {known.id: known.name for known in load_pack(strict=False).policies}
    terms = plain.terms_of(policy, names)
    if format_ == "markdown":
        emit(plain.markdown(terms))
        return
    emit(plain.text(terms, render_options({"no_color": no_color}, config).terminal()))

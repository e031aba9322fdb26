"""rights completion: the script by which a shell completes commands and options."""

from __future__ import annotations

import click

from rights.cli.output import emit

__all__ = ["completion"]


@click.command(
    epilog="""\b
Examples:
  rights completion bash >> ~/.bashrc
  rights completion zsh >> ~/.zshrc
  rights completion fish > ~/.config/fish/completions/rights.fish
"""
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the completion for your shell."""
    from click.shell_completion import get_completion_class  # noqa: PLC0415  # only where asked for

    made = get_completion_class(shell)
    assert made is not None
    emit(made(ctx.find_root().command, {}, "rights", "_RIGHTS_COMPLETE").source() + "\n")

"""python -m rights."""

from rights.cli import main

main()

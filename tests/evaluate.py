"""Measures how well briefings are read, and keeps the floors of the figures.

Run as `python tests/evaluate.py` to see the figures, with `--errors` also what is missed or made up,
with `--update` to raise the floors to them (`--lower` lets a floor be lowered), with `--cost` to
measure time, memory and size for the README.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from evaluation.corpus import CORPUS, Part, read_corpus
from evaluation.cost import COST, measure, write_cost
from evaluation.floors import FLOORS, LowerFloor, raised, read_floors, write_floors
from evaluation.scoring import FIGURES, figures

if TYPE_CHECKING:
    from pathlib import Path

_ONLY_MEASURED = "held-out"


def main(arguments: list[str], corpus: Path = CORPUS, floors: Path = FLOORS, cost: Path = COST) -> int:
    """Measure, and do what the arguments say; 1 if a floor would have to be lowered for it."""
    parser = argparse.ArgumentParser(prog="evaluate.py", description="Measure how well briefings are read.")
    parser.add_argument("--errors", action="store_true", help="list what is missed, made up or wrong")
    parser.add_argument("--update", action="store_true", help="raise the floors to the figures")
    parser.add_argument("--lower", action="store_true", help="with --update: let floors be lowered")
    parser.add_argument("--cost", action="store_true", help="measure time, memory and size")
    wanted = parser.parse_args(arguments)
    parts = read_corpus(corpus)
    for part in parts:
        _show(part, errors=wanted.errors)
    if wanted.update:
        try:
            write_floors(raised(parts, read_floors(floors), lower=wanted.lower), floors)
        except LowerFloor as problem:
            lines = "".join(f"  {line}\n" for line in problem.problems)
            sys.stderr.write(f"floors would be lowered; if that is meant, add --lower:\n{lines}")
            return 1
    if wanted.cost:
        write_cost(measure([article.path for part in parts for article in part.articles]), cost)
    return 0


def _show(part: Part, *, errors: bool) -> None:
    counts = part.counts()
    sys.stdout.write(f"{part.name}: {len(part.articles)} articles\n")
    for name in FIGURES[:-1]:
        one = counts[name]
        sys.stdout.write(f"  {name:<17} P {one.precision:.3f}  R {one.recall:.3f}  F1 {one.f1:.3f}\n")
    sys.stdout.write(f"  overall {figures(counts)['overall']:.3f}\n")
    # Who reads the errors of what is only measured will write rules for it.
    for article in part.articles if errors and part.name != _ONLY_MEASURED else ():
        sys.stdout.write(f"  {article.path.name}\n")
        sys.stdout.writelines(f"    {error}\n" for error in article.score().errors)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

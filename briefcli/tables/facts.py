"""Facts as the rows of a table, with the columns that are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from briefcli.tables.labels import label
from briefcli.tables.model import BETWEEN_SENTENCES, EVIDENCE, SOURCE, Cell, Column, Row, Table, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefcli.article.model import Evidence
    from briefcli.tables.model import Language


class HasEvidence(Protocol):
    """A fact, or a row of a comparison."""

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The sentences that say so."""


_Fact = TypeVar("_Fact", bound=HasEvidence)


def facts_table(  # noqa: PLR0913, PLR0917 # what a table has, and what it is made from
    key: str,
    title: str,
    lang: Language,
    fields: Sequence[str],
    facts: Iterable[_Fact],
    cells: Mapping[str, Callable[[_Fact, Language], Cell]],
    headings: Mapping[str, str] | None = None,
) -> Table:
    """A table of facts with the fields that it has among those asked for, in their order.

    Args:
        key: What it is a table of.
        title: The same for readers.
        lang: The language of headings and of what is not the article's own.
        fields: The columns' keys; those that the table doesn't have are left out.
        facts: The rows.
        cells: For each field, what gives a fact's cell.
        headings: Of the columns that bear no label of their own.
    """
    known = {**cells, EVIDENCE: _evidence_cell, SOURCE: _source_cell}
    chosen = [field for field in fields if field in known]
    own = headings or {}
    columns = tuple(Column(field, own.get(field) or label(f"column.{field}", lang)) for field in chosen)
    rows = tuple(
        Row(tuple(known[field](fact, lang) for field in chosen), fact.evidence) for fact in facts if chosen
    )
    return Table(key, title, lang, columns, rows)


def evidence_text(evidence: Iterable[Evidence]) -> str:
    """The sentences, each once."""
    return BETWEEN_SENTENCES.join(dict.fromkeys(part.text for part in evidence))


def source_text(evidence: Iterable[Evidence]) -> str:
    """The names of the articles, each once."""
    return BETWEEN_SENTENCES.join(dict.fromkeys(visible(part.source) for part in evidence))


def _evidence_cell(fact: HasEvidence, lang: Language) -> Cell:
    del lang  # the article's own words
    return Cell(evidence_text(fact.evidence), style="faint")


def _source_cell(fact: HasEvidence, lang: Language) -> Cell:
    del lang  # a file's name
    return Cell(source_text(fact.evidence), "en", "faint")

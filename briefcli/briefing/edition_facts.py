"""Facts of editions on their way: a value, the edition that it belongs to, and where it was read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefcli.article.model import Span

FIELDS = ("ordinal", "theme", "city", "country", "start", "end", "countries")
"""The fields of an edition that facts are read for, its year left out, which follows from its dates."""


class FoundFact(NamedTuple):
    """A value read for a field of an edition.

    Attributes:
        key: The edition's key.
        field: One of FIELDS.
        value: The value.
        span: Where it was read.
        rule: The rule that read it.
        rank: How sure it is; of two values for a field the higher one counts, then the earlier one.
        derived: The rule by which the value follows from what was read and from something else: the
            year from elsewhere in the text, the day from the day of writing. None if it is as read.
    """

    key: str
    field: str
    value: str | int
    span: Span
    rule: str
    rank: int
    derived: str | None = None


@dataclass
class EditionFacts:
    """What has been read of one edition: for each field the first value of the best rank."""

    values: dict[str, FoundFact] = field(default_factory=dict)

    def add(self, found: FoundFact) -> None:
        """Take a value in, unless one as good is known."""
        known = self.values.get(found.field)
        if known is None or found.rank > known.rank:
            self.values[found.field] = found

    def get(self, name: str) -> str | int | None:
        """The value of a field, None if none was read."""
        found = self.values.get(name)
        return found.value if found else None

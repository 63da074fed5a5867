"""What an office phrase is, however it was found: an office with its complements, and whom it speaks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.lexicon.rule_words import state_words

if TYPE_CHECKING:
    from briefcli.lexicon.vocabulary import Office, Place
    from briefcli.mentions.model import Standing

POSTED = (
    "سفير",
    "قنصل",
    "ممثل",
    "مندوب",
    "مبعوث",
    "موفد",
    "ملحق",
    "منسق",
    "قائم باعمال",
    "قائم بالاعمال",
    "مراسل",
    "نقيب",
)
"""Folded lemmas of offices that are held at a place that they don't act for."""
MINISTER = "وزير"
"""Lemma of an office of a state alone: what a minister is over is no body (وزير الموانئ)."""
_CLERGY = ("بطريرك", "مطران", "متروبوليت", "اسقف", "رئيس اساقفه", "كاردينال", "راعي", "كاهن", "ارشمندريت")
"""Folded lemmas of offices of a church, which a place or a people is told of, and no state."""
OF_AFFAIRS = ("مفوض", "مبعوث", "ممثل", "منسق", "وكيل", "مستشار", "موفد", "مقرر", "مندوب", "خبير")
"""Folded lemmas of offices with affairs of their own within a body."""
_OF_REGION = "مدير اقليمي"
"""Folded lemma of an office of a state where a ministry's charge is told with it, else of any body."""


class OfficePhrase(NamedTuple):
    """An office with its complements.

    Attributes:
        first: Index of its first token.
        stop: Index behind its last token.
        office: What the lexicon says of its head.
        title: As it reads, without attached particles.
        nationality: The state that an adjective names.
        country: The country or city that the complement names.
        body: The body's name in the complement.
        state_body: Whether that body is an organ of a state.
        definite: Whether the head is definite.
        bare: Whether nothing but one word was read.
    """

    first: int
    stop: int
    office: Office
    title: str
    nationality: Place | None
    country: Place | None
    body: str | None
    state_body: bool
    definite: bool
    bare: bool

    @property
    def affiliation(self) -> str | None:
        """The state's code or the body's name that the holder acts for, None where the phrase doesn't say."""
        if self.office.acts_for == "self":
            # A professor speaks for nobody, and belongs to a university.
            return self.body if self.body and not self.state_body else None
        state = self.nationality or self.country
        if self.body is None and fold(self.office.lemma).startswith(_CLERGY):
            return None  # بطريرك القدس
        if state is self.country and state is not None and self.office.lemma == "مفتي" and self.body is None:
            return state.code if state.role == "country" else None  # مفتي صيدا
        if self.body and state is self.country and state is not None and state.role == "region":
            state = state if self.state_body else None  # رئيس هيئة المياه في إقليم كردستان
        if state and (self.office.acts_for == "state" or self.state_body or not self.body):
            return state.code
        if self.body and not self.state_body and not self.office.lemma.startswith(MINISTER):
            return self.body
        return None

    @property
    def standing(self) -> Standing:
        """Whom the holder speaks for."""
        if self.office.acts_for == "self":
            return "self"
        if self.affiliation is None:
            acts = self.office.acts_for == "state" or self.state_body or self._has_portfolio()
            return "state" if acts else "unknown"
        return "body" if self.affiliation == self.body else "state"

    def _has_portfolio(self) -> bool:
        """Whether the holder has a ministry's charge in a region: المدير الإقليمي للفلاحة."""
        if self.body is not None or fold(self.office.lemma) != _OF_REGION:
            return False
        return not state_words()["portfolio"].isdisjoint(fold(self.title).split())

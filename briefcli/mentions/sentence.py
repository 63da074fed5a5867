"""A sentence as the rules see it: its tokens, and what the lexicon knows of each of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from briefcli.arabic.dates import find_dates
from briefcli.arabic.tokens import Split, Token, tokenize
from briefcli.article.model import Article, BlockKind, Span
from briefcli.lexicon import vocabulary
from briefcli.lexicon.everyday_words import everyday_class
from briefcli.lexicon.index import index as lexicon_index
from briefcli.mentions.sentence_agenda import agenda_words
from briefcli.mentions.sentence_marks import bracket_ends, quotation_ends, quoted
from briefcli.mentions.sentence_nouns import noun_start, noun_text
from briefcli.mentions.sentence_offices import offices
from briefcli.mentions.sentence_places import cities, countries, nationalities
from briefcli.mentions.sentence_verbs import attendance_verbs, discussion_verbs, statement_verbs
from briefcli.mentions.sentence_words import is_unknown_word, word_class
from briefcli.mentions.terms import Term, Terms

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefcli.arabic.dates import DateMention
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.lexicon.rule_words import Phrases
    from briefcli.lexicon.tables import PhraseTable, Row
    from briefcli.lexicon.vocabulary import Body, EventNoun, Office, Place
    from briefcli.mentions.terms import Value

_OUTSIDE = Token(0, 0, "", "", "punctuation")
_COMMAS = frozenset(("،", ",", "؛", ";"))


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence of an article.

    Attributes:
        article: The article.
        kind: The kind of block that it stands in.
        index: Its number in the article.
        span: Where it stands.
        tokens: Its tokens; all indexes of the mentions and rules count these.
    """

    article: Article
    kind: BlockKind
    index: int
    span: Span
    tokens: tuple[Token, ...] = field(repr=False)

    def __len__(self) -> int:
        return len(self.tokens)

    def token(self, index: int) -> Token:
        """A token; outside the sentence a mark without text, for a sentence ends as a mark would end it."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else _OUTSIDE

    def form(self, index: int) -> str:
        """The folded form of a token; empty outside the sentence."""
        return self.tokens[index].form if 0 <= index < len(self.tokens) else ""

    def terms(self, table: Callable[[], PhraseTable[Value]]) -> Terms[Value]:
        """The entries of a table."""
        entries = table()
        return Terms(
            Term(index, *match)
            for index in self.words_in.get(entries.name, ())
            if (match := entries.match(self.tokens, index)) is not None
        )

    @cached_property
    def writes_teh_marbuta(self) -> bool:
        """Whether the article writes ة, so that a ه at the end of a word is a pronoun."""
        return "ية" in self.article.text

    @cached_property
    def words_in(self) -> Mapping[str, Sequence[int]]:
        """For each table of the lexicon, the indexes of the tokens that one of its phrases may begin at."""
        found: dict[str, list[int]] = {}
        for index, token in enumerate(self.tokens):
            if token.kind != "punctuation":
                for table in lexicon_index().candidates(token.form):
                    found.setdefault(table, []).append(index)
        return found

    @cached_property
    def countries(self) -> Terms[Place]:
        """Countries."""
        return countries(self)

    @cached_property
    def cities(self) -> Terms[Place]:
        """Cities, regions, and palaces that speak for a state."""
        return cities(self)

    @cached_property
    def nationalities(self) -> Terms[Place]:
        """Adjectives of nationality."""
        return nationalities(self)

    @cached_property
    def offices(self) -> Terms[Office]:
        """Heads of office phrases."""
        return offices(self)

    @cached_property
    def weak_offices(self) -> Terms[Office]:
        """Heads of office phrases that are mostly ordinary words."""
        return self.terms(vocabulary.weak_offices)

    @cached_property
    def modifiers(self) -> Terms[str]:
        """Words inside or beside an office."""
        return self.terms(vocabulary.office_modifiers)

    @cached_property
    def honorifics(self) -> Terms[str]:
        """Honorifics, ranks and academic titles."""
        return self.terms(vocabulary.honorifics)

    @cached_property
    def organisations(self) -> Terms[Body]:
        """Bodies known by name."""
        return self.terms(vocabulary.organisations)

    @cached_property
    def body_heads(self) -> Terms[Body]:
        """Nouns that begin a body's name."""
        return self.terms(vocabulary.body_heads)

    @cached_property
    def months(self) -> Terms[str]:
        """Names of months."""
        return self.terms(vocabulary.months)

    @cached_property
    def event_nouns(self) -> Terms[EventNoun]:
        """Nouns that name an event; كوبا is a state and no cup."""
        return Terms(
            term for term in self.terms(vocabulary.event_nouns) if self.countries[term.first] is None
        )

    @cached_property
    def attendance_verbs(self) -> Terms[VerbForm]:
        """Verbs of attending, inviting and staying away."""
        return attendance_verbs(self)

    @cached_property
    def statement_verbs(self) -> Terms[VerbForm]:
        """Verbs of saying and of stance."""
        return statement_verbs(self)

    @cached_property
    def discussion_verbs(self) -> Terms[VerbForm]:
        """Verbs of discussing and of aims."""
        return discussion_verbs(self)

    @cached_property
    def host_verbs(self) -> Terms[VerbForm]:
        """Verbs of holding, hosting and beginning an event."""
        return self.terms(vocabulary.host_verbs)

    @cached_property
    def agenda_words(self) -> Terms[str]:
        """Words around an agenda: the programme, its matters, those who discuss them."""
        return agenda_words(self)

    @cached_property
    def quotation_ends(self) -> dict[int, int]:
        """For the token of each opening quotation mark, the index of its closing one."""
        return quotation_ends(self)

    @cached_property
    def bracket_ends(self) -> dict[int, int]:
        """For the token of each opening round bracket, the index of its closing one."""
        return bracket_ends(self)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates that it tells, in order."""
        return tuple(find_dates(self.tokens))

    @cached_property
    def quoted(self) -> tuple[bool, ...]:
        """For each token, whether it stands inside quotation marks."""
        return quoted(self)

    def phrase_at(self, index: int, phrases: Phrases) -> tuple[int, Row] | None:
        """The longest of some phrases that begins at a token: the index behind it, and its row."""
        if self.form(index) not in phrases.first_words:
            return None
        for length in range(min(phrases.longest, len(self.tokens) - index), 0, -1):
            row = phrases.get(tuple(token.form for token in self.tokens[index : index + length]))
            if row is not None:
                return index + length, row
        return None

    def is_comma(self, index: int) -> bool:
        """Whether a token is a comma or semicolon of either script."""
        return 0 <= index < len(self.tokens) and self.tokens[index].text in _COMMAS

    def word_class(self, index: int) -> str | None:
        """The class of an everyday word; None for one that may be of a name, and outside."""
        return word_class(self, index)

    def is_unknown_word(self, index: int) -> bool:
        """Whether a token is a word without article or particle that no table has."""
        return is_unknown_word(self, index)

    @staticmethod
    def is_everyday(form: str) -> bool:
        """Whether a folded word is an everyday one."""
        return everyday_class(form) is not None

    @staticmethod
    def is_everyday_noun(form: str) -> bool:
        """Whether a folded word is an everyday noun."""
        return everyday_class(form) == "noun"

    @staticmethod
    def is_everyday_adjective(form: str) -> bool:
        """Whether a folded word is an everyday adjective."""
        return everyday_class(form) == "adjective"

    def conjunction(self, index: int) -> bool:
        """Whether a token is the word و, or may carry it in front."""
        form = self.form(index)
        return form.startswith("و")

    def noun_start(self, index: int, split: Split) -> int:
        """The offset in the article where a token's noun begins, its article ال included."""
        return noun_start(self, index, split)

    def noun_text(self, index: int, split: Split, stop: int) -> str:
        """The text of a noun phrase without the particles before it, the article restored behind ل."""
        return noun_text(self, index, split, stop)

    def span_of(self, first: int, stop: int) -> Span:
        """The stretch of the article that a run of tokens covers."""
        return Span(self.tokens[first].start, self.tokens[stop - 1].end)


def read_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article that tell of something: those of bylines and credits are left out."""
    found: list[Sentence] = []
    for block in article.blocks:
        if block.kind in ("byline", "credit"):
            continue
        for span in block.sentences:
            tokens = tuple(tokenize(article.text, span.start, span.end))
            if tokens:
                found.append(Sentence(article, block.kind, len(found), span, tokens))
    return tuple(found)

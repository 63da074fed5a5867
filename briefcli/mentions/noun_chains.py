"""How far a noun phrase has been read: the state that its readers share.

Whether the genitive chain is closed, and which state and body it has named, decides for every further word
whether it still belongs to the phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from briefcli.lexicon.rule_words import noun_phrase_words

if TYPE_CHECKING:
    from briefcli.arabic.tokens import Split
    from briefcli.lexicon.vocabulary import Place
    from briefcli.mentions.sentence import Sentence

Head = Literal["office", "post", "scholar", "body"]
"""What heads a noun phrase.

A post is an office held at a place: an ambassador's, an envoy's; a scholar is one who speaks for nobody,
with a field and an institute behind the nationality: الباحث الفرنسي في الاقتصاد.
"""

LONGEST_PHRASE = 24
"""Tokens of the longest noun phrase that is followed."""

CLAUSE_CLASSES = frozenset(
    ("verb", "particle", "preposition", "conjunction", "pronoun", "relative", "adverb")
)
"""Classes of words that begin a clause, so that a phrase ends before them."""


class Complement(NamedTuple):
    """What stands behind the head of a noun phrase.

    Attributes:
        stop: Index behind its last token.
        nationality: The state that an adjective of nationality names.
        country: The country or city that stands in it.
        body_start: Index of the first token of the body that it names, None if it names none.
        body_split: How that token's particles are told apart.
    """

    stop: int
    nationality: Place | None = None
    country: Place | None = None
    body_start: int | None = None
    body_split: Split | None = None


class NounChain:
    """One noun phrase on the way from its head to its end.

    Attributes:
        sentence: The sentence.
        start: Index of the token behind the head.
        index: Index of the token that is looked at.
        head: What the head names, a body or an office.
        posted: Whether the office is held at a place.
        scholar: Whether the office is a scholar's.
        behind_name: Whether the head stands behind the name of its holder.
        closed: Whether a definite or proper noun has closed the chain of indefinite nouns.
        complemented: Whether a complement with ل has been read.
        nationality: The state that an adjective has named.
        country: The country or city that has been met.
        body: The first token of the body that has been named, and how its particles are told apart.
    """

    def __init__(
        self,
        sentence: Sentence,
        index: int,
        head: Head,
        *,
        definite: bool,
        behind_name: bool = False,
    ) -> None:
        """Begin behind the head of a phrase; `definite` if the head is, so that no genitive follows."""
        self.sentence = sentence
        self.posted = head == "post"
        self.scholar = head == "scholar"
        self.head: Head = "body" if head == "body" else "office"
        self.behind_name = behind_name
        self.index = self.start = index
        self.closed = definite
        self.complemented = False
        self.nationality: Place | None = None
        self.country: Place | None = None
        self.body: tuple[int, Split] | None = None

    @property
    def complement(self) -> Complement:
        """What has been read so far."""
        body_start, body_split = self.body or (None, None)
        return Complement(self.index, self.nationality, self.country, body_start, body_split)

    def ends_before(self, index: int) -> bool:
        """Whether a token begins a clause or is a title of respect, so that the phrase ends before it."""
        sentence = self.sentence
        if finite_verb_ends(sentence, index, closed=self.closed):
            return True
        if _tells_other_name(sentence, index) or tells_coming(sentence, index):
            return True
        office = sentence.offices[index]
        joined = office is not None and office.split.conjunction == "و" and office.value.number == "singular"
        if joined and self.head == "body" and index > self.start:
            return True  # مركز كارنيغي ووزير الري
        honorific = sentence.honorifics[index]
        titled = self.closed and index + 1 < len(sentence) and sentence.tokens[index].definite
        titled = titled and sentence.is_unknown_word(index + 1)
        if honorific is not None and honorific.value == "ambiguous-name" and titled:
            return self.nationality is None  # المؤسس الحاج فلان
        if honorific is not None and self.closed and honorific.value != "ambiguous-name":
            return sentence.form(index) != "دوله" and sentence.word_class(index) != "adjective"
        return sentence.word_class(index) in CLAUSE_CLASSES

    def note_head(self, index: int, split: Split | None = None) -> None:
        """Keep a noun that heads a body's name, if one begins at a token and none was met before."""
        head = self.sentence.body_heads[index]
        if head is not None:
            self.note_body(index, split or head.split)

    def note_body(self, index: int, split: Split) -> None:
        """Keep the first body that the phrase names: what follows belongs to its name."""
        if self.body is None:
            self.body = index, split


def _tells_other_name(sentence: Sentence, index: int) -> bool:
    """Whether a participle tells of another name of the noun before: تحالف … المعروف باسم «غاز+»."""
    called = sentence.form(index) in noun_phrase_words()["called"]
    return called and sentence.form(index + 1).startswith(("باسم", "اختصارا", "بلقب", "ب"))


def tells_coming(sentence: Sentence, index: int) -> bool:
    """Whether a participle tells what the noun before comes to: أمين الجمعية المشاركة في المؤتمر."""
    return sentence.form(index) in noun_phrase_words()["taking part"] and sentence.form(index + 1) == "في"


def finite_verb_ends(sentence: Sentence, index: int, *, closed: bool) -> bool:
    """Whether a finite verb at a token ends the phrase before it, which is closed or still open to a noun."""
    if sentence.word_class(index) == "noun" and not closed:
        return False
    return any(
        verb is not None and verb.value.tense in ("past", "present", "future") and not verb.split.definite
        for verb in (sentence.attendance_verbs[index], sentence.statement_verbs[index])
    )

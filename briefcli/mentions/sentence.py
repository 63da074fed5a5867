"""A sentence as the rules see it: its tokens, and what the lexicon knows of each of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from briefcli.arabic.dates import find_dates
from briefcli.arabic.folding import fold, fold_with_offsets
from briefcli.arabic.tokens import Split, Token, tokenize
from briefcli.article.model import Article, BlockKind, Span
from briefcli.article.quotations import quotations
from briefcli.lexicon import vocabulary
from briefcli.lexicon.everyday_words import FUNCTION_CLASSES, everyday_class
from briefcli.lexicon.index import index as lexicon_index

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefcli.arabic.dates import DateMention
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.lexicon.tables import PhraseTable, Row
    from briefcli.lexicon.vocabulary import Body, EventNoun, Office, Place

Value = TypeVar("Value")

_COMMAS = frozenset(("،", ",", "؛", ";"))


@dataclass(frozen=True, slots=True)
class Term(Generic[Value]):
    """A lexicon entry met in a sentence.

    Attributes:
        first: Index of its first token.
        stop: Index behind its last token.
        split: How the first token's particles were told apart.
        value: What the lexicon says.
    """

    first: int
    stop: int
    split: Split
    value: Value


Terms = tuple[Term[Value] | None, ...]


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

    def form(self, index: int) -> str:
        """The folded form of a token; empty outside the sentence."""
        return self.tokens[index].form if 0 <= index < len(self.tokens) else ""

    def _terms(self, table: Callable[[], PhraseTable[Value]]) -> Terms[Value]:
        entries = table()
        found: list[Term[Value] | None] = [None] * len(self.tokens)
        for index in self._words_in.get(entries.name, ()):
            match = entries.match(self.tokens, index)
            if match:
                found[index] = Term(index, *match)
        return tuple(found)

    @cached_property
    def _words_in(self) -> Mapping[str, Sequence[int]]:
        """For each table of the lexicon, the indexes of the tokens that one of its phrases may begin at."""
        found: dict[str, list[int]] = {}
        for index, token in enumerate(self.tokens):
            if token.kind != "punctuation":
                for table in lexicon_index().candidates(token.form):
                    found.setdefault(table, []).append(index)
        return found

    @cached_property
    def countries(self) -> Terms[Place]:
        """Countries by the token that they begin at; so the properties below."""
        found = list(self._places(vocabulary.countries))
        for term in self._terms(vocabulary.countries_like_adjectives):
            if term is not None and found[term.first] is None and self._is_state_here(term, found):
                found[term.first] = term
        return tuple(found)

    def _is_state_here(self, term: Term[Place], countries: Sequence[Term[Place] | None]) -> bool:
        """Whether a word that is an adjective as well is a state's name: غابت مالي, النيجر ومالي, في مالي."""
        index = term.first
        if term.split.conjunction:
            before = countries[max(0, index - _LONGEST_COUNTRY) : index]
            return any(country is not None and country.stop == index for country in before)
        if term.split.preposition:
            return False
        if self.form(index - 1) in vocabulary.words_before_states() or self._is_feminine_verb(index - 1):
            return True
        following = countries[term.stop] if term.stop < len(self) else None
        joined = following is not None and following.split.conjunction == "و"
        if joined and index and self.word_class(index - 1) in ("noun", "adjective"):
            return False
        return joined or (index == 0 and self._is_feminine_verb(term.stop))

    def _is_feminine_verb(self, index: int) -> bool:
        if not 0 <= index < len(self):
            return False
        for verbs in (self.attendance_verbs, self.statement_verbs):
            verb = verbs[index]
            if verb is not None and verb.value.tense in ("past", "present", "future"):
                return verb.value.gender == "feminine"
        form = self.form(index)
        return self.word_class(index) == "verb" and (form.endswith("ت") or form.startswith(("ت", "ست")))

    @cached_property
    def cities(self) -> Terms[Place]:
        """Cities, regions, and palaces that speak for a state."""
        return self._places(vocabulary.cities)

    @cached_property
    def nationalities(self) -> Terms[Place]:
        """Adjectives of nationality."""
        return self._places(vocabulary.nationalities)

    def _places(self, table: Callable[[], PhraseTable[Place]]) -> Terms[Place]:
        """Places, but no names of persons that look like one: كلاوس, صوفيا ليندغرين, جورجيا بيلوتشي."""
        names = vocabulary.name_like_words()
        return tuple(
            None
            if term is not None
            and (
                term.split.preposition == "ك"
                or (
                    self.form(term.first) in names
                    and self._is_unknown_word(term.stop)
                    and not self._is_of_office(term.first)
                )
            )
            else term
            for term in self._terms(table)
        )

    def _is_of_office(self, index: int) -> bool:
        """Whether an indefinite office ends right before a token, which is its state's name then."""
        before = self._terms(vocabulary.offices)[max(0, index - _LONGEST_OFFICE) : index]
        of = any(office is not None and office.stop == index for office in before)
        return of and not self.tokens[index - 1].definite

    def _is_unknown_word(self, index: int) -> bool:
        """Whether a token is a word without article or particle that no table has."""
        if not 0 <= index < len(self) or self.tokens[index].kind != "word" or self.tokens[index].definite:
            return False
        known = any(index in words for words in self._words_in.values())
        return not known and self.word_class(index) is None

    @cached_property
    def offices(self) -> Terms[Office]:
        """Heads of office phrases."""
        found = [
            None if term and (self._is_in_front_of(term) or self._is_represented(term)) else term
            for term in self._terms(vocabulary.offices)
        ]
        for index, token in enumerate(self.tokens):
            term = found[index]
            own = token.text.endswith("ه") and self.writes_teh_marbuta  # نائبه is not نائبة
            if (
                token.kind == "word"
                and token.text.endswith(("ها", "ه", "هم"))
                and (term is None or (own and term.stop == index + 1 and not term.split.preposition))
            ):
                found[index] = self._office_with_pronoun(index) or term
        return tuple(found)

    @cached_property
    def writes_teh_marbuta(self) -> bool:
        """Whether the article writes ة, so that a ه at the end of a word is a pronoun."""
        return "ية" in self.article.text

    def possessed_office(self, form: str) -> bool:
        """Whether a folded word is an office with a pronoun behind it: نائبه, سفيرها."""
        return any(
            token.form == form and term is not None and term.split.definite and not token.definite
            for token, term in zip(self.tokens, self.offices, strict=True)
        )

    def _is_in_front_of(self, term: Term[Office]) -> bool:
        """Whether a word is أمام (in front of) or وإلى, which fold to the same letters as إمام and والي."""
        return self.tokens[term.first].text.startswith(("أمام", "وأمام", "وإلى"))

    def _is_represented(self, term: Term[Office]) -> bool:
        """Whether ممثل is no representative but who is represented by another: ممثلة برئيس وزرائها."""
        if term.value.lemma != "ممثل" or term.stop >= len(self):
            return False
        by = vocabulary.offices().match(self.tokens, term.stop)
        return by is not None and by[1].preposition == "ب"

    def _office_with_pronoun(self, index: int) -> Term[Office] | None:
        """The office in "its secretary-general": the pronoun closes the phrase as an article would."""
        token = self.tokens[index]
        for pronoun in ("ها", "هم", "ه"):
            stem = token.form.removesuffix(pronoun)
            if stem == token.form or len(stem) < _SHORTEST_STEM:
                continue
            # A teh marbuta opens before a pronoun: أمينة, أمينتها.
            for noun in (stem, stem[:-1] + "ه" if stem.endswith("ت") else stem):
                plain = token._replace(form=noun, text=noun)
                match = vocabulary.offices().match((plain, *self.tokens[index + 1 : index + 4]), 0)
                if match is not None and match[2].role != "counterpart" and not match[1].preposition:
                    return Term(index, index + match[0], match[1]._replace(definite=True), match[2])
        return None

    @cached_property
    def weak_offices(self) -> Terms[Office]:
        """Heads of office phrases that are mostly ordinary words."""
        return self._terms(vocabulary.weak_offices)

    @cached_property
    def modifiers(self) -> Terms[str]:
        """Words inside or beside an office."""
        return self._terms(vocabulary.office_modifiers)

    @cached_property
    def honorifics(self) -> Terms[str]:
        """Honorifics, ranks and academic titles."""
        return self._terms(vocabulary.honorifics)

    @cached_property
    def organisations(self) -> Terms[Body]:
        """Bodies known by name."""
        return self._terms(vocabulary.organisations)

    @cached_property
    def body_heads(self) -> Terms[Body]:
        """Nouns that begin a body's name."""
        return self._terms(vocabulary.body_heads)

    @cached_property
    def months(self) -> Terms[str]:
        """Names of months."""
        return self._terms(vocabulary.months)

    @cached_property
    def event_nouns(self) -> Terms[EventNoun]:
        """Nouns that name an event; كوبا is a state and no cup."""
        found = self._terms(vocabulary.event_nouns)
        return tuple(
            None if term is not None and self.countries[term.first] is not None else term for term in found
        )

    @cached_property
    def attendance_verbs(self) -> Terms[VerbForm]:
        """Verbs of attending, inviting and staying away."""
        return tuple(
            term if term is None or self._has_its_object(term) else None
            for term in self._terms(vocabulary.attendance_verbs)
        )

    def _ends_as_noun(self, term: Term[VerbForm]) -> bool:
        """Whether a teh marbuta tells a noun from a verb with a pronoun: جلسة is not جلسه."""
        return self.tokens[term.stop - 1].text.endswith("ة")

    def _has_its_object(self, verb: Term[VerbForm]) -> bool:
        """Whether the noun follows that a verb of several meanings needs: ألقى … كلمة."""
        if _is_finite(verb) and self._ends_as_noun(verb):
            return False
        wanted = verb.value.row["object"]
        if not wanted:
            return True
        objects = {fold(word) for word in wanted.split("|")}
        # A passive's may stand right before it, what a pronoun takes up further off: كلمة … ألقاها.
        before = _NEEDED_WITHIN if self.form(verb.first).endswith(("ها", "ته")) else 2
        return any(
            token.form in objects or any(split.stem in objects for split in token.splits)
            for token in (
                *self.tokens[max(0, verb.first - before) : verb.first],
                *self.tokens[verb.stop : verb.stop + _NEEDED_WITHIN],
            )
        )

    @cached_property
    def statement_verbs(self) -> Terms[VerbForm]:
        """Verbs of saying and of stance."""
        return tuple(
            term if term is None or self._has_what_it_needs(term) else None
            for term in self._terms(vocabulary.statement_verbs)
        )

    def _has_what_it_needs(self, verb: Term[VerbForm]) -> bool:
        """Whether the word follows that a verb of several meanings needs to be one of saying: عبر … عن."""
        needs = verb.value.row["needs"]
        if self.word_class(verb.first) == "pronoun" and "أ" not in self.tokens[verb.first].text:
            return False  # هنا is here, هنأ is he congratulated
        if not needs:
            return True
        if self.word_class(verb.first) == "preposition" and self.form(verb.stop) not in ("ان", "عن"):
            # بين and عبر are verbs only with their own particle or an office right behind them.
            tables = (self.offices, self.honorifics, self.countries, self.organisations, self.body_heads)
            behind = (terms[verb.stop] for terms in tables) if verb.stop < len(self) else ()
            holder = next((term for term in behind if term is not None), None)
            if holder is None or holder.split.preposition:
                return False
        wanted = {fold(choice).split()[0] for choice in needs.split("|")}
        following = self.tokens[verb.stop : verb.stop + _NEEDED_WITHIN]
        nouns = {word for word in wanted if len(word) > _SHORTEST_STEM - 1}
        return any(
            token.form in wanted or any(token.form.removesuffix(pronoun) in nouns for pronoun in _PRONOUNS)
            for token in following
        ) or any(
            split.preposition in wanted and not split.conjunction
            for token in following[:_GOVERNED_WITHIN]
            for split in token.splits
        )

    @cached_property
    def discussion_verbs(self) -> Terms[VerbForm]:
        """Verbs of discussing and of aims."""
        return tuple(
            None if term is not None and _is_finite(term) and self._ends_as_noun(term) else term
            for term in self._terms(vocabulary.discussion_verbs)
        )

    @cached_property
    def agenda_words(self) -> Terms[str]:
        """Words around an agenda: the programme, its matters, those who discuss them."""
        found = list(self._terms(vocabulary.agenda_words))
        for index, token in enumerate(self.tokens):
            if found[index] is None and token.kind == "word" and token.text.endswith(_POSSESSIVES):
                found[index] = self._agenda_word_with_pronoun(index)
        return tuple(found)

    def _agenda_word_with_pronoun(self, index: int) -> Term[str] | None:
        """The programme or a part of it with a pronoun: جلساته, أشغالها."""
        token = self.tokens[index]
        for pronoun in _POSSESSIVES:
            stem = token.form.removesuffix(pronoun)
            if stem == token.form or len(stem) < _SHORTEST_STEM:
                continue
            match = vocabulary.agenda_words().match((token._replace(form=stem, text=stem),), 0)
            if match is not None and match[2] in ("agenda", "matters", "paper"):
                return Term(index, index + 1, match[1]._replace(definite=True), match[2])
        return None

    @cached_property
    def quotation_ends(self) -> dict[int, int]:
        """For the token of each opening quotation mark, the index of its closing one."""
        by_start = {token.start: index for index, token in enumerate(self.tokens)}
        by_end = {token.end: index for index, token in enumerate(self.tokens)}
        ends: dict[int, int] = {}
        for quotation in quotations(self.article.text, self.span.start, self.span.end):
            opening, closing = by_start.get(quotation.span.start), by_end.get(quotation.span.end)
            if opening is not None and closing is not None and closing > opening + 1:
                ends[opening] = closing
        return ends

    @cached_property
    def bracket_ends(self) -> dict[int, int]:
        """For the token of each opening round bracket, the index of its closing one."""
        ends: dict[int, int] = {}
        opened: list[int] = []
        for index, token in enumerate(self.tokens):
            if token.text == "(":
                opened.append(index)
            elif token.text == ")" and opened:
                ends[opened.pop()] = index
        return ends

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates that it tells, in order."""
        return tuple(find_dates(self.tokens))

    @cached_property
    def quoted(self) -> tuple[bool, ...]:
        """For each token, whether it stands inside quotation marks."""
        inside = [False] * len(self.tokens)
        for start, end in self.quotation_ends.items():
            inside[start + 1 : end] = [True] * (end - start - 1)
        return tuple(inside)

    def phrase_at(
        self, index: int, phrases: dict[tuple[str, ...], Row], longest: int = 3
    ) -> tuple[int, Row] | None:
        """The longest of some folded phrases that begins at a token: the index behind it, and its row."""
        for length in range(min(longest, len(self.tokens) - index), 0, -1):
            row = phrases.get(tuple(token.form for token in self.tokens[index : index + length]))
            if row is not None:
                return index + length, row
        return None

    def is_comma(self, index: int) -> bool:
        """Whether a token is a comma or semicolon of either script."""
        return 0 <= index < len(self.tokens) and self.tokens[index].text in _COMMAS

    def word_class(self, index: int) -> str | None:
        """The class of an everyday word, None for a word that may be part of a name."""
        token = self.tokens[index]
        if token.kind != "word":
            return None
        if token.text in ("على", "وعلى", "فعلى"):
            return "preposition"
        if token.text in _ALI and _writes_ya(self.article.text):
            titled = index > 0 and self.honorifics[index - 1] is not None
            return None if titled or self._is_introduced(index) else "preposition"
        if token.text == "سوي" and not _writes_ya(self.article.text):
            return None  # of a name; the preposition is سوى
        if token.text in ("إلينا", "وإلينا") and self._is_unknown_word(index + 1):
            return None  # the given name, not "to us"
        if token.text == "ولدي" and self._is_unknown_word(index + 1) and self._is_unknown_word(index - 1):
            return None  # of an Ethiopian name, not ولدى
        word_class = everyday_class(token.form)
        if word_class in FUNCTION_CLASSES and token.text.startswith(("آ", "إي", "لآ", "بآ")):
            # The given names آن, آنا and إيما are not أن, أنا and أيما, nor is لآلية the preposition.
            return word_class if token.form in _SPELT_WITH_MADDA else None
        return word_class

    def _is_introduced(self, index: int) -> bool:
        """Whether a title or a nationality stands before a word and more of a name behind: د. علي بابكر."""
        before = index - 2 if self.form(index - 1) == "." else index - 1
        if before < 0 or not (self.form(index + 1) in _PATRONYMICS or self._is_unknown_word(index + 1)):
            return False
        return self.honorifics[before] is not None or self.nationalities[before] is not None

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
        token = self.tokens[index]
        offset = split.offset
        if split.definite and offset >= 2 and token.form[offset - 2 : offset] == "ال":
            offset -= 2
        if not offset:
            return token.start
        return token.start + fold_with_offsets(token.text).offsets[offset]

    def noun_text(self, index: int, split: Split, stop: int) -> str:
        """The text of a noun phrase without the particles before it, the article restored behind ل."""
        text = self.article.text[self.noun_start(index, split) : self.tokens[stop - 1].end]
        if (
            split.definite
            and split.offset
            and self.tokens[index].form[split.offset - 2 : split.offset] != "ال"
        ):
            return "ال" + text
        return text

    def span_of(self, first: int, stop: int) -> Span:
        """The stretch of the article that a run of tokens covers."""
        return Span(self.tokens[first].start, self.tokens[stop - 1].end)


_PATRONYMICS = frozenset(("بن", "ولد", "عبد", "ابو"))
_LONGEST_OFFICE = 4
_ALI = frozenset(("علي", "وعلي", "فعلي"))
_SPELT_WITH_MADDA = frozenset(("اخر", "اخره", "اخرها", "انفا", "انذاك", "اناء", "انئذ", "انها", "انه"))
_PRONOUNS = ("هما", "هم", "هن", "ها", "نا", "ه")
_POSSESSIVES = ("ها", "ه", "هم")
_SHORTEST_STEM = 3
_NEEDED_WITHIN = 16
_GOVERNED_WITHIN = 8
_LONGEST_COUNTRY = 4


def _is_finite(verb: Term[VerbForm]) -> bool:
    return verb.value.tense in ("past", "present", "future")


@lru_cache(maxsize=16)
def _writes_ya(text: str) -> bool:
    """Whether a text writes ي for ى, as Egyptian newspapers do, so that على is spelt as the name علي is."""
    return "ى" not in text


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

"""Titles and slogans of editions: in the event's name, behind تحت شعار, or called one behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.ordinals import read_ordinal
from briefcli.briefing.anchors import FOREIGN
from briefcli.briefing.edition_facts import FoundFact
from briefcli.briefing.slogans_called import edition_of_slogan
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.anchors import AnchoredReading
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence

_TITLED_REACH = 8
_CITY_REACH = 5
_CHOSEN = frozenset(
    ("اختير", "اختار", "اختارت", "رفع", "رفعت", "حمل", "حملت", "اتخذ", "اتخذت", "اعتمد", "اعتمدت")
)
"""Folded verbs of what an edition or its organisers do with a slogan; protesters chant theirs."""
_SLOGANS = frozenset(("شعار", "شعارا"))
_OF_SERIES = frozenset(("منتدى", "ملتقى", "معرض", "مهرجان", "قمة", "مؤتمر", "صالون", "أسبوع", "بينالي"))


class ThemeReader:
    """Reads the titles and slogans of an article's editions."""

    def __init__(self, told: AnchoredReading) -> None:
        """Take a reading whose mentions of the event are anchored."""
        self.told = told

    def read(self) -> Iterator[FoundFact]:
        """The titles and slogans that the article tells."""
        for sentence in self.told.reading.sentences:
            yield from self._themes(sentence)

    def _themes(self, sentence: Sentence) -> Iterator[FoundFact]:
        openers = rule_words.theme_openers()
        for start, end in (*sentence.quotation_ends.items(), *sentence.bracket_ends.items()):
            if end - start < 2:  # nothing between the marks
                continue
            behind = start - 1 if sentence.form(start - 1) == ":" else start
            matches = (
                sentence.phrase_at(behind - length, openers) for length in (1, 2, 3) if behind >= length
            )
            opened = any(match is not None and match[0] == behind for match in matches)
            opened = opened or _is_slogan_of_event(sentence, behind) or _is_described_slogan(sentence, start)
            span = sentence.span_of(start + 1, end)
            opened = opened and not self._is_of_part(sentence, behind)
            called = None if opened else edition_of_slogan(self.told, sentence, start, end)
            key = self._edition_of(sentence, start) if opened else called
            if key is not None:
                text = self.told.article.phrase(span)
                yield FoundFact(key, "theme", text, span, "quoted-theme", 2)
        for event, anchor in self.told.anchored(sentence):
            if event.theme is not None and anchor.key != FOREIGN and self._is_title(sentence, event):
                text = self.told.article.phrase(event.theme)
                yield FoundFact(anchor.key, "theme", text, event.theme, "title-in-name", 1)

    def _edition_of(self, sentence: Sentence, start: int) -> str:
        """The edition whose title or slogan is quoted at a token; the city that raised it tells which.

        رفعت أبيدجان شعار «…», where another city holds the present one.
        """
        if not self.told.anchors[sentence.index]:
            for city in sentence.cities.within(max(0, start - _CITY_REACH), start):
                raised = sentence.form(city.stop) in _SLOGANS
                if raised and self.told.main_city not in (None, city.value.name):
                    return f"city {city.value.name}"
        return self.told.edition_at(sentence.index, start)

    def _is_of_part(self, sentence: Sentence, index: int) -> bool:
        """Whether a title before an index is that of a lecture, session or book and not of the edition.

        Who wrote it may stand between; an event named behind it has the title.
        """
        words = rule_words.event_name_words()
        within = {i for event, _ in self.told.anchored(sentence) for i in range(event.first, event.stop)}
        for position in range(index - 1, max(-1, index - _TITLED_REACH), -1):
            token = sentence.tokens[position]
            if _tells_sessions(sentence, position):
                return True
            owned = token.definite and sentence.word_class(position - 1) in ("noun", None)  # مخبر البحث
            if not owned and any(split.stem in words["titled"] for split in token.splits):
                return True
            if token.form in words["titled as such"]:
                return True
            if position in within:
                return False
        return False

    def _is_title(self, sentence: Sentence, event: EventMention) -> bool:
        """Whether a quotation in an event's name is this edition's title and not a standing name.

        A title is a phrase of several words; a standing name is short, or has a Latin acronym.
        """
        assert event.theme is not None
        inside = [token for token in sentence.tokens if event.theme.start <= token.start < event.theme.end]
        opening = next(i for i, token in enumerate(sentence.tokens) if token.end > event.theme.start) - 1
        if sentence.event_nouns[opening + 1] is not None and sentence.form(opening - 1) == "من":
            return False  # the series: الدورة السادسة من «ملتقى …»
        if sentence.form(opening - 1) == "ل":
            return False  # the standing name of who meets: الاجتماع السادس لـ«مجموعة …»
        end = sentence.quotation_ends.get(opening, opening)
        numbered = read_ordinal(sentence.tokens, end + 1) is not None  # منتدى «حوار الطاقة: …» السابع
        alone = (event.ordinal is None or numbered) and opening == event.first + 1
        if alone and event.noun in _OF_SERIES:
            return False  # the name of the series: منتدى «حوار الطاقة: …»
        words = [token for token in inside if token.kind == "word"]
        return len(words) > 3 and all(token.kind not in ("latin", "number") for token in inside)


def _tells_sessions(sentence: Sentence, index: int) -> bool:
    """Whether an ordinal stands for one of several sessions told before: جلستين، جاءت الأولى بعنوان …."""
    ordinal = read_ordinal(sentence.tokens, index)
    if ordinal is None or not ordinal.definite or sentence.word_class(index - 1) != "verb":
        return False
    return any(
        noun.value.kind == "session" for noun in sentence.event_nouns.within(0, index) if noun is not None
    )


def _is_described_slogan(sentence: Sentence, start: int) -> bool:
    """Whether a slogan is quoted behind a colon and what is said of it: فاختير شعار أقل حدة: «…»."""
    if sentence.form(start - 1) != ":":
        return False
    for index in range(start - 2, max(0, start - 2 - _CITY_REACH), -1):
        if sentence.tokens[index].kind == "punctuation":
            return False
        if sentence.form(index) in _SLOGANS:
            return sentence.form(index - 1).removeprefix("و").removeprefix("ف") in _CHOSEN
    return False


def _is_slogan_of_event(sentence: Sentence, index: int) -> bool:
    """Whether the event's slogan is told before an index: شعار الدورة، «…»."""
    noun = index - 1 - sentence.is_comma(index - 1)
    term = sentence.event_nouns[noun]
    return term is not None and term.split.definite and sentence.form(noun - 1) in ("شعار", "وشعار", "عنوان")

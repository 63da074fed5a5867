"""What the event discusses and is for: noun phrases, one for each item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.article.model import Span
from briefcli.briefing.agenda_items import ItemReader
from briefcli.briefing.agenda_lists import Agenda
from briefcli.briefing.agenda_openers import AgendaOpeners
from briefcli.briefing.model import Topic
from briefcli.briefing.programme import subject_of_slot
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.article.model import Article
    from briefcli.briefing.editions import EditionReader
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_FARTHEST_INTRODUCTION = 30
_ASKING = frozenset("؟?")
_CLOSING_MARKS = ".؛،;:"


def read_topics(reading: Reading, editions: EditionReader) -> tuple[Topic, ...]:
    """The topics of an article's main event, in the order of the text."""
    found: list[Topic] = []
    seen: list[set[str]] = []
    # What a headline joins the text tells apart.
    for sentence in sorted(reading.sentences, key=lambda sentence: sentence.kind == "title"):
        for span, agenda in _topics_of(reading, editions, sentence):
            text = _restored(reading.article, span)
            words = set(fold(text).split())
            if any(words <= known or (known <= words and len(known) > 2) for known in seen):
                continue
            if sentence.kind == "title" and _is_told_again(fold(text).split(), seen):
                continue
            seen.append(words)
            found.append(
                Topic(text=text, kind=agenda.kind, evidence=(reading.article.evidence(span, agenda.rule),))
            )
    return tuple(sorted(found, key=lambda topic: topic.evidence[0].focus))


def _restored(article: Article, span: Span) -> str:
    """A topic as it reads without what is written onto it, the article restored behind ل."""
    before = article.text[max(0, span.start - 2) : span.start]
    inside = span.start < span.end and not article.text[span.start - 1 : span.start].isspace()
    return ("ال" if before == "لل" and inside else "") + article.phrase(span)


def _is_told_again(words: list[str], topics: list[set[str]]) -> bool:
    """Whether the text tells a headline's topic, if in its own words.

    It does where all its words are told, or what its head is of: تراجع منسوب المياه, انخفاض منسوب البحر.
    What is definite (المياه) many topics share.
    """
    told = set().union(*topics, *_conjoined(topics))
    return set(words) <= told or any(word in told for word in words[1:] if not word.startswith("ال"))


def _conjoined(topics: list[set[str]]) -> list[set[str]]:
    """The words of topics with و written onto them."""
    return [{f"و{word}" for word in words} for words in topics]


def _topics_of(
    reading: Reading, editions: EditionReader, sentence: Sentence
) -> Iterator[tuple[Span, Agenda]]:
    titled = any(token.text == ":" for token in sentence.tokens)
    if sentence.kind == "item" and not titled and _is_alone(reading, sentence):
        yield from _listed(reading, sentence)
        return
    subject = subject_of_slot(sentence, reading)
    if subject is not None:
        yield subject, Agenda(0, None, "item", "slot-of-programme")
        return
    openers = AgendaOpeners(editions, sentence)
    items = ItemReader(openers.phrases)
    found = [(span, agenda) for agenda in openers.find() for span in items.items(agenda)]
    for span, agenda in found:
        yield _before_inner(reading.article, span, [other for other, _ in found]), agenda


def _before_inner(article: Article, span: Span, others: list[Span]) -> Span:
    """A stretch up to another item that is joined to it and ends with it: لبحث الحرب والتوتر."""
    joined = (
        other.start
        for other in others
        if span.start < other.start and other.end == span.end and article.text[other.start - 1] == "و"
    )
    inner = min(joined, default=None)
    if inner is None:
        return span
    return Span(span.start, span.start + len(article.text[span.start : inner].rstrip(" و،")))


def _listed(reading: Reading, sentence: Sentence) -> Iterator[tuple[Span, Agenda]]:
    """The items of a list under a heading or a sentence that announces the agenda."""
    farthest = max(0, sentence.index - _FARTHEST_INTRODUCTION)
    before = (s for s in reversed(reading.sentences[farthest : sentence.index]) if s.kind != "item")
    introduction = next(before, None)
    if introduction is None or not _announces(introduction) or not _is_noun_phrase(sentence):
        return
    if any(date.first == 0 for date in sentence.dates) or sentence.offices[0] is not None:
        return  # الأحد (اليوم الأول), * كاتب لبناني
    last = len(sentence)
    while (
        last
        and sentence.tokens[last - 1].kind == "punctuation"
        and sentence.tokens[last - 1].text in _CLOSING_MARKS
    ):
        last -= 1
    if last:
        yield sentence.span_of(0, last), Agenda(0, None, "item", "item-of-listed-agenda")


def _is_alone(reading: Reading, item: Sentence) -> bool:
    """Whether an item holds no other sentence, as the answers of an interview do."""
    text, sentences = reading.article.text, reading.sentences
    before, behind = (
        sentences[max(0, item.index - 1) : item.index],
        sentences[item.index + 1 : item.index + 2],
    )
    gaps = [text[other.span.end : item.span.start] for other in before]
    gaps += [text[item.span.end : other.span.start] for other in behind]
    return all("\n" in gap for gap in gaps)


def _is_noun_phrase(item: Sentence) -> bool:
    """Whether an item may be the name of what is discussed, and is no question or answer.

    What looks like a verb may be a masdar: ربط الأنظمة.
    """
    plain = item.word_class(0) not in ("particle", "pronoun", "conjunction")
    return plain and item.tokens[-1].text not in _ASKING


def _announces(sentence: Sentence) -> bool:
    """Whether a heading or sentence announces an agenda, and not who takes part."""
    roles = {term.value for term in sentence.agenda_words}
    about_people = "group" in roles and "matters" not in roles
    forms = {token.form for token in sentence.tokens}
    told = sentence.event_nouns or "event" in roles
    aims = told and sentence.discussion_verbs and sentence.tokens[-1].text == ":"
    announced = any((form,) in rule_words.agenda_phrases("announces") for form in forms)
    return not about_people and (aims or announced or bool(roles & {"matters", "agenda"}))

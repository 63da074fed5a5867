"""Events: "the second annual international conference on …", "the fifth round of …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.ordinals import read_ordinal
from briefcli.article.model import Span
from briefcli.mentions.model import EventMention
from briefcli.mentions.noun_phrases import follow_noun_phrase

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence


def event_at(sentence: Sentence, index: int) -> EventMention | None:
    """The event whose noun phrase begins at a token, None where there is none."""
    term = sentence.event_nouns[index]
    if term is None or term.value.plural:
        return None
    definite = term.split.definite or sentence.tokens[index].definite
    complement = follow_noun_phrase(sentence, term.stop, "event", definite=definite)
    stop = complement.stop
    while stop > term.stop and _can_not_end(sentence, stop - 1):
        stop -= 1
    if term.value.kind == "edition" and sentence.form(stop) == "من" and stop + 1 < len(sentence):
        # الدورة الثالثة من المنتدى …: edition and event are one name.
        series = event_at(sentence, stop + 1)
        if series is not None and series.kind == "event":
            stop = series.stop
    ordinal: int | None = None
    content = stop - term.stop
    theme: Span | None = None
    position = term.stop
    while position < stop:
        if position in sentence.quotation_ends and theme is None:
            theme = sentence.span_of(position + 1, sentence.quotation_ends[position])
        mention = read_ordinal(sentence.tokens, position) if ordinal is None else None
        if mention is not None:
            ordinal = mention.value
            content -= mention.last + 1 - position
            position = mention.last + 1
            continue
        number = sentence.tokens[position]
        if ordinal is None and number.kind == "number" and position == term.stop and number.form.isdigit():
            ordinal = int(number.form)
            content -= 1
        position += 1
    return EventMention(
        sentence.index,
        index,
        stop,
        Span(sentence.noun_start(index, term.split), sentence.tokens[stop - 1].end),
        sentence.noun_text(index, term.split, stop),
        term.value.lemma,
        term.value.kind,
        definite,
        ordinal,
        theme,
        content,
    )


def _can_not_end(sentence: Sentence, index: int) -> bool:
    return sentence.word_class(index) in ("preposition", "conjunction", "particle")

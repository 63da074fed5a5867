"""Events: "the second annual international conference on …", "the fifth round of …", COP29."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.date_parts import read_relative_period
from briefcli.arabic.date_years import ends_number
from briefcli.arabic.ordinals import ARTICLE_FORMS, read_ordinal
from briefcli.article.model import Span
from briefcli.lexicon import rule_words
from briefcli.mentions.event_names import follow_event_name
from briefcli.mentions.event_numbers import numbers_edition
from briefcli.mentions.event_words import event_word_role
from briefcli.mentions.model import EventMention

if TYPE_CHECKING:
    from briefcli.lexicon.vocabulary import EventNoun
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_COUNTED = frozenset(("دول", "بلدان", "اعضاء", "زعماء", "قاده"))
"""Folded plurals that a number behind them counts."""
_CONFERENCE_OF_PARTIES = "كوب"
_LATIN_CONFERENCE_OF_PARTIES = re.compile(r"COP-?(\d{1,2})?", re.IGNORECASE)
_ASSEMBLY = "الجمعيه"
_ROUND_OF_TALKS = r"جولة (?:\w+ ){0,2}من (?:جلسات )?(?:ال)?(?:محادثات|مفاوضات|مباحثات|مشاورات|حوار)\b"
"""Compiled where it is needed, for few texts tell of a round."""
_KNOWN_AS = frozenset(("معروف", "معروفه", "مسمي", "مسماه", "مختصر", "مشهور", "مشهوره"))
_IS_CALLED = frozenset(("يعرف", "تعرف", "يسمي", "تسمي", "اختصارا", "اعلاميا"))
_SHORT_NAME_REACH = 6
_DAYS = "ايام"
_UNNAMED_KIND = "حدث"
_LONGEST_SHORT_NAME = 6
_LONGEST_QUOTED_NAME = 8


class _Head(NamedTuple):
    stop: int
    start: int
    noun: str
    kind: str
    definite: bool


def event_at(sentence: Sentence, index: int) -> EventMention | None:
    """The event whose noun phrase begins at a token, None where there is none."""
    head = _head_at(sentence, index)
    if head is None:
        return None
    if index in sentence.quotation_ends:
        return _quoted_event(sentence, index, head)
    stop = follow_event_name(sentence, head.stop, closed=head.definite)
    if head.kind == "edition" and sentence.form(stop) == "من":
        # الدورة الثالثة من المنتدى …: edition and event are one name.
        stop = _series_stop(sentence, stop + 1) or stop
    ordinal, ordinal_tokens = _ordinal_in(sentence, index, head, stop)
    if head.noun == "جمعية" and ordinal is None and not _tells_edition(sentence, stop):
        return None  # an association, and no assembly
    return EventMention(
        sentence.index,
        index,
        stop,
        Span(head.start, sentence.tokens[stop - 1].end),
        _text(sentence, index, head, stop),
        head.noun,
        head.kind,
        head.definite,
        ordinal,
        _quotation_in(sentence, head.stop, stop),
        stop - head.stop - ordinal_tokens + (1 if head.noun == _CONFERENCE_OF_PARTIES and ordinal else 0),
    )


def _quoted_event(sentence: Sentence, index: int, head: _Head) -> EventMention:
    """An event that has only its name in quotation marks: فعاليات "جيتكس غلوبال 2025"."""
    end = sentence.quotation_ends[index]
    span = sentence.span_of(index + 1, end)
    name = sentence.article.phrase(span)
    content = end - index - 1
    return EventMention(
        sentence.index, index, end, span, name, head.noun, head.kind, head.definite, None, None, content
    )


def _head_at(sentence: Sentence, index: int) -> _Head | None:
    token = sentence.token(index)
    announced = event_word_role(sentence, index - 1, "held") or event_word_role(
        sentence, index - 1, "closing"
    )
    if index in sentence.quotation_ends:
        short = sentence.quotation_ends[index] - index <= _LONGEST_QUOTED_NAME
        body = sentence.body_heads[index + 1]
        named = sentence.event_nouns[index + 1] is not None or (body is not None and not body.value.weak)
        if not announced or not short or named:
            return None
        return _Head(index + 1, token.end, _UNNAMED_KIND, "event", definite=True)
    if token.kind == "latin" and announced and token.text[0].isupper():
        return _Head(index + 1, token.start, _UNNAMED_KIND, "event", definite=True)
    if token.kind == "latin":
        if not _LATIN_CONFERENCE_OF_PARTIES.fullmatch(token.form):
            return None
        return _Head(index + 1, token.start, _CONFERENCE_OF_PARTIES, "event", definite=True)
    if announced and token.form == _DAYS and sentence.cities[index + 1] is not None:
        return _Head(index + 1, token.start, "أيام", "event", definite=False)
    if token.form == _ASSEMBLY and sentence.event_nouns[index] is None:
        return _Head(index + 1, token.start, "جمعية", "meeting", definite=True)
    return _noun_at(sentence, index)


def _tells_edition(sentence: Sentence, index: int) -> bool:
    """Whether an adjective at an index tells one of several editions: الجمعية الانتخابية السابقة."""
    behind = sentence.token(index)
    return behind.definite and behind.stem in rule_words.edition_cues()


def _noun_at(sentence: Sentence, index: int) -> _Head | None:
    """The event's noun at an index, None where there is none or where it means something else."""
    token, term = sentence.token(index), sentence.event_nouns[index]
    if term is None or term.value.plural:
        return None
    if event_word_role(sentence, term.stop, "opposite") or read_relative_period(sentence.tokens, index):
        return None
    opened = term.value.lemma.endswith("ة") and not term.value.possessed
    if opened and token.text.endswith("ه") and not term.split.definite:
        return None  # بدوره
    if term.value.lemma == "أسبوع" and (_counts_weeks(sentence, term.stop) or _is_time(sentence, term)):
        return None
    if term.value.lemma == "جولة" and not _is_round(sentence, index, term.stop):
        return None
    if event_word_role(sentence, index - 1, "science") and term.value.lemma == "اجتماع":
        return None  # علم الاجتماع
    if term.value.possessed and token.text.endswith("ة"):
        return None  # معرضة is no معرضه
    if sentence.form(index - 1) in ("في", "وفي") and event_word_role(sentence, term.stop, "idiom"):
        return None
    definite = term.split.definite or token.definite or term.value.possessed
    definite = definite or sentence.tokens[term.stop - 1].definite  # حفل الافتتاح
    start = sentence.noun_start(index, term.split)
    return _Head(term.stop, start, term.value.lemma, term.value.kind, definite)


def _is_round(sentence: Sentence, index: int, stop: int) -> bool:
    """Whether a round is one of talks, and not a tour: الجولة الثالثة من المفاوضات."""
    behind, before = read_ordinal(sentence.tokens, stop), read_ordinal(sentence.tokens, index - 1)
    after = behind.last + 1 if behind is not None else stop
    talks = sentence.event_nouns[after + 1]
    joined = sentence.form(after) == "من" and talks is not None
    # على أن تعقد جولة رابعة
    held = sentence.host_verbs[index - 1] is not None
    held = held or (sentence.tokens[index].definite and _tells_of_rounds(sentence.article.text))
    return (joined and before is not None) or (behind is not None and (joined or held))


@lru_cache(maxsize=16)
def _tells_of_rounds(text: str) -> bool:
    """Whether a text tells of a round of talks somewhere, so that the others need not say of what."""
    return re.search(_ROUND_OF_TALKS, text) is not None


def _counts_weeks(sentence: Sentence, index: int) -> bool:
    """Whether a number behind a week tells which one of a month it is: الأسبوع الأول من تشرين الأول."""
    ordinal = read_ordinal(sentence.tokens, index)
    return ordinal is not None and sentence.form(ordinal.last + 1) == "من"


def _is_time(sentence: Sentence, week: Term[EventNoun]) -> bool:
    """Whether a week only tells when, before whom something was done to: قبل أسبوع النائب فلان."""
    named = sentence.offices[week.stop] is not None or sentence.honorifics[week.stop] is not None
    return named and not week.split.definite and event_word_role(sentence, week.first - 1, "time before")


def _text(sentence: Sentence, index: int, head: _Head, stop: int) -> str:
    term = sentence.event_nouns[index]
    if term is None:
        return sentence.article.phrase(Span(head.start, sentence.tokens[stop - 1].end))
    return sentence.noun_text(index, term.split, stop)


def _series_stop(sentence: Sentence, index: int) -> int | None:
    """The index behind the series that an edition is one of; it may be named in quotation marks."""
    series = event_at(sentence, index)
    if series is not None:
        return series.stop
    if index in sentence.quotation_ends:
        return sentence.quotation_ends[index] + 1
    token = sentence.token(index)
    numbered = (
        read_ordinal(sentence.tokens, index - 2) is not None or sentence.tokens[index - 2].kind == "number"
    )
    if numbered and (token.kind == "latin" or sentence.word_class(index) == "noun"):
        return follow_event_name(sentence, index + 1, closed=token.definite or token.kind == "latin")
    return None


def _ordinal_in(sentence: Sentence, index: int, head: _Head, stop: int) -> tuple[int | None, int]:
    """The number in the series that a name tells, and how many of its tokens tell it."""
    owned = head.kind == "edition" or sentence.form(head.stop) in ("لها", "له", "لهم")
    before = read_ordinal(sentence.tokens, index - 1) if index and owned else None
    if before is not None and not before.definite and not head.definite and before.last == index - 1:
        return before.value, 0  # أول دورة
    position = head.stop
    while position < stop:
        mention = read_ordinal(sentence.tokens, position)
        if mention is not None and _may_number(sentence, head, position, mention.gender):
            return mention.value, mention.last + 1 - position
        form = sentence.form(position)
        if position == head.stop and form.isdigit() and len(form) < 4:  # not a year
            held = stop > position + 1 and sentence.form(position + 1).startswith("ل")  # لمجلس وزراء …
            counts = not (held or ends_number(sentence.tokens, position + 1))  # في هذه الدورة 62 فيلما
            return (None, 0) if counts else (int(form), 1)
        if numbers_edition(sentence, head.stop, position):
            return int(form), 1
        if position == head.stop and form == "رقم" and sentence.form(position + 1).isdigit():
            return int(sentence.form(position + 1)), 2
        position += 1
    number = _number_of_parties(sentence, head.stop - 1, stop)
    if number is not None:
        return number, 0
    behind = _bracketed_ordinal(sentence, head, stop) or _number_of_short_name(sentence, stop)
    return behind or _ordinal_behind_quotation(sentence, index, head, stop), 0


def _may_number(sentence: Sentence, head: _Head, position: int, gender: str | None) -> bool:
    """Whether an ordinal in a name may be the event's own: by its gender, or by what stands before it."""
    following = {sentence.form(position + 1), sentence.form(position + 2)}
    first = sentence.tokens[position].stem.startswith("اول")
    if first and following & {"منذ", "نوعها", "نوعه"}:
        return False  # القمة الأولى منذ …, الأول من نوعه
    counted = position - 1 - (sentence.form(position - 1) in ARTICLE_FORMS)
    if gender is None and sentence.tokens[counted].stem in _COUNTED:
        return False  # قمة قادة الدول الـ27
    if gender is not None:
        return (
            rule_words.event_genders().get(head.noun, gender) == gender or head.noun == _CONFERENCE_OF_PARTIES
        )
    # العشرين agrees with everything; behind a noun in the genitive it is that noun's: الذكرى العشرين.
    genitive = position > head.stop and sentence.word_class(position - 1) == "noun"
    marked = sentence.tokens[position].kind == "number" or sentence.form(position) in ARTICLE_FORMS
    return head.definite or marked or not genitive


def _number_of_parties(sentence: Sentence, start: int, stop: int) -> int | None:
    """The number in the short name of a conference of the parties: COP29, كوب 27."""
    for index in range(start, stop):
        latin = _LATIN_CONFERENCE_OF_PARTIES.fullmatch(sentence.form(index))
        if latin is not None and latin.group(1):
            return int(latin.group(1))
        term = sentence.event_nouns[index]
        named = latin is not None or (term is not None and term.value.lemma == _CONFERENCE_OF_PARTIES)
        following = sentence.form(index + 1)
        if named and following in ("-", "–"):
            following = sentence.form(index + 2)
        if named and following.isdigit() and len(following) < 3:  # two digits
            return int(following)
    return None


def _bracketed_ordinal(sentence: Sentence, head: _Head, stop: int) -> int | None:
    """The number in a bracket right behind the name: الدورة (46), مؤتمر الأمم المتحدة للمناخ (كوب 30)."""
    end = sentence.bracket_ends.get(stop)
    if end is None or end - stop > _LONGEST_SHORT_NAME:
        return None
    inside = sentence.form(stop + 1)
    if end == stop + 2 and head.kind == "edition" and inside.isdigit() and len(inside) < 4:  # not a year
        return int(inside)
    return _number_of_parties(sentence, stop + 1, end)


def _ordinal_behind_quotation(sentence: Sentence, index: int, head: _Head, stop: int) -> int | None:
    """The number behind the quotation marks around a name: «مؤتمر حوض النيل» التاسع."""
    if sentence.quotation_ends.get(index - 1) != stop:
        return None
    ordinal = read_ordinal(sentence.tokens, stop + 1)
    fits = ordinal is not None and ordinal.definite and _may_number(sentence, head, stop + 1, ordinal.gender)
    return ordinal.value if ordinal is not None and fits else None


def _number_of_short_name(sentence: Sentence, stop: int) -> int | None:
    """The number in the short name that a name is said to have: …، المعروف باسم كوب 32."""
    for index in range(stop, min(stop + _SHORT_NAME_REACH, len(sentence))):
        token = sentence.tokens[index]
        if (token.definite and token.stem in _KNOWN_AS) or token.form in _IS_CALLED:
            return _number_of_parties(sentence, index + 1, min(index + _SHORT_NAME_REACH, len(sentence)))
        if token.kind != "punctuation" and token.form not in ("او", "ما", "و"):
            return None
    return None


def _quotation_in(sentence: Sentence, start: int, stop: int) -> Span | None:
    for index in range(start, stop):
        if index in sentence.quotation_ends:
            return sentence.span_of(index + 1, sentence.quotation_ends[index])
    return None

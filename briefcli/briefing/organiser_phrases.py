"""Who organises or hosts an event, told by an apposition, by whose congress it is, or by a verb of hosting.

As in `attendance_phrases`, each phrase is about the one that it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.briefing.attendance_phrases import Told
from briefcli.briefing.state_phrases import without_conjunction
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.mentions.model import EventMention, Mention
    from briefcli.mentions.sentence import Sentence

_OWN_EVENT_REACH = 14
_DAY_AND_PLACE = 4
_ORGANISERS = frozenset(("الجهه", "والجهه", "المؤسسه", "الهيئه", "الشركه", "الجمعيه"))
_TOGETHER = frozenset(("", "،", "بالشراكه", "بالتعاون", "بالتنسيق", "بالاشتراك", "مع", "في", "الي"))
_SUPERVISING = frozenset(("تشرف", "يشرف", "اشرفت", "اشرف"))
_ORGANISING = frozenset(("المنظمه", "المنظم", "منظمه", "منظم", "المشرفه", "المشرف"))


def organiser_phrases(
    sentence: Sentence, mentions: Sequence[Mention], events: Sequence[EventMention]
) -> Iterator[Told]:
    """All bodies that a sentence tells to organise, hold or host an event.

    Args:
        sentence: The sentence.
        mentions: Its mentions.
        events: The events that it mentions.
    """
    yield from _own_event(sentence, mentions)
    for index in range(len(sentence)):
        if sentence.quoted[index]:
            continue
        if sentence.form(index) in _ORGANISING:
            yield from _organiser(sentence, index, mentions, events)
            continue
        if sentence.form(index) in rule_words.participation_words()["holds it"]:
            yield from _holder(sentence, index, mentions)
            continue
        if sentence.form(index) in _SUPERVISING:
            yield from _supervisor(sentence, index, mentions, events)
            continue
        host = sentence.host_verbs[index]
        if host is not None:
            yield from _host(sentence, index, host.value.lemma, mentions, events)


def _own_event(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Told]:
    """The body that holds its own congress: تعقد نقابة الصيادين مؤتمرها الرابع."""
    holding = rule_words.participation_words()["holding"]
    for body in mentions:
        verb = body.first - 1
        if (
            body.kind != "organisation"
            or not body.sure
            or without_conjunction(sentence.form(verb)) not in holding
        ):
            continue
        pronoun = "ها" if sentence.form(body.first).endswith("ه") else "ه"
        for index in range(body.stop, min(len(sentence), body.stop + _OWN_EVENT_REACH)):
            term = sentence.event_nouns[index]
            own = term is not None and term.value.possessed and term.value.kind == "event"
            if own and not sentence.quoted[index] and sentence.form(index).endswith(pronoun):
                yield Told(body, "attending", verb, index + 1, "holds-own-event")
                break


def _organiser(
    sentence: Sentence, index: int, mentions: Sequence[Mention], events: Sequence[EventMention]
) -> Iterator[Told]:
    """Who is called the organiser: هيئة المياه، الجهة المنظمة للمؤتمر, النادي المنظم للملتقى."""
    event = next((e for e in events if e.first in (index + 1, index + 2, index + 3)), None)
    body = sentence.form(index - 1) in _ORGANISERS and sentence.form(index - 2) in ("هو", "هي", "وهو", "وهي")
    alone = body and sentence.form(index + 1) in _TOGETHER
    if not alone and (event is None or (event.first > index + 1 and sentence.form(index + 2) != "تنظيم")):
        return
    start = index
    if sentence.form(start - 1) in _ORGANISERS:
        start -= 1
    while sentence.is_comma(start - 1) or sentence.form(start - 1) in ("وهو", "وهي"):
        start -= 1
    organiser = next((m for m in mentions if m.stop == start and m.kind == "organisation"), None)
    if organiser is not None:
        stop = event.stop if event is not None and not alone else index + 1
        yield Told(organiser, "attending", organiser.first, stop, "organiser-in-apposition")


def _holder(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """The body that holds what a relative clause describes: المؤتمر الذي يعقده المركز العربي."""
    holder = next((m for m in mentions if m.first == index + 1 and m.kind == "organisation"), None)
    if holder is not None and sentence.word_class(index - 1) == "relative":
        yield Told(holder, "attending", index, holder.stop, "holds-own-event")


def _supervisor(
    sentence: Sentence, index: int, mentions: Sequence[Mention], events: Sequence[EventMention]
) -> Iterator[Told]:
    """The body that runs an event which a relative clause describes: المنتدى الذي تشرف عليه الوزارة."""
    told = any(event.stop == index - 1 for event in events) and sentence.word_class(index - 1) == "relative"
    runs = next((m for m in mentions if m.first == index + 2 and m.kind == "organisation"), None)
    if told and runs is not None and sentence.form(index + 1) in ("عليه", "عليها"):
        yield Told(runs, "attending", index, runs.stop, "holds-own-event")


def _host(
    sentence: Sentence, index: int, lemma: str, mentions: Sequence[Mention], events: Sequence[EventMention]
) -> Iterator[Told]:
    """The body of people that hosts an event: استضافته نقابة المهندسين; but no house."""
    if lemma not in ("احتضن", "استضاف"):
        return
    event = next((e for e in events if e.first == index + 1), None)
    behind = event.stop if event is not None else index + 1
    taken_up = sentence.form(index).endswith(("ه", "ها"))
    host = next((m for m in mentions if m.first == behind and m.kind == "organisation"), None)
    if host is None:
        return
    beside = any(_is_near(sentence, host.stop, e.first) for e in events)
    if not (taken_up or event is not None or beside):
        return
    head = sentence.body_heads[host.first]
    if head is not None and fold(head.value.name) in rule_words.body_name_words()["people"]:
        yield Told(host, "attending", index, host.stop, "hosts-event")


def _is_near(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether nothing but the day and the place stands between a host and the event: اليوم بنواكشوط."""
    between = range(start, stop)
    return 0 <= stop - start <= _DAY_AND_PLACE and all(
        sentence.word_class(i) == "adverb" or sentence.cities[i] is not None or sentence.is_comma(i)
        for i in between
    )

"""Officials who are told of in the story of an event that was attended: they are there.

A reporter tells what is done at an event with any verb: a minister came late, wrote notes, asked for the
price, was the clearest of all. No list of such verbs is ever whole. Whoever holds an office for a state or
body, and is told of in the story of an event that people have come to, is taken for one of those present,
unless a sign is against it: another time, place or event, a newspaper or a message, a saying, an appointment
or a resignation, others of the same sentence who stay away. Those who speak for nobody but themselves are
left out: reporters meet them anywhere.

Measured on articles with gold briefings: over 150 that the signs were chosen on, 25 of the 26 officials whom
only this rule finds attend; before there were any signs, 20 of 28.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.anchors import MAIN
from briefcli.briefing.attendance_verbs import CONDITIONS
from briefcli.briefing.event_speakers import speaks_in
from briefcli.briefing.factuality import NEGATIONS
from briefcli.briefing.list_passages import IN_PLACE_OF, STOOD_FOR_REACH
from briefcli.briefing.official_speakers import has_left_office
from briefcli.briefing.past_guests import is_of_that_time
from briefcli.briefing.plain_reports import tense_at
from briefcli.briefing.speech_places import is_made_elsewhere
from briefcli.briefing.told_elsewhere import is_elsewhere
from briefcli.lexicon import rule_words
from briefcli.lexicon.tables import bare

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from briefcli.briefing.editions import EditionReader
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_REACH = 4
"""Tokens before an official in which a word tells that they are not told of themselves."""
_BESIDE = frozenset(("مع", "بجانب", "جانب", "برفقه", "رفقه", "يمين", "يسار"))
_VOICES = frozenset(("لسان", "كلمه", "مداخله", "كل"))
"""Nouns of what one says at an event, before who says it: على لسان رئيسه فلان."""
_PRONOUNS = ("ها", "هم", "ه")
_PARTING = frozenset(("فيما", "بينما"))
_LEAST_WORDS = 2
"""A name told in full has as many words: one alone may be another word, misread."""


def officials_in_story(
    reading: Reading,
    editions: EditionReader,
    destinations: frozenset[str],
    others: Mapping[int, Collection[Mention]],
) -> Iterator[Mention]:
    """The officials who are told of in the story of an event that people have come to.

    Args:
        reading: The article.
        editions: The editions of its event.
        destinations: The names of the event's city and the codes of its states.
        others: For the number of a sentence, those in it who stay away, are only invited, or came to
            another edition.
    """
    for sentence in reading.sentences:
        if sentence.kind in ("title", "heading"):
            continue
        if any(anchor.key != MAIN for anchor in editions.anchors[sentence.index]):
            continue
        refused = -1
        for mention in reading.mentions[sentence.index]:
            told_of = (_is_in_one_clause(sentence, mention, m) for m in others.get(sentence.index, ()))
            if not is_official(mention, reading) or any(told_of):
                continue
            with_refused = mention.first == refused and _is_joined(sentence, mention)
            if with_refused or _is_told_against(sentence, mention, reading, destinations):
                refused = mention.stop
            else:
                yield mention


def _is_in_one_clause(sentence: Sentence, mention: Mention, other: Mention) -> bool:
    """Whether nothing parts two mentions into clauses: a word like "while", or "and" with a past verb."""
    start = mention.stop if mention.first < other.first else other.stop
    stop = max(mention.first, other.first)
    return not any(
        sentence.form(index) in _PARTING
        or (
            sentence.is_comma(index - 1)
            and sentence.form(index).startswith("و")
            and tense_at(sentence, index) == "past"
        )
        for index in range(start, stop)
    )


def is_official(mention: Mention, reading: Reading) -> bool:
    """Whether somebody named holds an office for a state or body, and has not left it."""
    if mention.kind != "person" or not (mention.named and mention.sure) or mention.spokesperson:
        return False
    person = reading.person_of(mention)
    if person is None or person.title is None or person.standing not in ("state", "body"):
        return False
    return len(person.name.split()) >= _LEAST_WORDS and not has_left_office(person.title)


def _is_told_against(
    sentence: Sentence, mention: Mention, reading: Reading, destinations: frozenset[str]
) -> bool:
    """Whether a sign is against taking an official for one of those present."""
    around = [index for index in range(len(sentence)) if not mention.first <= index < mention.stop]
    return (
        sentence.quoted[mention.first]
        or is_of_that_time(sentence, mention)
        or speaks_in(sentence, mention, reading)
        or is_made_elsewhere(sentence, len(sentence), destinations)
        or is_elsewhere(sentence, around, destinations)
        or _had_done(sentence, around)
        or _has_left(sentence, mention)
        or _sends(sentence, mention)
        or _is_stood_for(sentence, mention, reading)
        or _is_only_named(sentence, mention)
    )


def _had_done(sentence: Sentence, around: Sequence[int]) -> bool:
    """Whether a sentence tells in the past perfect of what had been done before: كان قد فرض رسوما."""
    forms = {sentence.form(index).removeprefix("و") for index in around}
    return "قد" in forms and bool({"كان", "كانت"} & forms)


def _has_left(sentence: Sentence, mention: Mention) -> bool:
    """Whether an adjective beside a name tells an office as a former one: الوزير السابق فلان."""
    beside = range(mention.first, min(len(sentence), mention.stop + 1))
    return any(has_left_office(sentence.form(index)) for index in beside)


def _sends(sentence: Sentence, mention: Mention) -> bool:
    """Whether an official is told to send another: أناب الرئيس فلان عنه الوزير فلانا."""
    verb = sentence.attendance_verbs[mention.first - 1] if mention.first else None
    lemmas = rule_words.attendance_lemmas
    return verb is not None and verb.value.lemma in lemmas("on behalf") & lemmas("names a sender")


def _is_stood_for(sentence: Sentence, mention: Mention, reading: Reading) -> bool:
    """Whether another speaks in an official's place: نيابة عن راعي الحفل سمو ولي العهد الشيخ فلان."""
    stops = (m.stop for m in reading.mentions[sentence.index] if m.stop <= mention.first)
    start = max(max(stops, default=0), mention.first - STOOD_FOR_REACH)
    near = range(start, mention.first - 1)
    return any(sentence.form(i) in IN_PLACE_OF and sentence.form(i + 1) == "عن" for i in near)


def _is_only_named(sentence: Sentence, mention: Mention) -> bool:
    """Whether the words before an official tell of his office, his life or somebody else beside him."""
    before = range(mention.first - 1, max(-1, mention.first - 1 - _REACH), -1)
    behind = mention.stop + sentence.is_comma(mention.stop)
    words = rule_words.speaking_words()["not there"]
    if any(words & _stems(sentence, index) for index in (*before, behind, behind + 1)):
        return True
    if any(sentence.form(index).removeprefix("ف") in NEGATIONS for index in (*before, behind)):
        return True
    if any(sentence.form(index) in CONDITIONS for index in before):
        return True
    index = mention.first - 1
    if index < 0:
        return False
    if tense_at(sentence, index) == "present":
        return True  # يرأس الشركة الوزير, يواجه الرئيس احتجاجات
    form, kind = sentence.form(index), sentence.word_class(index)
    possessed = form.endswith(_PRONOUNS) and not sentence.tokens[index].text.endswith("ة")
    noun = kind == "noun" or sentence.tokens[index].text.endswith("ة")
    head = noun and not sentence.tokens[index].definite and not possessed
    if form in _BESIDE:
        return False
    governs = head and form not in _VOICES and not _is_joined(sentence, mention)
    return governs or kind in ("preposition", "pronoun") or form == "علي"


def _is_joined(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is joined with و to what stands before it."""
    office = sentence.offices[mention.first]
    return bool(office.split.conjunction if office is not None else sentence.conjunction(mention.first))


def _stems(sentence: Sentence, index: int) -> set[str]:
    """A word with and without the particles and the article written with it."""
    if not 0 <= index < len(sentence):
        return set()
    form = sentence.form(index)
    return {bare(form), *(bare(split.stem) for split in sentence.tokens[index].splits)}

"""Speakers whose name or office is read only in part, and whom what stands beside it tells.

A name that holds an everyday word (العمراني) is none by itself, but is one where its office follows between
commas; whoever represents a body is nobody in a list of guests, but speaks for the body behind a verb of
saying.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.briefing.speaker import Speaker, Subject
from briefcli.mentions.name_words import is_name_word
from briefcli.mentions.offices import office_at

if TYPE_CHECKING:
    from briefcli.briefing.speakers import SpeakerReader

_LONGEST_NAME = 4
_SHORTEST_NAME = 2
_MARKS = '"«»“”'


def half_read_speaker(speakers: SpeakerReader, index: int) -> Subject | None:
    """The speaker at a token whom no mention tells.

    Args:
        speakers: What reads the sentence's speakers.
        index: The token behind a verb of saying or of stance.
    """
    if index >= len(speakers.sentence):
        return None
    return (
        _representative(speakers, index)
        or _before_office(speakers, index)
        or _in_quotation_marks(speakers, index)
    )


def _in_quotation_marks(speakers: SpeakerReader, index: int) -> Subject | None:
    """Whose name is put in quotation marks, as papers do: أكدت "عبد المقصود", رفضت "كوستال إنرجي" ….

    It is a surname told before, or a name that a noun of a body stood before where it was told first.
    """
    sentence = speakers.sentence
    closing = sentence.quotation_ends.get(index)
    if closing is None or closing - index - 1 > _LONGEST_NAME:
        return None
    quoted = sentence.article.phrase(sentence.span_of(index + 1, closing))
    words = fold(quoted).split()
    for person in speakers.before.recent:
        if fold(person.name).split()[-len(words) :] == words:
            actor = person.affiliation
            speaker = Speaker(
                actor, quoted, state=False, in_office=actor is not None, open_state=actor is None
            )
            return Subject(speaker, index, closing + 1)
    for mentions in speakers.reading.mentions[: sentence.index]:
        for mention in mentions:
            if mention.kind == "organisation" and fold(mention.name).strip(_MARKS).endswith(" ".join(words)):
                return Subject(speakers.speaker_of(mention), index, closing + 1)
    return None


def two_of_states(speakers: SpeakerReader, index: int) -> Subject | None:
    """Two officials by their states alone: وزيرا خارجية مصر والعراق."""
    sentence = speakers.sentence
    office = sentence.offices[index]
    if office is None or office.value.number != "dual" or office.split.preposition:
        return None
    for position in range(office.stop, min(len(sentence) - 1, office.stop + _LONGEST_NAME)):
        first = sentence.countries[position]
        if first is None or first.split.preposition:
            continue
        second = sentence.countries[first.stop]
        if second is None or second.split.conjunction != "و" or second.split.preposition:
            return None
        name = sentence.article.phrase(sentence.span_of(index, second.stop))
        one, other = (Speaker(term.value.code, name, state=False) for term in (first, second))
        return Subject(one, index, second.stop, (other,))
    return None


def _representative(speakers: SpeakerReader, index: int) -> Subject | None:
    """Who represents a body: ممثل منظمة الصحة العالمية بالمغرب, عضو اللجنة الأولمبية."""
    office = office_at(speakers.sentence, index)
    if office is None or office.office.number != "singular" or office.affiliation is None:
        return None
    if speakers.sentence.form(index).startswith(("ب", "ل")):
        return None
    speaker = Speaker(office.affiliation, office.title, state=False)
    return Subject(speaker, index, office.stop)


def _before_office(speakers: SpeakerReader, index: int) -> Subject | None:
    """Who is named before an office between commas: رشيد العمراني، رئيس الكونفدرالية المغربية للفلاحة،."""
    sentence = speakers.sentence
    if not is_name_word(sentence, index, first=True):
        return None
    limit = min(len(sentence) - 1, index + _LONGEST_NAME + 1)
    comma = next((i for i in range(index, limit) if sentence.is_comma(i)), None)
    if comma is None or comma - index < _SHORTEST_NAME:
        return None
    if any(
        sentence.tokens[i].kind != "word"
        or sentence.word_class(i) in ("verb", "preposition", "conjunction", "relative", "particle")
        or sentence.statement_verbs[i] is not None
        for i in range(index, comma)
    ):
        return None
    office = speakers.by_first.get(comma + 1)
    if office is None or office.kind != "person" or office.named or not sentence.is_comma(office.stop):
        return None
    name = sentence.article.phrase(sentence.span_of(index, comma))
    speaker = speakers.speaker_of(office)
    return Subject(speaker._replace(name=name), index, office.stop)

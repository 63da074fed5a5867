"""Names that were not read in full, whose last words speak again: عبد الإله الزغاري …، وقال الزغاري إن ….

A name that stands alone may be no name, and one that holds everyday words is read only up to them. Behind
a verb of saying, a word of it that was told before is somebody all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.briefing.speaker import Speaker, Subject
from briefcli.mentions.names import is_name_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.speakers import SpeakerReader

_LONGEST_REST = 3
_SHORTEST_SURNAME = 4


def names_in_part(speakers: SpeakerReader) -> Iterator[tuple[str, Speaker]]:
    """The words of a sentence's names that were not read in full, with whom they speak for."""
    appointed = {m.first: m.affiliation for m in speakers.mentions if m.kind == "person" and not m.named}
    for mention in speakers.mentions:
        if mention.kind != "person" or not mention.named:
            continue
        if not mention.sure:
            actor = appointed.get(mention.stop)  # انتخاب فلان رئيسا للجامعة
            known = actor is not None
            for word in fold(mention.name).split()[1:]:
                if len(word) >= _SHORTEST_SURNAME:
                    yield (
                        word,
                        Speaker(actor, mention.name, state=False, in_office=known, open_state=not known),
                    )
        elif mention.title is not None:
            for index in _rest(speakers, mention.stop):
                yield speakers.sentence.form(index), speakers.speaker_of(mention)


def _rest(speakers: SpeakerReader, index: int) -> Iterator[int]:
    """The tokens right behind a name that may belong to it."""
    sentence = speakers.sentence
    for position in range(index, min(len(sentence), index + _LONGEST_REST)):
        taken = position in speakers.by_first or sentence.statement_verbs[position] is not None
        if taken or not is_name_word(sentence, position, first=False):
            return
        yield position


def name_in_part_at(speakers: SpeakerReader, index: int) -> Subject | None:
    """Who is told by a word at a token that was told before as a part of a name; None for any other word."""
    sentence, names = speakers.sentence, speakers.before.names
    if sentence.is_everyday(sentence.form(index)):
        return None
    known = names.get(sentence.form(index))
    if known is None or index in speakers.by_first:
        return None
    stop = index + 1
    while stop < len(sentence) and sentence.form(stop) in names:
        stop += 1
    span = sentence.span_of(index, stop)
    return Subject(known._replace(name=sentence.article.slice(span)), index, stop)

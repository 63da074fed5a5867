"""Names of which a word speaks again that was not read as one: عبد الإله الزغاري …، وقال الزغاري إن ….

A name that stands alone may be no name, one that holds everyday words is read only up to them, and of a
family name of two words the first may be taken up (كريم الوزاني التهامي …، وقال الوزاني). Beside a verb of
saying, a word of it that was told before is somebody all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.briefing.speaker import Speaker, Subject
from briefcli.mentions.name_words import is_name_word

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
                if len(word) >= _SHORTEST_SURNAME and not speakers.sentence.is_everyday(word):
                    yield (
                        word,
                        Speaker(actor, mention.name, state=False, in_office=known, open_state=not known),
                    )
        elif mention.title is not None:
            speaker = speakers.speaker_of(mention)
            words = fold(mention.name).split()[1:]
            rest = [speakers.sentence.form(index) for index in _rest(speakers, mention.stop)]
            for word in (*words[:-1], *rest):
                if len(word) >= _SHORTEST_SURNAME and not speakers.sentence.is_everyday(word):
                    yield word, speaker
            if words and len(words[-1]) >= _SHORTEST_SURNAME:
                yield words[-1], speaker  # an everyday word as well: هيثم القضاة


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
    if index in speakers.by_first:
        return None
    splits = (s for s in sentence.token(index).splits if not s.preposition and not s.definite)
    known = next((names[split.stem] for split in splits if split.stem in names), None)
    known = known or names.get(sentence.form(index))
    if known is None:
        return None
    stop = index + 1
    while sentence.form(stop) in names:
        stop += 1
    span = sentence.span_of(index, stop)
    return Subject(known._replace(name=sentence.article.phrase(span)), index, stop)

"""Who speaks at the event: a statement made in a speech, before the session, in the debate.

To be quoted is not to attend: a statement counts where its own clause says that it was made at the
event, where a delegation's head makes it, or where somebody with an office makes it after others who spoke
there. What was told to an agency, in a declaration or from elsewhere, does not, and ends such a row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.briefing.attendance_verbs import is_asked, was_planned
from briefcli.briefing.factuality import NEGATIONS
from briefcli.briefing.floor import floor_of
from briefcli.briefing.official_speakers import had_said, speaks_there
from briefcli.briefing.speech_places import (
    addressed_event,
    content_start,
    is_made_elsewhere,
    place_of_speech,
)
from briefcli.briefing.state_phrases import voice_of
from briefcli.lexicon import rule_words
from briefcli.lexicon.tables import bare
from briefcli.mentions.subjects import subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.briefing.editions import EditionReader
    from briefcli.briefing.floor import Floor
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_DELEGATES = frozenset(("ممثل", "ممثله", "مندوب", "مندوبه"))
_THAT = frozenset(("ان", "بان"))
_OF_EVENT_ITSELF = frozenset(("وصف", "اعتبر", "انتقد", "هاجم", "عد", "رأى"))
"""Lemmas of verbs whose object is what one speaks about and not to: وصف المؤتمر بأنه …."""
_OUTSIDE = frozenset(("خارج", "وخارج"))
_FAR_FROM = frozenset(
    (("علي", "بعد"), ("وعلي", "بعد"), ("في", "الخارج"), ("وفي", "الخارج"), ("بعيدا", "عن"), ("غير", "بعيد"))
)
_CAME = frozenset(("جاء", "جاءت"))
_WHAT_WAS_SAID = frozenset(("ذلك", "هذا", "تصريحاته", "تصريحاتها", "تصريحات", "حديثه", "حديثها", "اقواله"))
_NO_PART_REACH = 6
_TOLD_BEFORE = 3
"""Sentences in which what is taken up may have been said."""
_WHAT = frozenset(("ما", "مما", "بما", "لما", "وما"))


class Speaker(NamedTuple):
    """Somebody who speaks at the event.

    Attributes:
        mention: Who it is.
        sentence: In which sentence.
        first: Index of the first token of what says so.
        stop: Index behind its last token.
        rule: The rule's name.
    """

    mention: Mention
    sentence: Sentence
    first: int
    stop: int
    rule: str


def speakers(
    reading: Reading,
    editions: EditionReader,
    organisers: frozenset[str] = frozenset(),
    *,
    places: frozenset[str] = frozenset(),
    attended: bool = False,
) -> Iterator[Speaker]:
    """Those whose statements were made at the event, in the order of the text.

    Args:
        reading: The article.
        editions: The editions of its event.
        organisers: The keys of the bodies that organise it; who speaks for one at an event that has begun,
            speaks there.
        places: The names of the event's city and the codes of its states.
        attended: Whether the article tells that people have come to it, so that officials speak there.
    """
    has_floor = False
    floor = floor_of(reading, editions, organisers, places, attended=attended)
    for sentence in reading.sentences:
        if sentence.kind in ("title", "heading"):
            has_floor = False
            continue
        said_before = _spoken_before(sentence, reading, editions)
        if said_before is not None:
            has_floor = True
            yield said_before
            continue
        for found in _in_sentence(sentence, reading, editions, floor, has_floor=has_floor):
            if isinstance(found, bool):
                has_floor = found
            else:
                yield found


def _in_sentence(
    sentence: Sentence,
    reading: Reading,
    editions: EditionReader,
    floor: Floor,
    *,
    has_floor: bool,
) -> Iterator[Speaker | bool]:
    """The speakers of a sentence, and at last whether the next one may take the floor after them."""
    mentions = reading.mentions[sentence.index]
    yield from _at_colon(sentence, mentions)
    after = _next_speaker(sentence, mentions) if has_floor else None
    if after is not None:
        yield Speaker(after, sentence, 0, 1, "speaks-in-turn")
        yield True
        return
    for verb, presents in _speaking_verbs(sentence):
        subject = subject_of(sentence, verb, mentions)
        if subject is not None and subject.kind in ("organisation", "country"):
            subject = voice_of(sentence, subject, mentions)
        if subject is None or subject.kind != "person" or not subject.named:
            subject = _delegate_named_behind(sentence, verb.stop, reading) or subject
        if subject is None or subject.spokesperson or subject.kind != "person":
            continue
        if _is_no_speech(sentence, verb.first, subject) or _takes_no_part(sentence, subject.stop):
            continue
        content = content_start(sentence, max(verb.stop, subject.stop))
        place = place_of_speech(sentence, content, reading, editions)
        if place is not None and place[0] < verb.first and sentence.form(verb.first - 1) in _WHAT:
            place = None  # تناول في كلمته ما اقترحته الوزيرة
        if presents:
            own = rule_words.words_for_own_speech()
            in_own = place is not None and sentence.form(place[0] + 1) in own
            # In "he will take up in his speech what the president has proposed" the speech is another's.
            behind = place is not None and place[0] >= subject.stop
            place = place if in_own and behind and subject.title is not None else None
        else:
            addressed = verb.value.lemma not in _OF_EVENT_ITSELF
            place = (addressed_event(sentence, subject, editions) if addressed else None) or place
        if place is not None:
            has_floor = True
            yield Speaker(subject, sentence, *place, "speech-at-event")
            for other in _joined_behind(sentence, subject, mentions, content):
                yield Speaker(other, sentence, *place, "speech-at-event")
        elif (
            has_floor
            and _is_envoy_without_name(sentence, subject)
            and not is_made_elsewhere(sentence, content, floor.places)
        ):
            yield Speaker(subject, sentence, verb.first, verb.stop, "speaks-in-turn")
        elif not subject.named or subject.rule == "name-alone" or sentence.form(subject.first - 1) in _THAT:
            continue  # what somebody else says of him is not said by him at the event
        elif (
            is_made_elsewhere(sentence, content, floor.places)
            or _stays_away(sentence, subject.stop, content)
            or had_said(sentence, verb.first)
        ):
            has_floor = False
        elif _is_delegate(subject) or subject == _delegate_named_behind(sentence, verb.stop, reading):
            has_floor = True
            yield Speaker(subject, sentence, verb.first, verb.stop, "delegate-speaks")
        elif floor.is_home_of(subject, sentence, editions):
            has_floor = True
            yield Speaker(subject, sentence, verb.first, verb.stop, "speaks-for-organiser")
        elif has_floor and subject.title is not None and (subject.standing != "self" or presents):
            yield Speaker(subject, sentence, verb.first, verb.stop, "speaks-in-turn")
            for other in _joined_behind(sentence, subject, mentions, content):
                yield Speaker(other, sentence, verb.first, verb.stop, "speaks-in-turn")
        elif floor.attended and not presents and speaks_there(sentence, subject, verb, content, floor.places):
            yield Speaker(subject, sentence, verb.first, verb.stop, "official-speaks")
        elif subject.title is not None:
            has_floor = False
    outside = sentence.form(0) in _OUTSIDE or (sentence.form(0), sentence.form(1)) in _FAR_FROM
    yield (has_floor and not outside) or _gives_floor(sentence)


def _spoken_before(sentence: Sentence, reading: Reading, editions: EditionReader) -> Speaker | None:
    """Who said at the event what the sentences before have told: جاء ذلك خلال كلمته بالجلسة الثانية."""
    if sentence.form(0).removeprefix("و") not in _CAME or sentence.form(1) not in _WHAT_WAS_SAID:
        return None
    place = place_of_speech(sentence, len(sentence), reading, editions)
    coming = rule_words.words_for_own_coming()
    own = next((i for i in range(2, len(sentence)) if sentence.form(i) in coming), None)
    if place is None and own is not None:
        place = own, own + 1
    named = (m for m in reading.mentions[sentence.index] if m.kind == "person" and m.named)
    if place is None or any(mention.first < place[0] for mention in named):
        return None  # جاء ذلك خلال مشاركة الوزير فلان في المؤتمر
    for before in reversed(reading.sentences[max(0, sentence.index - _TOLD_BEFORE) : sentence.index]):
        mentions = reading.mentions[before.index]
        told = (
            subject_of(before, verb, mentions) for verb, presents in _speaking_verbs(before) if not presents
        )
        speaker = next((m for m in told if m is not None and m.kind == "person" and m.named), None)
        if speaker is not None and before.kind not in ("title", "heading"):
            return None if speaker.spokesperson else Speaker(speaker, sentence, *place, "speech-at-event")
    return None


def _takes_no_part(sentence: Sentence, stop: int) -> bool:
    """Whether somebody is told behind his name to take no part: فلانة، وهي ليست مشاركة في المؤتمر."""
    for index in range(stop, min(len(sentence), stop + _NO_PART_REACH)):
        verb = sentence.attendance_verbs[index + 1]
        comes = verb is not None and verb.value.row["status"] == "attending" and not verb.split.definite
        if comes and (sentence.form(index) in NEGATIONS or sentence.form(index) == "غير"):
            return True
    return False


def _is_no_speech(sentence: Sentence, verb: int, subject: Mention) -> bool:
    """Whether a speech was only planned or is supposed, or its speaker is somebody's whose coming is told.

    So in كان مقررا أن يتحدث, in إذا حضر الوزير فسيتحدث, and in نفى المنظمون حضور الوزير.
    """
    noun = sentence.phrase_at(subject.first - 1, rule_words.attendance_nouns()) if subject.first else None
    governed = noun is not None and noun[1]["use"] == "governs"
    return governed or was_planned(sentence, verb) or is_asked(sentence, verb)


def _next_speaker(sentence: Sentence, mentions: Sequence[Mention]) -> Mention | None:
    """Who has the floor behind another: وبعده السفيرة فلانة، التي …."""
    if sentence.form(0) not in rule_words.speaking_words()["next"]:
        return None
    return next((m for m in mentions if m.first == 1 and m.kind == "person" and m.named and m.title), None)


def _is_delegate(subject: Mention) -> bool:
    """Whether somebody represents a state or body on this occasion, and not at a post: ممثلة الهند فلانة."""
    title = fold(subject.title or "").split()
    posted = {"الدائم", "الدائمه", "لدي", "المقيم", "المقيمه", "السابق", "السابقه"} & set(title)
    return bool(title) and title[0] in _DELEGATES and subject.affiliation is not None and not posted


def _is_envoy_without_name(sentence: Sentence, subject: Mention) -> bool:
    """Whether somebody is told only as the envoy of a state: المندوبة النرويجية, but no مبعوث أممي دائم."""
    following = subject.first + 1
    owners = (
        sentence.countries[following],
        sentence.organisations[following],
        sentence.body_heads[following],
    )
    words = sentence.tokens[subject.first : following + 1]
    relative = words[-1].text.endswith(("ي", "ية"))
    if relative and not any(token.definite for token in words) and not any(owners):
        return False
    envoys = rule_words.speaking_words()["envoy"]
    first = bare(fold(subject.name).split()[0])
    return not subject.named and subject.definite and subject.affiliation is not None and first in envoys


def _delegate_named_behind(sentence: Sentence, index: int, reading: Reading) -> Mention | None:
    """A delegate's name in apposition to the state or body: قال ممثل بوليفيا في القمة، السفير فلان، إن …."""
    mentions = reading.mentions[sentence.index]
    sender = next((m for m in mentions if m.first in (index, index + 1)), None)
    alone = sender is not None and sender.kind == "person" and not sender.named
    if (
        sentence.form(index) not in _DELEGATES
        or sender is None
        or not (alone or sender.kind in ("country", "organisation"))
    ):
        return None
    stop = sender.stop
    if sentence.form(stop) in ("في", "الي", "لدي"):
        stop = next((e.stop for e in reading.events[sentence.index] if e.first == stop + 1), stop)
    if not sentence.is_comma(stop):
        return None
    named = next((m for m in mentions if m.first == stop + 1 and m.kind == "person" and m.named), None)
    if named is None or named.title is None:
        return None
    if sender.kind == "organisation" or sender.affiliation is None:
        return named
    return named._replace(affiliation=sender.affiliation, standing="state")


def _joined_behind(
    sentence: Sentence, subject: Mention, mentions: Sequence[Mention], content: int
) -> Iterator[Mention]:
    """Those with an office who are joined to a speaker: استعرض رئيس الجامعة فلان، وعميد الكلية فلان، …."""
    stop = subject.stop
    for mention in mentions:
        if mention.first < stop or mention.first >= content:
            continue
        start = stop + 1 if sentence.is_comma(stop) else stop
        named = mention.kind == "person" and mention.named and mention.title is not None
        if mention.first != start or not named or not sentence.form(start).startswith("و"):
            return
        yield mention
        stop = mention.stop


def _speaking_verbs(sentence: Sentence) -> Iterator[tuple[Term[VerbForm], bool]]:
    """The finite verbs of a sentence by which somebody speaks, and whether each presents a subject."""
    for index in range(len(sentence)):
        if sentence.quoted[index]:
            continue
        said, presented = sentence.statement_verbs[index], sentence.discussion_verbs[index]
        if said is not None and _is_finite(said):
            yield said, False
        elif presented is not None and _is_finite(presented):
            ends_in_ya = presented.value.row["present"].endswith("ي")
            if not (ends_in_ya and sentence.tokens[index].text.endswith("ى")):  # تلقى دعوة is no تلقي كلمة
                yield presented, True


def _gives_floor(sentence: Sentence) -> bool:
    """Whether somebody opens, leads or addresses a session in a sentence, so that others follow."""
    at_the_desk = rule_words.speaking_words()["at the desk"]
    return any(
        _is_finite(verb) and fold(verb.value.lemma) in at_the_desk for verb in sentence.attendance_verbs
    )


def _is_finite(verb: Term[VerbForm]) -> bool:
    return verb.value.tense in ("past", "present", "future") and not verb.split.definite


def _at_colon(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Speaker]:
    """Who is quoted behind a colon from a speech, without a verb: الرئيس فلان في كلمته: …."""
    colon = next((i for i, token in enumerate(sentence.tokens) if token.text == ":" and i > 1), None)
    if colon is None or sentence.form(colon - 1) not in rule_words.words_for_own_speech():
        return
    speaker = next((m for m in mentions if m.stop == colon - 2 and m.kind == "person"), None)
    if speaker is not None and sentence.form(colon - 2) in rule_words.speaking_words()["preposition"]:
        yield Speaker(speaker, sentence, colon - 2, colon, "speech-at-event")


def speaks_in(sentence: Sentence, mention: Mention, reading: Reading) -> bool:
    """Whether somebody is the subject of a verb of saying in a sentence."""
    mentions = reading.mentions[sentence.index]
    return any(subject_of(sentence, verb, mentions) is mention for verb, _ in _speaking_verbs(sentence))


def _stays_away(sentence: Sentence, start: int, content: int) -> bool:
    """Whether what is told of a speaker is that he does not come: وقد تقاعد ولم يدع إلى المؤتمر، إن …."""
    return any(
        sentence.form(index) in NEGATIONS
        and (sentence.form(index + 1) in ("يدع", "تدع") or sentence.attendance_verbs[index + 1] is not None)
        for index in range(start, min(content, len(sentence) - 1))
    )

"""Who speaks at the event: a statement made in a speech, before the session, in the debate.

To be quoted is not to attend: a statement counts where its own clause says that it was made at the
event, where a delegation's head makes it, or where it answers in turn ("for his part") to one that
was made there. What was told to an agency, in a declaration or from elsewhere, does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.briefing.anchors import FOREIGN
from briefcli.briefing.attendance_phrases import heads_delegation
from briefcli.mentions.subjects import subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.editions import EditionReader
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence, Term

_PREPOSITIONS = frozenset(
    ("في", "خلال", "امام", "ضمن", "لدي", "اثناء", "عقب", "بعد", "هامش", "علي", "وفي", "وخلال")
)
_OWN_SPEECH = frozenset(
    f"{noun}{pronoun}"
    for noun in (
        "كلمت",
        "مداخلت",
        "خطاب",
        "محاضرت",
        "مشاركت",
        "حضور",
        "جولت",
        "وصول",
        "ترؤس",
        "افتتاح",
        "مداخلات",
    )
    for pronoun in ("ه", "ها", "هما", "هم")
)
_SPEECH = frozenset(("كلمه", "مداخله", "خطاب", "محاضره", "ورقه", "عرض", "الكلمه"))
_SPEECH_GOES_ON = frozenset(
    (
        "له",
        "لها",
        "خلال",
        "امام",
        "في",
        "القاها",
        "القتها",
        "بالمناسبه",
        "الافتتاح",
        "افتتاحيه",
        "ترحيبيه",
        "بمناسبه",
        "عن",
        "رئيسيه",
        "ختاميه",
        "،",
    )
)
_PARTS = frozenset(
    (
        "افتتاح",
        "ختام",
        "اختتام",
        "مستهل",
        "الجلسه",
        "جلسه",
        "جلسات",
        "اعمال",
        "اشغال",
        "فعاليات",
        "حفل",
        "الافتتاح",
        "الختام",
        "انطلاق",
        "مراسم",
        "المنصه",
        "منصه",
        "الحضور",
        "المؤتمرين",
        "المشاركين",
    )
)
_ELSEWHERE = frozenset(
    (
        "وكاله",
        "لوكاله",
        "صحيفه",
        "لصحيفه",
        "قناه",
        "لقناه",
        "لموقع",
        "لاذاعه",
        "بيان",
        "برقيه",
        "رساله",
        "تغريده",
        "منشور",
        "مقابله",
        "اتصال",
        "مكالمه",
        "صفحته",
        "صفحتها",
        "حسابه",
        "حسابها",
        "تصريح",
        "تصريحات",
        "للصحافه",
        "حديثه",
        "مقال",
        "عموده",
        "هاتفيا",
        "هاتفي",
    )
)
_IN_TURN = frozenset(
    ("جهته", "جهتها", "جانبه", "جانبها", "ناحيته", "ناحيتها", "بدوره", "بدورها", "وبدوره", "وبدورها")
)
_CONTENT = frozenset(("ان", "انه", "انها", "بان", "انهم", "بانه", "بانها"))
_SPEECH_REACH = 3
_TAIL = 12


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


def speakers(reading: Reading, editions: EditionReader) -> Iterator[Speaker]:
    """Those whose statements were made at the event, in the order of the text."""
    has_floor = False
    for sentence in reading.sentences:
        if sentence.kind in ("title", "heading"):
            has_floor = False
            continue
        for found in _in_sentence(sentence, reading, editions, has_floor=has_floor):
            if isinstance(found, bool):
                has_floor = found
            else:
                has_floor = True
                yield found


def _in_sentence(
    sentence: Sentence, reading: Reading, editions: EditionReader, *, has_floor: bool
) -> Iterator[Speaker | bool]:
    """The speakers of a sentence; False where somebody speaks from elsewhere, True for a delegate."""
    mentions = reading.mentions[sentence.index]
    for verb in sentence.statement_verbs:
        if verb is None or sentence.quoted[verb.first] or not _is_finite(verb):
            continue
        subject = subject_of(sentence, verb, mentions)
        if subject is None or subject.kind != "person" or subject.spokesperson:
            continue
        content = _content_start(sentence, max(verb.stop, subject.stop))
        place = _addressed(sentence, subject, editions) or _place_of_speech(
            sentence, content, reading, editions
        )
        if place is not None:
            yield Speaker(subject, sentence, *place, "speech-at-event")
        elif not subject.named or subject.rule == "name-alone":
            continue
        elif _elsewhere(sentence, content):
            yield False
        elif heads_delegation(sentence, subject):
            yield True
        elif has_floor and _in_turn(sentence, verb, subject):
            yield Speaker(subject, sentence, verb.first, verb.stop, "speaks-in-turn")
        elif subject.title is not None:
            yield False


def _is_finite(verb: Term[VerbForm]) -> bool:
    return verb.value.tense in ("past", "present", "future") and not verb.split.definite


def _content_start(sentence: Sentence, index: int) -> int:
    """The index of the word that begins what is said, or of the end of the clause that tells who says it."""
    for position in range(index, min(len(sentence), index + 2 * _TAIL)):
        token = sentence.tokens[position]
        if token.form in _CONTENT or token.text == ":" or position in sentence.quotation_ends:
            return position
    return min(len(sentence), index + _TAIL)


def _place_of_speech(
    sentence: Sentence, content: int, reading: Reading, editions: EditionReader
) -> tuple[int, int] | None:
    """The words that say that a statement was made at the event: from which token to which."""
    events = {event.first: event for event in reading.events[sentence.index]}
    anchors = {anchor.first: anchor for anchor in editions.anchors[sentence.index]}
    for index in range(len(sentence) - 1):
        form, following = sentence.form(index), sentence.form(index + 1)
        if form not in _PREPOSITIONS or sentence.quoted[index]:
            continue
        if following in _OWN_SPEECH:
            return index, index + 2
        if index >= content or (form == "علي" and following not in ("هامش", "منصه")):
            continue
        if following in _SPEECH:
            behind = {
                sentence.tokens[i].form
                for i in range(index + 2, min(len(sentence), index + 2 + _SPEECH_REACH))
            }
            if behind & _SPEECH_GOES_ON or "،" in {t.text for t in sentence.tokens[index + 2 : index + 3]}:
                return index, index + 2
        anchor = anchors.get(index + 1)
        if anchor is not None:
            if anchor.key != FOREIGN and form not in ("بعد", "عقب"):
                return index, index + 2
            continue
        event = events.get(index + 1)
        if following in _PARTS or (event is not None and event.kind == "session"):
            named = [anchors[i] for i in range(index + 2, min(len(sentence), index + 5)) if i in anchors]
            if not named or named[0].key != FOREIGN:
                return index, index + 2
    return None


def _addressed(sentence: Sentence, subject: Mention, editions: EditionReader) -> tuple[int, int] | None:
    """The event that a subject speaks to as the verb's object: أبلغ … القمة أن …."""
    for anchor in editions.anchors[sentence.index]:
        if anchor.first == subject.stop and anchor.key != FOREIGN:
            return anchor.first, anchor.stop
    return None


def _elsewhere(sentence: Sentence, content: int) -> bool:
    """Whether a statement was made to a newspaper, in a declaration, or in another city."""
    if any(sentence.form(index) in _ELSEWHERE for index in range(min(content, len(sentence)))):
        return True
    return (
        sentence.form(0) in ("وفي", "في")
        and len(sentence) > 1
        and (sentence.cities[1] is not None or sentence.countries[1] is not None)
    )


def _in_turn(sentence: Sentence, verb: Term[VerbForm], subject: Mention) -> bool:
    """Whether a statement takes its turn after one made at the event."""
    if subject.title is None or subject.standing == "self":
        return False
    opened = any(sentence.form(index) in _IN_TURN for index in range(min(_SPEECH_REACH, len(sentence))))
    return opened or (verb.first == 0 and sentence.form(0).startswith("و"))

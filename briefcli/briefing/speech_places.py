"""Where a statement is made: in a speech at the event, before a session, to a newspaper, in another city."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.anchors import FOREIGN
from briefcli.briefing.told_elsewhere import names_other_place
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.briefing.editions import EditionReader
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_OPENING = frozenset(("في", "وفي", "من", "ومن"))
_SPEECH_REACH = 3
_TAIL = 12
_FROM_STAGE = frozenset(("المنصه", "المنبر", "منصه", "منبر"))
_PLATFORMS = frozenset(("منصه", "منصات"))
_BY = frozenset(("عبر", "وعبر"))
_STAGES = frozenset(("هامش", "منصه", "المنصه", "منبر", "المنبر", "منبره", "منبرها", "منصته", "منصتها"))
_TAKING_PART = "المشاركه"
_OF_PRESS = frozenset(("صحفي", "صحافي"))


def content_start(sentence: Sentence, index: int) -> int:
    """The index of the word that begins what is said, or of the end of the clause that tells who says it.

    Args:
        sentence: The sentence.
        index: The index behind the verb of saying and its subject.
    """
    openers = rule_words.speaking_words()["content"]
    for position in range(index, min(len(sentence), index + 2 * _TAIL)):
        token = sentence.tokens[position]
        to_press = position in sentence.quotation_ends and sentence.form(position - 1) == "ل"
        if (
            token.form in openers
            or token.text == ":"
            or (position in sentence.quotation_ends and not to_press)
        ):
            return position
    return min(len(sentence), index + _TAIL)


def place_of_speech(
    sentence: Sentence, content: int, reading: Reading, editions: EditionReader
) -> tuple[int, int] | None:
    """The words that say that a statement was made at the event: from which token to which, None for none.

    Args:
        sentence: The sentence.
        content: Index of the token that begins what is said.
        reading: The article.
        editions: The editions of its event.
    """
    events = {event.first: event for event in reading.events[sentence.index]}
    anchors = {anchor.first: anchor for anchor in editions.anchors[sentence.index]}
    words = rule_words.speaking_words()
    for index in range(len(sentence) - 1):
        form, following = sentence.form(index), sentence.form(index + 1)
        if _is_network(sentence, index + 1):
            continue
        if form == "من" and following in _FROM_STAGE and index < content and not sentence.quoted[index]:
            return index, index + 2
        if form in _BY and index < content and _is_by_video(sentence, index + 1):
            return index, index + 2
        if form not in words["preposition"] or sentence.quoted[index]:
            continue
        if _is_of_participants(sentence, index, reading):
            continue
        instead = {sentence.form(i) for i in range(index + 2, min(len(sentence), index + 6))}
        if instead & {"نيابه", "بالنيابه"} and instead & {"عنه", "عنها"}:
            continue  # في كلمة ألقاها نيابة عنه السفير
        if following in rule_words.words_for_own_speech():
            return index, index + 2
        late = index >= content and sentence.form(index - 1) not in ("وذلك", "ذلك")
        if late or (form == "علي" and following not in _STAGES):
            continue
        if following in words["speech"] and _is_of_body(sentence, index + 2):
            return index, index + 3
        if following in words["speech"]:
            behind = {
                sentence.tokens[i].form
                for i in range(index + 2, min(len(sentence), index + 2 + _SPEECH_REACH))
            }
            if behind & (words["speech goes on"] | {"،"}) or sentence.form(index - 1) == "وذلك":
                return index, index + 2
        anchor = anchors.get(index + 1)
        if anchor is not None:
            if anchor.key != FOREIGN and form not in ("بعد", "عقب"):
                return index, index + 2
            continue
        event = events.get(index + 1)
        if following in words["part"] or (event is not None and event.kind == "session"):
            named = [anchors[i] for i in range(index + 2, min(len(sentence), index + 5)) if i in anchors]
            if not named or named[0].key != FOREIGN:
                return index, index + 2
    return None


def _is_of_participants(sentence: Sentence, index: int, reading: Reading) -> bool:
    """Whether what others take part in stands behind a preposition: حث الدول المشاركة في المؤتمر على …."""
    if index < 2 or sentence.form(index - 1) != _TAKING_PART:
        return False
    named = any(m.first < index - 1 <= m.stop for m in reading.mentions[sentence.index])
    return sentence.tokens[index - 2].definite and not named  # not قال أمين الجمعية المشاركة في المؤتمر


def _is_network(sentence: Sentence, index: int) -> bool:
    """Whether a platform is on the network, told by its bare or quoted name: منصة إكس, but منصة القاعة."""
    named = index + 1
    if sentence.form(index) not in _PLATFORMS or sentence.token(named).has_article:
        return False
    if named in sentence.quotation_ends:
        return True
    return sentence.token(named).kind != "punctuation" and sentence.event_nouns[named] is None


def _is_by_video(sentence: Sentence, index: int) -> bool:
    """Whether somebody far away is seen in the hall as he speaks: عبر تقنية الفيديو, عبر اتصال مرئي."""
    seen = rule_words.participation_words()["seen by video"]
    return any(sentence.form(i) in seen for i in range(index, min(len(sentence), index + _SPEECH_REACH)))


def _is_of_body(sentence: Sentence, index: int) -> bool:
    """Whether a body's noun stands here alone, whose speech it is: في كلمة الوزارة."""
    head = sentence.body_heads[index]
    return head is not None and head.split.definite


def addressed_event(sentence: Sentence, subject: Mention, editions: EditionReader) -> tuple[int, int] | None:
    """The tokens of the event that a subject speaks to as the verb's object: أبلغ … القمة أن …."""
    for anchor in editions.anchors[sentence.index]:
        if anchor.first == subject.stop and anchor.key != FOREIGN:
            return anchor.first, anchor.stop
    return None


def is_made_elsewhere(sentence: Sentence, content: int, destinations: frozenset[str] = frozenset()) -> bool:
    """Whether a statement was made to a newspaper, in a declaration, or in another city.

    Args:
        sentence: The sentence.
        content: Index of the token that begins what is said.
        destinations: The names of the event's city and the codes of its states.
    """
    elsewhere = rule_words.participation_words()["elsewhere"]
    for index in range(min(content, len(sentence))):
        if sentence.form(index) == "ل" and index + 1 in sentence.quotation_ends:
            return True  # وقال رئيسها لـ«الجريدة»
        event = sentence.event_nouns[index]
        to_press = event is not None and sentence.tokens[event.stop - 1 :][1:2]
        if sentence.form(index) in elsewhere or (to_press and to_press[0].stem in _OF_PRESS):
            return True
    if sentence.form(0) in _OPENING and names_other_place(sentence, range(1, 2), destinations):
        return True
    set_off = [i for i in range(1, min(content, len(sentence))) if sentence.is_comma(i - 1)]
    said_from = [
        i for comma in set_off if sentence.form(comma) in _OPENING for i in range(comma + 1, comma + 3)
    ]
    # ودعا الوزير فلان، من العاصمة هافانا، إلى …
    return bool(destinations) and names_other_place(sentence, said_from, destinations)

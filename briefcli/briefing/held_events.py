"""Whether a verb of holding is told of the event: by what stands behind it, before it, or takes it up."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefcli.arabic.date_parts import read_weekday
from briefcli.briefing.anchor import FOREIGN
from briefcli.lexicon import rule_words
from briefcli.mentions.event_words import event_word_role

if TYPE_CHECKING:
    from briefcli.briefing.anchor import Anchor
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_EVENT_REACH = 12
_ACCUSATIVE = ("ا", "اً", "ًا")
_ORGANISER_REACH = 6
_SESSION_REACH = 4
_DESCRIBING = frozenset(("الذي", "التي", "وهو", "وهي"))
_DRAWS_CURTAIN = "أسدل"
"""The verb of أسدلت الرياض أمس الستار على المؤتمر, whose object and goal may stand far behind."""


def holds_the_event(sentence: Sentence, verb: Term[VerbForm], anchors: tuple[Anchor, ...]) -> bool:
    """Whether a verb of holding is told of the event, and not of another one or of a guest.

    Args:
        sentence: The sentence.
        verb: The verb.
        anchors: The sentence's mentions of the event, and of others.
    """
    position = verb.first
    if _tells_of_press(sentence, position) or _tells_of_session(sentence, position, anchors):
        return False
    if verb.value.lemma == _DRAWS_CURTAIN:
        return any(position < anchor.first and anchor.key != FOREIGN for anchor in anchors)
    if verb.value.row["needs"] == "opening":
        return any(
            position < anchor.first and anchor.key != FOREIGN and _is_opened(sentence, anchor)
            for anchor in anchors
        )
    taken_up = _antecedent(sentence, position, anchors)
    if taken_up is not None:
        return taken_up.key != FOREIGN
    farthest = _farthest(sentence, position)
    inserted = [pair for pair in relative_insertions(sentence) if pair[0] > position]
    following = (anchor for anchor in anchors if position < anchor.first <= farthest)
    behind = next((a for a in following if not any(first < a.first < last for first, last in inserted)), None)
    if behind is not None:
        return behind.key != FOREIGN and not is_organisers(sentence, behind)
    if not verb.value.row["needs"]:
        return True
    relative = sentence.form(position - 1) in ("الذي", "التي", "والذي", "والتي")
    described = next((anchor for anchor in anchors if anchor.stop == position), None)
    if described is not None and not sentence.tokens[described.first].definite:
        return described.key != FOREIGN  # لقاء أول نظم سنة 2022
    if relative and not _tells_of_event(sentence, position - 1, anchors):
        return False
    after = verb.stop
    subject = _subject_before(sentence, position, anchors)
    adverb = sentence.token(after).text.endswith(("اً", "ًا", "اء", "ا"))
    placed = sentence.form(after + adverb) == "في" or sentence.form(after).startswith("ب")
    if subject is not None and (
        verb.value.row["governs"] == "place" or (verb.value.lemma == "نظم" and placed)
    ):
        return subject.key != FOREIGN
    if after < len(sentence) and not relative:
        token = sentence.tokens[after]
        known = sentence.event_nouns[after] is not None or event_word_role(sentence, after, "held")
        day = read_weekday(sentence.tokens, after) is not None or token.form == "اليوم"
        if token.definite and not known and not day:
            return False  # something else begins: وبدأ التسجيل
    if _has_subject_behind_date(sentence, after):
        return False
    # What begins with و goes on with the event's story: وتستمر ثلاثة أيام.
    goes_on = verb.split.conjunction == "و" and position + 1 < len(sentence)
    # …، بعدما انطلقت في الخامس من أكتوبر
    before = [anchor for anchor in anchors if anchor.first < position]
    started = sentence.form(position - 1) == "بعدما" and bool(before) and before[-1].key != FOREIGN
    return (relative or goes_on or started or position == 0) and bool(anchors or position == 0)


def _has_subject_behind_date(sentence: Sentence, after: int) -> bool:
    """Whether a noun behind a verb's date is its subject, and no event: وتنتهي في فبراير 2026 مدة الاتفاق."""
    start = after + (sentence.form(after) == "في")
    subject = next((date.last + 1 for date in sentence.dates if date.first == start), None)
    if subject is None or sentence.word_class(subject) != "noun" or sentence.event_nouns[subject] is not None:
        return False
    bare = not any(split.preposition or split.conjunction for split in sentence.tokens[subject].splits[:1])
    return bare and not event_word_role(sentence, subject, "held")


def _farthest(sentence: Sentence, position: int) -> int:
    """The last index at which the event behind a verb may begin; dates and bodies count for one word each."""
    stop = position + _EVENT_REACH
    spans = [(date.first, date.last) for date in sentence.dates]
    spans += [(body.first, body.stop - 1) for body in sentence.organisations]
    for first, last in sorted(spans):
        if position < first < stop:
            stop += last - first
    return stop


def _tells_of_press(sentence: Sentence, position: int) -> bool:
    """Whether a verb behind what only looks like an event describes that: ندوة صحفية انعقدت اليوم."""
    at = position - 1 - (sentence.form(position - 1) in ("الذي", "التي"))
    noun = sentence.event_nouns[at - 1] if at > 0 else None
    return noun is not None and event_word_role(sentence, at, "opposite")


def _tells_of_session(sentence: Sentence, position: int, anchors: tuple[Anchor, ...]) -> bool:
    """Whether a verb describes a session beside the event: خلال جلسة عقدت اليوم على هامش المؤتمر."""
    for index in range(position - 1, max(-1, position - _SESSION_REACH), -1):
        if any(anchor.first <= index < anchor.stop for anchor in anchors):
            return False
        noun = sentence.event_nouns[index]
        if noun is not None and noun.first == index:
            return noun.value.kind == "session" and not noun.split.definite and not noun.value.plural
        if sentence.tokens[index].kind != "word" or sentence.word_class(index) in ("verb", "preposition"):
            return False
    return False


def _subject_before(sentence: Sentence, position: int, anchors: tuple[Anchor, ...]) -> Anchor | None:
    """The mention that a verb has before it as its subject: كانت الدورة الثامنة قد بدأت في …."""
    stop = position - (sentence.form(position - 1) in ("قد", "لقد"))
    cue = stop > 0 and sentence.tokens[stop - 1].stem in rule_words.edition_cues()
    inserted = _behind_insertion(sentence, stop)
    described = (anchor for anchor in anchors if _is_described_until(sentence, anchor.stop, stop))
    held = (anchor for anchor in anchors if anchor.stop in (stop, stop - cue, inserted))
    return next(held, None) or next(described, None)


def _is_described_until(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether a relative clause begins at an index and ends with the comma before another."""
    if sentence.form(start) not in ("الذي", "التي") or not sentence.is_comma(stop - 1):
        return False
    return not any(sentence.is_comma(index) for index in range(start, stop - 1))


def _behind_insertion(sentence: Sentence, index: int) -> int:
    """Where a relative clause opens whose closing comma stands before an index; the index if none does."""
    if not sentence.is_comma(index - 1):
        return index
    opening = next((at for at in range(index - 2, -1, -1) if sentence.is_comma(at)), None)
    relative = opening is not None and sentence.form(opening + 1) in ("الذي", "التي")
    return opening if opening is not None and relative else index


def _is_opened(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a noun of opening or closing stands before an event: انطلاقة المنتدى, افتتاح أشغال الملتقى."""
    return any(
        event_word_role(sentence, index, role)
        for index in (anchor.first - 1, anchor.first - 2)
        if index >= 0
        for role in ("held", "closing")
    )


def _antecedent(sentence: Sentence, position: int, anchors: tuple[Anchor, ...]) -> Anchor | None:
    """The mention right behind which a relative clause begins with a verb: المنتدى، الذي يستمر ….

    What the clause goes on to tell of is not what it is about.
    """
    if sentence.form(position - 1) not in ("الذي", "التي"):
        return None
    stop = position - 1 - sentence.is_comma(position - 2)
    # الدورة الثمانون للجنة الشؤون الخاصة (اللجنة الرابعة) التي تتواصل
    stop = next((start for start, end in sentence.bracket_ends.items() if end == stop - 1), stop)
    return next((anchor for anchor in anchors if anchor.stop == stop), None)


def is_organisers(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the event is only told to tell whose committee is meant: اللجنة المنظمة للمؤتمر.

    A committee that meets has its own meeting as the object: عقدت اللجنة اجتماعها, عقدت اللجنة اجتماعا طارئا.
    """
    term = sentence.event_nouns[anchor.first]
    if term is not None and (
        term.value.possessed or sentence.tokens[anchor.first].text.endswith(_ACCUSATIVE)
    ):
        return False
    for index in range(anchor.first - 1, max(-1, anchor.first - _ORGANISER_REACH), -1):
        if sentence.tokens[index].kind != "word" or sentence.word_class(index) in ("verb", "relative"):
            return False
        if sentence.tokens[index].definite and event_word_role(sentence, index, "organiser"):
            return True
    return False


def _tells_of_event(sentence: Sentence, relative: int, anchors: tuple[Anchor, ...]) -> bool:
    """Whether a relative clause is the event's: its name stands before it, at most with its place between."""
    before = [anchor for anchor in anchors if anchor.stop <= relative]
    if not before:
        return not anchors
    if sentence.form(relative).startswith("و"):
        return True
    between = range(before[-1].stop, relative)
    return not any(_may_be_antecedent(sentence, index) for index in between)


def _may_be_antecedent(sentence: Sentence, index: int) -> bool:
    """Whether a word may be what a relative pronoun behind it takes up: a definite noun that is no place."""
    token = sentence.tokens[index]
    place = sentence.cities[index] is not None or sentence.countries[index] is not None
    described = sentence.nationalities[index] is not None or sentence.word_class(index) == "adjective"
    return token.kind == "word" and token.definite and not place and not described


def relative_insertions(sentence: Sentence) -> list[tuple[int, int]]:
    """The commas around each clause that describes: المنتدى، الذي يصاحبه معرض، …; اللقاء، وهو الثاني، …."""
    commas = [index for index in range(len(sentence)) if sentence.is_comma(index)]
    return [pair for pair in pairwise(commas) if sentence.form(pair[0] + 1) in _DESCRIBING]

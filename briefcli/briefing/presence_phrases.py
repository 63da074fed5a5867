"""Who is seen at the event, told without a verb of attending: an aircraft lands, a neighbour sits beside.

As in `attendance_phrases`, each phrase is about the one that it names, with those who are joined to him.
Only persons with an office are taken: a reportage also tells of a passer-by who sits at his café.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.attendance_phrases import Told, with_joined
from briefcli.briefing.factuality import NEGATIONS
from briefcli.briefing.told_elsewhere import FROM, names_other_place
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.mentions.model import Mention
    from briefcli.mentions.sentence import Sentence

_ARRIVES = "arrives-for-event"
_SITS = "sits-at-event"
_APPEARS = "appears-on-screen"
_HAS_FLOOR = "is-given-floor"

_REACH = 6
"""Tokens between a verb and the word that makes it tell of presence: نزل من سلم الطائرة."""
_PLACE_REACH = 25
"""Tokens between the place from which somebody comes and the verb, where a relative clause parts them."""


def presence_phrases(
    sentence: Sentence, mentions: Sequence[Mention], destinations: frozenset[str]
) -> Iterator[Told]:
    """All that a sentence tells of presence by arriving, a seat, a screen or the floor.

    What its clause denies, or tells of another place than the event's, is left out.

    Args:
        sentence: The sentence.
        mentions: Its mentions.
        destinations: The names of the event's city and the codes of its states.
    """
    found = list(_told(sentence, mentions))
    named = {index for told in found for index in range(told.mention.first, told.mention.stop)}
    for told in found:
        clause = _clause_around(sentence, told)
        denied = any(sentence.form(index) in NEGATIONS for index in clause if index < told.stop)
        # From another place one only comes.
        around = [i for i in clause if sentence.form(i - 1) not in FROM and i not in named]
        if not denied and not names_other_place(sentence, around, destinations):
            yield told


def _told(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Told]:
    """What the words of a sentence tell of presence, taken by themselves."""
    officials = [mention for mention in mentions if _is_official(mention)]
    for index, token in enumerate(sentence.tokens):
        if token.kind != "word" or sentence.quoted[index]:
            continue
        if _is(sentence, index, "observer") and _is(sentence, index - 1, "seat"):
            yield from _in_seat(sentence, index, mentions)
        if not officials:
            continue
        if _is(sentence, index, "aircraft"):
            yield from _by_aircraft(sentence, index, officials)
        elif _is(sentence, index, "coming"):
            yield from _from_place(sentence, index, mentions, officials)
        elif _is(sentence, index, "comers"):
            yield from _among_first(sentence, index, officials)
        elif _is(sentence, index, "screen"):
            yield from _on_screen(sentence, index, officials)
        elif _is(sentence, index, "beside"):
            yield from _beside(sentence, index, officials)
        elif token.form in ("كانت", "وكانت", "كان", "وكان"):
            yield from _whose_lecture(sentence, index, officials)
        elif token.form == "مع":
            yield from _at_ceremony(sentence, index, officials)
        elif _is(sentence, index, "floor"):
            yield from _given_floor(sentence, index, officials)
            yield from _on_stage(sentence, index, officials)


def _by_aircraft(sentence: Sentence, index: int, officials: Sequence[Mention]) -> Iterator[Told]:
    """Whose aircraft lands, or who leaves it: حطت طائرة الوزير فلان, نزل من الطائرة كل من …."""
    verb = next((i for i in _before(index) if _is(sentence, i, "landing")), None)
    if verb is None:
        return
    start = index + 1
    while _is(sentence, start, "between aircraft and name"):
        start += 1
    between = next((m for m in officials if verb < m.first and m.stop <= index), None)
    owner = next((m for m in officials if m.first == start), None) or between
    if owner is not None:
        for one in with_joined(sentence, owner, officials):
            yield Told(one, "attending", verb, index + 1, _ARRIVES)


def _from_place(
    sentence: Sentence, index: int, mentions: Sequence[Mention], officials: Sequence[Mention]
) -> Iterator[Told]:
    """Who comes from where: ومن باريس جاء فلان, جاء منها فلان, ومن … التي نقلت إليها المعامل، جاء فلان."""
    places = [m for m in mentions if m.kind in ("city", "country") and sentence.form(m.first - 1) in FROM]
    behind = next((m for m in places if m.first == index + 2), None)
    before = [m for m in places if index - _PLACE_REACH <= m.stop <= index]
    place = behind or next(iter(before), None)
    comer = next((m for m in officials if m.first == (behind.stop if behind else index + 1)), None)
    if comer is None or place is None:
        return
    opens = place.first == 1 or sentence.tokens[place.first - 2].kind == "punctuation"
    if behind is not None or opens or sentence.form(place.first - 1) == "ومن":
        start, stop = min(index, place.first - 1), max(index + 1, behind.stop if behind else 0)
        for one in with_joined(sentence, comer, officials):
            yield Told(one, "attending", start, stop, _ARRIVES)


def _among_first(sentence: Sentence, index: int, officials: Sequence[Mention]) -> Iterator[Told]:
    """Who is the first or last to come: كان أول الواصلين فلان, فلان أول من وصل."""
    previous = index - 1 if sentence.form(index - 1) != "من" else index - 2
    if not _is(sentence, previous, "first or last"):
        return
    start = index + 1
    while _is(sentence, start, "being") or _is(sentence, start, "to the place"):
        start += 1
    behind = next((m for m in officials if m.first == start), None)
    before = next((m for m in officials if m.stop in (previous, previous - 1)), None)
    comer = behind or before
    if comer is not None:
        for one in with_joined(sentence, comer, officials):
            yield Told(one, "attending", previous, index + 1, _ARRIVES)


def _on_screen(sentence: Sentence, index: int, officials: Sequence[Mention]) -> Iterator[Told]:
    """Who appears before those present on a screen, and not on television: ظهرت … على شاشة عملاقة."""
    if not _is(sentence, index - 1, "on screen") or _is(sentence, index + 1, "broadcast"):
        return
    before = _set_before(sentence, index - 1, officials)
    speaker = before or next((m for m in officials if m.first == index + 1), None)
    verb = before.first - 1 if before is not None else index - 2
    if speaker is not None and _is(sentence, verb, "appearing"):
        yield Told(speaker, "attending", verb, index + 1, _APPEARS)


def _beside(sentence: Sentence, index: int, officials: Sequence[Mention]) -> Iterator[Told]:
    """Who sits beside another: عن يمينه فلان وعن يساره فلان, جلس إلى جانبه فلان, جلس بين فلان وفلان."""
    behind = index + 2 if _is(sentence, index + 1, "slightly") else index + 1
    neighbour = next((m for m in officials if m.first == behind), None)
    if neighbour is None:
        return
    start = index - 1 if _is(sentence, index - 1, "side preposition") else index
    seated = any(_is(sentence, i, "seated") for i in range(start))
    if sentence.form(index) == "بين" and not seated:
        return
    near = behind > index + 1 or _is(sentence, index, "own neighbour")
    if seated or start < index or near:
        for one in with_joined(sentence, neighbour, officials):
            yield Told(one, "attending", start, index + 1, _SITS)


def _in_seat(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Who sits in the observers' seat: جلست كوبا في مقعد المراقب."""
    seated = next((i for i in range(index - 2, -1, -1) if _is(sentence, i, "seated")), None)
    if seated is None:
        return
    who = next((m for m in mentions if m.first == seated + 1 and m.kind != "city"), None)
    if who is not None:
        for one in with_joined(sentence, who, mentions):
            yield Told(one, "attending", seated, index + 1, _SITS)


def _at_ceremony(sentence: Sentence, index: int, officials: Sequence[Mention]) -> Iterator[Told]:
    """With whom another cuts the ribbon or tours the stands: قص الشريط مع المحافظ فلان."""
    partner = next((m for m in officials if m.first == index + 1), None)
    ceremony = next((i for i in _before(index) if _is(sentence, i, "ceremony")), None)
    if partner is not None and ceremony is not None:
        for one in with_joined(sentence, partner, officials):
            yield Told(one, "attending", ceremony, index + 1, _SITS)


def _given_floor(sentence: Sentence, index: int, officials: Sequence[Mention]) -> Iterator[Told]:
    """Whom another gives the floor: سلم الكلمة لرئيسة اللجنة فلانة, أحال الكلمة إلى فلان."""
    if not any(_is(sentence, i, "giving") for i in range(max(0, index - 2), index)):
        return
    start = index + 2 if sentence.form(index + 1) == "الي" else index + 1
    speaker = next((m for m in officials if m.first == start), None)
    if speaker is not None and (start > index + 1 or sentence.form(start).startswith("ل")):
        yield Told(speaker, "attending", index, index + 1, _HAS_FLOOR)


def _on_stage(sentence: Sentence, index: int, officials: Sequence[Mention]) -> Iterator[Told]:
    """Who is on the stage as a live report is written: فلانة، نائبة الوزير، على المنصة الآن."""
    speaker = _set_before(sentence, index - 1, officials)
    if speaker is not None and sentence.form(index - 1) == "علي":
        yield Told(speaker, "attending", index - 1, index + 1, _HAS_FLOOR)


def _whose_lecture(sentence: Sentence, index: int, officials: Sequence[Mention]) -> Iterator[Told]:
    """Whose a lecture or speech was: المحاضرة الافتتاحية كانت لفلانة، أستاذة …, وكانت الكلمة للوزير فلان."""
    before = any(_is(sentence, i, "lecture") for i in range(max(0, index - 3), index))
    behind = next((i for i in range(index + 1, index + 3) if _is(sentence, i, "lecture")), None)
    start = index + 1 if before else behind + 1 if behind is not None else None
    speaker = next((m for m in officials if m.first == start), None)
    if speaker is not None and start is not None and sentence.form(start).startswith("ل"):
        yield Told(speaker, "attending", index, start + 1, _HAS_FLOOR)


def _set_before(sentence: Sentence, index: int, officials: Sequence[Mention]) -> Mention | None:
    """The official right before a token, where a comma may close the office behind the name."""
    stop = index - sentence.is_comma(index - 1)
    return next((mention for mention in officials if mention.stop == stop), None)


def _clause_around(sentence: Sentence, told: Told) -> list[int]:
    """The tokens between the marks of punctuation around a phrase, without what commas enclose within it."""
    start, stop = min(told.first, told.mention.first), max(told.stop, told.mention.stop)
    while start > 0 and sentence.tokens[start - 1].kind != "punctuation":
        start -= 1
    while sentence.token(stop).kind != "punctuation":
        stop += 1
    commas = [index for index in range(told.first, told.stop) if sentence.is_comma(index)]
    enclosed = range(commas[0], commas[-1]) if commas else range(0)
    return [index for index in range(start, stop) if index not in enclosed]


def _before(index: int) -> range:
    return range(index - 1, max(-1, index - _REACH), -1)


def _is_official(mention: Mention) -> bool:
    return mention.kind == "person" and mention.title is not None


def _is(sentence: Sentence, index: int, role: str) -> bool:
    """Whether a token is a word of a role, with or without the و or ف of the clause that it begins."""
    form, words = sentence.form(index), rule_words.presence_words()[role]
    return form in words or (form.startswith(("و", "ف")) and form[1:] in words)

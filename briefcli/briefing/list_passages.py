"""What a list of guests goes on behind: who only sends or is stood for, honorifics, brackets, adverbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.attendance_subjects import RELATIVES
from briefcli.briefing.attending_bodies import behind_places, heads_plural_bodies, is_led
from briefcli.briefing.states_of_guests import is_origin, is_owner, named_at_level, of_delegates, only_sends
from briefcli.briefing.verb_uses import is_jury
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcli.briefing.attendance_trigger import Trigger
    from briefcli.mentions.model import Mention
    from briefcli.mentions.sentence import Sentence

PRONOUN_PREPOSITIONS = frozenset(
    preposition + pronoun
    for preposition in (
        *("عن", "في", "الي", "علي", "ب", "ل", "مع"),
        *("من", "لدي", "خلال", "بين", "بعد", "قبل", "امام"),
    )
    for pronoun in rule_words.THIRD_PERSON
)
_SUPPORT = frozenset(("بدعم", "بتمويل", "برعايه", "باشراف", "بتفويض", "بطلب", "بتكليف", "بمباركه"))
"""Nouns whose complement gives its support or order, and doesn't come: شارك بدعم من الوزارة فلان."""
_OF_ANOTHER = frozenset(("قرأ", "تلا"))
"""Lemmas of verbs by which one delivers what another has written."""
_MESSAGES = frozenset(("رساله", "برقيه", "كلمه", "بيان", "خطاب"))
_DUAL = frozenset(("ممثلا", "مندوبا", "سفيرا", "وزيرا"))
"""Folded duals of delegates before two states, which standing alone are accusatives."""
_BESIDE = frozenset(("بين", "بجانب", "بجوار", "قرب", "قباله", "خلف", "امام", "وسط"))
"""Folded prepositions behind which one who sits down has others beside him."""
IN_PLACE_OF = frozenset(
    ("نيابه", "بالنيابه", "انابه", "ممثلا", "ممثله", "مندوبا", "موفدا", "مبعوثا", "بدلا", "بديلا", "عوضا")
)
"""Folded words behind which somebody is named in whose place another comes."""
STOOD_FOR_REACH = 7
"""Tokens from such a word within which that one is named, a preposition and titles between."""
_FOR_HIM = frozenset(("عنه", "عنها", "عنهم"))
_DEPUTISES = "ناب"
_THEN = frozenset(("حينها", "حينئذ", "انذاك", "وقتها", "وقتئذ", "يومها"))
"""Folded adverbs that may stand between what governs a list and the list: ومن ضيوفها حينها فلان."""


def stands_behind(trigger: Trigger, mention: Mention, by_first: Mapping[int, Mention], taken: int) -> bool:
    """Whether a state or body is only the one that a person behind it represents or leads."""
    if mention.kind in ("country", "organisation") and is_led(trigger.sentence, mention, by_first):
        return True
    owner = mention.kind == "country" and is_owner(trigger, mention)
    if owner or only_sends(trigger, mention, by_first):
        return True
    if mention.kind in ("country", "city") and is_origin(trigger.sentence, mention):
        return True
    if mention.kind != "person" and _is_represented(trigger.sentence, mention.stop):
        return True
    if trigger.sends and not taken and _sends_another(trigger.sentence, mention, by_first):
        return True
    if mention.kind == "organisation" and not taken and trigger.lemma == "ألقى":
        return trigger.sentence.form(mention.first - 1) in rule_words.speaking_words()["speech"]
    if not taken and trigger.lemma in _OF_ANOTHER and trigger.sentence.form(mention.first - 1) in _MESSAGES:
        return True  # قرأ رسالة الأمين العام فلان
    if not taken and mention.first == trigger.stop and is_jury(trigger.sentence, mention.first):
        return True  # تضم لجنة التحكيم فلانا وفلانة
    if not taken and trigger.lemma == _DEPUTISES and trigger.sentence.form(mention.first - 1) == "عن":
        return True  # وينوب عن الرئيس فلان الوزير فلان
    return not taken and trigger.represents and mention.kind != "person"


def _is_represented(sentence: Sentence, index: int) -> bool:
    """Whether a relative clause tells who comes for a state or body: المنظمة التي مثلها فلان."""
    start = index + 1 if sentence.is_comma(index) else index
    verb = sentence.attendance_verbs[start + 1] if start + 1 < len(sentence) else None
    represented = verb is not None and verb.value.lemma == "مثل"
    return (
        represented and sentence.form(start) in RELATIVES and sentence.form(start + 1).endswith(("ه", "ها"))
    )


def _sends_another(sentence: Sentence, sender: Mention, by_first: Mapping[int, Mention]) -> bool:
    """Whether the one behind a verb of sending sends who is named next: أوفد الرئيس فلان الوزير فلانا.

    "Instead of him" or "instead of the minister" may part them.
    """
    behind = _stood_for(sentence, sender.stop, by_first)
    one = sender.kind in ("person", "organisation") or behind is not None
    return one and _person_follows(sentence, sender.stop if behind is None else behind, by_first)


def item_follows(sentence: Sentence, index: int, by_first: Mapping[int, Mention]) -> bool:
    """Whether one more item stands behind a semicolon, which else ends a list."""
    honorific = sentence.honorifics[index] if index < len(sentence) else None
    return index in by_first or (honorific is not None and honorific.stop in by_first)


def _person_follows(sentence: Sentence, index: int, by_first: Mapping[int, Mention]) -> bool:
    """Whether somebody is named here who is no item of their own, an honorific before them or not."""
    honorific = sentence.honorifics[index] if index < len(sentence) else None
    start = honorific.stop if honorific is not None and index not in by_first else index
    person = by_first.get(start)
    if person is None or person.kind != "person":
        return False
    term = honorific or sentence.offices[index]
    return not (term.split.conjunction if term is not None else sentence.conjunction(index))


def _stood_for(sentence: Sentence, index: int, by_first: Mapping[int, Mention]) -> int | None:
    """The index behind whom another comes in the place or with the support of: نيابة عن …; None elsewhere."""
    if sentence.form(index) in _SUPPORT:
        supporter = by_first.get(index + 2 if sentence.form(index + 1) == "من" else index + 1)
        return supporter.stop if supporter is not None else None
    if sentence.form(index) in _FOR_HIM:
        return index + 1  # أنابت كوبا عنها نائب الرئيس فلانا
    if sentence.form(index) not in IN_PLACE_OF:
        return None
    if sentence.form(index + 1) in PRONOUN_PREPOSITIONS:
        return index + 2  # نيابة عنه: who is stood for has been told
    # A preposition, honorifics and "the patron of the ceremony" stand between.
    reach = range(index + 1, min(len(sentence), index + STOOD_FOR_REACH))
    found = next((by_first[i] for i in reach if i in by_first), None)
    if found is None:
        return None
    # What is told of that one, up to the comma, is no part of the list: الوزير الوصي على القطاع الذي ….
    commas = (i for i in range(found.stop, len(sentence)) if sentence.is_comma(i))
    described = found.stop < len(sentence) and sentence.word_class(found.stop) in ("preposition", "relative")
    return next(commas, len(sentence)) if described else found.stop


def passed_over(
    trigger: Trigger, index: int, by_first: Mapping[int, Mention], *, open_slot: bool
) -> tuple[int, bool] | None:
    """What a list goes on behind, and whether its next item may stand there; None for any other word."""
    sentence = trigger.sentence
    accredited = sentence.form(index) == "لدي"  # السفراء المعتمدون لدى مصر
    of_side = _side_end(sentence, index)
    if accredited or of_side is not None:
        return (behind_places(index + 1, by_first) if of_side is None else of_side), not accredited
    if heads_plural_bodies(sentence, index):
        return behind_places(index + 1, by_first), False
    # غاب ممثلا كوبا وبوليفيا
    dual = index == trigger.stop and sentence.form(index) in _DUAL and index + 1 in by_first
    beside = trigger.lemma == "جلس" and sentence.form(index) in _BESIDE
    on = index == trigger.stop and sentence.form(index) == "علي"
    apposed = sentence.form(index) in ("هو", "هي") and item_follows(sentence, index + 1, by_first)
    joins = apposed or sentence.tokens[index].text in (":", "و")  # وزير سابق هو فلان
    if dual or beside or on or joins:
        return index + 1, True
    stood_for = _stood_for(sentence, index, by_first)
    named = named_at_level(sentence, index, by_first)
    if stood_for is not None or named is not None:
        return (named, True) if stood_for is None and named is not None else (stood_for or index, open_slot)
    if sentence.form(index) in ("في", "من") and of_delegates(sentence, index):
        of_state = by_first.get(index + 1)
        if of_state is not None and of_state.kind == "country":
            return index + 1, True  # وزراء الطاقة في مصر والجزائر
    if sentence.form(index) in ("عن", "وعن", "من", "ومن") and not of_delegates(sentence, index):
        # حضر عن مصر الوزير فلان، ومن ليما الدكتور فلان: the one for whom, or the place from which, one comes.
        sender = by_first.get(index + 1)
        if (
            sender is not None
            and sender.kind != "person"
            and _person_follows(sentence, sender.stop, by_first)
        ):
            return sender.stop, True
    honorific = sentence.honorifics[index]
    if honorific is not None and (open_slot or honorific.split.conjunction):
        # معالي الوزير is one honorific, and وزير here the beginning of an item.
        return next((i for i in range(index + 1, honorific.stop) if i in by_first), honorific.stop), True
    if index in sentence.bracket_ends:
        return sentence.bracket_ends[index] + 1, open_slot
    if index in sentence.quotation_ends:
        end, quoted = sentence.quotation_ends[index], by_first.get(index + 1)
        body = quoted is not None and quoted.kind == "organisation" and quoted.stop == end
        # Slogans and titles in quotation marks name nobody who comes; a body may be all that they hold.
        return index + 1 if body else end + 1, open_slot and (body or trigger.side == "subject")
    behind_adverb = _behind_adverb(sentence, index)
    if behind_adverb is not None:
        return behind_adverb, open_slot
    if open_slot and sentence.form(index) in ("عن", "من", "كل", "لكل", "كلا"):
        return index + 1, True
    return None


def _side_end(sentence: Sentence, index: int) -> int | None:
    """The index behind the side of a state that comes, none of whom is named yet: ومن الجانب العماني فلان."""
    side = sentence.form(index + 1) in rule_words.state_words()["side"]
    adjective = sentence.nationalities[index + 2] if side else None
    told = sentence.form(index) in rule_words.state_words()["for a state"]
    return adjective.stop if adjective is not None and told else None


def _behind_adverb(sentence: Sentence, index: int) -> int | None:
    """The index behind an adverb between what governs a list and the list: وتدخل عن بعد فلان."""
    if sentence.form(index) == "عن" and sentence.form(index + 1) == "بعد":
        return index + 2
    if sentence.form(index) == "عبر":
        means = rule_words.participation_words()["by video"]
        stop = index + 1
        while stop < len(sentence) and (sentence.form(stop) in means or stop in sentence.quotation_ends):
            stop += 1
        if stop in sentence.quotation_ends.values():
            stop += 1
        return stop if stop > index + 1 else None
    return index + 1 if sentence.form(index) in _THEN else None

"""What may be a word of a person's name: one that the lexicon knows as nothing else.

A word that it knows may be a name all the same: a connector, a family name behind an office and a given name,
a word that may be either where more of a name follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.masdars import is_masdar, is_masdar_behind_particle
from briefcli.lexicon.everyday_words import everyday_class
from briefcli.lexicon.rule_words import expanses
from briefcli.lexicon.vocabulary import month_names, name_words, vowelled_places
from briefcli.mentions.family_names import (
    is_everyday_family_name,
    is_honorific_closing_name,
    is_nationality_closing_name,
    is_office_closing_name,
)
from briefcli.mentions.leading_waw import may_be_and
from briefcli.mentions.name_particles import carries_particle
from briefcli.mentions.other_readings import (
    SON_OF,
    carries_preposition,
    goes_on_as_name,
    heads_phrase,
    is_blessing,
    is_body,
    is_circumstance,
    is_inflected,
    is_nothing_else,
    is_office_between_names,
    is_verb,
    is_vowelled_verb,
    may_be_name,
    opens_phrase,
)

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_OF_THINGS = ("rank", "field")
"""Kinds of modifiers that describe things as well as officials: المزاج العام, البيان العسكري."""
_LONGEST_STATE = 4
_LONGEST_IN_WAW = 5
"""Letters of the longest family name in و that one given name alone has before it."""


def is_name_word(sentence: Sentence, index: int, *, first: bool, ahead: bool = True) -> bool:
    """Whether a token may be a word of a person's name.

    Args:
        sentence: The sentence.
        index: The token.
        first: Whether it would begin the name.
        ahead: Whether what needs a name behind it is looked for; who looks back from there does not ask.
    """
    token = sentence.token(index)
    words = name_words()
    form = token.form
    if token.kind != "word" or len(form) < 2:  # a single letter is an initial or a list mark
        return token.kind == "latin" and _is_latin_name(token.text)
    if not first and (form in words["connector"] or form in words["transliterated"]):
        return True
    if first and form in words["first"]:
        within = index + 1 < len(sentence)
        return within and (not ahead or is_name_word(sentence, index + 1, first=False))
    quantified = form in words["quantifier"] and token.text != "لاي"  # جيمي لاي
    timed = is_part_of_day(sentence, index)  # افتتح الوزير صباح اليوم
    if (
        quantified or timed or token.text.endswith(("اً", "ًا", "ٍ", "ٌ")) or token.text.startswith("فإن")
    ):  # no Van
        return False
    # آبي is folded like أبي, and what is said begins with إن.
    behind_connector = sentence.form(index - 1) in words["connector"] and form != "ان"
    if not first and (behind_connector or form in words["closing"]):
        return True
    if not first and (token.text == "واي" or (form == "هو" and _closes_syllables(sentence, index))):
        return True  # كوه واي لينغ; "and any" is written with a hamza
    if form in words["syllable"] and (first or form != "لي"):  # لي may be the last word of a name
        return first and _begins_with_syllable(sentence, index)
    if token.definite and (first or token.stem in words["day"]):
        return False
    if sentence.form(index - 1) in words["before verb"] if first else _begins_object(sentence, index):
        return False  # فقد طالب فلان
    if not first and (
        is_office_closing_name(sentence, index)
        or is_nationality_closing_name(sentence, index)
        or is_honorific_closing_name(sentence, index)
    ):
        return True
    if not first and token.definite and may_be_name(token.stem):
        return sentence.offices[index] is None or not heads_phrase(sentence, index)
    something_else = _is_something_else(sentence, index, first=first, ahead=ahead)
    return not something_else and _is_unknown(sentence, index, first=first)


def is_part_of_day(sentence: Sentence, index: int) -> bool:
    """Whether a part of the day stands at a token, the day behind it: صباح اليوم, مساء الاثنين."""
    return sentence.form(index) in name_words()["part of day"] and _is_day(sentence, index + 1)


def _is_day(sentence: Sentence, index: int) -> bool:
    """Whether a token tells a day: اليوم, أمس, الاثنين."""
    token = sentence.token(index)
    return token.form == "امس" or token.stem in name_words()["day"]


def _is_latin_name(text: str) -> bool:
    return text[0].isupper() and not text.isupper() and "." not in text[1:-1] and "/" not in text


def _closes_syllables(sentence: Sentence, index: int) -> bool:
    """Whether a pronoun is the last of three syllables between commas: بارك سونغ هو."""
    given = index - 1
    first = given - 1
    between = sentence.is_comma(first - 1) and sentence.is_comma(index + 1)
    return between and is_nothing_else(sentence, given) and may_be_name(sentence.form(first))


def _begins_with_syllable(sentence: Sentence, index: int) -> bool:
    """Whether a family name of one syllable begins a name here: behind an office, before more of it."""
    previous = index - 1
    introduced = previous >= 0 and (
        sentence.tokens[previous].text == ")"
        or sentence.nationalities[previous] is not None
        or sentence.offices[previous] is not None
        or any(
            state.stop == index
            for states in (sentence.countries, sentence.nationalities)
            for state in states.within(index - _LONGEST_STATE, index)
        )
        or (sentence.tokens[previous].definite and sentence.offices[previous - 1] is not None)
    )
    following = index + 1
    return introduced and not sentence.token(following).definite and is_nothing_else(sentence, following)


def _begins_object(sentence: Sentence, index: int) -> bool:
    """Whether a definite word behind a family name has its own adjective: تلا فلان الفلاني البيان الختامي."""
    following = index + 1
    thing = sentence.word_class(index) == "noun"
    modifier = sentence.modifiers[following]
    return (
        sentence.tokens[index].definite
        and (sentence.tokens[index - 1].definite or thing)
        and sentence.token(following).definite
        and sentence.word_class(following) == "adjective"
        and sentence.offices[index] is None
        and (modifier is None or modifier.value in _OF_THINGS)
    )


def _is_something_else(sentence: Sentence, index: int, *, first: bool, ahead: bool) -> bool:
    """Whether the lexicon knows a word as an office, a place, a body, an event, a verb, a month."""
    form = sentence.form(index)
    honorific = sentence.honorifics[index]
    if sentence.months[index] is not None:
        return True
    if first and not sentence.tokens[index].definite and sentence.form(index + 1) in SON_OF:
        return False  # فضيلة بن مسعود
    if honorific is not None and honorific.value != "ambiguous-name":
        return _is_title(sentence, honorific, first=first)
    if not first and is_office_between_names(sentence, index):
        return False
    is_office = sentence.offices[index] is not None
    given = first and may_be_name(form.removeprefix("و")) and not heads_phrase(sentence, index)
    if is_office and not given and (not may_be_name(form) or heads_phrase(sentence, index)):
        return True
    following = min(index + 1, len(sentence) - 1)
    if first and is_office and ahead and not is_name_word(sentence, following, first=False):
        return True
    if sentence.event_nouns[index] is not None or is_body(sentence, index):
        return True
    if _is_place_or_day(sentence, index) or (not first and _heads_office(sentence, index)):
        return True
    head = sentence.body_heads[index]
    if head is not None and not head.value.weak:
        return True
    nationality = sentence.nationalities[index]
    if nationality is not None and (first or nationality.split.conjunction or not nationality.split.definite):
        return not (first and may_be_name(form) and goes_on_as_name(sentence, index))
    return is_verb(sentence, index)


def _is_title(sentence: Sentence, honorific: Term[str], *, first: bool) -> bool:
    """Whether a title is one and no family name, as a rank may be (هدى المقدم) that no name follows."""
    following = honorific.stop
    if first or honorific.value != "military":
        return True
    if sentence.tokens[honorific.first].definite or following >= len(sentence):
        return is_nothing_else(sentence, following)
    # نقيب الأطباء is no captain, and no family name.
    office = sentence.offices[following]
    return sentence.tokens[following].kind == "word" and (office is None or office.value.number == "plural")


def _heads_office(sentence: Sentence, index: int) -> bool:
    """Whether a doubtful office's word stands before a definite office, whom it serves: مساعد المديرة."""
    following = sentence.offices[index + 1]
    weak = sentence.weak_offices[index] is not None
    return weak and following is not None and following.split.definite and not following.split.preposition


def _is_place_or_day(sentence: Sentence, index: int) -> bool:
    """Whether a word is a state's, a city's with a particle (بالدار البيضاء), or begins فاتح ماي."""
    form, country, city = sentence.form(index), sentence.countries[index], sentence.cities[index]
    return (
        (country is not None and country.split.preposition != "ك")
        or (city is not None and bool(city.split.preposition or city.split.conjunction))
        or (form == "فاتح" and sentence.form(index + 1) in month_names())
        or sentence.tokens[index].text in vowelled_places()  # عمّان
        or (form.startswith("و") and (form[1:],) in expanses())
    )


def _is_unknown(sentence: Sentence, index: int, *, first: bool) -> bool:
    """Whether a word is neither an everyday one nor one with a particle or a pronoun attached."""
    text, form = sentence.tokens[index].text, sentence.form(index)
    possessed = text.endswith(("ته", "تها", "تهم", "تهما")) and len(form) > 4
    # A noun with its pronoun begins with no آ; a transliterated given name may.
    possessed = possessed and not text.startswith("آ")
    inflected = form.startswith(("ل", "ب")) and form.endswith("ات") and len(form) > 6  # لارتباطات
    inflected = inflected and not (form.startswith("بو") and everyday_class(form[1:]) is None)  # بوتاكمات
    if possessed or inflected or is_masdar_behind_particle(text, form) or is_inflected(sentence, index):
        return False
    if not first and (is_circumstance(sentence, index) or is_blessing(sentence, index)):
        return False
    if _answers_topic(sentence, index):
        return False
    if is_vowelled_verb(text) or carries_preposition(form):
        return False
    if first and ((is_masdar(text, form) and not may_be_name(form)) or opens_phrase(sentence, index)):
        return False
    if not first and is_everyday_family_name(sentence, index):
        return True
    if sentence.word_class(index) is not None or carries_particle(sentence, index, first=first):
        return False
    return first or not _joins_next_name(sentence, index)


def _answers_topic(sentence: Sentence, index: int) -> bool:
    """Whether a past behind ف answers أما, so that no name goes on over it: أما الوزير فلان فغاب."""
    verb = sentence.attendance_verbs[index] or sentence.statement_verbs[index]
    told = verb is not None and verb.split.conjunction == "ف" and verb.value.tense == "past"
    return told and any(sentence.form(i) in ("اما", "واما") for i in range(index))


def _joins_next_name(sentence: Sentence, index: int) -> bool:
    """Whether a و in front of a later word joins the next name of a list: … لافروف وبيتر …."""
    if not may_be_and(sentence, index):
        return False
    family = sentence.tokens[index - 1].definite and sentence.form(index - 2) not in name_words()["connector"]
    return len(sentence.form(index)) > _LONGEST_IN_WAW or family or _words_before(sentence, index) > 1


def _words_before(sentence: Sentence, index: int) -> int:
    """How many name words stand directly before a token, counted no further than two."""
    count = 0
    while count < 2 and index > count:
        if not is_name_word(sentence, index - count - 1, first=True, ahead=False):
            break
        count += 1
    return count

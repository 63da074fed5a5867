"""Names of persons: runs of words that are nothing else.

No list of names is needed: what stands behind an office, or in a list of delegates, and is neither
an everyday word, nor a place, a body, an event or a verb, is read as a name up to where such a word,
a particle or a punctuation mark ends it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.masdars import is_masdar, is_masdar_behind_particle
from briefcli.arabic.ordinals import read_ordinal
from briefcli.lexicon.everyday_words import everyday_class
from briefcli.lexicon.rule_words import expanses
from briefcli.lexicon.vocabulary import common_words, month_names, name_words, names_in_waw, vowelled_places
from briefcli.mentions.family_names import (
    ends_honorific,
    is_everyday_family_name,
    is_honorific_closing_name,
    is_nationality_closing_name,
    is_office_closing_name,
)
from briefcli.mentions.leading_waw import OWN_WAW
from briefcli.mentions.other_readings import (
    SON_OF,
    carries_preposition,
    goes_on_as_name,
    heads_phrase,
    is_blessing,
    is_body,
    is_circumstance,
    is_given_name_with_article,
    is_inflected,
    is_nothing_else,
    is_office_between_names,
    is_pair_of_adjectives,
    is_unknown_given_name,
    is_verb,
    is_vowelled_verb,
    may_be_name,
    opens_phrase,
)

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

_OF_THINGS = ("rank", "field")
"""Kinds of modifiers that describe things as well as officials: المزاج العام, البيان العسكري."""
_BEFORE_VERBS = frozenset(("قد", "فقد", "وقد", "لقد", "ولقد", "سوف", "وسوف"))
_LONGEST_STATE = 4
LONGEST_NAME = 7
"""Words of the longest name that is read; four given and family names with their connectors."""


def name_end(sentence: Sentence, index: int, *, introduced: bool = False) -> int:
    """The index behind the name that begins at a token; the index itself where none does.

    Args:
        sentence: The sentence.
        index: The token.
        introduced: Whether an office or a title stands before it, so that a definite word may be a
            given name (المنصف, العربي).
    """
    stop = index
    words = 0
    while stop < len(sentence) and words < LONGEST_NAME:
        token = sentence.tokens[stop]
        if token.text in ("-", "‑", "'", "’") and words and _joins(sentence, stop):
            plain = sentence.tokens[stop + 1].kind == "word" and not sentence.tokens[stop + 1].definite
            stop += 2 if plain and words < LONGEST_NAME - 1 else 1  # عليان-صادق is one name
            words += plain
            continue
        if words and introduced and _is_regnal(sentence, stop):
            return stop + 1
        initial = _initial_end(sentence, stop, first=words == 0)
        if initial:
            stop = initial
            words += 1
            continue
        definite_first = words == 0 and introduced and _is_definite_given_name(sentence, stop)
        if not definite_first and not is_name_word(sentence, stop, first=words == 0):
            break
        stop += 1
        words += 1
    while stop > index and _dangling(sentence, stop - 1):
        stop -= 1
    return stop


def _is_definite_given_name(sentence: Sentence, index: int) -> bool:
    """Whether a definite word that may be a name is one: more of the name follows it."""
    following = index + 1
    token = sentence.tokens[index]
    if is_given_name_with_article(sentence, index):
        return is_name_word(sentence, following, first=False)
    # Behind a title of respect a word that nothing else explains is one: الدكتور الخضر لقلاق.
    titled = index > 0 and ends_honorific(sentence, index) and is_nothing_else(sentence, index)
    if not token.definite or sentence.modifiers[index] is not None:
        return False
    if not (may_be_name(token.stem) or titled or is_unknown_given_name(sentence, index)):
        return False
    if sentence.nationalities[following] is not None or heads_phrase(sentence, index):
        return False
    if is_pair_of_adjectives(sentence, index):
        return False
    return is_name_word(sentence, following, first=False)


def _is_regnal(sentence: Sentence, index: int) -> bool:
    """Whether an ordinal closes the name of a pope, a patriarch or a king: يوحنا العاشر، محمد السادس."""
    ordinal = read_ordinal(sentence.tokens, index)
    given = sentence.tokens[index - 1]
    return ordinal is not None and ordinal.definite and ordinal.last == index and not given.definite


def _initial_end(sentence: Sentence, index: int, *, first: bool) -> int:
    """The index behind an initial and its full stop, where a name goes on behind them; else 0."""
    token = sentence.tokens[index]
    if token.kind not in ("word", "latin") or index + 2 >= len(sentence):
        return 0
    if sentence.tokens[index + 1].text != "." or sentence.tokens[index + 1].start != token.end:
        return 0
    letter = len(token.text) == 1 or (not first and token.form in name_words()["letter"])
    titled = sentence.honorifics[index] is not None
    following = index + 2
    goes_on = _initial_end(sentence, following, first=False) or is_name_word(sentence, following, first=False)
    return following if letter and not titled and goes_on else 0


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
    if quantified or token.text.endswith(("اً", "ًا", "ٍ", "ٌ")) or token.text.startswith("فإن"):  # no Van
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
    if sentence.form(index - 1) in _BEFORE_VERBS if first else _begins_object(sentence, index):
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


def _is_latin_name(text: str) -> bool:
    return text[0].isupper() and not text.isupper() and "." not in text[1:-1] and "/" not in text


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
    return sentence.word_class(index) is None and not _carries_particle(sentence, index, first=first)


def _answers_topic(sentence: Sentence, index: int) -> bool:
    """Whether a past behind ف answers أما, so that no name goes on over it: أما الوزير فلان فغاب."""
    verb = sentence.attendance_verbs[index] or sentence.statement_verbs[index]
    told = verb is not None and verb.split.conjunction == "ف" and verb.value.tense == "past"
    return told and any(sentence.form(i) in ("اما", "واما") for i in range(index))


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
        or any(state.stop == index for state in sentence.countries.within(index - _LONGEST_STATE, index))
    )
    following = index + 1
    return introduced and not sentence.token(following).definite and is_nothing_else(sentence, following)


def _is_something_else(sentence: Sentence, index: int, *, first: bool, ahead: bool) -> bool:
    """Whether the lexicon knows a word as an office, a place, a body, an event, a verb, a month."""
    form = sentence.form(index)
    honorific = sentence.honorifics[index]
    if sentence.months[index] is not None:
        return True
    if first and not sentence.tokens[index].definite and sentence.form(index + 1) in SON_OF:
        return False  # فضيلة بن مسعود
    if honorific is not None and honorific.value != "ambiguous-name":
        # A rank may be a family name too: هدى المقدم; one that a name follows is a rank.
        following = honorific.stop
        last = not is_nothing_else(sentence, following)
        # نقيب الأطباء is no captain, and no family name.
        if not first and not sentence.tokens[index].definite and following < len(sentence):
            office = sentence.offices[following]
            heads = sentence.tokens[following].kind == "word"
            heads = heads and (office is None or office.value.number == "plural")
            return heads or honorific.value != "military"
        return first or not last or honorific.value != "military"
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


def _joins(sentence: Sentence, index: int) -> bool:
    """Whether a hyphen stands inside a word, no space on either side."""
    tokens = sentence.tokens
    return (
        index + 1 < len(tokens)
        and tokens[index - 1].end == tokens[index].start
        and tokens[index].end == tokens[index + 1].start
    )


def _carries_particle(sentence: Sentence, index: int, *, first: bool) -> bool:
    """Whether a word certainly begins with an attached particle.

    A و in front of a later word joins the next name of a list (… لافروف وبيتر …), unless it may
    begin a short family name behind a single given name (هنري وانغ).
    """
    form = sentence.form(index)
    if form.startswith(("وال", "لل", "ولل", "وبال")) and len(form) > 4:  # ال and two letters
        return True
    said = sentence.statement_verbs[index]
    if said is not None and said.value.tense == "masdar" and said.split.definite and said.split.preposition:
        return True  # رد فلان بالقول
    if first:
        return form.startswith("ل") and _heads_chain(sentence, index)
    if sentence.tokens[index - 1].definite and _is_noun_behind_particle(sentence, index):
        return True
    if not form.startswith("و") or form.startswith(OWN_WAW) or form in names_in_waw():
        return False
    if _closes_single_given_name(sentence, index):
        return False
    family = sentence.tokens[index - 1].definite and sentence.form(index - 2) not in name_words()["connector"]
    return len(form) > 5 or family or _words_before(sentence, index) > 1


def _heads_chain(sentence: Sentence, index: int) -> bool:
    """Whether ل with a short noun stands before an indefinite noun that it governs: لحوض بحيرة تشاد."""
    form, following = sentence.form(index), index + 1
    return (
        common_words().get(form[1:]) == "noun"
        and not may_be_name(form)
        and sentence.word_class(following) == "noun"
        and sentence.offices[following] is None
    )


def _closes_single_given_name(sentence: Sentence, index: int) -> bool:
    """Whether a word in وا is a family name behind one given name that an office introduces: هيلين وارفيلد.

    "And" before a name in ا has the article or a hamza behind it; and somebody joined has a family name too.
    """
    text, introducer = sentence.tokens[index].text, index - 2
    if introducer < 0 or not text.startswith("وا") or text.startswith("وال"):
        return False
    definite = sentence.tokens[introducer].definite and sentence.word_class(introducer) != "verb"
    introduced = definite or sentence.nationalities[introducer] is not None
    alone = not is_nothing_else(sentence, index + 1)
    return (
        introduced and alone and is_nothing_else(sentence, index) and not sentence.tokens[index - 1].definite
    )


def _is_noun_behind_particle(sentence: Sentence, index: int) -> bool:
    """Whether ل or ب with an everyday noun stands behind a family name: فلان الفلاني بصفة ملاحظ."""
    form = sentence.form(index)
    if not form.startswith(("ل", "ب")) or not sentence.is_everyday_noun(form[1:]):
        return False
    compound = sentence.form(index - 2) in name_words()["connector"]
    return not compound and not ends_honorific(sentence, index - 1)


def _words_before(sentence: Sentence, index: int) -> int:
    """How many name words stand directly before a token, counted no further than two."""
    count = 0
    while count < 2 and index > count:
        if not is_name_word(sentence, index - count - 1, first=True, ahead=False):
            break
        count += 1
    return count


def _dangling(sentence: Sentence, index: int) -> bool:
    """Whether a name can't end in this token."""
    token = sentence.tokens[index]
    return token.kind == "punctuation" or token.form in ("بن", "ابن", "ابنه", "ابو", "عبد", "ال", "ولد")

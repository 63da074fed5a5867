"""Names of persons: runs of words that are nothing else.

No list of names is needed: what stands behind an office, or in a list of delegates, and is neither
an everyday word, nor a place, a body, an event or a verb, is read as a name up to where such a word,
a particle or a punctuation mark ends it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.masdars import is_masdar, is_masdar_behind_particle
from briefcli.lexicon import vocabulary
from briefcli.lexicon.everyday_words import everyday_class
from briefcli.mentions.leading_waw import OWN_WAW

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

LONGEST_NAME = 7
"""Words of the longest name that is read; four given and family names with their connectors."""

_SHORT_VERB = 3
_SHORTEST_WITH_PARTICLE = 4
"""Letters of a preposition with a noun of the shortest form: بخوض."""
_SHORTEST_ACCUSATIVE = 5

_CONNECTORS = frozenset(
    ("بن", "ابن", "بنت", "ال", "ابو", "ابي", "ابا", "ام", "ولد", "منت", "عبد", "دي", "دو", "دا", "دوس")
)
_CONNECTORS_TRANSLITERATED = frozenset(("فان", "فون", "دير", "دين", "ديل", "ماك", "سان", "اوف", "بو"))


_FIRST_CONNECTORS = frozenset(("عبد", "ابو", "بن", "ولد", "ام", "دي", "فان", "فون", "ماك", "سان"))
_SECOND_PARTS = frozenset(("الدين", "الله", "الاسلام", "الحق", "الزمان", "الرب", "النور", "السلام"))
"""Definite words that close a compound given name: عز الدين, فضل الله, عماد الحق."""
_DAYS = frozenset(("احد", "اثنين", "ثلاثاء", "اربعاء", "خميس", "سبت"))
_SYLLABLES = frozenset(("لي", "لو", "ما"))
"""Family names of one syllable that are Arabic function words as well."""
_LETTERS = frozenset(
    (
        *("ايه", "بي", "سي", "دي", "اي", "اف", "جي", "اتش", "اش", "جيه", "كيه", "كي", "ال", "ام", "ان"),
        *("او", "كيو", "ار", "اس", "تي", "يو", "في", "دبليو", "اكس", "واي", "زد"),
    )
)
"""The names of Latin letters as Arabic spells them, which stand for a middle name: جون إف. كينيدي."""


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
            stop += 1
            continue
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
    if index >= len(sentence) or following >= len(sentence):
        return False
    token = sentence.tokens[index]
    if not token.definite or not _may_be_name(token.stem) or sentence.modifiers[index] is not None:
        return False
    if sentence.nationalities[following] is not None or _heads_phrase(sentence, index):
        return False
    return is_name_word(sentence, following, first=False)


def _initial_end(sentence: Sentence, index: int, *, first: bool) -> int:
    """The index behind an initial and its full stop, where a name goes on behind them; else 0."""
    token = sentence.tokens[index]
    if token.kind not in ("word", "latin") or index + 2 >= len(sentence):
        return 0
    if sentence.tokens[index + 1].text != "." or sentence.tokens[index + 1].start != token.end:
        return 0
    letter = len(token.text) == 1 or (not first and token.form in _LETTERS)
    titled = sentence.honorifics[index] is not None
    following = index + 2
    goes_on = _initial_end(sentence, following, first=False) or is_name_word(sentence, following, first=False)
    return following if letter and not titled and goes_on else 0


def is_name_word(sentence: Sentence, index: int, *, first: bool) -> bool:
    """Whether a token may be a word of a person's name; `first` if it would begin the name."""
    token = sentence.tokens[index]
    form = token.form
    if token.kind != "word" or len(form) < 2:  # a single letter is an initial or a list mark
        return token.kind == "latin" and _is_latin_name(token.text)
    if not first and form in _CONNECTORS | _CONNECTORS_TRANSLITERATED:
        return True
    if first and form in _FIRST_CONNECTORS:
        return index + 1 < len(sentence) and is_name_word(sentence, index + 1, first=False)
    if token.text.endswith(("اً", "ًا", "ٍ", "ٌ")):
        return False
    if not first and (sentence.form(index - 1) in _CONNECTORS or form in _SECOND_PARTS):
        return True
    if form in _SYLLABLES and (first or form != "لي"):  # بروس لي
        return first and _begins_with_syllable(sentence, index)
    if token.definite and (first or token.stem in _DAYS):
        return False
    if not first and token.definite and _may_be_name(token.stem):
        return sentence.offices[index] is None or not _heads_phrase(sentence, index)
    return not _is_something_else(sentence, index, first=first) and _is_unknown(sentence, index, first=first)


def _is_latin_name(text: str) -> bool:
    return text[0].isupper() and not text.isupper() and "." not in text[1:-1] and "/" not in text


def _is_unknown(sentence: Sentence, index: int, *, first: bool) -> bool:
    """Whether a word is neither an everyday one nor one with a particle or a pronoun attached."""
    text, form = sentence.tokens[index].text, sentence.form(index)
    possessed = text.endswith(("ته", "تها", "تهم", "تهما")) and len(form) > 4
    inflected = form.startswith(("ل", "ب")) and form.endswith("ات") and len(form) > 6  # لارتباطات
    if possessed or inflected or is_masdar_behind_particle(text, form) or _is_inflected(form):
        return False
    if first and ((is_masdar(text, form) and not _may_be_name(form)) or _opens_phrase(sentence, index)):
        return False
    if not first and _is_nisba_behind_given_name(sentence, index):
        return True
    return sentence.word_class(index) is None and not _carries_particle(sentence, index, first=first)


def _is_inflected(form: str) -> bool:
    """Whether a word is an everyday one in a form that no name has."""
    if form.endswith(("تين", "تان")) and everyday_class(form[:-3] + "ه") == "noun":
        return True
    if form.endswith("ا") and len(form) > _SHORTEST_ACCUSATIVE:
        return everyday_class(form[:-1]) in ("noun", "adjective")
    return form.startswith("ف") and len(form) > _SHORT_VERB + 1 and everyday_class(form[1:]) == "verb"


def _opens_phrase(sentence: Sentence, index: int) -> bool:
    """Whether a word is ب or ل with a noun that a definite everyday word follows: برفع العقوبات."""
    form, following = sentence.form(index), index + 1
    return (
        form.startswith(("ب", "ل"))
        and following < len(sentence)
        and (everyday_class(form[1:]) == "noun" or len(form) == _SHORTEST_WITH_PARTICLE)
        and not _may_be_name(form)
        and sentence.tokens[following].definite
        and sentence.word_class(following) in ("noun", "adjective")
    )


def _is_nisba_behind_given_name(sentence: Sentence, index: int) -> bool:
    """Whether a definite adjective in ـي is the family name behind a given name that an office introduces.

    An adjective agrees with its noun; behind an office and a given name none is left for it.
    """
    token = sentence.tokens[index]
    if not token.definite or not token.form.endswith("ي") or sentence.word_class(index) != "adjective":
        return False
    given = index - 1
    if given < 1 or sentence.tokens[given].definite or sentence.word_class(given) is not None:
        return False
    closed = index + 1 >= len(sentence) or sentence.tokens[index + 1].kind == "punctuation"
    closed = closed or sentence.form(index + 1).startswith("و")
    introduced = sentence.tokens[given - 1].definite or sentence.nationalities[given - 1] is not None
    return closed and introduced and sentence.modifiers[index] is None


def _begins_with_syllable(sentence: Sentence, index: int) -> bool:
    """Whether a family name of one syllable begins a name here: behind an office, before more of it."""
    previous = index - 1
    introduced = previous >= 0 and (
        sentence.nationalities[previous] is not None or sentence.offices[previous] is not None
    )
    following = index + 1
    return (
        introduced
        and following < len(sentence)
        and not sentence.tokens[following].definite
        and _is_nothing_else(sentence, following)
    )


def _is_nothing_else(sentence: Sentence, index: int) -> bool:
    """Whether the lexicon knows nothing of a word, so that beside a doubtful name it is a name's."""
    token = sentence.tokens[index]
    tables = (
        *(sentence.offices, sentence.countries, sentence.nationalities, sentence.organisations),
        *(sentence.event_nouns, sentence.months, sentence.attendance_verbs, sentence.statement_verbs),
        sentence.discussion_verbs,
    )
    return (
        token.kind == "word"
        and len(token.form) > 1
        and sentence.word_class(index) is None
        and all(terms[index] is None for terms in tables)
    )


def _is_something_else(sentence: Sentence, index: int, *, first: bool) -> bool:
    """Whether the lexicon knows a word as an office, a place, a body, an event, a verb, a month."""
    form = sentence.form(index)
    honorific = sentence.honorifics[index]
    if sentence.months[index] is not None:
        return True
    if honorific is not None and honorific.value != "ambiguous-name":
        # A rank may be a family name too: هدى المقدم; one that a name follows is a rank.
        following = honorific.stop
        last = following >= len(sentence) or not _is_nothing_else(sentence, following)
        return first or not last or honorific.value != "military"
    if not first and _is_office_between_names(sentence, index):
        return False
    if sentence.offices[index] is not None and (not _may_be_name(form) or _heads_phrase(sentence, index)):
        return True
    if (
        first
        and sentence.offices[index] is not None
        and not is_name_word(sentence, min(index + 1, len(sentence) - 1), first=False)
    ):
        return True
    if sentence.event_nouns[index] is not None or _is_body(sentence, index):
        return True
    country = sentence.countries[index]
    if country is not None and country.split.preposition != "ك":
        return True
    head = sentence.body_heads[index]
    if head is not None and not head.value.weak:
        return True
    nationality = sentence.nationalities[index]
    if nationality is not None and (first or nationality.split.conjunction or not nationality.split.definite):
        return not (first and _may_be_name(form) and _goes_on_as_name(sentence, index))
    return _is_verb(sentence, index)


def _is_office_between_names(sentence: Sentence, index: int) -> bool:
    """Whether an office with the article is a middle name, before an unknown one: محمد الوالي الناصري."""
    term, following = sentence.offices[index], index + 1
    return (
        term is not None
        and term.stop == following
        and sentence.tokens[index].definite
        and following < len(sentence)
        and sentence.tokens[following].definite
        and _is_nothing_else(sentence, following)
        and sentence.offices[index - 1] is None
        and not sentence.tokens[index - 1].definite
        and (sentence.word_class(index - 1) is None or _may_be_name(sentence.form(index - 1)))
    )


def _is_body(sentence: Sentence, index: int) -> bool:
    """Whether a body's name begins here, and not a given name that an acronym looks like (إيرينا)."""
    body = sentence.organisations[index]
    if body is None:
        return False
    following = index + 1
    alone = body.stop == following and _may_be_name(sentence.form(index)) and following < len(sentence)
    return not (alone and _is_nothing_else(sentence, following))


def _is_verb(sentence: Sentence, index: int) -> bool:
    """Whether a word is a form of a verb that the rules know, and not a name spelt like one (طالب، شاكر)."""
    form = sentence.form(index)
    for verbs in (sentence.attendance_verbs, sentence.statement_verbs, sentence.discussion_verbs):
        verb = verbs[index]
        if verb is None or verb.split.definite:
            continue
        short = len(verb.split.stem) <= _SHORT_VERB
        if verb.split.conjunction == "ف" and short and verbs is not sentence.statement_verbs:  # فيصل, فراس
            continue
        if not _may_be_name(form) or not (
            verb.value.tense == "participle" or _goes_on_as_name(sentence, index)
        ):
            return True
    return False


def _goes_on_as_name(sentence: Sentence, index: int) -> bool:
    """Whether what follows can only be more of a name: a connector, or an unknown definite word."""
    following = index + 1
    if following >= len(sentence):
        return False
    token = sentence.tokens[following]
    if token.form in _CONNECTORS:
        return True
    return token.definite and _is_nothing_else(sentence, following)


def _heads_phrase(sentence: Sentence, index: int) -> bool:
    """Whether something stands behind an office's word that only an office has: أمير دولة قطر."""
    following = index + 1
    office = sentence.offices[index]
    if office is not None and office.stop > following:
        return True
    if following >= len(sentence):
        return False
    places = (sentence.countries, sentence.cities, sentence.nationalities, sentence.organisations)
    if any(terms[following] is not None for terms in places):
        return True
    return sentence.tokens[following].definite and sentence.word_class(following) is not None


def _may_be_name(form: str) -> bool:
    return form in vocabulary.name_like_words()


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
    if first:
        return False
    if not form.startswith("و") or form.startswith(OWN_WAW) or form in vocabulary.names_in_waw():
        return False
    return len(form) > 5 or _words_before(sentence, index) > 1


def _words_before(sentence: Sentence, index: int) -> int:
    """How many name words stand directly before a token, counted no further than two."""
    count = 0
    while count < 2 and index - count > 0 and is_name_word(sentence, index - count - 1, first=True):
        count += 1
    return count


def _dangling(sentence: Sentence, index: int) -> bool:
    """Whether a name can't end in this token."""
    token = sentence.tokens[index]
    return token.kind == "punctuation" or token.form in ("بن", "ابن", "ابو", "عبد", "ال", "ولد")

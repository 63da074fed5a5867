"""What a word may be instead of a person's name: an office, a body, a verb, a noun with a particle.

Many names are spelt as another word is (طالب، شاكر، أمير). What stands beside such a word decides: an office
has a state or a definite noun behind it, a name has more of a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon.everyday_words import everyday_class
from briefcli.lexicon.vocabulary import (
    common_words,
    given_names_with_article,
    name_like_words,
    name_words,
)

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

SON_OF = frozenset(("بن", "ابن", "بنت", "ولد", "منت"))
"""Folded words between a given name and the father's."""

_SHORT_VERB = 3
_SHORT_NOUN = 3
_SHADDA = "\u0651"
_SHORTEST_WITH_PARTICLE = 4
"""Letters of a preposition with a noun of the shortest form: بخوض."""
_SHORTEST_ACCUSATIVE = 3
_LONG_WORD = 5
_SYLLABLES = 3
_PARTICIPLE_OF_THIRD = 6
"""Letters of a participle of the third form in the accusative: مخاطبا."""


def is_nothing_else(sentence: Sentence, index: int) -> bool:
    """Whether the lexicon knows nothing of a word, so that beside a doubtful name it is a name's."""
    token = sentence.token(index)
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


def goes_on_as_name(sentence: Sentence, index: int) -> bool:
    """Whether what follows can only be more of a name: a connector, or an unknown definite word."""
    following = index + 1
    token = sentence.token(following)
    if token.form in name_words()["connector"]:
        return True
    return token.definite and is_nothing_else(sentence, following)


def is_unknown_given_name(sentence: Sentence, index: int) -> bool:
    """Whether an unknown definite word is a given name: a word that joins names follows, or a nisba alone.

    الشيخاني ولد بيبه; العياشي الوزاني: of two unknown definite words in a row no adjective is one.
    """
    if not is_nothing_else(sentence, index):
        return False
    if not sentence.tokens[index].definite or sentence.honorifics[index] is not None:
        return False
    following = sentence.token(index + 1)
    if following.form in SON_OF or following.form == "عبد":
        return True
    if _is_told_behind(sentence, index + 1):
        return True
    closed = sentence.token(index + 2).kind == "punctuation"
    closed = closed or sentence.word_class(index + 2) is not None
    nisba = following.definite and following.form.endswith("ي")
    return closed and nisba and is_nothing_else(sentence, index + 1)


def is_pair_of_adjectives(sentence: Sentence, index: int) -> bool:
    """Whether two nisbas with the article describe a definite noun before a name: المجلس الشعبي الولائي فلان.

    The first would be a given name and the second a family name, but no given name follows a family name.
    """
    pair, following = sentence.tokens[index : index + 2], index + 2
    if index == 0 or following >= len(sentence) or not sentence.tokens[index - 1].definite:
        return False
    nisbas = all(token.definite and token.form.endswith(("ي", "يه")) for token in pair)
    return nisbas and not sentence.tokens[following].definite and is_nothing_else(sentence, following)


def is_given_name_with_article(sentence: Sentence, index: int) -> bool:
    """Whether a word is a given name with the article, a و before it or no noun that it could describe.

    More of the name has to follow it: ومن نواكشوط المختار ولد الداه, but مركز الطالب المختار.
    """
    token = sentence.tokens[index]
    joined = token.form.startswith("وال")
    if token.form.removeprefix("و").removeprefix("ال") not in given_names_with_article():
        return False
    if not (joined or token.definite):
        return False
    before = sentence.tokens[index - 1] if index else None
    describes = before is not None and not joined and before.kind == "word" and before.definite
    return not describes and _goes_on(sentence, index + 1)


def _goes_on(sentence: Sentence, index: int) -> bool:
    """Whether a word can only be more of a name: one that joins names, or an unknown indefinite one."""
    token = sentence.token(index)
    unknown = not token.definite and is_nothing_else(sentence, index) and not carries_preposition(token.form)
    known = token.form.removeprefix("ال") in given_names_with_article() and token.definite
    return token.form in SON_OF or token.form == "عبد" or unknown or (known and _goes_on(sentence, index + 1))


def _is_told_behind(sentence: Sentence, index: int) -> bool:
    """Whether a word is an unknown family name with its bearer's office behind a comma: فلان، رئيس …."""
    office = sentence.offices[index + 2]
    return (
        office is not None
        and sentence.is_comma(index + 1)
        and not (office.split.conjunction or office.split.preposition)
        and not sentence.tokens[index].definite
        and is_nothing_else(sentence, index)
    )


def may_be_name(form: str) -> bool:
    """Whether a folded word is an ordinary one that may be a name as well."""
    return form in name_like_words()


def heads_phrase(sentence: Sentence, index: int) -> bool:
    """Whether something stands behind an office's word that only an office has: أمير دولة قطر."""
    following = index + 1
    office = sentence.offices[index]
    if office is not None and office.stop > following:
        return True
    places = (sentence.countries, sentence.cities, sentence.nationalities, sentence.organisations)
    if any(terms[following] is not None for terms in places):
        return True
    return sentence.token(following).definite and sentence.word_class(following) is not None


def opens_phrase(sentence: Sentence, index: int) -> bool:
    """Whether a word is ب or ل with a noun that a definite everyday word follows: برفع العقوبات."""
    form, following = sentence.form(index), index + 1
    return (
        form.startswith(("ب", "ل"))
        and (everyday_class(form[1:]) == "noun" or len(form) == _SHORTEST_WITH_PARTICLE)
        and not may_be_name(form)
        and sentence.token(following).definite
        and sentence.word_class(following) in ("noun", "adjective")
    )


def carries_preposition(form: str) -> bool:
    """Whether a folded word is ب or ل with a noun as short as many a name is without it: بصفة, بوفد."""
    stem = form[1:]
    return (
        form.startswith(("ب", "ل"))
        and len(stem) == _SHORT_NOUN
        and common_words().get(stem) == "noun"
        and not may_be_name(form)
        and not may_be_name(stem)
    )


def is_vowelled_verb(text: str) -> bool:
    """Whether a doubled middle letter tells a verb of the second form from a name: فضّل is not فضل.

    A doubled ي tells none (طيّب, سيّد), nor does a word in ة.
    """
    return len(text) == _SHORT_VERB + 1 and text[2] == _SHADDA and text[1] != "ي" and not text.endswith("ة")


def is_inflected(sentence: Sentence, index: int) -> bool:
    """Whether a word is an everyday one in a form that no name has.

    A present behind ف answers أما, or stands behind a comma; فيدان is a family name.
    """
    form = sentence.form(index)
    if form.endswith(("تين", "تان")) and everyday_class(form[:-3] + "ه") == "noun":
        return True
    if _has_pronoun(sentence, index):
        return True
    if form.endswith("ا") and len(form) > _SHORTEST_ACCUSATIVE and not may_be_name(form):
        noun = len(form) >= _LONG_WORD and may_be_name(form[:-1])  # أصدر الوزير بيانا
        return noun or everyday_class(form[:-1]) in ("noun", "adjective")
    if not form.startswith("ف") or len(form) <= _SHORT_VERB + 1 or everyday_class(form[1:]) != "verb":
        return False
    answers = any(sentence.form(i) in ("اما", "واما") for i in range(index)) or sentence.is_comma(index - 1)
    return answers or form[1] not in "يت"


def _has_pronoun(sentence: Sentence, index: int) -> bool:
    """Whether a word is an everyday noun with a pronoun behind it: معطفه, حقائبها.

    A ه is one only where the text writes ة.
    """
    token = sentence.tokens[index]
    pronoun = "ها" if token.form.endswith("ها") else "ه"
    written = token.text.endswith("ها") or (token.text.endswith("ه") and sentence.writes_teh_marbuta)
    stem = token.form.removesuffix(pronoun)
    long_enough = len(stem) > _SHORT_NOUN
    return written and long_enough and everyday_class(stem) == "noun" and not may_be_name(token.form)


def is_circumstance(sentence: Sentence, index: int) -> bool:
    """Whether a word has the form of an active participle in the accusative, and its object behind it.

    So مخاطبا الجمهور tells how somebody stood there; موانزا is a family name.
    """
    form, following = sentence.form(index), index + 1
    governed = sentence.token(following)
    if not (governed.definite or governed.text.startswith(("أن", "بأن"))):
        return False
    third = len(form) == _PARTICIPLE_OF_THIRD and form[2] == "ا"
    tenth = len(form) == _PARTICIPLE_OF_THIRD + 1 and form.startswith("مست")
    return form.startswith("م") and form.endswith("ا") and (third or tenth) and "ا" not in form[3:-1]


def is_blessing(sentence: Sentence, index: int) -> bool:
    """Whether the wish for one who has died begins at a token: فلان الفلاني رحمه الله."""
    return sentence.form(index) in ("رحمه", "رحمها", "رحمهم") and sentence.form(index + 1) == "الله"


def is_office_between_names(sentence: Sentence, index: int) -> bool:
    """Whether an office with the article is a middle name, before an unknown one: محمد الوالي الناصري."""
    term, following = sentence.offices[index], index + 1
    return (
        term is not None
        and term.stop == following
        and sentence.tokens[index].definite
        and sentence.token(following).definite
        and is_nothing_else(sentence, following)
        and sentence.offices[index - 1] is None
        and not sentence.tokens[index - 1].definite
        and (sentence.word_class(index - 1) is None or may_be_name(sentence.form(index - 1)))
    )


def is_body(sentence: Sentence, index: int) -> bool:
    """Whether a body's name begins here, and not a given name that an acronym looks like (إيرينا)."""
    body = sentence.organisations[index]
    if body is None:
        return False
    following = index + 1
    alone = body.stop == following and may_be_name(sentence.form(index))
    return not (alone and is_nothing_else(sentence, following))


def _begins_syllables(sentence: Sentence, index: int) -> bool:
    """Whether a word that may be a name begins one of three short words between commas: بارك سونغ هو."""
    names = sentence.tokens[index : index + 3]
    return (
        sentence.is_comma(index - 1)
        and len(names) == _SYLLABLES
        and may_be_name(names[0].form)
        and all(token.kind == "word" and len(token.form) < _LONG_WORD for token in names)
        and is_nothing_else(sentence, index + 1)
        and sentence.token(index + _SYLLABLES).kind == "punctuation"
    )


def is_verb(sentence: Sentence, index: int) -> bool:
    """Whether a word is a form of a verb that the rules know, and not a name spelt like one (طالب، شاكر)."""
    form = sentence.form(index)
    for verbs in (sentence.attendance_verbs, sentence.statement_verbs, sentence.discussion_verbs):
        verb = verbs[index]
        if verb is None or verb.split.definite:
            continue
        if sentence.tokens[index].text.removeprefix("و").startswith("آ") and verb.split.stem.startswith("اي"):
            continue  # آيدا is not أيد with the ending of the dual
        finite = verb.value.tense in ("past", "present", "future")
        present = verb.value.tense == "present"
        if (finite and verb.split.preposition == "ك") or (present and verb.split.preposition == "ب"):
            continue  # كرام and بيريا, which no particle makes of رام and يريا
        if finite and _begins_syllables(sentence, index):
            continue
        short = len(verb.split.stem) <= _SHORT_VERB
        if verb.split.conjunction == "ف" and short and verbs is not sentence.statement_verbs:  # فيصل, فراس
            continue
        if not may_be_name(form) or not (
            verb.value.tense == "participle" or goes_on_as_name(sentence, index)
        ):
            return True
    return False

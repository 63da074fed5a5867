"""Names that nothing but their place tells: everyday words between a verb and the office behind a comma.

وشاركت جوي نسيم، مديرة …: who is told of right behind a verb, with an office of the same gender behind the
comma, is that office's holder, whatever else the two words are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon.everyday_words import FUNCTION_CLASSES
from briefcli.lexicon.vocabulary import names_in_waw
from briefcli.mentions.appositions import with_office_behind
from briefcli.mentions.leading_waw import OWN_WAW
from briefcli.mentions.model import Mention
from briefcli.mentions.other_readings import is_nothing_else, may_be_name

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

_WORDS = 2
"""Words of such a name: of longer ones some other word is a name's."""


def everyday_name(sentence: Sentence, index: int) -> list[Mention]:
    """The person whose name of two everyday words begins at a token; none where it begins no such name."""
    comma = index + _WORDS
    feminine = _is_verb_of_woman(sentence, index - 1)
    if feminine is None or not sentence.is_comma(comma) or comma + 1 >= len(sentence):
        return []
    office = sentence.offices[comma + 1]
    if office is None or sentence.tokens[comma + 1].text.endswith("ة") != feminine:
        return []
    if not _begins_name(sentence, index) or not _closes_name(sentence, index + 1):
        return []
    span = sentence.span_of(index, comma)
    name = sentence.article.phrase(span)
    bare = Mention("person", sentence.index, index, comma, span, name, "name-alone")
    person = with_office_behind(sentence, bare)
    return [person] if person.title is not None else []


def _is_verb_of_woman(sentence: Sentence, index: int) -> bool | None:
    """Whether a finite verb at a token has a woman for its subject; None where there is no such verb."""
    if index < 0:
        return None
    for verbs in (sentence.statement_verbs, sentence.attendance_verbs):
        verb = verbs[index]
        if verb is None or verb.stop != index + 1 or verb.split.preposition or verb.split.definite:
            continue
        if verb.value.tense in ("past", "present") and verb.value.number == "singular":
            return verb.value.gender == "feminine"
    return None


def _is_mention(sentence: Sentence, index: int) -> bool:
    """Whether an office, a body, a place, an event or a title begins at a token."""
    tables = (
        *(sentence.offices, sentence.honorifics, sentence.organisations, sentence.body_heads),
        *(sentence.countries, sentence.event_nouns, sentence.months),
    )
    return any(terms[index] is not None for terms in tables)


def _begins_name(sentence: Sentence, index: int) -> bool:
    """Whether a word may be a given name; an everyday noun is one only where names are spelt as it is."""
    token, word_class = sentence.tokens[index], sentence.word_class(index)
    if token.kind != "word" or token.definite or _is_mention(sentence, index):
        return False
    return may_be_name(token.form) or word_class in (None, "verb", "adjective")


def _closes_name(sentence: Sentence, index: int) -> bool:
    """Whether a word may be a family name: no particle's, no adjective of the word before it."""
    token, word_class = sentence.tokens[index], sentence.word_class(index)
    if token.kind != "word" or word_class in FUNCTION_CLASSES or word_class == "numeral":
        return False
    if _is_mention(sentence, index) or token.text.endswith(("اً", "ًا")):
        return False
    own = token.form.startswith(OWN_WAW) or token.form in names_in_waw()
    joined = token.form.startswith("و") and not own
    if joined and not (is_nothing_else(sentence, index) and not may_be_name(sentence.form(index - 1))):
        return False
    before = sentence.form(index - 1)
    agrees = before.endswith("ه") == token.form.endswith("ه")
    return word_class != "adjective" or not agrees or may_be_name(token.form)

"""Names of persons: runs of words that are nothing else.

No list of names is needed: what stands behind an office, or in a list of delegates, and is neither
an everyday word, nor a place, a body, an event or a verb, is read as a name up to where such a word,
a particle or a punctuation mark ends it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon import vocabulary

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

LONGEST_NAME = 7
"""Words of the longest name that is read; four given and family names with their connectors."""

_CONNECTORS = frozenset(
    ("بن", "ابن", "بنت", "ال", "ابو", "ابي", "ابا", "ام", "ولد", "منت", "عبد", "دي", "دو", "دا", "دوس")
)
_CONNECTORS_TRANSLITERATED = frozenset(("فان", "فون", "دير", "دين", "ديل", "ماك", "سان", "اوف", "بو"))


_FIRST_CONNECTORS = frozenset(("عبد", "ابو", "بن", "ولد", "ام", "دي", "فان", "فون", "ماك", "سان"))


def name_end(sentence: Sentence, index: int) -> int:
    """The index behind the name that begins at a token; the index itself where none does."""
    stop = index
    words = 0
    while stop < len(sentence) and words < LONGEST_NAME:
        token = sentence.tokens[stop]
        if token.text in ("-", "‑", "'", "’") and words and _joins(sentence, stop):
            stop += 1
            continue
        if not is_name_word(sentence, stop, first=words == 0):
            break
        stop += 1
        words += 1
    while stop > index and _dangling(sentence, stop - 1):
        stop -= 1
    return stop


def is_name_word(sentence: Sentence, index: int, *, first: bool) -> bool:
    """Whether a token may be a word of a person's name; `first` if it would begin the name."""
    token = sentence.tokens[index]
    if token.kind == "latin":
        return (
            token.text[0].isupper()
            and not token.text.isupper()
            and "." not in token.text[1:-1]
            and "/" not in token.text
        )
    if token.kind != "word":
        return False
    form = token.form
    if not first and form in _CONNECTORS | _CONNECTORS_TRANSLITERATED:
        return True
    if first and form in _FIRST_CONNECTORS:
        return index + 1 < len(sentence) and is_name_word(sentence, index + 1, first=False)
    if token.text.endswith(("اً", "ًا", "ٍ", "ٌ")):
        return False
    previous_connector = not first and sentence.form(index - 1) in _CONNECTORS
    if len(form) < 2:  # a single letter is an initial or a list mark
        return False
    if previous_connector:
        return True
    if first and token.definite:
        return False
    if not first and token.definite and _may_be_name(token.stem):
        return sentence.offices[index] is None or not _heads_phrase(sentence, index)
    if _is_something_else(sentence, index, first=first):
        return False
    # A hamza below the alef behind a particle begins a masdar (بإنشاء); his and her end a common noun.
    masdar = token.text.startswith(("بإ", "لإ"))
    possessed = form.endswith(("ته", "تها", "تهم")) and len(form) > 4
    if not first and (masdar or possessed):
        return False
    return sentence.word_class(index) is None and not _carries_particle(sentence, index, first=first)


def _is_something_else(sentence: Sentence, index: int, *, first: bool) -> bool:
    """Whether the lexicon knows a word as an office, a place, a body, an event, a verb, a month."""
    form = sentence.form(index)
    honorific = sentence.honorifics[index]
    if sentence.months[index] is not None or (honorific is not None and honorific.value != "ambiguous-name"):
        return True
    if sentence.offices[index] is not None and (not _may_be_name(form) or _heads_phrase(sentence, index)):
        return True
    if (
        first
        and sentence.offices[index] is not None
        and not is_name_word(sentence, min(index + 1, len(sentence) - 1), first=False)
    ):
        return True
    if sentence.organisations[index] is not None or sentence.event_nouns[index] is not None:
        return True
    country = sentence.countries[index]
    if country is not None:
        return True
    head = sentence.body_heads[index]
    if head is not None and not head.value.weak:
        return True
    nationality = sentence.nationalities[index]
    if nationality is not None and (first or nationality.split.conjunction or not nationality.split.definite):
        return True
    for verbs in (sentence.attendance_verbs, sentence.statement_verbs, sentence.discussion_verbs):
        verb = verbs[index]
        if verb is not None and not verb.split.definite:
            return True
    return False


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
    return form.startswith("و") and (len(form) > 5 or _words_before(sentence, index) > 1)


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

"""The holder of an office whose name is set off from it: between commas, or in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.mentions.before_names import SHORTEST_BARE_NAME, skip_to_name
from briefcli.mentions.names import name_end
from briefcli.mentions.office_holders import named_holder
from briefcli.mentions.other_readings import is_nothing_else

if TYPE_CHECKING:
    from briefcli.mentions.model import Mention
    from briefcli.mentions.office_phrases import OfficePhrase
    from briefcli.mentions.sentence import Sentence

_SHORTEST_SURNAME = 3
_THAT = frozenset(("ان", "بان"))


def holder_between_marks(sentence: Sentence, office: OfficePhrase) -> Mention | None:
    """The holder of an office with the name that stands in marks behind it."""
    return _holder_behind_comma(sentence, office) or _holder_in_brackets(sentence, office)


def _holder_behind_comma(sentence: Sentence, office: OfficePhrase) -> Mention | None:
    """The person whose name stands between commas behind the office, as in the press of the Maghreb."""
    lone = office.bare and not _has_pronoun(sentence, office)
    if not sentence.is_comma(office.stop) or lone or office.office.number != "singular":
        return None
    start = office.stop + 1
    nationality = sentence.nationalities[start]
    if nationality is not None and nationality.split.definite and not nationality.split.conjunction:
        start = nationality.stop
    start = skip_to_name(sentence, start)
    stop = name_end(sentence, start, introduced=True)
    alone = stop - start == 1 and _is_surname_between_commas(sentence, office, start)
    if (stop - start < SHORTEST_BARE_NAME and not alone) or sentence.form(start).startswith("وال"):
        return None
    closed = sentence.token(stop).kind == "punctuation" or sentence.form(stop) in _THAT
    office_behind = sentence.offices[stop + 1]
    if not closed or (office_behind is not None and not office_behind.split.conjunction):
        return None
    return named_holder(sentence, office, office.first, range(start, stop), "office-before-name")


def _is_surname_between_commas(sentence: Sentence, office: OfficePhrase, index: int) -> bool:
    """Whether one unknown word between commas is the name of a state's official: سفير اليابان، ناكاهارا،."""
    form = sentence.form(index)
    return (
        (office.nationality is not None or office.country is not None)
        and sentence.is_comma(index - 1)
        and sentence.is_comma(index + 1)
        and is_nothing_else(sentence, index)
        and not sentence.tokens[index].definite
        and len(form) > _SHORTEST_SURNAME
        and not form.startswith(("و", "ف", "ب", "ل", "ك"))
    )


def _has_pronoun(sentence: Sentence, office: OfficePhrase) -> bool:
    """Whether a pronoun written onto an office of one word tells whose it is: وقال سفيرها، فلان، إن …."""
    token = sentence.tokens[office.first]
    return office.definite and not token.definite and token.text.endswith(("ها", "هم", "ه"))


def _holder_in_brackets(sentence: Sentence, office: OfficePhrase) -> Mention | None:
    """The person whose name stands in brackets behind the office: المندوب الفرنسي (…)."""
    closing = sentence.bracket_ends.get(office.stop)
    if closing is None or office.bare or name_end(sentence, office.stop + 1, introduced=True) != closing:
        return None
    if closing - office.stop <= SHORTEST_BARE_NAME:
        return None
    person = named_holder(sentence, office, office.first, range(office.stop + 1, closing), "name-in-brackets")
    return person._replace(stop=closing + 1)


def holder_behind_members(sentence: Sentence, office: OfficePhrase, start: int, stop: int) -> Mention | None:
    """The person between commas behind a plural in the construct and its place: جمعية صيادي كبانة، فلانة،.

    A plural in the construct governs a noun, so that what stands right behind it is no name of a person.
    """
    last, term = sentence.tokens[office.stop - 1], sentence.offices[office.first]
    plural = office.body is not None and last.form.endswith("ي") and not last.definite
    if term is None or not plural or start != office.stop or not sentence.is_comma(stop):
        return None
    behind = _holder_behind_comma(sentence, office._replace(stop=stop))
    if behind is None or office.body is None:
        return None
    title = sentence.noun_text(office.first, term.split, stop)
    body = title[title.index(office.body) :] if office.body in title else office.body
    return behind._replace(title=title, affiliation=body if office.standing == "body" else office.affiliation)

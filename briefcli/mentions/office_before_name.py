"""Persons told by an office: the name behind it, behind a comma, in brackets, or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon.vocabulary import name_like_words
from briefcli.mentions.appositions import with_office_behind
from briefcli.mentions.before_names import SHORTEST_BARE_NAME, skip_to_name
from briefcli.mentions.holders_between_marks import holder_behind_members, holder_between_marks
from briefcli.mentions.leading_waw import begins_with_and
from briefcli.mentions.model import Mention
from briefcli.mentions.names import name_end
from briefcli.mentions.office_holders import named_holder, unnamed_holder
from briefcli.mentions.offices import office_at
from briefcli.mentions.other_readings import is_given_name_with_article, is_nothing_else
from briefcli.mentions.paired_offices import holders_in_the_plural
from briefcli.mentions.two_offices import holder_of_both, second_office

if TYPE_CHECKING:
    from briefcli.mentions.office_phrases import OfficePhrase
    from briefcli.mentions.sentence import Sentence

_RULE = "office-before-name"
_COLLEAGUE = "زميل"
_SHEIKH = "شيخ"
_DELEGATES = ("ممثل", "مندوب")
_MEMBER = "عضو"


def office_before_name(sentence: Sentence, index: int) -> list[Mention]:
    """The persons told by the office that begins at a token; none where the office is nobody's.

    An office in the dual or plural gives several. One whose holder the sentence doesn't name gives a
    mention without a name, for another sentence may tell it.
    """
    office = office_at(sentence, index) or _weak_office_at(sentence, index)
    if office is None or _is_no_office(sentence, office):
        return []
    start = skip_to_name(sentence, office.stop, represents=office.office.role == "representative")
    if office.office.number != "singular":
        pairs = holders_in_the_plural(sentence, office, start)
        if pairs:
            return pairs
    holder = (
        _holder_right_behind(sentence, office, start)
        or holder_between_marks(sentence, office)
        or _holder_behind_second_office(sentence, office)
    )
    if holder is not None:
        return [holder]
    several = _is_of_many(sentence, office) or _is_of_two_states(sentence, office)
    return [] if several else [unnamed_holder(sentence, office)]


def _weak_office_at(sentence: Sentence, index: int) -> OfficePhrase | None:
    """The office whose word is mostly an ordinary one, where a full name stands behind it."""
    office = office_at(sentence, index, weak=True)
    if office is None or is_given_name_with_article(sentence, index):
        return None
    end = name_end(sentence, skip_to_name(sentence, office.stop), introduced=True)
    return office if end >= office.stop + SHORTEST_BARE_NAME else None


def _is_no_office(sentence: Sentence, office: OfficePhrase) -> bool:
    """Whether an office's word is how somebody is addressed, or a given name."""
    index = office.first
    surname = office.stop == index + 2 and is_nothing_else(sentence, index + 1)  # المهندس الحماد
    titles = (office.bare or surname) and office.definite and office.office.acts_for == "self"
    if titles and sentence.honorifics[index]:
        return True  # الأستاذة فلانة
    if office.bare and not office.definite and name_end(sentence, index) > index + 1:
        return True  # سلطان النخلاوي
    return _is_given_name(sentence, office) or _is_of_one(sentence, office) or _is_colleague(office)


def _is_given_name(sentence: Sentence, office: OfficePhrase) -> bool:
    """Whether an office's word is a given name before an unknown family name: أمينة أوشن، رئيسة …."""
    return (
        office.stop == office.first + SHORTEST_BARE_NAME
        and not office.definite
        and office.affiliation is None
        and sentence.form(office.first).removeprefix("و") in name_like_words()
        and name_end(sentence, office.first + 1) == office.stop
        and sentence.is_comma(office.stop)
    )


def _is_of_one(sentence: Sentence, office: OfficePhrase) -> bool:
    """Whether the nationality behind a plural is that of one who is named: من المتحدثين البرازيلية فلانة."""
    index = office.first + 1
    if index != office.stop - 1 or sentence.nationalities[index] is None:
        return False
    return sentence.tokens[office.first].text.endswith(("ين", "ون")) and not sentence.tokens[
        index
    ].text.endswith(("ين", "ون"))


def _is_colleague(office: OfficePhrase) -> bool:
    """Whether an office is only how one of the same trade is addressed: الزميل التونسي فلان، مدير …."""
    alone = office.nationality is not None and office.body is None and office.definite
    return alone and office.office.lemma == _COLLEAGUE


def _holder_right_behind(sentence: Sentence, office: OfficePhrase, start: int) -> Mention | None:
    """The holder of an office with the name that begins at a token behind it."""
    stop = _end_of_name(sentence, office, start)
    if stop == start:
        return None
    if office.bare and office.definite:
        # الأمير فلان أمير دولة قطر: the fuller office stands behind the name.
        span = sentence.span_of(start, stop)
        name = sentence.article.phrase(span)
        fuller = with_office_behind(
            sentence, Mention("person", sentence.index, office.first, stop, span, name, _RULE)
        )
        if fuller.title is not None:
            return fuller
    holder = named_holder(sentence, office, office.first, range(start, stop), _RULE)
    if office.bare and office.definite and office.office.lemma == _SHEIKH:
        return holder._replace(title=None)
    # One word behind a bare or plural office is mostly no name: نظم شباب الأطباء كرنفالا.
    many = office.office.number == "plural"
    lone = (many or (office.bare and not office.definite)) and stop - start < SHORTEST_BARE_NAME
    if lone or not _acceptable_behind_comma(sentence, office.stop, start, stop):
        return None
    of_members = holder_behind_members(sentence, office, start, stop)
    return of_members or _with_body_of_second_office(sentence, office, holder)


def _end_of_name(sentence: Sentence, office: OfficePhrase, start: int) -> int:
    """The index behind the holder's name that begins at a token, the token itself if none does."""
    stop = name_end(sentence, start, introduced=True)
    several = office.office.number != "singular"
    if (several or stop - start >= SHORTEST_BARE_NAME) and begins_with_and(sentence, start):
        return start
    if several and stop == start + 1 and sentence.cities[start] is not None:
        return start  # رئيسا بلديتي صيدا وصور
    return stop


def _acceptable_behind_comma(sentence: Sentence, office_stop: int, start: int, stop: int) -> bool:
    """Whether what stands behind an office is a name: one set off by a comma only if it is a full name."""
    behind_comma = any(sentence.is_comma(index) for index in range(office_stop, start))
    return not behind_comma or stop - start >= SHORTEST_BARE_NAME


def _with_body_of_second_office(sentence: Sentence, office: OfficePhrase, holder: Mention) -> Mention:
    """Who has a profession before the name with the body of the office behind it: المحامية فلانة، عضوة …."""
    if office.office.acts_for != "self" or office.affiliation is not None:
        return holder
    behind = sentence.is_comma(holder.stop) or sentence.offices[holder.stop] is not None
    if not behind or office.office.number != "singular":
        return holder
    second = with_office_behind(sentence, holder)
    if second.standing != "body" or second.affiliation is None:
        return holder
    return holder._replace(stop=second.stop, affiliation=second.affiliation, standing="body")


def _holder_behind_second_office(sentence: Sentence, office: OfficePhrase) -> Mention | None:
    """The holder of an office who has one more before the name."""
    second = second_office(sentence, office)
    persons = office_before_name(sentence, second.first) if second is not None else []
    if second is None or len(persons) != 1 or not persons[0].named:
        return None
    return holder_of_both(sentence, office, second, persons[0])


def _is_of_two_states(sentence: Sentence, office: OfficePhrase) -> bool:
    """Whether two without a name act for a state each, which then come: سفيرا إيطاليا ومالطا."""
    other = sentence.countries[office.stop]
    joined = other is not None and other.split.conjunction == "و" and not other.split.preposition
    return office.office.number == "dual" and office.country is not None and joined


def _is_of_many(sentence: Sentence, office: OfficePhrase) -> bool:
    """Whether an office is that of members or ministers in general, of whom nobody is meant.

    The body that they belong to is a mention of its own: ممثلة بكلية الشريعة, it is the body that comes.
    """
    body = office.body and not sentence.form(office.first + 1).startswith("ب")
    one = office.office.number == "singular" and (office.nationality or office.country or body)
    delegate = office.office.lemma in _DELEGATES and not one
    general = office.office.number == "plural" or office.office.lemma == _MEMBER or delegate
    return general and not _is_of_official(sentence, office)


def _is_of_official(sentence: Sentence, office: OfficePhrase) -> bool:
    """Whether a plural office is that of another official, who is not told of: نواب رئيس الجامعة."""
    inner = sentence.offices[office.first + 1] if office.first + 1 < office.stop else None
    return office.office.number == "plural" and inner is not None and not inner.split.conjunction

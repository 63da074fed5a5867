"""The office or body that stands behind a name and belongs to it.

An office in commas or brackets, with or without "who is"; a body in brackets; an institute behind "of".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon.everyday_words import FUNCTION_CLASSES
from briefcli.mentions.before_names import DASHES, behind_note, skip_to_name
from briefcli.mentions.bodies import body_at
from briefcli.mentions.names import name_end
from briefcli.mentions.offices import office_at

if TYPE_CHECKING:
    from briefcli.mentions.model import Mention
    from briefcli.mentions.office_phrases import OfficePhrase
    from briefcli.mentions.sentence import Sentence

_WHO_IS = frozenset(("وهو", "وهي", "بصفته", "بصفتها"))
_WHO = frozenset(("الذي", "التي"))
_HOLDS = frozenset(("يشغل", "تشغل", "يتولي", "تتولي", "يتقلد", "تتقلد"))
_POSTS = frozenset(("منصب", "مهام", "مهمه", "وظيفه"))
_FULL_NAME = 3
"""Words of a name that make a body of a noun that is mostly an ordinary one: مجموعة موانئ أبوظبي."""


def with_office_behind(sentence: Sentence, person: Mention) -> Mention:
    """The person with the office that stands behind the name in commas, brackets or directly."""
    with_body = _with_body_behind(sentence, person)
    if with_body is not None:
        return with_body
    index = behind_note(sentence, person.stop)
    if sentence.is_comma(index) or sentence.token(index).text in ("(", *DASHES):
        index = _behind_copula(sentence, index + 1)
    honorific = sentence.honorifics[index]
    if honorific is not None and sentence.offices[index] is None:
        index = honorific.stop
    term = sentence.offices[index] or sentence.weak_offices[index]
    if term is None or term.split.conjunction or term.split.preposition or term.value.number != "singular":
        return person
    office = office_at(sentence, index, weak=True, behind_name=True)
    if office is None or office.office.role == "counterpart":
        return person
    own = skip_to_name(sentence, office.stop)
    holder = name_end(sentence, own)
    # Without a comma before it, an office behind a name is that name's, whatever follows.
    if (
        index != person.stop
        and holder > own
        and not any(sentence.is_comma(i) for i in range(office.stop, own))
    ):
        if not _belongs_to_title(sentence, office.stop, own, holder):
            return person
        office = office._replace(stop=holder, title=sentence.noun_text(index, term.split, holder))
    if office.bare and not office.definite and index == person.stop:
        return person
    second = _joined_office(sentence, office)
    if second is not None:
        office = second
    stop = office.stop
    if sentence.token(stop).text == ")":
        stop += 1
    return person._replace(
        stop=stop,
        title=office.title,
        affiliation=office.affiliation or person.affiliation,
        standing=office.standing,
        sure=True,
        spokesperson=office.office.role == "spokesperson",
        rule="office-behind-name",
    )


def _with_body_behind(sentence: Sentence, person: Mention) -> Mention | None:
    """The person with the body or state behind the name, as programmes tell it: فلان (جامعة حلب)."""
    index = person.stop
    if sentence.form(index) == "من":
        return _with_institute_behind(sentence, person)
    if sentence.is_comma(index) and sentence.form(index + 1) == "من" and person.affiliation is None:
        inserted = _with_institute_behind(sentence, person._replace(stop=index + 1))
        closed = inserted is not None and sentence.is_comma(inserted.stop)
        return inserted if closed else None  # وقدمت الباحثة فلانة، من جامعة تلمسان، قراءة
    if index >= len(sentence) or sentence.tokens[index].text not in ("(", *DASHES):
        return None
    closing = sentence.bracket_ends.get(index)
    start = index + 1
    body, country = body_at(sentence, start), sentence.countries[start]
    stop = body.stop if body is not None else country.stop if country is not None else start
    if stop == start or sentence.token(stop).kind != "punctuation":
        return None
    return person._replace(
        stop=stop if closing is None else closing + 1,
        affiliation=(body.affiliation or body.name) if body else country.value.code if country else None,
        standing=body.standing if body else "state",
        sure=True,
    )


def _with_institute_behind(sentence: Sentence, person: Mention) -> Mention | None:
    """The person with the institute that "of" tells behind the name: الدكتورة فلانة من جامعة هلسنكي."""
    if (person.title is not None and person.standing != "self") or person.stop + 1 >= len(sentence):
        return None
    body = body_at(sentence, person.stop + 1)
    if body is None or body.standing == "state" or body.rule == "known-body":
        return None
    if not body.sure and (not body.definite or len(body.name.split()) < _FULL_NAME):
        return None
    closed = sentence.token(body.stop).kind == "punctuation"
    # Who speaks is told of with the institute; who leaves one is not.
    spoken = sentence.statement_verbs[person.first - 1] is not None
    closed = closed or (spoken and sentence.word_class(body.stop) in FUNCTION_CLASSES)
    if not (closed or sentence.form(body.stop).startswith("و")):
        return None
    return person._replace(stop=body.stop, affiliation=body.name, standing="body", sure=True)


def _behind_copula(sentence: Sentence, index: int) -> int:
    """The index behind "who is" or "who holds the office of": وهو نائب وزير …, الذي يشغل منصب مدير …."""
    if sentence.form(index) in _WHO_IS:
        return index + 2 if sentence.form(index + 1) == "ايضا" else index + 1
    holds = sentence.form(index).removeprefix("و") in _WHO and sentence.form(index + 1) in _HOLDS
    if holds and sentence.form(index + 2) in _POSTS:
        return index + 3
    return index


def _belongs_to_title(sentence: Sentence, stop: int, first: int, end: int) -> bool:
    """Whether what looks like a name goes on with an office set between commas: …، مديرة مجلس الجهة آسفي،."""
    closed = sentence.token(end).kind == "punctuation"
    return stop == first and end - first == 1 and not sentence.form(first).startswith("و") and closed


def _joined_office(sentence: Sentence, first: OfficePhrase) -> OfficePhrase | None:
    """The office behind a name with a second one of the same person: أستاذ … والرئيس السابق ل….

    A joined office of a state would be somebody else's, as would one with a name behind it. A single word
    before it goes with it into the title: المؤسس والرئيس التنفيذي لشركة …. Without "and" nobody else is told
    of: فلان القائد العام للجيش وزير الدفاع.
    """
    index = first.stop
    term = sentence.offices[index]
    if term is None or term.split.conjunction not in ("", "و") or term.split.preposition:
        return None
    if term.value.number != "singular" or (term.value.acts_for == "state" and term.split.conjunction):
        return None
    if sentence.tokens[first.first].text.endswith("ة") != sentence.tokens[index].text.endswith("ة"):
        return None
    office = office_at(sentence, index, behind_name=True)
    if office is None or office.bare:
        return None
    own = skip_to_name(sentence, office.stop)
    if name_end(sentence, own, introduced=True) > own:
        return None
    if not first.bare and term.split.conjunction:
        of_event = (
            bool(sentence.event_nouns.within(first.first + 1, first.stop)) and first.affiliation is None
        )
        whose = office if of_event else first  # رئيس المؤتمر ورئيس جمعية الري
        return first._replace(stop=office.stop, body=whose.body, state_body=whose.state_body)
    whole = sentence.span_of(first.first, office.stop)
    title = sentence.article.phrase(whole)
    return (office if first.bare else first)._replace(title=title, stop=office.stop)

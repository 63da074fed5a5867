"""What stands between an office and its holder's name, and the office or body that stands behind a name.

Dashes, brackets, honorifics and spellings in Latin letters are passed over; an office in commas, a body in
brackets and an institute behind "of" belong to the name before them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon.everyday_words import FUNCTION_CLASSES
from briefcli.lexicon.rule_words import noun_phrase_words
from briefcli.mentions.bodies import body_at
from briefcli.mentions.names import name_end
from briefcli.mentions.offices import office_at
from briefcli.mentions.other_readings import SON_OF

if TYPE_CHECKING:
    from briefcli.mentions.model import Mention
    from briefcli.mentions.office_phrases import OfficePhrase
    from briefcli.mentions.sentence import Sentence


_DASHES = frozenset(("-", "–", "—", "‑", "ـ"))

_AT_THE_TIME = frozenset(
    ("انذاك", "حينها", "حينذاك", "حينئذ", "حينه", "وقتها", "وقتئذ", "وقتذاك", "يومها", "يومئذ")
)

_DESCENT = frozenset(("اصل", "اصول"))
_ORIGINAL = frozenset(("الاصل", "الجنسيه", "المولد", "المولود"))
_RESIDENT = frozenset(("المقيم", "المقيمه"))
_FORMERLY = frozenset(("السابق", "السابقه", "الاسبق", "المتقاعد", "المتقاعده"))

_WHO_IS = frozenset(("وهو", "وهي", "بصفته", "بصفتها"))
_WHO = frozenset(("الذي", "التي"))
_HOLDS = frozenset(("يشغل", "تشغل", "يتولي", "تتولي", "يتقلد", "تتقلد"))
_POSTS = frozenset(("منصب", "مهام", "مهمه", "وظيفه"))

_LONGEST_STATE = 5
_LONGEST_BRACKET = 6

_LONGEST_SPELLING = 12

_LONGEST_SHORT_NAME = 2

SHORTEST_BARE_NAME = 2
"""Words of a name that stands without an office."""


def behind_note(sentence: Sentence, index: int) -> int:
    """The index behind a note in brackets on a name: how it is spelt in Latin letters, or an age."""
    closing = sentence.bracket_ends.get(index)
    if closing is None or not 1 < closing - index <= _LONGEST_SPELLING:
        return index
    inside = sentence.tokens[index + 1 : closing]
    aged = inside[0].kind == "number" and closing - index < _LONGEST_BRACKET
    spelt = all(token.kind in ("latin", "punctuation") for token in inside)
    return closing + 1 if aged or spelt else index


_FULL_NAME = 3
"""Words of a name that make a body of a noun that is mostly an ordinary one: مجموعة موانئ أبوظبي."""
_OF_STANDING = frozenset(
    (
        ("المعترف", "بها"), ("المعترف", "به"), ("المنتهيه", "ولايته"), ("المنتهيه", "ولايتها"),
        ("المعين", "حديثا"), ("المنتخب", "حديثا"), ("المعينه", "حديثا"), ("المنتخبه", "حديثا"),
    )
)  # fmt: skip # one word list
"""Folded pairs of words between an office and its holder's name that tell of its standing."""


def skip_to_name(sentence: Sentence, index: int, *, represents: bool = False) -> int:
    """The index of the name behind an office.

    Dashes, a bracketed acronym or note, "at the time" and honorifics are passed over, and "at the
    conference" behind the office of somebody who represents another.
    """
    while True:
        if sentence.token(index).text in _DASHES or sentence.form(index) in _AT_THE_TIME:
            index += 1
            continue
        if (sentence.form(index), sentence.form(index + 1)) in _OF_STANDING:
            index += 3 if sentence.form(index + 2) in ("دوليا", "امميا") else 2
            continue
        closing = sentence.bracket_ends.get(index)
        if (
            closing is not None
            and closing - index < _LONGEST_BRACKET
            and (
                sentence.tokens[index + 1].kind == "latin"
                or closing - index == SHORTEST_BARE_NAME
                or _is_short_name(sentence, index + 1, closing)
            )
        ):
            index = closing + 1
            continue
        courtesy = (
            sentence.token(index).definite and sentence.token(index).stem in noun_phrase_words()["courtesy"]
        )
        if courtesy and _ends_place(sentence, index):
            index += 1  # وزير الطاقة في جمهورية المالديف الشقيقة فلان
            continue
        origin = _origin_end(sentence, index)
        if origin is not None:
            index = origin
            continue
        quoted = sentence.quotation_ends.get(index)
        if quoted is not None and quoted - index <= _LONGEST_SHORT_NAME:
            index = quoted + 1  # رئيس الصندوق الدولي "إيفاد" فلان
            continue
        if represents and sentence.form(index) == "في":
            event = sentence.event_nouns[index + 1]
            if event is not None and event.split.definite:
                index = event.stop
                continue
        honorific = sentence.honorifics[index]
        if (
            honorific is not None
            and not honorific.split.conjunction
            and not (sentence.form(honorific.stop) in SON_OF and not honorific.split.definite)
            # The title السلطان has its article; سلطان and شيخة are given names.
            and (honorific.value != "ambiguous-name" or honorific.split.definite)
            and (
                _honorific_counts(sentence, honorific.stop)
                # A rank has the nationality of its holder behind it; that of an office is the office's.
                or (
                    sentence.offices[honorific.stop - 1] is None
                    and behind_nationalities(sentence, honorific.stop) > honorific.stop
                )
            )
        ):
            index = honorific.stop
            continue
        break
    return behind_nationalities(sentence, index)


def _ends_place(sentence: Sentence, index: int) -> bool:
    """Whether a state's name or a nationality ends before a token."""
    tables = (sentence.countries, sentence.nationalities)
    terms = (term for table in tables for term in table.within(max(0, index - _LONGEST_STATE), index))
    return any(term.stop == index for term in terms)


def behind_nationalities(sentence: Sentence, index: int) -> int:
    """The index behind nationalities that tell of the person named behind them: الأدميرال اليوناني فلان."""
    stop = index
    while True:
        modifier = sentence.modifiers[stop]
        if modifier is not None and sentence.form(stop) in _FORMERLY:
            stop = modifier.stop
            continue
        nationality = sentence.nationalities[stop]
        if nationality is None or not nationality.split.definite or nationality.split.conjunction:
            break
        stop = nationality.stop
    return stop if name_end(sentence, stop, introduced=stop > index) >= stop + SHORTEST_BARE_NAME else index


def _origin_end(sentence: Sentence, index: int) -> int | None:
    """The index behind what tells where somebody comes from or lives, between a title and the name.

    من أصل فلسطيني, اللبنانية الأصل, المقيمة بكندا.
    """
    form, following = sentence.form(index), index + 1
    if form == "من" and sentence.form(following) in _DESCENT:
        nationality = sentence.nationalities[following + 1]
        return nationality.stop if nationality is not None else None
    nationality = sentence.nationalities[index]
    if nationality is not None and sentence.form(nationality.stop) in _ORIGINAL:
        return nationality.stop + 1
    if form in _ORIGINAL and index and sentence.nationalities[index - 1] is not None:
        return following
    if form in _RESIDENT:
        place = following + 1 if sentence.form(following) == "في" else following
        where = sentence.countries[place] or sentence.cities[place]
        if where is not None and (where.split.preposition == "ب" or place > following):
            return where.stop
    return None


def _is_short_name(sentence: Sentence, first: int, stop: int) -> bool:
    """Whether what stands in brackets behind an office is all a body's short name: (أفريكسيم بنك)."""
    body = sentence.organisations[first]
    return body is not None and body.stop == stop


def _honorific_counts(sentence: Sentence, stop: int) -> bool:
    """Whether a name, an office or one more honorific stands behind an honorific."""
    if sentence.token(stop).text in ("/", "."):
        stop += 1
    return (
        name_end(sentence, stop, introduced=True) > stop
        or sentence.bracket_ends.get(stop) is not None
        or sentence.honorifics[stop] is not None
        or sentence.offices[stop] is not None
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
    if index >= len(sentence) or sentence.tokens[index].text not in ("(", *_DASHES):
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


def _behind_copula(sentence: Sentence, index: int) -> int:
    """The index behind "who is" or "who holds the office of": وهو نائب وزير …, الذي يشغل منصب مدير …."""
    if sentence.form(index) in _WHO_IS:
        return index + 2 if sentence.form(index + 1) == "ايضا" else index + 1
    holds = sentence.form(index).removeprefix("و") in _WHO and sentence.form(index + 1) in _HOLDS
    if holds and sentence.form(index + 2) in _POSTS:
        return index + 3
    return index


def with_office_behind(sentence: Sentence, person: Mention) -> Mention:
    """The person with the office that stands behind the name in commas, brackets or directly."""
    with_body = _with_body_behind(sentence, person)
    if with_body is not None:
        return with_body
    index = behind_note(sentence, person.stop)
    if sentence.is_comma(index) or sentence.token(index).text in ("(", *_DASHES):
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

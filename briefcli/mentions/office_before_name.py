"""Persons told by an office: the name behind it, behind a comma, in brackets, or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.lexicon.vocabulary import name_like_words
from briefcli.mentions.appositions import SHORTEST_BARE_NAME, skip_to_name, with_office_behind
from briefcli.mentions.leading_waw import begins_with_and
from briefcli.mentions.model import Mention
from briefcli.mentions.names import name_end
from briefcli.mentions.office_holders import named_holder, unnamed_holder
from briefcli.mentions.offices import office_at
from briefcli.mentions.other_readings import is_given_name_with_article, is_nothing_else
from briefcli.mentions.paired_offices import holders_in_the_plural

if TYPE_CHECKING:
    from briefcli.lexicon.vocabulary import Office
    from briefcli.mentions.office_phrases import OfficePhrase
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_CABINET_RANKS = frozenset(
    rank + of
    for rank in ("وزير ", "وزيره ", "نائب رئيس ", "نائبه رئيس ", "نائب الوزير ", "نائبه الوزير ")
    for of in ("الدوله", "الوزراء", "مجلس الوزراء", "الحكومه", "الاول")
)
"""Folded titles of rank in a cabinet, beside which its holder has an office."""
_HEADS_OF_CABINET = frozenset(
    (
        "ولي العهد",
        *(f"{head} {of}" for head in ("رئيس", "رئيسه") for of in ("الوزراء", "مجلس الوزراء", "الحكومه")),
    )
)
"""Likewise, but set off by a comma from another's office."""
_DEPUTY = ("نائب ", "نائبه ")

_GOVERNOR, _PREFECT = "والي", "عامل"
"""Lemmas of the two offices that the governor of a region of Morocco has at once."""

_COLLEAGUE = "زميل"
_SHORTEST_SURNAME = 3

_THAT = frozenset(("ان", "بان"))


def office_before_name(sentence: Sentence, index: int) -> list[Mention]:
    """The persons told by the office that begins at a token; none where the office is nobody's.

    An office in the dual or plural gives several. One whose holder the sentence doesn't name gives a
    mention without a name, for another sentence may tell it.
    """
    office = office_at(sentence, index)
    if office is None:
        office = office_at(sentence, index, weak=True)
        if (
            office is None
            or is_given_name_with_article(sentence, index)
            or name_end(sentence, skip_to_name(sentence, office.stop), introduced=True)
            < office.stop + SHORTEST_BARE_NAME
        ):
            return []
    if office.bare and office.definite and office.office.acts_for == "self" and sentence.honorifics[index]:
        # الأستاذة فلانة: no office, but how she is addressed.
        return []
    start = skip_to_name(sentence, office.stop, represents=office.office.role == "representative")
    stop = name_end(sentence, start, introduced=True)
    several = office.office.number != "singular"
    if (several or stop - start >= SHORTEST_BARE_NAME) and begins_with_and(sentence, start):
        stop = start
    if several and stop == start + 1 and sentence.cities[start] is not None:
        stop = start  # رئيسا بلديتي صيدا وصور
    if stop > office.first and office.bare and not office.definite and name_end(sentence, index) > index + 1:
        # سلطان النخلاوي: an office's word, and here a given name.
        return []
    if _is_given_name(sentence, office) or _is_of_one(sentence, office) or _is_colleague(office):
        return []
    if office.office.number != "singular":
        pairs = holders_in_the_plural(sentence, office, start)
        if pairs:
            return pairs
    if stop > start and office.bare and office.definite:
        # الأمير فلان أمير دولة قطر: the fuller office stands behind the name.
        span = sentence.span_of(start, stop)
        name = sentence.article.phrase(span)
        fuller = with_office_behind(
            sentence, Mention("person", sentence.index, index, stop, span, name, "office-before-name")
        )
        if fuller.title is not None:
            return [fuller]
        if office.office.lemma == "شيخ":
            return [
                named_holder(
                    sentence, office, office.first, range(start, stop), "office-before-name"
                )._replace(title=None)
            ]
    # One word behind a bare or plural office is mostly no name: نظم شباب الأطباء كرنفالا.
    many = office.office.number == "plural"
    lone = (many or (office.bare and not office.definite)) and stop - start < SHORTEST_BARE_NAME
    if stop > start and not lone and _acceptable_behind_comma(sentence, office.stop, start, stop):
        holder = named_holder(sentence, office, office.first, range(start, stop), "office-before-name")
        of_members = _name_behind_members(sentence, office, start, stop)
        return [of_members or _with_body_of_second_office(sentence, office, holder)]
    behind_comma = _name_behind_comma(sentence, office)
    if behind_comma is not None:
        return [behind_comma]
    bracketed = _name_in_brackets(sentence, office)
    if bracketed is not None:
        return [bracketed]
    second = _second_office(sentence, office)
    if second is not None:
        return [second]
    delegate = office.office.lemma in ("ممثل", "مندوب")
    # ممثلة بكلية الشريعة: it is the body that comes.
    body = office.body and not sentence.form(office.first + 1).startswith("ب")
    one = office.office.number == "singular" and (office.nationality or office.country or body)
    general = office.office.number == "plural" or office.office.lemma == "عضو" or (delegate and not one)
    # Members or ministers in general are nobody; the body that they belong to is a mention of its own.
    return [] if general and not _is_of_official(sentence, office) else [unnamed_holder(sentence, office)]


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


def _is_colleague(office: OfficePhrase) -> bool:
    """Whether an office is only how one of the same trade is addressed: الزميل التونسي فلان، مدير …."""
    alone = office.nationality is not None and office.body is None and office.definite
    return alone and office.office.lemma == _COLLEAGUE


def _is_of_one(sentence: Sentence, office: OfficePhrase) -> bool:
    """Whether the nationality behind a plural is that of one who is named: من المتحدثين البرازيلية فلانة."""
    index = office.first + 1
    if index != office.stop - 1 or sentence.nationalities[index] is None:
        return False
    return sentence.tokens[office.first].text.endswith(("ين", "ون")) and not sentence.tokens[
        index
    ].text.endswith(("ين", "ون"))


def _is_of_official(sentence: Sentence, office: OfficePhrase) -> bool:
    """Whether a plural office is that of another official, who is not told of: نواب رئيس الجامعة."""
    inner = sentence.offices[office.first + 1] if office.first + 1 < office.stop else None
    return office.office.number == "plural" and inner is not None and not inner.split.conjunction


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


def _name_behind_comma(sentence: Sentence, office: OfficePhrase) -> Mention | None:
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


def _has_pronoun(sentence: Sentence, office: OfficePhrase) -> bool:
    """Whether a pronoun written onto an office of one word tells whose it is: وقال سفيرها، فلان، إن …."""
    token = sentence.tokens[office.first]
    return office.definite and not token.definite and token.text.endswith(("ها", "هم", "ه"))


def _name_behind_members(sentence: Sentence, office: OfficePhrase, start: int, stop: int) -> Mention | None:
    """The person between commas behind a plural in the construct and its place: جمعية صيادي كبانة، فلانة،.

    A plural in the construct governs a noun, so that what stands right behind it is no name of a person.
    """
    last, term = sentence.tokens[office.stop - 1], sentence.offices[office.first]
    plural = office.body is not None and last.form.endswith("ي") and not last.definite
    if term is None or not plural or start != office.stop or not sentence.is_comma(stop):
        return None
    behind = _name_behind_comma(sentence, office._replace(stop=stop))
    if behind is None or office.body is None:
        return None
    title = sentence.noun_text(office.first, term.split, stop)
    body = title[title.index(office.body) :] if office.body in title else office.body
    return behind._replace(title=title, affiliation=body if office.standing == "body" else office.affiliation)


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


def _name_in_brackets(sentence: Sentence, office: OfficePhrase) -> Mention | None:
    """The person whose name stands in brackets behind the office: المندوب الفرنسي (…)."""
    closing = sentence.bracket_ends.get(office.stop)
    if closing is None or office.bare or name_end(sentence, office.stop + 1, introduced=True) != closing:
        return None
    if closing - office.stop <= SHORTEST_BARE_NAME:
        return None
    person = named_holder(sentence, office, office.first, range(office.stop + 1, closing), "name-in-brackets")
    return person._replace(stop=closing + 1)


def _second_office(sentence: Sentence, office: OfficePhrase) -> Mention | None:
    """The person told by two offices before the name, with or without a comma between them.

    رئيس الوفد الروسي، نائب وزير الخارجية …: the title is the one beside the name, the state the first's. وزير
    الدولة، وزير الطاقة …: a cabinet's rank and office are one title. رئيسة اللجنة، الروائية فلانة: who
    somebody is besides stands between the title and the name.
    """
    index = office.stop
    if sentence.is_comma(index):
        index += 1
    if office.office.number != "singular":
        return None
    honorific = sentence.honorifics[index]
    term = (
        sentence.offices[index]
        or (sentence.offices[honorific.stop] if honorific else None)
        or sentence.weak_offices[index]
    )
    if term is None or term.split.preposition:
        return None
    ranks = _is_rank(sentence, office, term)
    if term.split.conjunction and not ranks:
        return None
    persons = office_before_name(sentence, term.first)
    if len(persons) != 1 or not persons[0].named:
        return None
    person = persons[0]
    governs_both = office.office.lemma == _GOVERNOR and term.value.lemma.startswith(_PREFECT)
    represents = office.office.role == "representative" or "وفد" in office.title
    if represents or governs_both or _chairs_event(sentence, office):
        return person._replace(
            first=office.first,
            affiliation=person.affiliation or office.affiliation,
            standing=person.standing if person.affiliation else office.standing,
        )
    if ranks:
        return person._replace(
            first=office.first,
            title=_joint_title(sentence, office, term),
            affiliation=person.affiliation or office.affiliation,
            standing=person.standing if person.affiliation else office.standing,
        )
    spoken = sentence.statement_verbs[office.first - 1] is not None
    if spoken and term.first == office.stop and not office.bare:
        # وقال عضو اللجنة المخرج فلان: who speaks governs nobody, so that both offices are his.
        return person._replace(
            first=office.first,
            affiliation=person.affiliation or office.affiliation,
            standing=person.standing if person.affiliation or not office.affiliation else office.standing,
        )
    if person.standing == "self" and _stands_in_apposition(sentence, office, term.first, person.stop):
        return person._replace(
            first=office.first,
            title=office.title,
            affiliation=office.affiliation,
            standing=office.standing,
            definite=office.definite,
        )
    return None


def _is_rank(sentence: Sentence, office: OfficePhrase, second: Term[Office]) -> bool:
    """Whether an office is a rank in a cabinet, and the next one is of the same person.

    رئيس مجلس الوزراء وزير الخارجية, نائب رئيس الوزراء الأردني وزير الخارجية. Behind "and" it is so only of a
    deputy of no state: نائب رئيس الوزراء ووزير الدفاع الكويتي.
    """
    words = fold(office.title).split()
    rank = " ".join(words[:-1] if office.nationality is not None else words)
    minister = second.value.lemma.startswith("وزير")
    if second.split.conjunction:
        return rank in _CABINET_RANKS and rank.startswith(_DEPUTY) and office.nationality is None and minister
    adjacent = second.first == office.stop or sentence.honorifics[office.stop] is not None
    head = rank in _HEADS_OF_CABINET and adjacent and not sentence.is_comma(office.stop)
    return head or (rank in _CABINET_RANKS and minister)


def _chairs_event(sentence: Sentence, office: OfficePhrase) -> bool:
    """Whether an office is to preside over an event, which an official of a state does besides his own."""
    chairs = office.office.lemma.startswith("رئيس")
    return chairs and bool(sentence.event_nouns.within(office.first + 1, office.stop))


def _joint_title(sentence: Sentence, office: OfficePhrase, second: Term[Office]) -> str:
    """A rank and the office behind it as one title."""
    phrase, rank = office_at(sentence, second.first), sentence.offices[office.first]
    assert phrase is not None
    assert rank is not None
    return sentence.noun_text(office.first, rank.split, phrase.stop)


def _stands_in_apposition(sentence: Sentence, office: OfficePhrase, second: int, stop: int) -> bool:
    """Whether who somebody is stands in commas behind an office, and is not the next one of a list."""
    feminine = sentence.tokens[office.first].text.endswith("ة")
    modifiers = sentence.modifiers.within(office.first, office.stop)
    late = any(modifier.value == "late" for modifier in modifiers)
    if late or office.bare or feminine != sentence.tokens[second].text.endswith("ة") or second == office.stop:
        return False
    following = stop + 1 if sentence.is_comma(stop) else stop
    joined = sentence.form(following).startswith("و") and sentence.word_class(following) is None
    return not joined and sentence.offices[following] is None and sentence.honorifics[following] is None


def _acceptable_behind_comma(sentence: Sentence, office_stop: int, start: int, stop: int) -> bool:
    """Whether what stands behind an office is a name: one set off by a comma only if it is a full name."""
    behind_comma = any(sentence.is_comma(index) for index in range(office_stop, start))
    return not behind_comma or stop - start >= SHORTEST_BARE_NAME

"""Who is the same: full names and the surnames, offices and nationalities that take them up again."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.arabic.tokens import tokenize
from briefcli.lexicon import vocabulary
from briefcli.lexicon.tables import bare

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from briefcli.mentions.model import Mention, Standing


class Person(NamedTuple):
    """A person of the article, as all mentions together tell.

    Attributes:
        name: The longest form of the name that is met.
        title: The first office written beside the name.
        affiliation: The state's code or the body's name.
        standing: Whom the person speaks for.
        spokesperson: Whether the office is to speak for another.
    """

    name: str
    title: str | None
    affiliation: str | None
    standing: Standing
    spokesperson: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words of the name."""
        return name_words(self.name)


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, punctuation left out."""
    return tuple(token.form for token in tokenize(name) if token.kind in ("word", "latin"))


def family_name_first(words: tuple[str, ...]) -> bool:
    """Whether a name looks like one of three short syllables, whose family name stands first: شي جين بينغ."""
    return len(words) == 3 and all(len(word) <= 5 for word in words)  # syllables of one or two consonants


def same_person(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether a shorter form of a name may stand for a longer one.

    A surname alone, the last words of the full name, or given name and surname do; a given name
    alone does not, unless it is the first of a name whose family name comes first (شي جين بينغ).
    """
    if not shorter or len(shorter) > len(longer):
        return False
    if shorter in (longer, longer[-len(shorter) :]):
        return True
    if len(shorter) == 1:
        return fold("".join(longer)) == shorter[0] or (family_name_first(longer) and shorter[0] == longer[0])
    remaining = iter(longer)
    return shorter[0] == longer[0] and all(word in remaining for word in shorter)


def persons_of(mentions: Iterable[Mention]) -> tuple[Person, ...]:
    """The persons that the mentions by name amount to, in the order of their first mention."""
    found: list[Person] = []
    for mention in mentions:
        if mention.kind != "person" or not mention.named:
            continue
        words = name_words(mention.name)
        for index, known in enumerate(found):
            if same_person(words, known.words) or same_person(known.words, words):
                found[index] = _merged(known, mention)
                break
        else:
            if mention.sure:
                found.append(
                    Person(
                        mention.name,
                        mention.title,
                        mention.affiliation,
                        mention.standing,
                        mention.spokesperson,
                    )
                )
    return tuple(person for person in found if not _named_in_part(person.words, person.title, found))


def _named_in_part(words: tuple[str, ...], title: str | None, persons: Iterable[Person]) -> Person | None:
    """The one whose name a single word is a part of, where it can be nobody else's: الشيخ غازان.

    An office of more than one word is held by somebody of that name; an honorific goes before any part of it.
    """
    if len(words) != 1 or len((title or "").split()) > 1:
        return None
    meant = [person for person in persons if len(person.words) > 1 and words[0] in person.words]
    return meant[0] if len(meant) == 1 else None


def _merged(known: Person, mention: Mention) -> Person:
    return known._replace(
        name=mention.name if len(name_words(mention.name)) > len(known.words) else known.name,
        title=known.title or mention.title,
        affiliation=known.affiliation or mention.affiliation,
        standing=known.standing if known.standing != "unknown" else mention.standing,
        spokesperson=known.spokesperson or mention.spokesperson,
    )


def resolve(mention: Mention, persons: Iterable[Person], recent: Iterable[Person] = ()) -> Person | None:
    """The person that a mention stands for, None where none fits.

    Args:
        mention: A mention by name or by office alone.
        persons: The persons of the article.
        recent: Persons told of before, the latest first; an office alone is taken for one of these.
    """
    if mention.named:
        words, persons = name_words(mention.name), tuple(persons)
        known = (p for p in persons if same_person(words, p.words) or same_person(p.words, words))
        return next(known, None) or _named_in_part(words, mention.title, persons)
    if not mention.definite:
        return None
    office = [bare(word) for word in fold(mention.name).split()]
    for person in recent:
        told = person.title or ""
        words = _office_words(told)
        # الوزير is no deputy minister
        heads = {words[start] for start in _office_starts(told) if start < len(words)}
        title = {*words, *(bare(word) for word in fold(told).split())}
        if office[0] not in heads or _is_of_successor(office, title):
            continue
        if mention.affiliation is None and (mention.standing == "self" or title.issuperset(office)):
            return person
        if mention.affiliation is not None and person.affiliation == mention.affiliation:
            return person
    return None


_FORMER = frozenset(("سابق", "سابقه", "اسبق"))


def _is_of_successor(office: Sequence[str], title: Collection[str]) -> bool:
    """Whether an office of several words is held by another than who has left it: وزير الزراعة التركي."""
    return len(office) > 1 and bool(_FORMER & set(title)) and not _FORMER & set(office)


_ALONE = frozenset(
    ("وزير", "سفير", "محافظ", "والي", "عميد", "عمده", "نقيب", "حاكم", "وكيل", "قائد", "ملك", "امير")
)
"""Folded offices that one word takes up: الوزير for وزير الري فلان; but الرئيس may be of anything."""


def holder_of(mention: Mention, persons: Iterable[Person], before: Iterable[Person] = ()) -> Person | None:
    """The named person whose office an office alone takes up, None where none or several fit.

    Unlike `resolve`, this asks for the whole office, or for its beginning (رئيس الجامعة for رئيس جامعة
    اليرموك), so that a president isn't taken for a prime minister.

    Args:
        mention: A mention by office alone.
        persons: The persons of the article.
        before: Persons told of before, the latest first, to choose among several.
    """
    if mention.named or not mention.definite:
        return None
    office = _office_words(mention.name)
    fits = [person for person in persons if _takes_up(office, mention, person)]
    told = list(before)
    if len(fits) > 1:
        fits = [person for person in told if person in fits]
    if not fits:
        return None
    # An official without a state may be another state's, unless the one told of last is meant.
    open_state = mention.affiliation is None and mention.standing == "state"
    return fits[0] if not open_state or fits[0] in told[:1] else None


def _takes_up(office: tuple[str, ...], mention: Mention, person: Person) -> bool:
    if person.title is None or person.spokesperson != mention.spokesperson:
        return False
    title = _office_words(person.title)
    if _is_of_successor(office, title):
        return False
    if mention.affiliation not in (None, person.affiliation):
        # المشرف العام على المركز, whose title was told without the centre
        open_body = mention.standing == "body" and person.affiliation is None
        return open_body and len(title) > 1 and office[: len(title)] == title
    if len(office) == 1:
        return title == office or (office[0] in _ALONE and title[:1] == office)
    return any(title[start : start + len(office)] == office for start in _office_starts(person.title))


@lru_cache(maxsize=4096)
def _office_starts(title: str) -> tuple[int, ...]:
    """Where the offices of one holder begin among a title's words: نائب رئيس مجلس الوزراء وزير الصحة has two.

    What is indefinite behind a definite word, which closes a construct, begins another.
    """
    words = [token for token in tokenize(title) if token.kind == "word"]
    words = [word for word in words if vocabulary.nationalities().get(word.form) is None]
    later = (i for i in range(1, len(words)) if words[i - 1].definite and not words[i].definite)
    return 0, *later


@lru_cache(maxsize=4096)
def _office_words(title: str) -> tuple[str, ...]:
    """The folded words of an office without article and nationality; that of several as of one."""
    forms = (token.form for token in tokenize(title) if token.kind == "word")
    words = [bare(word) for word in forms if vocabulary.nationalities().get(word) is None]
    office = vocabulary.offices().get(words[0]) if words else None
    if office is not None and office.number != "singular":
        words[0] = fold(office.lemma)  # وزراء خارجية العراق, of whom each is الوزير
    return tuple(words)

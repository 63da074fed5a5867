"""The adjectives of an office inside its noun phrase: of which state it is, of what rank, since when.

Where they are the holder's own, or another noun's, the phrase ends before them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.mentions.body_names import is_proper
from briefcli.mentions.noun_chains import tells_coming

if TYPE_CHECKING:
    from briefcli.lexicon.vocabulary import Place
    from briefcli.mentions.noun_chains import NounChain
    from briefcli.mentions.terms import Term

_DEFINITE_BY = "بال"
"""How a modifier with its preposition begins, which has no article before it: بالإنابة, بالوكالة."""


def behind_nationality(chain: NounChain, nationality: Term[Place]) -> int | None:
    """The index behind an adjective of nationality, None if it doesn't belong to the phrase."""
    index = nationality.first
    if chain.closed and not nationality.split.definite:
        return None
    second = chain.nationality is not None and chain.head == "office" and not chain.complemented
    if (second and not _is_of_two_peoples(chain, index)) or _is_of_holder(chain, index):
        return None
    chain.nationality = chain.nationality or nationality.value
    chain.closed = chain.closed or nationality.split.definite
    return nationality.stop


def behind_modifier(chain: NounChain, modifier: Term[str]) -> int | None:
    """The index behind a word that tells what kind of holder an office has, None if the phrase ends."""
    index, split = modifier.first, modifier.split
    heads = not chain.closed and chain.sentence.body_heads[index] is not None  # رئيس الفيدرالية
    if heads or chain.head != "office" or split.conjunction or split.preposition:
        of_body = index == chain.start and chain.closed and split.definite  # الاتحاد العام للفلاحين
        return modifier.stop if of_body else None
    if tells_coming(chain.sentence, index):
        return None
    if _belongs_to_another_noun(chain, index) or _is_title_of_holder(chain, index):
        return None
    definite = split.definite or chain.sentence.form(index).startswith(_DEFINITE_BY)
    if chain.closed and not definite:
        return None
    chain.closed = chain.closed or definite
    return modifier.stop


def _is_of_two_peoples(chain: NounChain, index: int) -> bool:
    """Whether a second nationality goes on with a body's name: رئيس جمعية الصداقة التركية التونسية."""
    previous = chain.sentence.nationalities[index - 1]
    forms = (chain.sentence.form(index - 1), chain.sentence.form(index))
    return (
        (chain.body is not None or chain.sentence.body_heads[chain.start - 1] is not None)
        and previous is not None
        and all(form.endswith("ه") for form in forms)
    )


def _is_of_holder(chain: NounChain, index: int) -> bool:
    """Whether a nationality can't be the body's behind "of": الأمين العام للرابطة السنغافوري فلان.

    Where no body stands there it is the office's: وزير الدولة للشؤون الخارجية الياباني.
    """
    feminine = chain.sentence.tokens[index - 1].text.endswith("ة")
    masculine = not chain.sentence.form(index).endswith(("ه", "ات"))
    of_body = chain.head == "office" and chain.complemented and chain.body is not None
    return of_body and chain.closed and feminine and masculine


def _is_title_of_holder(chain: NounChain, index: int) -> bool:
    """Whether a word that may tell an office's rank is its holder's own: رئيس الحزب النائب فلان."""
    following = index + 1
    return (
        chain.closed
        and index > chain.start
        and chain.sentence.offices[index] is not None
        and chain.sentence.honorifics[index] is not None
        and following < len(chain.sentence)
        and is_proper(chain.sentence, following)
    )


def _belongs_to_another_noun(chain: NounChain, index: int) -> bool:
    """Whether a feminine word behind a masculine nationality is no adjective of the office.

    وزير الخارجية السوداني المشاركة في …: what the minister is kept from.
    """
    previous = index - 1
    return (
        previous >= chain.start
        and chain.sentence.nationalities[previous] is not None
        and chain.sentence.form(index).endswith("ه")
        and not chain.sentence.form(previous).endswith(("ه", "ات"))
    )

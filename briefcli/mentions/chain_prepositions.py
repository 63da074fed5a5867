"""The prepositions that a noun phrase goes on with: a body's purpose, and what an office is over or for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon.rule_words import body_name_words, noun_phrase_words
from briefcli.mentions.body_names import purpose
from briefcli.mentions.chain_places import is_charged

if TYPE_CHECKING:
    from briefcli.mentions.noun_chains import NounChain

_OFFICE_PREPOSITIONS = frozenset(("لدي", "باسم", "باعمال"))
_LONGEST_MEMBER = 3
"""Words of the longest office of somebody elected: عضو مجلس النواب."""


def behind_preposition(chain: NounChain) -> int | None:
    """The index behind a preposition that goes on with the phrase and opens it for a genitive."""
    if chain.head == "body" or chain.body is not None:
        start = chain.start if chain.body is None else chain.body[0] + 1
        stop = (
            purpose(chain.sentence, chain.index, start, complemented=chain.complemented)
            if chain.closed
            else None
        )
        if stop is not None:
            chain.closed = False
        if stop is not None or chain.head == "body":
            return stop
    if _goes_on_with_charge(chain):
        chain.closed = False
        return chain.index + 1
    charged = is_charged(chain, chain.index) and chain.sentence.form(chain.index) == "من"
    charged = charged or _is_set_over(chain) or _is_sent_for(chain)
    if chain.head != "office" or not (charged or chain.sentence.form(chain.index) in _OFFICE_PREPOSITIONS):
        return None
    chain.closed = False
    # كاتب الدولة التونسي لدى وزير الشؤون الخارجية
    chain.complemented = chain.complemented or chain.sentence.form(chain.index) == "لدي"
    return chain.index + 1


def _goes_on_with_charge(chain: NounChain) -> bool:
    """Whether what somebody is charged with goes on behind its noun's preposition: المعني بالحق في السكن."""
    sentence, noun = chain.sentence, chain.index - 1
    governed = body_name_words().get(sentence.form(chain.index))
    if governed is None or not any(is_charged(chain, index) for index in range(chain.start + 1, chain.index)):
        return False
    stems = {split.stem for split in sentence.tokens[noun].splits}
    return bool(stems & governed) and chain.index + 1 < len(sentence)


def _is_set_over(chain: NounChain) -> bool:
    """Whether على goes on with an office of supervising: المشرف العام على المركز."""
    words, following = noun_phrase_words()["over"], chain.index + 1
    if chain.sentence.tokens[chain.index].text != "على":
        return False
    holders = chain.sentence.tokens[max(0, chain.index - 2) : chain.index]
    near = chain.index == chain.start and any(token.stem in words for token in holders)
    return near and chain.sentence.token(following).definite


def _is_sent_for(chain: NounChain) -> bool:
    """Whether عن tells for which party or area somebody is elected: النائب عن حزب …."""
    words, following = noun_phrase_words(), chain.index + 1
    if chain.sentence.form(chain.index) != "عن" or chain.sentence.form(following) not in words["elector"]:
        return False
    holders = chain.sentence.tokens[max(0, chain.start - _LONGEST_MEMBER) : chain.index]
    return any(token.stem.removeprefix("و") in words["sent for"] for token in holders)

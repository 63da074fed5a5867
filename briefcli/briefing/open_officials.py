"""Officials whose office names no state, and the words that keep one from giving them the state at hand.

The rules that give such an official a state ask here twice: whether somebody's state is open at all, and
whether the clause tells of another state than the one to be given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.lexicon import rule_words, vocabulary
from briefcli.lexicon.tables import bare
from briefcli.mentions.coreference import resolve
from briefcli.mentions.model import Mention

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_LONGEST_CLAUSE = 120
"""Tokens of the longest clause that is looked back over."""
HEADS_OF_STATE = frozenset(("الرئيس", "رئيس الجمهورية", "رئيسة الجمهورية", "الملك", "الأمير", "السلطان"))
"""Titles, as written, of heads of state, whom everybody knows without the state's name."""


def open_officials(reading: Reading, told: Container[tuple[int, int]]) -> Iterator[Mention]:
    """Officials and organs of a state that no word gives a state."""
    for mentions in reading.scanned:
        for mention in mentions:
            if not isinstance(mention, Mention) or (mention.sentence, mention.first) in told:
                continue
            person = resolve(mention, reading.persons) if mention.named and mention.kind == "person" else None
            known = person or mention
            title = known.title if mention.named else mention.name
            official = mention.kind == "person" and (known.standing == "state" or title in HEADS_OF_STATE)
            organ = mention.kind == "organisation" and mention.standing == "state"
            organ = organ and mention.sure and mention.definite
            if not (official or organ) or known.affiliation is not None or mention.counterpart:
                continue
            if mention.named or not _takes_up(mention, reading):
                yield mention


def _takes_up(mention: Mention, reading: Reading) -> bool:
    """Whether an office without a name may be that of somebody told before: the minister."""
    words = fold(mention.name).split()
    again = words[0].startswith("ال") and not any(word.startswith("ل") for word in words[1:])
    return (
        again
        or not mention.sure
        or any(fold(person.title).split()[:2] == words[:2] for person in reading.persons if person.title)
    )


def tells_of_another(sentence: Sentence, mention: Mention, own: str, reading: Reading) -> bool:
    """Whether the clause of a mention is about another state: what its delegation does, what it says."""
    if may_bear_another(sentence, mention, own) or of_unknown_nationality(sentence, mention):
        return True
    behind = mention.stop + 1
    if sentence.is_comma(mention.stop):
        country = sentence.countries[behind]
        if country is not None and not country.split.offset and country.value.code != own:
            return True  # (عضو محكمة التمييز، لبنان)
    covered = [m for m in reading.scanned[sentence.index] if m.kind not in ("country", "city")]
    for index in range(mention.first - 1, max(-1, mention.first - _LONGEST_CLAUSE), -1):
        if parts_clauses(sentence, index):
            return False
        if any(m.first <= index < m.stop for m in covered):
            continue
        for terms in (sentence.countries, sentence.nationalities, sentence.cities):
            term = terms[index]
            if term is not None and term.value.code != own and term.value.role != "city":
                return True
    return False


def parts_clauses(sentence: Sentence, index: int) -> bool:
    """Whether a clause ends before a token: a conjunction that begins another, or a mark."""
    opener = sentence.form(index) in rule_words.state_words()["clause"]
    return opener or sentence.tokens[index].text in ("؛", ".")


def may_bear_another(sentence: Sentence, mention: Mention, own: str) -> bool:
    """Whether a word in or behind an office may name another state: وزير الفلاحة المالي، وفد السلطنة."""
    kinds = vocabulary.state_kinds()
    words = [*fold(mention.title or mention.name).split(), sentence.form(mention.stop)]
    return any(
        own not in vocabulary.ambiguous_nationalities().get(bare(word), (own,))
        or own not in kinds.get(word, (own,))
        for word in words
    )


def of_unknown_nationality(sentence: Sentence, mention: Mention) -> bool:
    """Whether an office of state is told with an adjective that may be a nationality: الخارجية الكونغولية."""
    offices = rule_words.speech_phrases("office")
    for index in range(mention.first, mention.stop - 1):
        following = sentence.tokens[index + 1]
        relative = following.definite and following.form.endswith(("ي", "يه"))
        if relative and (sentence.form(index),) in offices:
            return True
    return False


def names_no_other_state(sentence: Sentence, state: str, mentions: Sequence[Mention]) -> bool:
    """Whether a sentence names no state but one, the names of bodies and of other states' officials aside."""
    named = ("organisation", "person")
    inside = {index for m in mentions if m.kind in named for index in range(m.first, m.stop)}
    return not any(
        term is not None and term.value.code != state and term.first not in inside
        for terms in (sentence.countries, sentence.nationalities)
        for term in terms
    )

"""Several holders of one office: the foreign ministers of X and Y, A and B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.article.model import Span
from briefcli.mentions.before_names import behind_note, skip_to_name
from briefcli.mentions.bodies import body_at
from briefcli.mentions.leading_waw import without_conjunction
from briefcli.mentions.names import name_end
from briefcli.mentions.office_holders import named_holder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.lexicon.vocabulary import Place
    from briefcli.mentions.model import Mention, Standing
    from briefcli.mentions.office_phrases import OfficePhrase
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term


def holders_in_the_plural(sentence: Sentence, office: OfficePhrase, start: int) -> list[Mention]:
    """The persons behind an office in the dual or plural.

    Two orders are read: each state with its holder (وزيرا خارجية مصر فلان والأردن فلان), and all states
    first (وزيرا خارجية مصر والأردن فلان وفلان).
    """
    states: list[str | None] = [office.affiliation]
    index = office.stop
    first_of_each = _first_of_each(sentence, index) if office.affiliation is None else None
    if first_of_each is not None:
        index, states[0] = first_of_each.stop, first_of_each.value.code
    joined, index = _joined_states(sentence, index, beside_name=start != office.stop)
    states += joined
    found: list[Mention] = []
    cursor = skip_to_name(sentence, index)
    for number, state in enumerate(states):
        stop = name_end(sentence, cursor)
        if stop == cursor:
            break
        person = named_holder(
            sentence,
            office,
            office.first if not found else cursor,
            range(cursor, stop),
            "offices-in-the-plural",
        )
        if found:
            start = without_conjunction(sentence, cursor)
            span = Span(start, person.span.end)
            person = person._replace(span=span, name=sentence.article.phrase(span))
        if number == 0 and first_of_each is not None:
            person = person._replace(affiliation=state, standing="state")
        found.append(
            person if number == 0 else person._replace(title=None, affiliation=state, standing="state")
        )
        if len(states) == 1:
            others = list(_others(sentence, office, stop))
            if others:
                return [*found, *others]
        cursor = behind_note(sentence, stop)
        if sentence.is_comma(cursor):
            cursor += 1
    return found if len(found) > 1 else []


def _joined_states(sentence: Sentence, index: int, *, beside_name: bool) -> tuple[list[str], int]:
    """The codes of the states that are joined to the first, and the index behind them.

    Where the first has its holder beside it, one with a name behind it begins the next holder.
    """
    codes: list[str] = []
    while (place := _joined_state(sentence, index)) is not None:
        stop, state = place
        if not codes and beside_name and name_end(sentence, stop) > stop:
            break
        codes.append(state.code)
        index = stop
    return codes, index


def _others(sentence: Sentence, office: OfficePhrase, index: int) -> Iterator[Mention]:
    """The holders behind the first, each with a state or body of their own before the name."""
    while True:
        place = _joined_state(sentence, index)
        body = _joined_body(sentence, index) if place is None and office.standing == "body" else None
        standing: Standing
        if place is not None:
            behind, actor, standing = place[0], place[1].code, "state"
        elif body is not None:
            behind, actor, standing = body.stop, body.name, "body"
        else:
            return
        begin = skip_to_name(sentence, behind)
        stop = name_end(sentence, begin)
        if stop == begin:
            return
        first = index + 1 if sentence.is_comma(index) else index
        person = named_holder(sentence, office, first, range(begin, stop), "offices-in-the-plural")
        yield person._replace(title=None, affiliation=actor, standing=standing)
        index = stop


def _joined_body(sentence: Sentence, index: int) -> Mention | None:
    """A body with a و or comma in front."""
    if sentence.is_comma(index):
        index += 1
    return body_at(sentence, index) if sentence.form(index).startswith("و") else None


def _first_of_each(sentence: Sentence, index: int) -> Term[Place] | None:
    """The first state behind "each of": رؤساء كل من كينيا فلان وإثيوبيا فلان."""
    if sentence.form(index) != "كل" or sentence.form(index + 1) != "من":
        return None
    return sentence.countries[index + 2]


def _joined_state(sentence: Sentence, index: int) -> tuple[int, Place] | None:
    """A state or nationality with a و or comma in front: the index behind it, and the state."""
    if sentence.is_comma(index):
        index += 1
    for terms in (sentence.nationalities, sentence.countries):
        term = terms[index]
        if term is not None and term.split.conjunction == "و" and not term.split.preposition:
            return term.stop, term.value
    return None

"""Bodies: organisations, ministries, companies, known by name or by the noun that heads their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.article.model import Span
from briefcli.mentions.model import Mention
from briefcli.mentions.noun_phrases import follow_noun_phrase

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence


_NAMED_BY_ONE_WORD = frozenset(("مجموعة", "شبكة", "حركة", "منصة"))
"""Nouns that one word no lexicon knows makes a name of, though each is mostly an ordinary one."""

_ASSEMBLIES = ("برلمان", "مجلس")
_SEVERAL_STATES = frozenset(
    (
        "دول", "الدول", "لدول", "للدول", "المجموعه", "للمجموعه", "مجموعه", "لمجموعه", "الاتحاد", "للاتحاد",
        "العربي", "العرب", "الافريقي", "الاوروبي", "الاسلامي", "الانديني", "اللاتيني", "المتوسط",
    )
)  # fmt: skip # one word list
"""Folded words in an assembly's name that tell that it is one of several states."""


def body_at(sentence: Sentence, index: int) -> Mention | None:
    """The body whose name begins at a token, None where there is none.

    A known name counts at once; a heading noun needs at least one word behind it, and one that is
    mostly an ordinary word needs two, or a quoted or Latin name.
    """
    known = sentence.organisations[index]
    head = sentence.body_heads[index]
    if known is not None and (head is None or known.stop > head.stop):
        stop = known.stop
        span = Span(sentence.noun_start(index, known.split), sentence.tokens[stop - 1].end)
        name = sentence.noun_text(index, known.split, stop)
        organ = head is not None and head.value.kind == "state-body"
        states = [term for term in sentence.nationalities[index:stop] if term is not None]
        return Mention(
            "organisation",
            sentence.index,
            index,
            stop,
            span,
            name,
            "known-body",
            affiliation=states[0].value.code if organ and states else None,
            standing="state" if organ and states else "unknown",
        )
    if head is None or head.value.plural or sentence.tokens[index].text.startswith(("إليه", "اليه")):
        return None  # إليه is no آلية
    if head.value.weak and head.stop < len(sentence) and sentence.offices[head.stop] is not None:
        return None  # ووقف الوزير, مكتب الرئيس
    definite = head.split.definite or sentence.tokens[index].definite
    complement = follow_noun_phrase(sentence, head.stop, "body", definite=definite)
    own_words = complement.stop - head.stop
    if (
        definite
        and head.stop == index + 1
        and not head.value.weak
        and _takes_up(sentence, head.stop, complement.stop)
    ):
        span = Span(sentence.noun_start(index, head.split), sentence.tokens[complement.stop - 1].end)
        name = sentence.noun_text(index, head.split, complement.stop)
        return Mention(
            "organisation", sentence.index, index, complement.stop, span, name, "body-again", sure=False
        )
    if own_words == 0:
        return None
    named = sentence.tokens[head.stop].kind in ("latin", "punctuation") or (
        head.value.name in _NAMED_BY_ONE_WORD and sentence.word_class(head.stop) is None
    )
    if head.value.weak and own_words < 2 and not named:
        return None
    span = Span(sentence.noun_start(index, head.split), sentence.tokens[complement.stop - 1].end)
    described = not definite and _only_described(sentence, head.stop, complement.stop)
    state = complement.nationality or complement.country
    organ = head.value.kind == "state-body" and not of_several_states(sentence, index, complement.stop)
    return Mention(
        "organisation",
        sentence.index,
        index,
        complement.stop,
        span,
        sentence.noun_text(index, head.split, complement.stop),
        "heading-noun",
        affiliation=state.code if state and organ else None,
        standing="state" if organ else "body",
        sure=not head.value.weak and not described,
        definite=not described,
    )


def of_several_states(sentence: Sentence, first: int, stop: int) -> bool:
    """Whether an assembly is one of several states: برلمان المجموعة الاقتصادية لدول غرب إفريقيا."""
    if not sentence.tokens[first].stem.endswith(_ASSEMBLIES):
        return False
    if any(terms[i] for terms in (sentence.nationalities, sentence.countries) for i in range(first, stop)):
        return False
    return any(sentence.form(index) in _SEVERAL_STATES for index in range(first + 1, stop))


def _takes_up(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether a definite noun alone, or with one plain adjective, takes up a body named before."""
    if stop == start:
        return True
    plain = sentence.nationalities[start] is None and sentence.quotation_ends.get(start) is None
    return stop - start == 1 and plain and sentence.word_class(start) == "adjective"


def _only_described(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether an indefinite noun is only described and not named: صندوق إفريقي خاص بالتأقلم."""
    first = sentence.tokens[start]
    if first.kind != "word" or first.definite or sentence.word_class(start) is None:
        return False
    places = (sentence.organisations, sentence.countries, sentence.cities)
    return not any(
        sentence.tokens[index].definite and sentence.tokens[index - 1].kind == "word" and index > start
        for index in range(start, min(stop, start + 2))
    ) and not any(terms[index] is not None for terms in places for index in range(start, stop))

"""Editions told without their noun: "the third met in …", "the rounds of 2021 and 2023", "Fes, 2018: …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.ordinals import read_ordinal
from briefcli.briefing.anchor import FOREIGN, MAIN, Anchor
from briefcli.briefing.earlier_times import compared_times, earlier_times
from briefcli.briefing.foundings import founding_meetings
from briefcli.briefing.place_year_pairs import (
    is_year,
    kind_of_own_plural,
    pairs_before_those,
    pairs_behind_after,
    pairs_behind_plural,
    pairs_behind_then,
    pairs_opening_clauses,
)
from briefcli.lexicon import rule_words
from briefcli.mentions.event_words import event_word_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.arabic.dates import DateMention
    from briefcli.mentions.sentence import Sentence

_BEFORE_ORDINAL = frozenset(
    ("اما", "ثم", "و", "في", "وفي", "فيما", "بينما", "بعد", "،", "؛", ":", "كانت", "وكانت")
)
_BEFORE_YEAR = frozenset(("في", "وفي", "عام", "سنه"))
_LONGEST_ORDINAL = 40
_LONGEST_ENTRY = 14

_AGAIN_REACH = 6


def elliptic_anchors(
    sentence: Sentence, known: Sequence[Anchor], main_ordinal: int | None, dates: Sequence[DateMention]
) -> list[Anchor]:
    """The editions that a sentence tells of without the noun, beside those that are known.

    Args:
        sentence: A sentence that speaks of the event, or that follows one.
        known: The anchors that its nouns give.
        main_ordinal: The number of the main edition, None if it is not told.
        dates: The sentence's dates.
    """
    taken = {index for anchor in known for index in range(anchor.first, anchor.stop)}
    among = list(_among_editions(sentence))
    held = [
        *earlier_times(sentence, [*known, *among], dates),
        *founding_meetings(sentence, known, dates),
        *compared_times(sentence, dates),
    ]
    found = [
        *_ordinals(sentence, main_ordinal, earlier=bool(known)),
        *among,
        *_listed_years(sentence),
        *_moves(sentence, [*known, *held]),
        *held,
        *_taken_up(sentence),
        *_meets_again(sentence),
        *_pairs(sentence, [*known, *among, *held], dates),
        *_several(sentence),
        *_entries(sentence, known),
    ]
    return [anchor for anchor in found if anchor.first not in taken]


def _ordinals(sentence: Sentence, main_ordinal: int | None, *, earlier: bool) -> Iterator[Anchor]:
    """Ordinals that stand for an edition: أما الثالثة فقد استضافتها …, والرابعة في …."""
    for index, token in enumerate(sentence.tokens):
        if token.kind != "word" or not token.text.endswith(
            ("ة", "ى", "ون", "ين", "ث", "ع", "ي", "ول", "س", "ن")
        ):
            continue
        ordinal = read_ordinal(sentence.tokens, index)
        if (
            ordinal is None
            or not ordinal.definite
            or ordinal.form != "word"
            or ordinal.value > _LONGEST_ORDINAL
        ):
            continue
        conjoined = token.form.startswith(("وال", "فال"))
        if not token.definite and not conjoined:
            continue
        if conjoined and not earlier and index == 0:
            continue
        stands_alone = not index or sentence.form(index - 1) in _BEFORE_ORDINAL
        stands_alone = stands_alone or _was_held(sentence, index) or _was_hosted(sentence, index)
        if not stands_alone and (not conjoined or sentence.tokens[index - 1].definite):
            continue
        stop = ordinal.last + 1
        if stop >= len(sentence) or not _may_follow(sentence, stop):
            continue
        key = MAIN if ordinal.value == main_ordinal else f"ordinal {ordinal.value}"
        yield Anchor(index, stop, key, told=True)


def _among_editions(sentence: Sentence) -> Iterator[Anchor]:
    """One of all editions, by its number before their plural: أولى دوراته, ثاني نسخ المهرجان."""
    for index in range(len(sentence) - 1):
        ordinal = read_ordinal(sentence.tokens, index)
        if ordinal is None or ordinal.definite or ordinal.last != index or sentence.tokens[index].definite:
            continue
        if _is_plural_of_editions(sentence, index + 1):
            stop = index + 2 + _is_event_of(sentence, index + 2)  # أولى دورات المؤتمر
            yield Anchor(index, stop, f"ordinal {ordinal.value}", told=True)


def _is_plural_of_editions(sentence: Sentence, index: int) -> bool:
    """Whether a plural of editions with its owner stands at an index: دوراته, نسخ المهرجان."""
    if kind_of_own_plural(sentence, index) == "edition":
        return True
    term = sentence.event_nouns[index]
    following = sentence.event_nouns[index + 1]
    return term is not None and term.value.plural and term.value.kind == "edition" and following is not None


def _was_held(sentence: Sentence, index: int) -> bool:
    """Whether a past verb of holding has what begins at an index as its subject: بينما جرى الثاني في …."""
    verb = sentence.host_verbs[index - 1]
    return verb is not None and verb.value.tense == "past" and verb.value.row["governs"] == "place"


def _was_hosted(sentence: Sentence, index: int) -> bool:
    """Whether what begins at an index is what a city or state hosted: ثم استضافت باماكو الثاني في 2023."""
    for places in (sentence.cities, sentence.countries):
        place = next((term for term in places.within(max(0, index - 3), index) if term.stop == index), None)
        verb = sentence.host_verbs[place.first - 1] if place is not None and place.first else None
        if verb is not None and verb.value.tense == "past" and verb.value.row["governs"] != "place":
            return True
    return False


def _may_follow(sentence: Sentence, index: int) -> bool:
    """Whether what stands behind an ordinal tells when or where the edition was held."""
    form = sentence.form(index)
    if form in ("في", "عام", "سنه", "فقد", "التي", "الذي", "بمدينه", "قد"):
        return True
    hosting = sentence.host_verbs[index] is not None
    city = sentence.cities[index]
    return hosting or (city is not None and city.split.preposition == "ب")


def _listed_years(sentence: Sentence) -> Iterator[Anchor]:
    """Editions that are listed by their years: دورتي 2021 و2023, نسخ 2019 و2021 و2023."""
    for index in range(len(sentence)):
        term = sentence.event_nouns[index]
        if term is None or not term.value.plural:
            continue
        position = term.stop
        if sentence.form(position) in ("عامي", "سنتي", "اعوام", "سنوات"):
            position += 1
        while position < len(sentence):
            form = sentence.form(position)
            if is_year(form):
                yield Anchor(position, position + 1, f"year {form}", told=True)
            elif form not in ("و", "،"):
                break
            position += 1


def _moves(sentence: Sentence, known: Sequence[Anchor]) -> Iterator[Anchor]:
    """A move from an earlier edition to the next one: … ثم انتقلت إلى نابولي, وفي 2021 انتقل إلى مصراتة."""
    earlier = [anchor for anchor in known if anchor.key not in (MAIN, FOREIGN)]
    for index, token in enumerate(sentence.tokens):
        towards = sentence.form(index + 1) in ("الي", "بعد", "نحو")
        if token.form in rule_words.hosting_words()["moving"] and earlier:
            there = next((date for date in sentence.dates if date.first == index + 1), None)
            if there is not None and there.begin.year and sentence.form(there.last + 1) in ("الي", "نحو"):
                yield Anchor(index, index + 1, f"year {there.begin.year}", told=True)
                continue  # ثم انتقلت سنة 2023 إلى هانوي
        year = sentence.form(index - 1) if index > 1 and sentence.form(index - 2) in _BEFORE_YEAR else ""
        dated = is_year(year)
        if dated and towards and token.form in rule_words.hosting_words()["moving"]:
            yield Anchor(index, index + 1, f"year {year}", told=True)
            continue
        if (
            token.form in rule_words.hosting_words()["moving"]
            and towards
            and any(anchor.stop <= index for anchor in earlier)
        ):
            yield Anchor(index, index + 1, f"move {sentence.index} {index}", told=True)


def _pairs(sentence: Sentence, known: Sequence[Anchor], dates: Sequence[DateMention]) -> Iterator[Anchor]:
    """Editions told by place and year alone, in a sentence that tells of others as well."""
    yield from pairs_behind_plural(sentence, dates)
    yield from pairs_behind_then(sentence, known, dates)
    yield from pairs_before_those(sentence, known)
    yield from pairs_behind_after(sentence, known)
    if any(anchor.key not in (MAIN, FOREIGN) for anchor in known):
        yield from pairs_opening_clauses(sentence, dates)


def _several(sentence: Sentence) -> Iterator[Anchor]:
    """Several events told at once, whose place and days are not the present one's: قمتين عقدتا في …."""
    for term in sentence.event_nouns:
        if not term.value.plural or term.split.definite:
            continue
        held = sentence.host_verbs[term.stop]
        if held is not None and held.value.tense == "past":
            yield Anchor(term.first, term.stop, FOREIGN, told=True)


def _taken_up(sentence: Sentence) -> Iterator[Anchor]:
    """The event taken up by a word for any gathering: هذه التظاهرة."""
    for index in range(1, len(sentence)):
        cue = _cue_behind(sentence, index)
        if cue is not None and event_word_role(sentence, index, "generic"):
            stop = index + 2 + _is_event_of(sentence, index + 2)  # المحطة المقبلة للمؤتمر
            yield Anchor(index, stop, f"{cue} {sentence.index} {index}", told=True)
        if _stands_alone(sentence, index):
            cue = rule_words.edition_cues()[sentence.tokens[index].stem]
            yield Anchor(index, index + 1, f"{cue} {sentence.index} {index}", told=True)
        this = sentence.form(index - 1).lstrip("ولب") in ("هذا", "هذه")
        this = this and sentence.form(index - 2) != "من"  # the seventh round of this event
        if this and sentence.tokens[index].definite and event_word_role(sentence, index, "generic"):
            yield Anchor(index, index + 1, MAIN, told=False)


def _is_event_of(sentence: Sentence, index: int) -> bool:
    """Whether the definite noun of an event stands at an index, alone or behind ل."""
    term = sentence.event_nouns[index]
    if term is None or term.split.conjunction or term.split.preposition not in ("", "ل"):
        return False
    return term.split.definite or sentence.form(index).startswith("لل")


def _stands_alone(sentence: Sentence, index: int) -> bool:
    """Whether an adjective behind a verb of holding stands for an edition: تلتئم التالية في 2030."""
    token = sentence.tokens[index]
    if not token.definite or token.stem not in rule_words.edition_cues() or not token.text.endswith("ة"):
        return False
    verb = sentence.host_verbs[index - 1]
    held = verb is not None and verb.stop == index and verb.value.row["governs"] == "place"
    return held and sentence.form(index + 1) in ("في", "عام", "سنه", "خلال", "بعد", "قبل")


def _is_of_group(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether those who take part are named between two indices: المشاركون, and not two ministers."""
    return any(term.value == "group" for term in sentence.agenda_words.within(start, stop)) or any(
        token.definite and token.text.endswith("ون") for token in sentence.tokens[start:stop]
    )


def _meets_again(sentence: Sentence) -> Iterator[Anchor]:
    """The coming edition in what those who took part do next: يلتقي المانحون مجددا في كمبالا."""
    words = rule_words.hosting_words()
    for index, token in enumerate(sentence.tokens):
        if token.form.removeprefix("و") not in words["meeting"]:
            continue
        for at in range(index + 1, min(index + _AGAIN_REACH, len(sentence))):
            again = sentence.phrase_at(at, rule_words.hosting_phrases("again"))
            if again is not None and _is_of_group(sentence, index + 1, at):
                yield Anchor(index, again[0], f"next {sentence.index} {index}", told=True)
                break
            if sentence.tokens[at].kind == "punctuation" or sentence.word_class(at) == "verb":
                break


def _cue_behind(sentence: Sentence, index: int) -> str | None:
    """What an adjective says of the edition that a definite word means: الموعد المقبل فستستضيفه لواندا."""
    token, adjective = sentence.tokens[index], index + 1
    if not token.definite or not sentence.token(adjective).definite:
        return None
    cue = rule_words.edition_cues().get(sentence.tokens[adjective].stem)
    return cue if cue in ("previous", "next") else None


def _entries(sentence: Sentence, known: Sequence[Anchor]) -> Iterator[Anchor]:
    """The entry of a list of editions, which begins with the place and the date: كولومبو، تموز 2018: …."""
    city = sentence.cities[0]
    if city is None or not sentence.is_comma(city.stop):
        return
    colon = next((i for i, token in enumerate(sentence.tokens[:_LONGEST_ENTRY]) if token.text == ":"), None)
    dated = any(is_year(token.form) for token in sentence.tokens[city.stop : colon])
    if colon is not None and dated:
        later = [anchor.key for anchor in known if anchor.first > colon and anchor.key != FOREIGN]
        yield Anchor(0, 1, later[0] if later and later[0] != MAIN else f"entry {sentence.index}", told=True)

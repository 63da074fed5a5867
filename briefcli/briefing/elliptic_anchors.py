"""Editions told without their noun: "the third met in …", "the rounds of 2021 and 2023", "Fes, 2018: …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.ordinals import read_ordinal
from briefcli.briefing.anchor import FOREIGN, MAIN, Anchor
from briefcli.lexicon import rule_words, vocabulary
from briefcli.mentions.event_name_bounds import event_word_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.arabic.dates import DateMention
    from briefcli.mentions.sentence import Sentence

_YEARS = range(1900, 2101)
_BEFORE_ORDINAL = frozenset(
    ("اما", "ثم", "و", "في", "وفي", "فيما", "بينما", "بعد", "،", "؛", ":", "كانت", "وكانت")
)
_LONGEST_ORDINAL = 40
_LONGEST_ENTRY = 14
_COPULAS = frozenset(("هو", "هي", "وهو", "وهي", "يعد", "تعد", "يعتبر", "تعتبر"))
_BEGINNING = frozenset(("بدأ", "انطلق", "جمع", "استقبل", "تواصل", "استمر"))
_FIRST = frozenset(("اول", "لاول", "الاولي", "اولي"))
STARTS = frozenset(("بدأ", "انطلق"))
"""Verbs that tell where a series or an edition began: انطلق من مسقط."""

_THEN = frozenset(("ثم", "فيما", "بينما", "بعدما", "وبعدما", "قبلما"))
_OWN = ("ها", "ه", "هم")
_DATE_REACH = 10
_ONCE_REACH = 3
_PAIR_REACH = 3
_SERIES = frozenset(("نوعه", "نوعها", "سلسله", "تاريخ", "تاريخه", "تاريخها"))


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
    held = list(_held_before(sentence, [*known, *among], dates))
    found = [
        *_ordinals(sentence, main_ordinal, earlier=bool(known)),
        *among,
        *_listed_years(sentence),
        *_moves(sentence, [*known, *held]),
        *held,
        *_taken_up(sentence),
        *_pairs(sentence, dates),
        *_several(sentence),
        *_entries(sentence, known),
    ]
    return [anchor for anchor in found if anchor.first not in taken]


def predicated_ordinal(sentence: Sentence, anchor: Anchor) -> tuple[int, int] | None:
    """The number that a sentence says the event to be: هذا الاجتماع هو السابع والعشرون للمجموعة.

    Returns:
        The number and the index behind it. None if there is none, or if it counts something else than the
        series: the first since 2019, the second this month.
    """
    index = anchor.stop + 1 + sentence.is_comma(anchor.stop)
    if sentence.form(index - 1) not in _COPULAS or index >= len(sentence):
        return None
    ordinal = read_ordinal(sentence.tokens, index)
    if ordinal is None or not ordinal.definite or ordinal.value == 1:
        return None
    stop = ordinal.last + 1
    ends = stop >= len(sentence) or sentence.tokens[stop].kind == "punctuation"
    following = sentence.event_nouns[stop + 1] if stop + 1 < len(sentence) else None
    ends = ends or (sentence.form(stop) == "بعد" and following is not None)
    of_series = not ends and (sentence.form(stop).startswith("ل") or sentence.form(stop + 1) in _SERIES)
    return (ordinal.value, stop) if ends or of_series else None


def repeated_ordinal(sentence: Sentence, anchor: Anchor) -> tuple[int, int, int] | None:
    """The number in a relative clause on how often the event is held: المنتدى، الذي يعقد للمرة الخامسة، ….

    Returns:
        The number and the indices of its words. None if there is none, or if more follows, which may count
        something else: for the second time in Doha, for the third time in a row.
    """
    relative = anchor.stop + sentence.is_comma(anchor.stop)
    if sentence.form(relative) not in ("الذي", "التي") or relative + 1 >= len(sentence):
        return None
    verb = vocabulary.host_verbs().match(sentence.tokens, relative + 1)
    held = verb is not None and verb[2].row["governs"] == "place" and verb[2].tense in ("present", "future")
    if verb is None or not held or sentence.form(verb[0]) != "للمره":
        return None
    ordinal = read_ordinal(sentence.tokens, verb[0] + 1) if verb[0] + 1 < len(sentence) else None
    if ordinal is None or not ordinal.definite:
        return None
    stop = ordinal.last + 1
    ends = stop >= len(sentence) or sentence.tokens[stop].kind == "punctuation"
    return (ordinal.value, verb[0], stop) if ends else None


def first_time(sentence: Sentence, anchor: Anchor) -> tuple[int, int] | None:
    """The indices of the words by which an earlier time was the first: وعقد المنتدى للمرة الأولى …."""
    if not anchor.key.startswith("time "):
        return None
    for index in range(anchor.first, min(len(sentence), anchor.stop + _ONCE_REACH)):
        found = sentence.phrase_at(index, rule_words.hosting_phrases("occasion"))
        if found is not None:
            words = {sentence.form(position) for position in range(index, found[0])}
            return (index, found[0]) if words & _FIRST else None
    return None


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
        stands_alone = not index or sentence.form(index - 1) in _BEFORE_ORDINAL or _was_held(sentence, index)
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
            yield Anchor(index, index + 2, f"ordinal {ordinal.value}", told=True)


def _is_plural_of_editions(sentence: Sentence, index: int) -> bool:
    """Whether a plural of editions with its owner stands at an index: دوراته, نسخ المهرجان."""
    token = sentence.tokens[index]
    for pronoun in _OWN:
        stem = token.form.removesuffix(pronoun)
        if token.text.endswith(pronoun) and len(stem) > len(pronoun):
            match = vocabulary.event_nouns().match((token._replace(form=stem, text=stem),), 0)
            if match is not None and match[2].plural and match[2].kind == "edition":
                return True
    term = sentence.event_nouns[index]
    following = sentence.event_nouns[index + 1] if index + 1 < len(sentence) else None
    return term is not None and term.value.plural and term.value.kind == "edition" and following is not None


def _was_held(sentence: Sentence, index: int) -> bool:
    """Whether a past verb of holding has what begins at an index as its subject: بينما جرى الثاني في …."""
    verb = vocabulary.host_verbs().match(sentence.tokens, index - 1) if index else None
    return verb is not None and verb[2].tense == "past" and verb[2].row["governs"] == "place"


def _may_follow(sentence: Sentence, index: int) -> bool:
    """Whether what stands behind an ordinal tells when or where the edition was held."""
    form = sentence.form(index)
    if form in ("في", "عام", "سنه", "فقد", "التي", "الذي", "بمدينه", "قد"):
        return True
    hosting = vocabulary.host_verbs().match(sentence.tokens, index) is not None
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
            if form.isdigit() and int(form) in _YEARS:
                yield Anchor(position, position + 1, f"year {form}", told=True)
            elif form not in ("و", "،"):
                break
            position += 1


def _moves(sentence: Sentence, known: Sequence[Anchor]) -> Iterator[Anchor]:
    """A move from an earlier edition to the next one: … ثم انتقلت إلى نابولي."""
    earlier = [anchor for anchor in known if anchor.key not in (MAIN, FOREIGN)]
    for index, token in enumerate(sentence.tokens):
        towards = sentence.form(index + 1) in ("الي", "بعد", "نحو")
        if (
            token.form in rule_words.hosting_words()["moving"]
            and towards
            and any(anchor.stop <= index for anchor in earlier)
        ):
            yield Anchor(index, index + 1, f"move {sentence.index} {index}", told=True)


def _pairs(sentence: Sentence, dates: Sequence[DateMention]) -> Iterator[Anchor]:
    """Editions told by place and year in a row: القمتان السابقتان في سوتشي عام 2019 وبطرسبورغ عام 2023."""
    plural = next((term for term in sentence.event_nouns if term is not None and term.value.plural), None)
    if plural is None:
        return
    found: list[Anchor] = []
    start = plural.stop
    for date in dates:
        if date.first < start or date.begin.year is None:
            continue
        cities = [term for term in sentence.cities[start : date.first] if term is not None]
        start = date.last + 1
        city = next((term for term in cities if term.stop >= date.first - _PAIR_REACH), None)
        if city is not None:
            found.append(Anchor(city.first, city.first + 1, f"pair {sentence.index} {city.first}", told=True))
    if len(found) > 1:
        yield from found


def _several(sentence: Sentence) -> Iterator[Anchor]:
    """Several events told at once, whose place and days are not the present one's: قمتين عقدتا في …."""
    for index, term in enumerate(sentence.event_nouns):
        if term is None or term.first != index or not term.value.plural or term.split.definite:
            continue
        held = (
            vocabulary.host_verbs().match(sentence.tokens, term.stop) if term.stop < len(sentence) else None
        )
        if held is not None and held[2].tense == "past":
            yield Anchor(index, term.stop, FOREIGN, told=True)


def _taken_up(sentence: Sentence) -> Iterator[Anchor]:
    """The event taken up by a word for any gathering: هذه التظاهرة."""
    for index in range(1, len(sentence)):
        cue = _cue_behind(sentence, index)
        if cue is not None and event_word_role(sentence, index, "generic"):
            yield Anchor(index, index + 2, f"{cue} {sentence.index} {index}", told=True)
        this = sentence.form(index - 1).lstrip("ولب") in ("هذا", "هذه")
        this = this and sentence.form(index - 2) != "من"  # the seventh round of this event
        if this and sentence.tokens[index].definite and event_word_role(sentence, index, "generic"):
            yield Anchor(index, index + 1, MAIN, told=False)


def _cue_behind(sentence: Sentence, index: int) -> str | None:
    """What an adjective says of the edition that a definite word means: الموعد المقبل فستستضيفه لواندا."""
    token, adjective = sentence.tokens[index], index + 1
    if not token.definite or adjective >= len(sentence) or not sentence.tokens[adjective].definite:
        return None
    cue = rule_words.edition_cues().get(sentence.tokens[adjective].stem)
    return cue if cue in ("previous", "next") else None


def _held_before(
    sentence: Sentence, known: Sequence[Anchor], dates: Sequence[DateMention]
) -> Iterator[Anchor]:
    """An earlier time that the event was held: وكانت القمة قد عقدت آخر مرة عام 2016.

    It has to be told with its year, and not to the day, which the present edition may be told with in the
    same words.
    """
    for index in range(len(sentence)):
        verb = vocabulary.host_verbs().match(sentence.tokens, index)
        if verb is None:
            continue
        date = next((date for date in dates if verb[0] <= date.first <= verb[0] + _DATE_REACH), None)
        if date is None:
            continue
        if any(index < anchor.first < date.first and anchor.key != MAIN for anchor in known):
            continue
        before = [anchor for anchor in known if anchor.first < index]
        if before and before[-1].key != MAIN and not _is_taken_up(sentence, index):
            continue
        if date.begin.year is None:
            if _is_last_time(sentence, index, date, verb[2].tense):
                yield Anchor(index, index + 1, f"time {sentence.index} {index}", told=True)
                yield from _resumed(sentence, date.last + 1)
            continue
        # وعقد المنتدى للمرة الأولى في موسكو عام 2018: the event itself stands behind the verb
        inside = [anchor for anchor in known if verb[0] <= anchor.first <= verb[0] + 1]
        at, stop = (inside[-1].stop, inside[-1].stop) if inside else (index, verb[0])
        once = any(
            sentence.phrase_at(stop + offset, rule_words.hosting_phrases("occasion"))
            for offset in range(_ONCE_REACH)
        )
        series = "سلسله" in (sentence.form(index - 1), sentence.form(index - 2))  # سلسلة بدأت في باريس
        if verb[2].tense != "past" and inside:
            continue
        started = verb[2].tense == "past" and _is_start_of_series(sentence, index, stop, known, date)
        earlier = date.begin.day is None and _is_told_earlier(sentence, index, verb[2].lemma)
        if once or series or started or earlier:
            yield Anchor(at, at + 1, f"time {sentence.index} {index}", told=True)


def _is_last_time(sentence: Sentence, index: int, date: DateMention, tense: str) -> bool:
    """Whether a clause tells where the event was last year: الذي انعقد العام الماضي, كان قد اجتمع …."""
    told = sentence.form(index - 1) in ("الذي", "التي") or _is_past_perfect(sentence, index)
    return told and tense == "past" and date.relative in ("previous-year", "last-year")


def _resumed(sentence: Sentence, start: int) -> Iterator[Anchor]:
    """The present edition behind a relative clause on the last one: …، سينظم هذه السنة بأزرو."""
    for index in range(start, len(sentence)):
        verb = vocabulary.host_verbs().match(sentence.tokens, index)
        if verb is not None and verb[2].tense in ("present", "future"):
            yield Anchor(index, index + 1, MAIN, told=True)
            return


def _is_start_of_series(
    sentence: Sentence, index: int, stop: int, known: Sequence[Anchor], date: DateMention
) -> bool:
    """Whether a verb of beginning tells where or in which year it began: الملتقى انطلق من مسقط عام 2019.

    Args:
        sentence: The sentence.
        index: The verb, which has the event right before or behind it.
        stop: Index behind the verb and the event.
        known: The anchors that the sentence's nouns give.
        date: The date that follows.
    """
    verb = vocabulary.host_verbs().match(sentence.tokens, index)
    if verb is None or verb[2].lemma not in STARTS or date.begin.day is not None:
        return False
    beside = any(
        anchor.stop == index or (anchor.first > index and anchor.stop == stop)
        for anchor in known
        if anchor.key == MAIN
    )
    from_city = sentence.form(stop) == "من" and any(sentence.cities[stop + 1 : stop + 3])
    return beside and (from_city or (date.first == stop and date.begin.month is None))


def _is_told_earlier(sentence: Sentence, index: int, lemma: str) -> bool:
    """Whether a verb of holding, not one of beginning, tells what was before."""
    before = _is_past_perfect(sentence, index) or _is_taken_up(sentence, index)
    return before and lemma not in _BEGINNING


def _is_past_perfect(sentence: Sentence, index: int) -> bool:
    """Whether كان … قد stands before a verb."""
    before = [sentence.form(position) for position in range(max(0, index - _DATE_REACH), index)]
    return before[-1:] == ["قد"] and any(form.removeprefix("و") in ("كان", "كانت") for form in before)


def _is_taken_up(sentence: Sentence, index: int) -> bool:
    """Whether a verb of hosting has the event as its pronoun behind a word of time: ثم احتضنتها فاس."""
    before = sentence.form(index - 1)
    joined = before in _THEN or (
        before == "ان" and sentence.form(index - 2) in ("قبل", "بعد", "وبعد", "وقبل")
    )
    return joined and sentence.tokens[index].text.endswith(("ها", "ه"))


def _entries(sentence: Sentence, known: Sequence[Anchor]) -> Iterator[Anchor]:
    """The entry of a list of editions, which begins with the place and the date: كولومبو، تموز 2018: …."""
    city = sentence.cities[0]
    if city is None or not sentence.is_comma(city.stop):
        return
    colon = next((i for i, token in enumerate(sentence.tokens[:_LONGEST_ENTRY]) if token.text == ":"), None)
    dated = any(
        token.form.isdigit() and int(token.form) in _YEARS for token in sentence.tokens[city.stop : colon]
    )
    if colon is not None and dated:
        later = [anchor.key for anchor in known if anchor.first > colon and anchor.key != FOREIGN]
        yield Anchor(0, 1, later[0] if later and later[0] != MAIN else f"entry {sentence.index}", told=True)

"""Which edition of the main event a mention of an event stands for: the present one, another, or none."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefcli.arabic.date_parts import read_relative_period
from briefcli.arabic.date_years import read_year_number
from briefcli.briefing.anchor import FOREIGN, MAIN, Anchor
from briefcli.briefing.clauses import CONTINUING
from briefcli.briefing.edition_wording import (
    follows_another,
    is_first_of_owner,
    is_first_of_series,
    is_not_held,
    is_of_body_again,
    is_of_its_kind,
    is_similar,
    is_told_before,
    is_unrelated,
)
from briefcli.briefing.event_likeness import event_nouns, is_dated_earlier, present_year, telling_words
from briefcli.briefing.events_elsewhere import is_held_elsewhere
from briefcli.briefing.main_event import COMPARING, ELSEWHERE, is_contrasted
from briefcli.briefing.publication import find_publication
from briefcli.lexicon import rule_words, vocabulary

if TYPE_CHECKING:
    from briefcli.arabic.dates import DateMention
    from briefcli.article.model import Article
    from briefcli.briefing.main_event import MainEvent
    from briefcli.briefing.publication import Publication
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

LEAD_SENTENCES = 4
"""How many sentences tell of the main event even where they don't name it."""

REACH = 3
"""Tokens within which a verb of hosting, or a word like "previous", belongs to what stands beside it."""

_PLACED_REACH = 3
_NAMING_SENTENCES = 2
_LAST = frozenset(("اخير", "اخيره"))
_HOSTING = frozenset(("استضافه", "احتضان", "استقبال"))
_GAMES = frozenset(("العاب", "اولمبيه", "بطوله", "كاس", "دوري"))
_ABOUT = frozenset(("حول", "بشان", "عن", "للنقاش", "للتداول"))


class MentionedEditions:
    """Tells of a mention of an event which edition of the main one it stands for."""

    def __init__(self, reading: Reading, main: MainEvent) -> None:
        """Take an article's mentions and its main event."""
        self.reading = reading
        self.main = main

    @property
    def article(self) -> Article:
        """The article that is read."""
        return self.reading.article

    @cached_property
    def dates(self) -> tuple[tuple[DateMention, ...], ...]:
        """For each sentence, its dates."""
        return tuple(sentence.dates for sentence in self.reading.sentences)

    @cached_property
    def publication(self) -> Publication | None:
        """When the article was written, None if it doesn't tell."""
        return find_publication(self.reading)

    @cached_property
    def lead(self) -> tuple[int, ...]:
        """For each sentence, how many stand before it; of the lines above a report only the first counts."""
        places: list[int] = []
        count = 0
        for sentence in self.reading.sentences:
            places.append(count)
            count += sentence.kind not in ("title", "heading") or not count
        return tuple(places)

    def _anchor(self, sentence: Sentence, event: EventMention) -> Anchor | None:
        """The edition that a mention stands for, None if it is no anchor."""

        def anchor(key: str, *, told: bool = True) -> Anchor:
            return Anchor(event.first, event.stop + 2 * follows_another(sentence, event.stop), key, told)

        if event is self.main.mention or self._is_own_meeting(sentence, event):
            return anchor(MAIN)
        related = bool(event_nouns(self.reading, event) & self.main.nouns) or event.kind == "edition"
        words = telling_words(self.reading, event)
        shared = words & self.main.words
        first = event.ordinal is not None and not event.content  # عن لقاء أول نظم سنة 2022
        similar = is_similar(sentence, event.first + 1)
        if event.kind == "meeting" and not (related or event.definite or first or similar):
            return self._another_held(sentence, event)
        indefinite = self._edition_of_indefinite(sentence, event, alone=related and not words)
        if self._is_of_games(event, words) or is_not_held(sentence, event) or is_unrelated(sentence, event):
            indefinite = FOREIGN
        if indefinite is not None:
            return anchor(indefinite)
        akin = shared and (shared in (words, self.main.words) or len(shared) > 1 or self._is_predicate(event))
        elsewhere = not words and is_held_elsewhere(sentence, event, self.main.mention, self.reading)
        if elsewhere or (not related and not akin and event.content > 0):
            return anchor(FOREIGN)
        if event.ordinal is not None:
            known = self._is_headlines(event) or is_of_body_again(sentence, event)
            other = bool(words) and not shared and not known
            return anchor(self._edition_of_ordinal(sentence, event, foreign=other))
        told_before = related and words <= self.main.words and is_told_before(sentence, event.first)
        cue = "previous" if told_before else self._cue(sentence, event)
        next_one = cue == "next" and self._is_after_present(sentence, event)
        if cue == "next" and related and event.kind != "edition" and self._is_ahead and not next_one:
            cue = "present"  # the coming conference is the one that is written about
        if cue is None and event.kind != "edition" and self._is_possessed(sentence, event):
            own = related and event.sentence < _NAMING_SENTENCES and not words - self.main.words
            return anchor(MAIN if own else FOREIGN, told=not own)  # somebody's own meeting
        if cue is not None:
            return anchor(MAIN if cue == "present" else f"{cue} {event.sentence}")
        if not event.definite or event.content > 0:
            early = related and not words and self.lead[event.sentence] < LEAD_SENTENCES
            # Behind the bare noun, "on" may begin what is spoken about there.
            taken_up = event.definite and related and sentence.form(event.first + 1) in _ABOUT
            if shared or early or taken_up:
                return anchor(MAIN, told=False)
            city = self._city_of(sentence, event)
            if city is not None and not self._is_of_another_series(sentence, event, words):
                return anchor(MAIN if city == self.main_city else f"city {city}")
            if event.kind == "edition" and len(event_nouns(self.reading, event)) == 1 and not event.definite:
                return anchor(f"edition {event.sentence}")  # دورة الذكرى العشرين
            if words or not event.definite:
                return anchor(FOREIGN)
        # A panel may be on the summit that was held before.
        another = self.main.mention.kind == "session" and event.kind == "event" and not related
        return anchor(FOREIGN) if another else anchor(MAIN, told=False)

    def _is_headlines(self, event: EventMention) -> bool:
        """Whether the lead tells in other words of what the headline names, with its noun and number."""
        named = self.reading.sentences[self.main.mention.sentence].kind == "title"
        lead = self.lead[event.sentence] < LEAD_SENTENCES
        same = event.noun in self.main.nouns and event.ordinal == self.main.ordinal
        return named and lead and same

    def _is_of_games(self, event: EventMention, words: frozenset[str]) -> bool:
        """Whether an edition is one of games, which the present event is none of: دورة الألعاب الأولمبية.

        What is named by the same year is the same: دورة مونتريال 1976.
        """
        if event.kind != "edition" or self.main.words & _GAMES:
            return False
        return bool(words & _GAMES) or self._year_in(event) in self._years_of_games

    @cached_property
    def _years_of_games(self) -> frozenset[int]:
        """The years that editions of games are told with, right behind their names."""
        return frozenset(
            date.begin.year
            for events in self.reading.events
            for event in events
            if event.kind == "edition" and telling_words(self.reading, event) & _GAMES
            for date in self.dates[event.sentence]
            if event.stop <= date.first <= event.stop + 1 and date.begin.year is not None
        )

    def _another_held(self, sentence: Sentence, event: EventMention) -> Anchor | None:
        """Another meeting that is said to be held: استضافة مصر لاجتماع الوزراء, بعد اجتماع استضافته فيينا.

        What follows is told of it. Where the present one counts from it, it is of the same series: وهو
        الثاني من نوعه بعد اجتماع ….
        """
        behind = (sentence.host_verbs[event.first + 1], sentence.host_verbs[event.stop])
        told = any(verb is not None and verb.value.tense == "past" for verb in behind)
        since = sentence.form(event.first - 1)
        if told and since in ("بعد", "عقب", "قبل", "منذ"):
            counted = since == "بعد" and sentence.form(event.first - 2) in ("نوعه", "نوعها")
            return Anchor(
                event.first, event.stop, f"previous {event.sentence}" if counted else FOREIGN, told=True
            )
        before = (event.first - 1, event.first - 2)
        to = any(split.preposition == "ل" for split in sentence.tokens[event.first].splits)
        hosted = to and any(sentence.form(index) in _HOSTING for index in before)
        # "أسبوع الطاقة" الذي يختتم السبت: a clause of its own
        relative = event.stop + (sentence.quotation_ends.get(event.first - 1) == event.stop)
        held = sentence.form(relative) in ("الذي", "التي")
        held = held and sentence.host_verbs[relative + 1] is not None
        apart = hosted or (held and event.content > 0)
        return Anchor(event.first, event.stop, FOREIGN, told=True) if apart else None

    def _edition_of_indefinite(self, sentence: Sentence, event: EventMention, *, alone: bool) -> str | None:
        """The edition of an indefinite mention with a year: دورة 2023, a similar meeting in 2019."""
        if event.definite:
            return None
        year = self._year_in(event)
        if year is not None and self._explains_main(sentence, event):
            return MAIN
        if year is not None and (alone or event.kind == "edition"):
            return f"year {year}"
        named = self._year_of_city(sentence, event)
        if named is not None:
            return f"year {named}"
        dated = any(date.first >= event.stop and date.begin.year for date in self.dates[event.sentence])
        own = event.noun in self.main.nouns and self.main.ordinal not in (None, 1)
        if dated and (is_first_of_series(sentence, event) or (own and is_first_of_owner(sentence, event))):
            return "ordinal 1"
        return f"previous {event.sentence}" if dated and is_similar(sentence, event.first + 1) else None

    def _year_of_city(self, sentence: Sentence, event: EventMention) -> int | None:
        """The past year behind an event named by its city: مؤتمر روما 2018, قمة باريس في أكتوبر 2024."""
        term = sentence.cities[event.first + 1]
        if self._city_of(sentence, event) is None or term is None or event.noun not in self.main.nouns:
            return None
        year: int | None = None
        adjective = sentence.nationalities[term.stop]  # قمة قازان الروسية عام 2024
        own = adjective is not None and adjective.value.code == term.value.code
        stop = adjective.stop if adjective is not None and own else term.stop
        if event.stop == stop + 1 and sentence.form(stop).isdigit():
            year = int(sentence.form(stop))
        elif event.stop in (stop, term.stop):
            at = stop + (sentence.form(stop) == "في")
            number = read_year_number(sentence.tokens, at)  # مؤتمر روما 2018 جمع …
            year = number.number if number is not None and number.calendar == "gregorian" else None
            year = next((date.begin.year for date in sentence.dates if date.first == at), year)
        return year if year is not None and year < present_year(self.reading) else None

    def _explains_main(self, sentence: Sentence, event: EventMention) -> bool:
        """Whether an edition stands in a bracket right behind the main event: مؤتمر الأحجار (دورة 2025)."""
        bracketed = event.kind == "edition" and sentence.form(event.first - 1) == "("
        main = self.main.mention
        return bracketed and (main.sentence, main.stop) == (event.sentence, event.first - 1)

    def _is_own_meeting(self, sentence: Sentence, event: EventMention) -> bool:
        """Whether a meeting is that of the assembly right before it: الجمعية العمومية، في اجتماعها العادي.

        A forum of states holds its own as well: يعقد منتدى الجزر اجتماعه السنوي.
        """
        main = self.main.mention
        behind = event.sentence == main.sentence and 0 <= event.first - main.stop < REACH
        owner = main.noun.startswith("جمعية") and sentence.form(event.first - 1) == "في"
        if main.first and event.first == main.stop:
            verb = sentence.host_verbs[main.first - 1]
            owner = owner or (verb is not None and verb.value.lemma == "عقد")
        return behind and owner and self._is_possessed(sentence, event)

    def _is_predicate(self, event: EventMention) -> bool:
        """Whether an indefinite mention right behind another says what that is: مؤتمر ميونخ منتدى سنوي."""
        events = self.reading.events[event.sentence]
        return not event.definite and any(other.stop == event.first for other in events)

    def _is_possessed(self, sentence: Sentence, event: EventMention) -> bool:
        term = sentence.event_nouns[event.first]
        main = self.reading.sentences[self.main.mention.sentence].event_nouns[self.main.mention.first]
        return term is not None and term.value.possessed and not (main is not None and main.value.possessed)

    def _edition_of_ordinal(self, sentence: Sentence, event: EventMention, *, foreign: bool) -> str:
        """The edition that a numbered mention stands for; of another series if its name tells so."""
        if foreign:
            return FOREIGN
        # Where the name has no number, the summit with one is another: بعد عام من القمة الأولى.
        this = event.kind == "edition" or sentence.form(event.first - 1) in ("هذا", "هذه", "وهذه", "وهذا")
        before = sentence.tokens[max(0, event.first - REACH) : event.first]
        elsewhere = any(token.form in ELSEWHERE or token.form in COMPARING for token in before)
        elsewhere = elsewhere or is_contrasted(sentence, event)
        same = event.ordinal == self.main.ordinal or (
            self.main.ordinal is None
            and not is_dated_earlier(self.reading, event)
            and (
                (this and self.lead[event.sentence] < LEAD_SENTENCES and not elsewhere)
                or is_of_its_kind(sentence, event.stop)
            )
        )
        return MAIN if same else f"ordinal {event.ordinal}"

    def _is_after_present(self, sentence: Sentence, event: EventMention) -> bool:
        """Whether a coming event is the one behind the present: it is told for next year, or another city."""
        behind = range(event.stop, min(event.stop + REACH, len(sentence)))
        periods = (read_relative_period(sentence.tokens, index) for index in behind)
        if any(period is not None and period[0] == "next-year" for period in periods):
            return True
        for index in range(max(0, event.first - 3 * REACH), event.first):
            verb = sentence.host_verbs[index]
            if verb is not None:
                hosted = verb.value.row["governs"] == "subject"  # else وستعقد الجلسة القادمة بالرباط
                around = (index - REACH, event.first) if hosted else (event.stop, event.stop + 2 * REACH)
                others = (term.value.name != self.main_city for term in sentence.cities.within(*around))
                late = verb.value.tense == "future" and self.lead[event.sentence] >= LEAD_SENTENCES
                return any(others) and (late or self.main_city is not None)
        return False

    @cached_property
    def _is_ahead(self) -> bool:
        """Whether the main event has not been held yet where its name is first told."""
        mention = self.main.mention
        sentence = self.reading.sentences[mention.sentence]
        near = sentence.host_verbs.within(mention.first - 4 * REACH, mention.stop + REACH)
        return not any(verb.value.tense == "past" or verb.value.lemma in CONTINUING for verb in near)

    def _year_in(self, event: EventMention) -> int | None:
        """The year in a mention or right behind it: the round of 2023."""
        for date in self.dates[event.sentence]:
            if event.first < date.first <= event.stop and date.begin.year is not None:
                return date.begin.year
        number = self.reading.sentences[event.sentence].tokens[min(event.first + 1, event.stop - 1)]
        if event.stop > event.first + 1 and number.form.isdigit() and len(number.form) == len("2024"):
            return int(number.form)  # نسخة 2024, ندوة 2023
        last = self.reading.sentences[event.sentence].tokens[event.stop - 1]
        if event.kind == "edition" and event.stop == event.first + 3 and last.form.isdigit():
            return int(last.form) if len(last.form) == len("2024") else None  # دورة الرباط 2023
        return None

    def _city_of(self, sentence: Sentence, event: EventMention) -> str | None:
        """The city that a mention names: behind its noun, and not what a genitive before it is about."""
        if event.definite or event.first + 1 >= event.stop:
            return None
        term = sentence.cities[event.first + 1]
        if term is not None and not term.split.preposition:
            return term.value.name
        # قمة الكويت: a capital with its state's name
        known = vocabulary.ambiguous_cities().match(sentence.tokens, event.first + 1)
        return known[2].name if known is not None and known[0] == event.stop else None

    def _is_of_another_series(self, sentence: Sentence, event: EventMention, words: frozenset[str]) -> bool:
        """Whether a name says more than its city: مؤتمر بغداد الدولي للمياه."""
        term = sentence.cities[event.first + 1]
        named = sentence.tokens[event.first + 1 : event.first + 2 if term is None else term.stop]
        place = {form for token in named for form in (token.form, token.form.removeprefix("ال"))}
        others = words - place - self.main.words - rule_words.edition_cues().keys()
        return any(not word.isdigit() for word in others)

    @cached_property
    def main_city(self) -> str | None:
        """The first city of the first sentences, which a name like "the Baghdad summit" takes up."""
        first: str | None = None
        for sentence in self.reading.sentences[:LEAD_SENTENCES]:
            for term in sentence.cities:
                if term.value.role not in ("capital", "city"):
                    continue
                before = [sentence.form(index) for index in range(term.first - _PLACED_REACH, term.first)]
                if term.split.preposition == "ب" or "في" in before:
                    return term.value.name
                first = first or term.value.name
        return first

    def _cue(self, sentence: Sentence, event: EventMention) -> str | None:
        """Whether words in or right behind a mention tell of an earlier or a later edition."""
        cues = rule_words.edition_cues()
        if sentence.form(event.first - 1) == "اخر" and not event.definite and event.content == 0:
            return "previous"  # وكانت آخر قمة قد عقدت في …
        period = read_relative_period(sentence.tokens, event.stop)
        if period is not None and period[0].endswith("year"):  # نسخة العام الفائت, دورة هذا العام
            return {"previous": "previous", "next": "next", "current": "present"}[period[0].partition("-")[0]]
        for index in range(event.first + 1, min(event.stop + REACH, len(sentence))):
            token = sentence.tokens[index]
            if index >= event.stop and (token.kind == "punctuation" or not token.definite):
                break
            if token.definite and token.stem in cues:
                return cues[token.stem]
            if token.definite and token.stem in _LAST and self._was_held_before(sentence, event):
                return "previous"
        return "previous" if follows_another(sentence, event.stop) else None

    def _was_held_before(self, sentence: Sentence, event: EventMention) -> bool:
        """Whether a year is told with the last one of a body's: وعقد مؤتمره الأخير في القاهرة عام 2022."""
        verb = sentence.host_verbs[event.first - 1] if event.first else None
        past = verb is not None and verb.value.tense == "past"
        dated = any(date.first >= event.stop and date.begin.year is not None for date in sentence.dates)
        return past and dated and event.sentence != self.main.mention.sentence

"""Where editions are held: cities, host states, a capital told by its nationality, the same city again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.date_parts import DASHES
from briefcli.arabic.tokens import tokenize
from briefcli.article.model import Span
from briefcli.briefing.anchors import FOREIGN, MAIN
from briefcli.briefing.edition_facts import FoundFact
from briefcli.briefing.event_places import CITY_NOUNS, CITY_ROLES, Place
from briefcli.briefing.place_judge import PlaceJudge
from briefcli.briefing.places_of_writing import headed_place_of_writing
from briefcli.lexicon import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.mentions.sentence import Sentence

_BASES = frozenset(("قاعده", "منتجع"))
_TAKEN_UP = CITY_NOUNS | _BASES | frozenset(("مكان", "عاصمه", "موقع"))
_SAME = frozenset(("ذاتها", "نفسها", "عينها", "ذاته", "نفسه", "عينه"))

_Told = tuple[FoundFact, "str | None"]


class PlaceReader(PlaceJudge):
    """Reads the places of an article's editions."""

    def read(self) -> Iterator[FoundFact]:
        """Cities and host states; of cities only one in the state of a surer host."""
        found = [fact for sentence in self.told.reading.sentences for fact in self._in_sentence(sentence)]
        found += self._on_line_above()
        found += self._in_headline_and_dateline()
        for key in dict.fromkeys(fact.key for fact, _ in found):
            city = _surest(found, key, "city")
            country = _surest(found, key, "country")
            if city is not None and city[1] is None:
                city = self._known_by_another_name(found, key, city)
            if city is not None and country is not None and city[1] not in (None, country[1]):
                if country[0].rank > city[0].rank:
                    city = _surest([pair for pair in found if pair[1] == country[1]], key, "city")
                else:
                    country = _surest([pair for pair in found if pair[1] == city[1]], key, "country")
            yield from (pair[0] for pair in (city, country) if pair is not None)

    def _known_by_another_name(self, found: list[_Told], key: str, city: _Told) -> _Told:
        """The city that the headline hosts the event in, where the report has its byname: مدينة البوغاز."""
        title = next((s for s in self.told.reading.sentences if s.kind == "title"), None)
        if title is None or not str(city[0].value).startswith("ال"):
            return city
        headed = (
            told
            for told in found
            if told[0].key == key and told[0].field == "city" and told[1] is not None
            if told[0].rule == "host-of-event" and told[0].span.end <= title.span.end
        )
        return next(headed, city)

    def _on_line_above(self) -> Iterator[_Told]:
        """The place of writing on a line of its own above a report of the opening: بغداد - واع."""
        article = self.told.article
        report = next((s for s in self.told.reading.sentences if s.kind == "paragraph"), None)
        if report is None or not self._tells_of_opening(report):
            return
        above = [block for block in article.blocks if block.span.end <= report.span.start]
        if not above or above[-1].kind not in ("byline", "credit", "heading"):
            return
        line = tokenize(article.text, above[-1].span.start, above[-1].span.end)
        city = vocabulary.cities().match(line, 0) or vocabulary.ambiguous_cities().match(line, 0)
        if city is None or city[0] >= len(line) or line[city[0]].text not in DASHES | {":", "/", "("}:
            return
        stop, split, place = city
        if place.role in CITY_ROLES and not (split.preposition or split.conjunction):
            span = Span(line[0].start, line[stop - 1].end)
            for field, value in (("city", article.phrase(span)), ("country", place.code)):
                yield FoundFact(MAIN, field, value, span, "place-of-writing", 1), place.code

    def _in_headline_and_dateline(self) -> Iterator[_Told]:
        """The city that the report is written from and whose name its headline holds."""
        place = headed_place_of_writing(self.told.reading)
        if place is not None:
            for field, value in (("city", place.name), ("country", place.code)):
                yield FoundFact(MAIN, field, value, place.span, "place-of-report", -1), place.code

    def _in_sentence(self, sentence: Sentence) -> Iterator[_Told]:
        """The places told in a sentence, each with its state's code."""
        places = list(self._places(sentence))
        respective = self._respective(sentence, places)
        judged = [
            (place, (respective[place.first], 4, "respective-hosts"))
            if place.first in respective
            else (place, self._judge(sentence, place))
            for place in places
        ]
        hosts = [(place, *verdict) for place, verdict in judged if verdict is not None]
        aims = [place for place, *_ in hosts if self._is_of_aim(sentence, place)]
        elsewhere = {key for place, key, *_ in hosts if place not in aims}
        for place, key, rank, rule in hosts:
            if place in aims and key in elsewhere:
                continue
            alone = sum(other.kind == place.kind for other, *_ in hosts) == 1
            span = Span(sentence.noun_start(place.first, place.split), sentence.tokens[place.stop - 1].end)
            for edition in self._in_one_row(sentence, key) if alone else (key,):
                if place.kind == "city":
                    name = sentence.noun_text(place.first, place.split, place.stop)
                    yield FoundFact(edition, "city", name, span, rule, rank), place.code
                if place.code is not None:
                    yield FoundFact(edition, "country", place.code, span, rule, rank), place.code
        yield from self._city_by_adjective(sentence)
        yield from self._city_again(sentence)

    def _is_of_aim(self, sentence: Sentence, place: Place) -> bool:
        """Whether a place may be where what an event is for happens: مؤتمر المانحين لإعادة الإعمار في غزة."""
        anchors = self.told.anchors[sentence.index]
        named = next((anchor for anchor in anchors if anchor.stop == place.first - 1), None)
        if named is None or sentence.form(place.first - 1) != "في":
            return False
        splits = (split for word in sentence.tokens[named.first + 1 : named.stop] for split in word.splits)
        return any(
            split.preposition == "ل" and not split.definite and sentence.is_everyday_noun(split.stem)
            for split in splits
        )

    def _in_one_row(self, sentence: Sentence, key: str) -> tuple[str, ...]:
        """The editions of a row of years that one is of, all held at one place: دورات 2016 و2018 و2020."""
        years = [a for a in self.told.anchors[sentence.index] if a.key.startswith("year ") and a.told]
        at = next((i for i, anchor in enumerate(years) if anchor.key == key), None)
        if at is None:
            return (key,)
        first = last = at
        while first > 0 and years[first].first - years[first - 1].stop == 1:
            first -= 1
        while last + 1 < len(years) and years[last + 1].first - years[last].stop == 1:
            last += 1
        return tuple(anchor.key for anchor in years[first : last + 1])

    def _respective(self, sentence: Sentence, places: list[Place]) -> dict[int, str]:
        """The editions of hosts that are told "respectively", by the hosts' first tokens."""
        anchors = self.told.anchors[sentence.index]
        listed = [anchor for anchor in anchors if anchor.key.startswith("year ") and anchor.told]
        forms = {(sentence.form(index), sentence.form(index + 1)) for index in range(len(sentence))}
        behind = [place for place in places if listed and place.first > listed[-1].first]
        in_order = len(listed) > 1 and ("علي", "التوالي") in forms and len(behind) == len(listed)
        if not in_order:
            return {}
        return {place.first: anchor.key for place, anchor in zip(behind, listed, strict=True)}

    def _city_by_adjective(self, sentence: Sentence) -> Iterator[_Told]:
        """The host in "in the Belarusian capital": its state, and its city if the text names it elsewhere."""
        anchors = self.told.anchors[sentence.index]
        for index, token in enumerate(sentence.tokens[:-1]):
            capital = token.form.endswith("العاصمه")
            nationality = sentence.nationalities[index + 1]
            if nationality is None or not (capital or token.form.endswith("المدينه")) or not anchors:
                continue
            code = nationality.value.code
            place = Place("region", index, nationality.stop, token.splits[0], code)
            hosting = self._is_host(sentence, place)
            placed = token.form.startswith("ب") or self._placed(sentence, place)
            if not (hosting or placed or self._is_destination(sentence, place)):
                continue
            if self._is_of_another(sentence, index):
                continue
            key = self.told.edition_at(sentence.index, index)
            span = sentence.span_of(index, nationality.stop)
            rank = 5 if self._held_before(sentence, index) else 3
            yield FoundFact(key, "country", code, span, "city-by-nationality", rank), code
            named = self._named_city(code, sentence.index, capital=capital)
            if named is not None:
                yield FoundFact(key, "city", *named, "city-by-nationality", rank - 1), code

    def _held_before(self, sentence: Sentence, index: int) -> bool:
        """Whether a verb of holding stands between the event and a token: الذي تنظمه الأمم المتحدة في …."""
        last = max((a.stop for a in self.told.anchors[sentence.index] if a.first < index), default=index)
        return bool(sentence.host_verbs.within(last, index))

    def _is_of_another(self, sentence: Sentence, index: int) -> bool:
        """Whether another event stands nearest before a place: حوار شامل سينطلق في العاصمة."""
        last = max((a.first for a in self.told.anchors[sentence.index] if a.first < index), default=-1)
        events = self.told.reading.events[sentence.index]
        return last >= 0 and any(last < event.first < index and not event.definite for event in events)

    def _city_again(self, sentence: Sentence) -> Iterator[_Told]:
        """The city that was named last, in "in the same city": بالمدينة ذاتها."""
        for index, token in enumerate(sentence.tokens[:-1]):
            nouns = {split.stem for split in token.splits if split.definite} & _TAKEN_UP
            if not nouns or sentence.form(index + 1) not in _SAME:
                continue
            place = Place("region", index, index + 2, token.splits[-1], None)
            judged = self._judge(sentence, place)
            named = self._city_before(sentence, index, nouns) if judged is not None else None
            if judged is not None and named is not None:
                key, rank, _ = judged
                name, span, code = named
                yield FoundFact(key, "city", name, span, "city-again", rank), code
                if code is not None:
                    yield FoundFact(key, "country", code, span, "city-again", rank), code

    def _city_before(
        self, sentence: Sentence, index: int, nouns: set[str]
    ) -> tuple[str, Span, str | None] | None:
        """The last city before a token where the event was held; that of the base in "the same base"."""
        base = nouns & _BASES
        sentences = self.told.reading.sentences
        for other in reversed(sentences[: sentence.index + 1]):
            places = [place for place in self._places(other) if other is not sentence or place.stop <= index]
            cities = (place for place in reversed(places) if place.kind == "city")
            city = next(
                (
                    place
                    for place in cities
                    if self._holds(other, place) and (not base or other.form(place.first - 1) in base)
                ),
                None,
            )
            if city is not None:
                start = other.noun_start(city.first, city.split)
                span = Span(start, other.tokens[city.stop - 1].end)
                return other.noun_text(city.first, city.split, city.stop), span, city.code
        return None

    def _holds(self, sentence: Sentence, place: Place) -> bool:
        """Whether an edition of the event is told to be held in a place."""
        judged = self._judge(sentence, place)
        return judged is not None and judged[0] != FOREIGN

    def _named_city(self, code: str, index: int, *, capital: bool) -> tuple[str, Span] | None:
        """The capital of a state as the text names it, or the city of it that was named last."""
        sentences = self.told.reading.sentences
        for other in sentences if capital else reversed(sentences[: index + 1]):
            opening = self._place_at(other, 0) if capital else None
            if opening is not None and opening.kind == "city" and opening.code == code:
                return other.noun_text(0, opening.split, opening.stop), other.span_of(0, opening.stop)
            for term in other.cities:
                wanted = ("capital",) if capital else CITY_ROLES
                if term.value.role in wanted and term.value.code == code:
                    name = other.noun_text(term.first, term.split, term.stop)
                    start = other.noun_start(term.first, term.split)
                    return name, Span(start, other.tokens[term.stop - 1].end)
        return None


def _surest(found: list[_Told], key: str, field: str) -> _Told | None:
    """The first of the surest facts of a field of an edition."""
    facts = [pair for pair in found if pair[0].key == key and pair[0].field == field]
    return max(facts, key=lambda pair: pair[0].rank, default=None)

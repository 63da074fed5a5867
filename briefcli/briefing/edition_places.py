"""Where editions are held: cities, host states, and a capital told by its nationality."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefcli.arabic.date_parts import DASHES, read_weekday
from briefcli.article.model import Span
from briefcli.briefing.anchors import FOREIGN, LEAD_SENTENCES, MAIN, REACH
from briefcli.briefing.clauses import clause_around
from briefcli.briefing.edition_facts import FoundFact
from briefcli.lexicon import vocabulary
from briefcli.mentions.event_names import event_word_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.arabic.tokens import Split
    from briefcli.briefing.anchors import AnchoredReading
    from briefcli.briefing.publication import Publication
    from briefcli.mentions.sentence import Sentence

_CITY_ROLES = ("capital", "city")
_LONGEST_WAY_BACK = 11
_LONGEST_UNKNOWN_NAME = 3
_HELD_RANK = 4
_CITY_NOUNS = frozenset(("مدينه", "منتجع", "بلده", "ضاحيه"))
_BASES = frozenset(("قاعده", "منتجع"))
_TAKEN_UP = _CITY_NOUNS | _BASES | frozenset(("مكان", "عاصمه", "موقع"))
_SAME = frozenset(("ذاتها", "نفسها", "عينها", "ذاته", "نفسه", "عينه"))
_VENUES = frozenset(("مركز", "قاعه", "فندق", "قصر", "مقر", "مسرح", "ارض", "معرض"))
_TO = frozenset(("الي", "نحو"))


_Told = tuple[FoundFact, "str | None"]


class _Place(NamedTuple):
    """A place in a sentence; a city that the lexicon doesn't know has no code unless its state follows.

    Attributes:
        kind: A city of a state whose name it shares is both.
        first: Index of its first token.
        stop: Index behind its last token.
        split: How the first token's particles are told apart.
        code: The state's ISO 3166 alpha-2 code.
    """

    kind: Literal["city", "region", "country"]
    first: int
    stop: int
    split: Split
    code: str | None


class PlaceReader:
    """Reads the places of an article's editions."""

    def __init__(self, told: AnchoredReading, publication: Publication | None) -> None:
        """Take a reading whose mentions of the event are anchored, and what is known of its dateline."""
        self.told = told
        self.publication = publication

    def read(self) -> Iterator[FoundFact]:
        """Cities and host states; a city in another state than a surer host is left out."""
        found = [fact for sentence in self.told.reading.sentences for fact in self._in_sentence(sentence)]
        for key in dict.fromkeys(fact.key for fact, _ in found):
            city = _surest(found, key, "city")
            country = _surest(found, key, "country")
            if city is not None and country is not None and city[1] not in (None, country[1]):
                if country[0].rank > city[0].rank:
                    city = None
                else:
                    country = _surest([pair for pair in found if pair[1] == city[1]], key, "country")
            yield from (pair[0] for pair in (city, country) if pair is not None)

    def _in_sentence(self, sentence: Sentence) -> Iterator[_Told]:
        """The places told in a sentence, each with its state's code."""
        places = list(self._places(sentence))
        respective = self._respective(sentence, places)
        for place in places:
            if place.first in respective:
                judged: tuple[str, int, str] | None = (respective[place.first], 4, "respective-hosts")
            else:
                judged = self._judge(sentence, place)
            if judged is None:
                continue
            key, rank, rule = judged
            span = Span(sentence.noun_start(place.first, place.split), sentence.tokens[place.stop - 1].end)
            if place.kind == "city":
                name = sentence.noun_text(place.first, place.split, place.stop)
                yield FoundFact(key, "city", name, span, rule, rank), place.code
            if place.code is not None:
                yield FoundFact(key, "country", place.code, span, rule, rank), place.code
        yield from self._city_by_adjective(sentence)
        yield from self._city_again(sentence)

    def _respective(self, sentence: Sentence, places: list[_Place]) -> dict[int, str]:
        """The editions of hosts that are told "respectively", by the hosts' first tokens."""
        anchors = self.told.anchors[sentence.index]
        listed = [anchor for anchor in anchors if anchor.key.startswith("year ") and anchor.told]
        forms = {(sentence.form(index), sentence.form(index + 1)) for index in range(len(sentence))}
        behind = [place for place in places if listed and place.first > listed[-1].first]
        in_order = len(listed) > 1 and ("علي", "التوالي") in forms and len(behind) == len(listed)
        if not in_order:
            return {}
        return {place.first: anchor.key for place, anchor in zip(behind, listed, strict=True)}

    def _places(self, sentence: Sentence) -> Iterator[_Place]:
        index = 0
        while index < len(sentence):
            place = self._place_at(sentence, index)
            if place is not None:
                yield place
            index = place.stop if place is not None else index + 1

    def _place_at(self, sentence: Sentence, index: int) -> _Place | None:
        vowelled = self._vowelled(sentence, index)
        if vowelled is not None:
            return vowelled
        country, city = sentence.countries[index], sentence.cities[index]
        if city is not None and (country is None or city.stop > country.stop):
            kind: Literal["city", "region"] = "city" if city.value.role in _CITY_ROLES else "region"
            island = any(split.stem == "جزيره" for split in sentence.tokens[index].splits)
            if (island or self._behind_city_noun(sentence, index + 1)) and city.stop > index + 1:
                # "The city of" tells that a name is a city's, and is not part of it.
                split = sentence.tokens[index + 1].splits[0]
                return _Place(kind, index + 1, city.stop, split, city.value.code)
            return _Place(kind, index, city.stop, city.split, city.value.code)
        if country is not None:
            also_city = self._is_city_too(sentence, index)
            return _Place(
                "city" if also_city else "country", index, country.stop, country.split, country.value.code
            )
        return self._ambiguous(sentence, index) or self._unknown_city(sentence, index)

    def _vowelled(self, sentence: Sentence, index: int) -> _Place | None:
        """A place that a vowel sign tells from another: عمّان, عُمان."""
        text = sentence.tokens[index].text
        for split in sentence.tokens[index].splits:
            row = vocabulary.vowelled_places().get(text[split.offset :])
            if row is not None and not split.definite:
                kind: Literal["city", "country"] = "city" if row["kind"] == "city" else "country"
                return _Place(kind, index, index + 1, split, row["code"])
        return None

    def _is_city_too(self, sentence: Sentence, index: int) -> bool:
        """Whether a state has its city's name (جيبوتي), and nothing says that the state is meant."""
        term = vocabulary.ambiguous_cities().match(sentence.tokens, index)
        if term is None:
            return False
        if self._behind_city_noun(sentence, index) or self._names_edition(sentence, index, term[0]):
            return True
        if index == 0 and self._opens_report(sentence, term[0]):
            return True
        apart = vocabulary.cities().get(f"{term[2].name} العاصمة")
        named_apart = apart is not None and apart.name.endswith("العاصمة")
        before = sentence.form(index - 1)
        return not named_apart and before not in ("دوله", "جمهوريه", "بدوله", "بجمهوريه", "لدوله")

    def _names_edition(self, sentence: Sentence, index: int, stop: int) -> bool:
        """Whether a place is all that names an edition, so that it is a city: قمة الكويت."""
        noun = sentence.event_nouns[index - 1] if index else None
        if noun is None or noun.value.kind not in ("event", "edition") or noun.split.definite:
            return False
        return not any(
            anchor.first < index and stop < anchor.stop for anchor in self.told.anchors[sentence.index]
        )

    def _ambiguous(self, sentence: Sentence, index: int) -> _Place | None:
        """A city whose name is another word as well, where the words around say that it is one."""
        term = vocabulary.ambiguous_cities().match(sentence.tokens, index)
        if term is None or term[1].conjunction:
            return None
        stop, split, city = term
        place = _Place("city", index, stop, split, city.code)
        following = sentence.nationalities[stop] if stop < len(sentence) else None
        same_state = following is not None and following.value.code == city.code
        known = same_state or self._behind_city_noun(sentence, index) or city.code in self._states
        if known and (self._placed(sentence, place) or self._is_host(sentence, place)):
            return place
        return None

    def _behind_city_noun(self, sentence: Sentence, index: int) -> bool:
        return index > 0 and any(split.stem in _CITY_NOUNS for split in sentence.tokens[index - 1].splits)

    @cached_property
    def _states(self) -> frozenset[str]:
        """The states that the article names, by name, nationality or a city that is theirs alone."""
        return frozenset(
            term.value.code
            for sentence in self.told.reading.sentences
            for terms in (sentence.countries, sentence.nationalities, sentence.cities)
            for term in terms
            if term is not None
        )

    def _unknown_city(self, sentence: Sentence, index: int) -> _Place | None:
        """A city that no list has: what stands behind "in the city of", with the state that follows it."""
        named = index > 0 and any(
            split.stem in _CITY_NOUNS and not split.definite for split in sentence.tokens[index - 1].splits
        )
        if not named or read_weekday(sentence.tokens, index) is not None:
            return None
        stop = index
        longest = min(len(sentence), index + _LONGEST_UNKNOWN_NAME)
        while stop < longest and self._may_name(sentence, stop):
            stop += 1
            if sentence.tokens[stop - 1].definite:
                break
        if stop == index:
            return None
        nationality = sentence.nationalities[stop] if stop < len(sentence) else None
        code = nationality.value.code if nationality is not None else self._state_behind(sentence, stop)
        return _Place("city", index, stop, sentence.tokens[index].splits[0], code)

    def _may_name(self, sentence: Sentence, index: int) -> bool:
        token = sentence.tokens[index]
        known = (
            sentence.nationalities[index],
            sentence.event_nouns[index],
            sentence.organisations[index],
            sentence.body_heads[index],
            sentence.months[index],
        )
        named = token.kind == "word" and len(token.form) > 1 and sentence.word_class(index) is None
        return named and all(term is None for term in known)

    def _state_behind(self, sentence: Sentence, stop: int) -> str | None:
        """The state in "the city of X, Y" or "the city of X in Y"."""
        for index in range(stop, min(len(sentence), stop + 2)):
            term = sentence.countries[index]
            if term is not None:
                joined = sentence.is_comma(index - 1) or sentence.form(index - 1) in ("في", "(", "-", "–")
                return term.value.code if joined or term.split.preposition == "ب" else None
        return None

    def _judge(self, sentence: Sentence, place: _Place) -> tuple[str, int, str] | None:
        """The edition that a place belongs to, how surely, and by which rule; None if nothing says so."""
        anchors = self.told.anchors[sentence.index]
        if sentence.quoted[place.first] and not anchors:
            return None
        inside = next((a for a in anchors if a.first < place.first < a.stop), None)
        if inside is not None:
            named = place.kind == "city" and inside.key != FOREIGN
            # The city may be all that tells an edition from the others: قمة أستانا.
            return (inside.key, 0, "city-in-name") if named else None
        behind = next((a for a in anchors if a.first == place.first and a.stop == a.first + 1), None)
        if behind is not None and (place.first == 0 or behind.key.startswith("pair ")):
            return behind.key, 4, "entry-of-list"
        bracket = next((a for a in anchors if self._in_bracket_behind(sentence, place, a.stop)), None)
        if bracket is not None:
            return bracket.key, 4, "entry-of-list"
        if self._in_dateline(sentence, place):
            return self._judge_dateline(sentence, place)
        in_title = sentence.kind == "title"
        key = self.told.edition_at(sentence.index, place.first)
        if self._is_host(sentence, place):
            later = [anchor for anchor in anchors if anchor.first > place.first]
            key = later[0].key if later and not self._object_before(sentence, place) else key
            if not self._object_before(sentence, place) and self._hosts_another(sentence, place):
                return None
            return key, 1 if in_title else 5, "host-of-event"
        placed = self._placed(sentence, place)
        if not placed and self._is_destination(sentence, place):
            return key, 3, "place-of-event"
        if placed and in_title:
            return key, 1, "place-in-headline"
        if not placed:
            return None
        rank = self._rank_by_clause(sentence, place, goes_on=bool(anchors))
        if rank is None:
            return None
        if rank < _HELD_RANK and place.kind == "country" and self._is_of_office(sentence, place):
            return None
        if self._in_venue(sentence, place):
            rank = min(rank, 2)
        return key, rank, "place-of-event"

    def _is_of_office(self, sentence: Sentence, place: _Place) -> bool:
        """Whether a place is where somebody holds an office: وزير الزراعة في أوروغواي."""
        for index in range(place.first - 1, -1, -1):
            token = sentence.tokens[index]
            held = vocabulary.host_verbs().match(sentence.tokens, index) is not None
            event = any(anchor.first <= index < anchor.stop for anchor in self.told.anchors[sentence.index])
            if held or event or token.kind == "punctuation" or sentence.word_class(index) == "verb":
                return False
            if sentence.offices[index] is not None:
                return True
        return False

    def _in_bracket_behind(self, sentence: Sentence, place: _Place, index: int) -> bool:
        """Whether a place stands in the bracket at an index, first or behind a comma: (الدوحة، مايو 2024)."""
        end = sentence.bracket_ends.get(index)
        if end is None or not index < place.first < end:
            return False
        return place.first == index + 1 or sentence.is_comma(place.first - 1)

    def _in_dateline(self, sentence: Sentence, place: _Place) -> bool:
        """Whether a place stands before the report, with a date or a dash behind it: الدوحة - افتتح …."""
        written = self.publication
        if written is not None and written.sentence == sentence.index and place.stop <= written.stop:
            return True
        return place.first == 0 and self._opens_report(sentence, place.stop)

    def _opens_report(self, sentence: Sentence, stop: int) -> bool:
        """Whether what stands before an index is the place of a dateline."""
        written = self.publication
        if written is not None and written.sentence == sentence.index and stop <= written.stop:
            return True
        lead = sentence.kind != "title" and sentence.index < LEAD_SENTENCES
        return lead and sentence.form(stop) in DASHES | {"(", "/"}

    def _judge_dateline(self, sentence: Sentence, place: _Place) -> tuple[str, int, str] | None:
        """A report that tells of the opening from where it is written tells where the event is held."""
        anchors = self.told.anchors[sentence.index]
        first = next((anchor for anchor in anchors if anchor.key == MAIN), None)
        if first is None or place.kind != "city" or place.first > 1:
            return None
        clause = clause_around(sentence, first.first, anchors)
        before = first.first - 1
        subject = sentence.word_class(before) == "verb" and not sentence.form(before).startswith(
            ("ي", "ت", "س")
        )
        opened = subject or (clause.past is True and (clause.holds or clause.closes))
        return (MAIN, 1, "place-of-writing") if opened else None

    def _rank_by_clause(self, sentence: Sentence, place: _Place, *, goes_on: bool) -> int | None:
        anchors = self.told.anchors[sentence.index]
        clause = clause_around(sentence, place.first, anchors)
        lead = sentence.index < LEAD_SENTENCES
        held = clause.holds or clause.scheduled or clause.closes or clause.continues
        if not goes_on:
            return 2 if held and self._follows_event(sentence) else None
        before = any(anchor.first <= place.first for anchor in anchors)
        if clause.near and before:
            return 4
        if held:
            return 4 if before or lead else 2
        if place.first <= 2 and sentence.index > 0 and not before:  # In Moscow, …
            return None
        if clause.attends or clause.verbless:
            return 3 if before and lead else 2 if before or lead else None
        return None

    def _follows_event(self, sentence: Sentence) -> bool:
        """Whether a sentence that doesn't name the event begins with a verb of holding it."""
        first = any(
            vocabulary.host_verbs().match(sentence.tokens, index) for index in range(min(2, len(sentence)))
        )
        return first and sentence.index > 0 and bool(self.told.anchors[sentence.index - 1])

    def _is_destination(self, sentence: Sentence, place: _Place) -> bool:
        """Whether an event moves or comes back to a place: تعود القمة إلى الخرطوم."""
        behind_noun = sentence.tokens[place.first - 1].stem in vocabulary.place_nouns()
        before_name = place.first - 2 if place.first > 1 and behind_noun else place.first - 1
        arriving = sentence.form(before_name) == "علي" and event_word_role(
            sentence, before_name - 1, "arrival"
        )
        if sentence.form(before_name) not in _TO and not arriving:
            return False
        # Who comes to a place to take part comes to where the event is held.
        coming = range(place.stop, min(len(sentence), place.stop + 2 * REACH))
        guests = any(sentence.form(index) in ("للمشاركه", "لحضور") for index in coming)
        if guests and any(
            place.stop < a.first <= place.stop + 3 * REACH for a in self.told.anchors[sentence.index]
        ):
            return True
        before = sentence.tokens[max(0, place.first - 14) : place.first]
        return any(token.form in vocabulary.moving_verbs() for token in before)

    def _in_venue(self, sentence: Sentence, place: _Place) -> bool:
        """Whether a city stands in the name of a hall or a centre, which need not stand in that city."""
        before = sentence.tokens[place.first - 1] if place.first else None
        return before is not None and any(split.stem in _VENUES for split in before.splits)

    def _object_before(self, sentence: Sentence, place: _Place) -> bool:
        """Whether the host follows its event: the summit, which Bahrain hosted in Manama."""
        form = sentence.form(place.first - 1)
        if sentence.tokens[place.first - 1].stem in vocabulary.place_nouns():
            form = sentence.form(place.first - 2)
        return form.endswith(("ها", "ه")) and form not in ("مدينه", "دوله", "مملكه")

    def _is_host(self, sentence: Sentence, place: _Place) -> bool:
        if self._placed(sentence, place):
            return False
        for index in range(max(0, place.first - REACH), place.first):
            verb = vocabulary.host_verbs().match(sentence.tokens, index)
            if verb is None or verb[2].row["governs"] != "subject":
                continue
            between = sentence.tokens[verb[0] : place.first]
            if all(
                token.stem in vocabulary.place_nouns()
                or token.kind == "punctuation"
                or sentence.nationalities[verb[0] + offset] is not None
                for offset, token in enumerate(between)
            ):
                return True
        stop = place.stop
        while stop < len(sentence) and (
            sentence.nationalities[stop] is not None or sentence.form(stop) in ("قد", "علي")
        ):
            stop += 1
        if stop + 1 < len(sentence) and sentence.form(stop) == "حيث":  # إلى كوبنهاغن حيث يعقد
            return vocabulary.host_verbs().match(sentence.tokens, stop + 1) is not None
        if stop >= len(sentence):
            return False
        following = vocabulary.host_verbs().match(sentence.tokens, stop)
        if following is not None and following[2].row["governs"] == "subject":
            return True
        # تستعد كوالالمبور لاستضافة …, إعلان الرباط استضافة …
        return sentence.form(stop) in vocabulary.hosting_nouns()

    def _hosts_another(self, sentence: Sentence, place: _Place) -> bool:
        """Whether the event behind a host is not the one that is written about."""
        anchors = {anchor.first: anchor for anchor in self.told.anchors[sentence.index]}
        for event in self.told.reading.events[sentence.index]:
            if place.stop <= event.first <= place.stop + REACH:
                return event.first not in anchors or anchors[event.first].key == FOREIGN
        return False

    def _placed(self, sentence: Sentence, place: _Place) -> bool:
        """Whether في or ب stands before a place, nouns like "city" and adjectives between allowed."""
        if place.split.preposition == "ب":
            return True
        index = place.first - 1
        nouns = vocabulary.place_nouns()
        of_venue = False
        while index >= 0 and place.first - index <= _LONGEST_WAY_BACK:  # في عاصمة جمهورية بيلاروس - مينسك
            token = sentence.tokens[index]
            if token.form in ("في", "وفي"):
                return not of_venue
            bare_form = token.form.removeprefix("ب").removeprefix("ال")
            if token.form.startswith("ب") and bare_form in nouns:
                return True
            of_venue = (of_venue and bare_form not in nouns) or self._may_name_venue(sentence, index)
            passes = of_venue or (
                bare_form in nouns
                or (place.kind == "country" and bare_form.removesuffix("ي") in vocabulary.directions())
                or token.text in ("-", "–", "،")
                or sentence.countries[index] is not None
                or sentence.nationalities[index] is not None
                or (token.definite and sentence.word_class(index) == "adjective")
            )
            if not passes:
                return False
            index -= 1
        return False

    def _may_name_venue(self, sentence: Sentence, index: int) -> bool:
        """Whether a token may be of the name of a base, hall or hotel: قاعدة X الجوية في ألمانيا."""
        token = sentence.tokens[index]
        if token.kind == "latin" or token.text in ("(", ")"):
            return True
        return self._may_name(sentence, index) and not token.definite

    def _city_by_adjective(self, sentence: Sentence) -> Iterator[_Told]:
        """The host in "in the Belarusian capital": its state, and its city if the text names it elsewhere."""
        anchors = self.told.anchors[sentence.index]
        for index, token in enumerate(sentence.tokens[:-1]):
            capital = token.form.endswith("العاصمه")
            nationality = sentence.nationalities[index + 1]
            if nationality is None or not (capital or token.form.endswith("المدينه")) or not anchors:
                continue
            code = nationality.value.code
            place = _Place("region", index, nationality.stop, token.splits[0], code)
            hosting = self._is_host(sentence, place)
            placed = token.form.startswith("ب") or self._placed(sentence, place)
            if not (hosting or placed or self._is_destination(sentence, place)):
                continue
            key = self.told.edition_at(sentence.index, index)
            if hosting and not self._object_before(sentence, place):
                key = next((anchor.key for anchor in anchors if anchor.first > index), key)
            span = sentence.span_of(index, nationality.stop)
            yield FoundFact(key, "country", code, span, "city-by-nationality", 3), code
            named = self._named_city(code, sentence.index, capital=capital)
            if named is not None:
                yield FoundFact(key, "city", *named, "city-by-nationality", 2), code

    def _city_again(self, sentence: Sentence) -> Iterator[_Told]:
        """The city that was named last, in "in the same city": بالمدينة ذاتها."""
        for index, token in enumerate(sentence.tokens[:-1]):
            nouns = {split.stem for split in token.splits if split.definite} & _TAKEN_UP
            if not nouns or sentence.form(index + 1) not in _SAME:
                continue
            place = _Place("region", index, index + 2, token.splits[-1], None)
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

    def _holds(self, sentence: Sentence, place: _Place) -> bool:
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
                wanted = ("capital",) if capital else _CITY_ROLES
                if term and term.value.role in wanted and term.value.code == code:
                    name = other.noun_text(term.first, term.split, term.stop)
                    start = other.noun_start(term.first, term.split)
                    return name, Span(start, other.tokens[term.stop - 1].end)
        return None


def _surest(found: list[_Told], key: str, field: str) -> _Told | None:
    """The first of the surest facts of a field of an edition."""
    facts = [pair for pair in found if pair[0].key == key and pair[0].field == field]
    return max(facts, key=lambda pair: pair[0].rank, default=None)

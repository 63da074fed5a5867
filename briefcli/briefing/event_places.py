"""Places in an article: cities and states that the lexicon knows, and cities that only their noun tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from briefcli.arabic.date_parts import DASHES, read_weekday
from briefcli.briefing.anchors import LEAD_SENTENCES, MAIN, REACH
from briefcli.briefing.hosts_of_else import hosts_something_else, only_offers, saw_something_else
from briefcli.briefing.named_states import NamedStates
from briefcli.lexicon import rule_words, vocabulary
from briefcli.mentions.event_words import is_one_of
from briefcli.mentions.terms import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.arabic.tokens import Split
    from briefcli.mentions.sentence import Sentence

CITY_ROLES = ("capital", "city")
"""The roles of cities in the lexicon, regions left out."""

CITY_NOUNS = frozenset(("مدينه", "منتجع", "بلده", "ضاحيه"))
"""Nouns that say that the name behind them is a city's."""

_SUBURB = "ضاحيه"
_ISLAND = "جزيره"
_NOUNS_OF_PLACES = CITY_NOUNS | frozenset((_ISLAND,))
_OF_RELATIVE = {"الذي": ("ه",), "التي": ("ها",)}
"""For each relative, the pronoun of a verb whose object is what it describes: الذي تنظمه."""
_OF_CITY = frozenset(("لمدينه", "لبلده"))
_LONGEST_WAY_BACK = 11
_LONGEST_UNKNOWN_NAME = 3
_HELD_REACH = 8


class Place(NamedTuple):
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


class PlaceFinder(NamedStates):
    """Finds the places that an article names, and what stands before them."""

    def _places(self, sentence: Sentence) -> Iterator[Place]:
        index = 0
        while index < len(sentence):
            place = self._place_at(sentence, index)
            if place is not None:
                yield place
            index = place.stop if place is not None else index + 1

    def _place_at(self, sentence: Sentence, index: int) -> Place | None:
        vowelled = self._vowelled(sentence, index)
        if vowelled is not None:
            return vowelled
        country, city = sentence.countries[index], sentence.cities[index]
        if city is not None and (country is None or city.stop > country.stop):
            town = city.value.role in CITY_ROLES or self._is_island(sentence, index)
            kind: Literal["city", "region"] = "city" if town else "region"
            noun = any(
                split.stem in _NOUNS_OF_PLACES and not split.definite
                for split in sentence.tokens[index].splits
            )
            code = self._code_of(sentence, city)
            if noun and city.stop > index + 1:
                # "The city of" tells that a name is a city's, and is not part of it.
                split = sentence.tokens[index + 1].splits[0]
                return Place(kind, index + 1, city.stop, split, code)
            return Place(kind, index, city.stop, city.split, code)
        if country is not None:
            also_city = self._is_city_too(sentence, index)
            return Place(
                "city" if also_city else "country", index, country.stop, country.split, country.value.code
            )
        return self._ambiguous(sentence, index) or self._unknown_city(sentence, index)

    def _vowelled(self, sentence: Sentence, index: int) -> Place | None:
        """A place that a vowel sign tells from another: عمّان, عُمان."""
        text = sentence.tokens[index].text
        for split in sentence.tokens[index].splits:
            row = vocabulary.vowelled_places().get(text[split.offset :])
            if row is not None and not split.definite:
                kind: Literal["city", "country"] = "city" if row["kind"] == "city" else "country"
                return Place(kind, index, index + 1, split, row["code"])
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

    def _ambiguous(self, sentence: Sentence, index: int) -> Place | None:
        """A city whose name is another word as well, where the words around say that it is one."""
        term = vocabulary.ambiguous_cities().match(sentence.tokens, index)
        if term is None or term[1].conjunction:
            return None
        stop, split, city = term
        if split.preposition and sentence.word_class(index) == "noun":
            return None  # باب is no بإب
        code = self._code_of(sentence, Term(index, stop, split, city))
        place = Place("city", index, stop, split, code)
        following = sentence.nationalities[stop]
        same_state = following is not None and following.value.code == city.code
        known = same_state or self._behind_city_noun(sentence, index) or code in self._states
        if known and (self._placed(sentence, place) or self._is_host(sentence, place)):
            return place
        return None

    def _is_island(self, sentence: Sentence, index: int) -> bool:
        """Whether a region is told to be an island, which is named as a city is: إلى جزيرة زنجبار."""
        before = sentence.tokens[index - 1].splits if index else ()
        return any(split.stem == _ISLAND and not split.definite for split in before)

    def _behind_city_noun(self, sentence: Sentence, index: int) -> bool:
        return index > 0 and any(split.stem in CITY_NOUNS for split in sentence.tokens[index - 1].splits)

    def _unknown_city(self, sentence: Sentence, index: int) -> Place | None:
        """A city that no list has: what stands behind "in the city of", with the state that follows it."""
        named = index > 0 and any(
            split.stem in CITY_NOUNS and not split.definite for split in sentence.tokens[index - 1].splits
        )
        if read_weekday(sentence.tokens, index) is not None:
            return None
        if not named:
            return self._city_by_its_state(sentence, index) or self._city_before_day(sentence, index)
        stop = index
        longest = min(len(sentence), index + _LONGEST_UNKNOWN_NAME)
        while stop < longest and self._may_name(sentence, stop):
            stop += 1
            if sentence.tokens[stop - 1].definite:
                break
        if stop == index or self._is_in_city(sentence, index, stop):
            return None
        within = next(iter(sentence.cities.within(index + 1, stop)), None)
        if within is not None and within.stop == stop:  # مدينة إكسبو دبي
            return Place("city", within.first, stop, within.split, self._code_of(sentence, within))
        nationality = sentence.nationalities[stop] if stop < len(sentence) else None
        code = nationality.value.code if nationality is not None else self._state_behind(sentence, stop)
        return Place("city", index, stop, sentence.tokens[index].splits[0], code)

    def _is_in_city(self, sentence: Sentence, index: int, stop: int) -> bool:
        """Whether a suburb has its city behind it, which then is the place: ضاحية كارين بالعاصمة نيروبي."""
        if not any(split.stem == _SUBURB for split in sentence.tokens[index - 1].splits):
            return False
        city = next(iter(sentence.cities.within(stop, stop + _LONGEST_UNKNOWN_NAME + 1)), None)
        if city is None:
            return False
        found = self._place_at(sentence, city.first)
        unbroken = not any(sentence.is_comma(i) for i in range(stop, city.first))
        return unbroken and found is not None and self._placed(sentence, found)

    def _city_by_its_state(self, sentence: Sentence, index: int) -> Place | None:
        """A city that only an adjective of its state tells: في زوغ السويسرية.

        Cities are feminine, so that the adjective can't be that of a person or of most other nouns.
        """
        if sentence.form(index - 1) not in ("في", "وفي"):
            return None
        stop = index
        while (
            stop < len(sentence) and stop - index < _LONGEST_UNKNOWN_NAME and self._names_city(sentence, stop)
        ):
            stop += 1
        nationality = sentence.nationalities[stop] if index < stop < len(sentence) else None
        if nationality is None or not nationality.split.definite:
            return None
        adjective = sentence.tokens[stop]
        if nationality.split.preposition or nationality.split.conjunction or not adjective.text.endswith("ة"):
            return None
        return Place("city", index, stop, sentence.tokens[index].splits[0], nationality.value.code)

    def _city_before_day(self, sentence: Sentence, index: int) -> Place | None:
        """A city that no list has, with the event's days right behind it: ينعقد في إغرم، يومي 3 و4 مارس.

        A series may have begun from there in a year: انطلقت القمة من ميديين سنة 2022.
        """
        begun = any(
            sentence.form(index - 1) == "من"
            and anchor.key.startswith("time ")
            and index - 1 in (anchor.first, anchor.stop)
            for anchor in self.told.anchors[sentence.index]
        )
        if not (begun or sentence.form(index - 1) == "في") or not self._names_city(sentence, index):
            return None
        if begun:
            dated = any(date.first == index + 1 and date.begin.year for date in sentence.dates)
            return Place("city", index, index + 1, sentence.tokens[index].splits[0], None) if dated else None
        stop = index + 1
        if stop < len(sentence) and self._names_city(sentence, stop):
            stop += 1
        day = stop + sentence.is_comma(stop)
        dated = any(date.first == day and date.begin.day is not None for date in sentence.dates)
        held = any(sentence.host_verbs[at] is not None for at in range(max(0, index - _HELD_REACH), index))
        return Place("city", index, stop, sentence.tokens[index].splits[0], None) if dated and held else None

    def _names_city(self, sentence: Sentence, index: int) -> bool:
        """Whether a token may be of a city's name where no noun says so: a bare word that nothing knows."""
        token = sentence.tokens[index]
        bare = not token.definite and not token.text.endswith(("ة", "ات", "ها", "هم"))
        everyday = any(sentence.is_everyday(split.stem) for split in token.splits)
        return bare and not everyday and self._may_name(sentence, index) and sentence.offices[index] is None

    def _may_name(self, sentence: Sentence, index: int) -> bool:
        token = sentence.tokens[index]
        known = (
            sentence.nationalities[index],
            sentence.event_nouns[index],
            sentence.organisations[index],
            sentence.body_heads[index],
            sentence.months[index],
            sentence.honorifics[index],  # مدينة الملك عبدالله الرياضية
            sentence.offices[index],
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

    def _in_bracket_behind(self, sentence: Sentence, place: Place, index: int) -> bool:
        """Whether a place stands in the bracket at an index, first or behind a comma: (الدوحة، مايو 2024)."""
        end = sentence.bracket_ends.get(index)
        if end is None or not index < place.first < end:
            return False
        return place.first == index + 1 or sentence.is_comma(place.first - 1)

    def _in_dateline(self, sentence: Sentence, place: Place) -> bool:
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
        lead = sentence.kind != "title" and self.told.lead[sentence.index] < LEAD_SENTENCES
        return lead and sentence.form(stop) in DASHES | {"(", "/"}

    def _placed(self, sentence: Sentence, place: Place) -> bool:
        """Whether في or ب stands before a place, nouns like "city" and adjectives between allowed."""
        if place.split.preposition == "ب":
            return not self._is_complement(sentence, place.first)
        index = place.first - 1
        nouns = rule_words.place_nouns()
        of_venue = False
        while index >= 0 and place.first - index <= _LONGEST_WAY_BACK:  # في عاصمة جمهورية بيلاروس - مينسك
            token = sentence.tokens[index]
            if token.form in ("في", "وفي", "ففي"):
                return not of_venue
            if token.form in ("على", "علي"):
                return self._is_island(sentence, place.first)
            bare_form = token.form.removeprefix("ب").removeprefix("ال")
            if token.form.startswith("ب") and bare_form in nouns:
                return True
            of_venue = bare_form not in nouns and (of_venue or self._may_name_venue(sentence, index))
            passes = of_venue or (
                bare_form in nouns
                or (place.kind == "country" and bare_form.removesuffix("ي") in vocabulary.directions())
                or token.text in ("-", "–", "،")
                or sentence.countries[index] is not None
                or sentence.nationalities[index] is not None
                or (token.definite and sentence.word_class(index) == "adjective")
                or token.form in _OF_CITY  # بالمركب الثقافي لمدينة زاكورة
            )
            if not passes:
                return False
            index -= 1
        return False

    def _is_complement(self, sentence: Sentence, index: int) -> bool:
        """Whether ب goes with the word before it: اللجنة المعنية بغزة is not at Gaza."""
        governing = rule_words.event_name_complements()["ب"]
        return index > 0 and is_one_of(sentence, index - 1, governing, plural=True)

    def _may_name_venue(self, sentence: Sentence, index: int) -> bool:
        """Whether a token may be of the name of a base, hall or hotel: قاعدة X الجوية في ألمانيا."""
        token = sentence.tokens[index]
        if token.kind == "latin" or token.text in ("(", ")") or sentence.quoted[index]:
            return True
        if index in sentence.quotation_ends or index in sentence.quotation_ends.values():
            return True
        return self._may_name(sentence, index) and not token.definite

    def _is_host(self, sentence: Sentence, place: Place) -> bool:
        if self._placed(sentence, place):
            return self._is_described_as_host(sentence, place)
        for index in range(max(0, place.first - REACH), place.first):
            verb = sentence.host_verbs[index]
            if verb is None or verb.value.row["governs"] != "subject":
                continue
            if verb.value.lemma == "نظم" and self._is_in_body(sentence, place):
                continue  # تنظمه جمعية القاهرة للآداب
            if only_offers(sentence, verb.first, verb.first):
                continue  # تتنافس على استضافتها كمبالا
            if saw_something_else(sentence, verb) or hosts_something_else(
                sentence, max(verb.stop, place.stop)
            ):
                continue
            between = sentence.tokens[verb.stop : place.first]
            if all(
                token.stem in rule_words.place_nouns()
                or token.kind == "punctuation"
                or sentence.nationalities[verb.stop + offset] is not None
                for offset, token in enumerate(between)
            ):
                return True
        stop = place.stop
        # سبق لتونس أن استضافت …
        passed = ("قد", "علي", "ان") if sentence.form(place.first - 1) in ("سبق", "وسبق") else ("قد", "علي")
        while sentence.nationalities[stop] is not None or sentence.form(stop) in passed:
            stop += 1
        if stop >= len(sentence):
            return False
        if self._is_described_as_host(sentence, place):
            return True
        if only_offers(sentence, place.first, stop):
            return False
        following = sentence.host_verbs[stop]
        if (
            following is not None
            and not following.split.preposition
            and following.value.row["governs"] == "subject"
            and not hosts_something_else(sentence, following.stop)
        ):
            return True
        # تستعد كوالالمبور لاستضافة …, إعلان الرباط استضافة …; not what else it is ready to host.
        return sentence.form(stop) in rule_words.hosting_words()["hosting"] and bool(
            self.told.anchors[sentence.index] or self.told.lead[sentence.index] < LEAD_SENTENCES
        )

    def _attends_there(self, sentence: Sentence, index: int) -> bool:
        """Whether a verb of attending has the event for its object: …، حيث يشارك يومي 7 و8 يوليو في القمة."""
        verb = sentence.attendance_verbs[index]
        if verb is None or verb.value.tense not in ("present", "future"):
            return False
        event = next((a for a in self.told.anchors[sentence.index] if a.first >= verb.stop), None)
        return event is not None and event.key == MAIN and sentence.form(event.first - 1) == "في"

    def _is_in_body(self, sentence: Sentence, place: Place) -> bool:
        """Whether a place is of a body's name, which tells where the body sits: مركز شنقيط للدراسات."""
        bodies = (m for m in self.told.reading.mentions[sentence.index] if m.kind == "organisation")
        return any(body.first < place.first < body.stop for body in bodies)

    def _is_described_as_host(self, sentence: Sentence, place: Place) -> bool:
        """Whether a relative clause tells that a place is the host: في مدينة بيليم التي استضافت كوب 30."""
        stop = place.stop
        while sentence.nationalities[stop] is not None:
            stop += 1
        dated = next((date.last + 1 for date in sentence.dates if date.first == stop), stop)
        there = dated + sentence.is_comma(dated)
        if there + 1 < len(sentence) and sentence.form(there) == "حيث":  # إلى كوبنهاغن، حيث يعقد
            return sentence.host_verbs[there + 1] is not None or self._attends_there(sentence, there + 1)
        stop += sentence.is_comma(stop)  # أما نيس الفرنسية، التي استقبلت الدورة الثالثة
        if sentence.form(stop) not in ("التي", "الذي"):
            return False
        verb = sentence.host_verbs[stop + 1]
        if verb is None or verb.split.preposition or verb.value.row["governs"] != "subject":
            return False
        if sentence.form(stop + 1).endswith(_OF_RELATIVE[sentence.form(stop)]):
            return False  # المؤتمر في اليمن، الذي تنظمه الأمم المتحدة: not Yemen is described
        return not hosts_something_else(sentence, verb.stop)

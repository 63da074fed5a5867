"""Which edition a place is told of, and how surely: by the verb of hosting, the clause, or the headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.arabic.ordinals import read_ordinal
from briefcli.briefing.anchors import FOREIGN, LEAD_SENTENCES, MAIN, REACH
from briefcli.briefing.clauses import clause_around, is_given_up
from briefcli.briefing.earlier_times import STARTS
from briefcli.briefing.event_places import CITY_ROLES, PlaceFinder
from briefcli.lexicon import rule_words
from briefcli.mentions.event_words import event_word_role
from briefcli.mentions.office_phrases import POSTED
from briefcli.mentions.sentence_places import unsettled_places

if TYPE_CHECKING:
    from briefcli.briefing.anchor import Anchor
    from briefcli.briefing.event_places import Place
    from briefcli.lexicon.vocabulary import Office
    from briefcli.mentions.sentence import Sentence

_WITHIN = frozenset(("في", "خلال", "ضمن"))
_FRAMES = frozenset(("اطار", "سياق", "فعاليات", "اعمال", "اشغال", "جلسات"))
_BETWEEN = frozenset(("في", "يوم", "يومي", "صباح", "مساء", "(", ")"))
_CHAIRING = frozenset(("ترأس", "رأس"))
_COMING = frozenset(("للمشاركه", "لحضور"))
_UNIVERSITY = "جامعه"
_DURING_REACH = 10
_HELD_RANK = 4
_HELD_REACH = 6
_GRANT_REACH = 14
_MOVING_REACH = 14
_MOVED_REACH = 6
_TO = frozenset(("الي", "نحو"))


class PlaceJudge(PlaceFinder):
    """Tells of a place whether an edition is held there."""

    def _judge(self, sentence: Sentence, place: Place) -> tuple[str, int, str] | None:
        """The edition that a place belongs to, how surely, and by which rule; None if nothing says so."""
        anchors = self.told.anchors[sentence.index]
        if (sentence.quoted[place.first] and not anchors) or _names_hotel(sentence, place):
            return None
        inside = next((a for a in anchors if a.first < place.first < a.stop), None)
        if inside is not None:
            situated = sentence.form(place.first - 1) == "في"  # مؤتمر حول الأوضاع في الفاشر
            of_series = sentence.form(place.first - 1) in rule_words.hosting_words()["series"]
            named = place.kind == "city" and inside.key != FOREIGN and not situated and not of_series
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
        key = self.told.edition_at(sentence.index, place.first)
        later = [anchor for anchor in anchors if anchor.first > place.first]
        # تنطلق في مونتريال، التي احتضنت دورة الألعاب عام 1976، أعمال المؤتمر: the place is that of both.
        of_both = bool(later) and later[0].key == FOREIGN and self._placed(sentence, place)
        if self._is_of_other_events(sentence, place) or self._hosts_unread(sentence, place):
            return None
        if self._is_host(sentence, place) and not of_both:
            key = later[0].key if later and not self._object_before(sentence, place) else key
            if not self._object_before(sentence, place) and self._hosts_another(sentence, place):
                return None
            return key, 1 if sentence.kind == "title" else 5, "host-of-event"
        if self._is_start_of_series(sentence, place):
            return key, 4, "place-of-event"
        event = self._event_behind(sentence, place)
        if event is not None:
            return event.key, 3, "place-before-event"
        return self._judge_placed(sentence, place, key)

    def _is_of_other_events(self, sentence: Sentence, place: Place) -> bool:
        """Whether a city tells which other events are meant, behind their noun: مؤتمرات بروكسل."""
        before = place.first - 1
        noun = sentence.event_nouns[before] if before >= 0 else None
        anchors = self.told.anchors[sentence.index]
        named = noun is not None and not noun.split.definite and place.kind == "city"
        return named and not any(anchor.first <= before < anchor.stop for anchor in anchors)

    def _event_behind(self, sentence: Sentence, place: Place) -> Anchor | None:
        """The event in which something was done in a place: التقوا في زوغ السويسرية، في اجتماع مغلق."""
        if sentence.kind == "title" or place.kind != "city" or not self._placed(sentence, place):
            return None
        anchors = self.told.anchors[sentence.index]
        event = next((anchor for anchor in anchors if anchor.first >= place.stop), None)
        earlier = any(anchor.first < place.first for anchor in anchors)
        if event is None or earlier or event.key == FOREIGN:
            return None
        within = event.first - 1
        while sentence.form(within) in _FRAMES:  # في إطار فعاليات مهرجان الشعر
            within -= 1
        if sentence.form(within) not in _WITHIN:
            return None
        dated = {i for date in sentence.dates for i in range(date.first, date.last + 1)}
        between = range(place.stop, within)
        passes = all(
            index in dated
            or sentence.is_comma(index)
            or sentence.nationalities[index] is not None
            or sentence.countries[index] is not None
            or sentence.form(index) in _BETWEEN
            for index in between
        )
        return event if passes else None

    def _is_start_of_series(self, sentence: Sentence, place: Place) -> bool:
        """Whether the series began in a city: انطلق هذا المؤتمر من نواكشوط في مارس 2022."""
        before = place.first - 1
        while before > 0 and sentence.tokens[before].stem in rule_words.place_nouns():
            before -= 1
        anchors = self.told.anchors[sentence.index]
        if sentence.form(before) != "من":
            return False
        started = any(
            anchor.key.startswith("time ") and before in (anchor.first, anchor.stop) for anchor in anchors
        )
        return started or any(
            anchor.stop == before and anchor.key not in (MAIN, FOREIGN) and self._starts(sentence, anchor)
            for anchor in anchors
        )

    def _starts(self, sentence: Sentence, anchor: Anchor) -> bool:
        """Whether an edition is the subject of a verb of beginning: انطلقت النسخة الأولى من السليمانية."""
        verb = sentence.host_verbs[anchor.first - 1]
        return verb is not None and verb.value.lemma in STARTS

    def _judge_placed(self, sentence: Sentence, place: Place, key: str) -> tuple[str, int, str] | None:
        """What is to be said of a place behind في, ب or إلى, that is of an edition if of any."""
        placed = self._placed(sentence, place)
        if not placed and self._is_held_at_university(sentence, place):
            return key, 1, "place-of-event"  # its other town may be told: في جامعة صفاقس بالحمامات
        if (not placed and self._is_destination(sentence, place)) or (
            placed and sentence.kind != "title" and self._receives_guests(sentence, place)
        ):
            return key, 3, "place-of-event"
        if placed and sentence.kind == "title":
            return key, 1, "place-in-headline"
        if not placed or self._is_of_subject(sentence, place) or _is_of_absent(sentence, place.first):
            return None
        if self._is_seat_of_party(sentence, place):
            return None
        if _is_of_habit(sentence, place.first):
            return None
        rank = self._rank_by_clause(sentence, place, goes_on=bool(self.told.anchors[sentence.index]))
        if rank is None:
            return None
        titled = sentence.honorifics[place.stop] is not None
        seat = titled or (rank < _HELD_RANK and place.kind == "country")
        office = self._office_at(sentence, place)
        posted = office is not None and fold(office.lemma).startswith(POSTED)
        if office is not None and (seat or posted):
            return None
        if is_given_up(sentence, place.first):
            rank = min(rank, 1)  # it holds where the event is only put off, and gives way to any other place
        return key, rank, "place-of-event"

    def _is_held_at_university(self, sentence: Sentence, place: Place) -> bool:
        """Whether an event is held in the university of a city: بدأت في جامعة نزوى أعمال المؤتمر."""
        university = place.first - 1
        within = sentence.form(university) == _UNIVERSITY and sentence.form(university - 1) in ("في", "وفي")
        if not within or place.kind != "city" or self._office_at(sentence, place) is not None:
            return False
        goes_on = bool(self.told.anchors[sentence.index])
        if not goes_on or self._rank_by_clause(sentence, place, goes_on=goes_on) is None:
            return False
        mentions = self.told.reading.mentions[sentence.index]
        return not any(m.kind == "person" and m.stop <= place.first for m in mentions)

    def _is_of_subject(self, sentence: Sentence, place: Place) -> bool:
        """Whether a state is where what is discussed lies: مؤتمر باريس الثاني لدعم الكهرباء في لبنان."""
        anchors = self.told.anchors[sentence.index]
        named = next((anchor for anchor in anchors if anchor.stop == place.first - 1), None)
        if named is None or place.kind != "country":
            return False
        cities = sentence.cities.within(named.first, named.stop)
        return any(term.value.role in CITY_ROLES and term.value.code != place.code for term in cities)

    def _is_seat_of_party(self, sentence: Sentence, place: Place) -> bool:
        """Whether a city is where one of two sides sits: بين الحكومة الانتقالية في إنجمينا والحركات."""
        at = place.first - 1
        if sentence.form(at) != "في" or not sentence.form(place.stop).startswith("و"):
            return False
        reach = range(at - 1, max(-1, at - 1 - REACH), -1)
        return any(sentence.form(index) == "بين" for index in reach)

    def _office_at(self, sentence: Sentence, place: Place) -> Office | None:
        """The office that somebody holds at a place: وزير الزراعة في أوروغواي; None where none is told."""
        for index in range(place.first - 1, -1, -1):
            token = sentence.tokens[index]
            held = sentence.host_verbs[index] is not None
            event = any(anchor.first <= index < anchor.stop for anchor in self.told.anchors[sentence.index])
            if held or event or token.kind == "punctuation" or sentence.word_class(index) == "verb":
                return None
            term = sentence.offices[index]
            if term is not None:
                return term.value
        return None

    def _judge_dateline(self, sentence: Sentence, place: Place) -> tuple[str, int, str] | None:
        """A report that tells of the opening from where it is written tells where the event is held."""
        city = place.kind == "city" and place.first <= 1 and not self._is_in_unsettled_place(sentence)
        return (MAIN, 1, "place-of-writing") if city and self._tells_of_opening(sentence) else None

    def _is_in_unsettled_place(self, sentence: Sentence) -> bool:
        """Whether an event is told to be where a word means a city or a state: القاهرة - … في عمان."""
        first = next((a.stop for a in self.told.anchors[sentence.index] if a.key == MAIN), len(sentence))
        return bool(unsettled_places(sentence, first))

    def _tells_of_opening(self, sentence: Sentence) -> bool:
        """Whether a sentence tells that the event was opened, closed or chaired."""
        anchors = self.told.anchors[sentence.index]
        first = next((anchor for anchor in anchors if anchor.key == MAIN), None)
        if first is None:
            return False
        clause = clause_around(sentence, first.first, anchors)
        before = first.first - 1
        subject = sentence.word_class(before) == "verb" and not sentence.form(before).startswith(
            ("ي", "ت", "س")
        )
        opened = subject or (clause.past is True and (clause.holds or clause.closes))
        return opened or self._is_chaired(sentence, first)

    def _is_chaired(self, sentence: Sentence, anchor: Anchor) -> bool:
        """Whether an event is the object of a verb of chairing, by somebody who is there."""
        if any(
            sentence.phrase_at(index, rule_words.hosting_phrases("afar")) for index in range(len(sentence))
        ):
            return False
        verb = next(reversed(sentence.attendance_verbs.within(0, anchor.first)), None)
        governed = sentence.word_class(anchor.first - 1) != "preposition"
        bare = not any(split.preposition for split in sentence.tokens[anchor.first].splits[:1])
        return verb is not None and verb.value.lemma in _CHAIRING and governed and bare

    def _rank_by_clause(self, sentence: Sentence, place: Place, *, goes_on: bool) -> int | None:
        anchors = self.told.anchors[sentence.index]
        clause = clause_around(sentence, place.first, anchors)
        lead = self.told.lead[sentence.index] < LEAD_SENTENCES
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
        first = any(sentence.host_verbs[index] for index in range(min(2, len(sentence))))
        return first and sentence.index > 0 and bool(self.told.anchors[sentence.index - 1])

    def _is_destination(self, sentence: Sentence, place: Place) -> bool:
        """Whether an event moves or comes back to a place: تعود القمة إلى الخرطوم."""
        before_name = place.first - 1
        while before_name > 0 and (
            sentence.tokens[before_name].stem in rule_words.place_nouns()
            or sentence.nationalities[before_name] is not None
        ):
            before_name -= 1
        arriving = sentence.form(before_name) == "علي" and event_word_role(
            sentence, before_name - 1, "arrival"
        )
        granted = place.split.preposition == "ل" or sentence.form(place.first - 1) == "لمدينه"
        if granted:
            window = sentence.tokens[max(0, place.first - _GRANT_REACH) : place.first]
            return any(token.form in rule_words.hosting_words()["granting"] for token in window)
        if sentence.form(before_name) not in _TO and not arriving:
            return False
        if self._receives_guests(sentence, place):
            return True
        moving = rule_words.hosting_words()["moving"]
        before = range(max(0, place.first - _MOVING_REACH), place.first)
        return any(sentence.form(index) in moving and self._is_moved(sentence, index) for index in before)

    def _is_moved(self, sentence: Sentence, index: int) -> bool:
        """Whether a verb of moving is told of the event, and not of a thing: مومياء عادت إلى كوسكو."""
        anchors = self.told.anchors[sentence.index]
        if index == 0 and not anchors:
            return sentence.index > 0 and bool(self.told.anchors[sentence.index - 1])
        return any(
            anchor.first == index or anchor.stop <= index + 1 or anchor.first <= index + _MOVED_REACH
            for anchor in anchors
        )

    def _receives_guests(self, sentence: Sentence, place: Place) -> bool:
        """Whether who is in a place, or comes to it, does so to take part: … إلى تونس للمشاركة في المؤتمر."""
        coming = range(place.stop, min(len(sentence), place.stop + _DURING_REACH))
        behind = next(
            (
                index
                for index in coming
                if sentence.form(index) == "ضمن"
                or (index < place.stop + 2 * REACH and sentence.form(index) in _COMING)
            ),
            None,
        )
        return behind is not None and any(
            behind < anchor.first <= behind + REACH and anchor.key != FOREIGN
            for anchor in self.told.anchors[sentence.index]
        )

    def _object_before(self, sentence: Sentence, place: Place) -> bool:
        """Whether the host follows its event: the summit, which Bahrain hosted in Manama."""
        at = place.first - 1
        if sentence.tokens[at].stem in rule_words.place_nouns():
            at = place.first - 2
        masdar = sentence.form(at).endswith("ه") and sentence.tokens[at].text.endswith("ة")  # استضافة مصر
        form = sentence.form(at)
        return form.endswith(("ها", "ه")) and not masdar and form not in ("مدينه", "دوله", "مملكه")

    def _hosts_unread(self, sentence: Sentence, place: Place) -> bool:
        """Whether a place is the host of a round that is no mention: إلى جولة رابعة تستضيفها جوبا."""
        verb = sentence.host_verbs[place.first - 1]
        if verb is None or not sentence.form(verb.first).endswith(("ها", "ه")):
            return False
        covered = {i for a in self.told.anchors[sentence.index] for i in range(a.first, a.stop)}
        for noun in sentence.event_nouns.within(max(0, verb.first - _HELD_REACH), verb.first):
            ordinal = read_ordinal(sentence.tokens, noun.stop)
            if ordinal is not None and not ordinal.definite and noun.first not in covered:
                return True
        return False

    def _hosts_another(self, sentence: Sentence, place: Place) -> bool:
        """Whether the event behind a host is not the one that is written about."""
        anchors = {anchor.first: anchor for anchor in self.told.anchors[sentence.index]}
        for event in self.told.reading.events[sentence.index]:
            if place.stop <= event.first <= place.stop + REACH:
                return event.first not in anchors or anchors[event.first].key == FOREIGN
        return False


def _names_hotel(sentence: Sentence, place: Place) -> bool:
    """Whether a city is only the name of a hotel, whose own place follows: بفندق الرياض بسيدي فرج."""
    hotel = sentence.form(place.first - 1).removeprefix("ب") == "فندق"
    behind = sentence.form(place.stop)
    return hotel and (behind == "في" or (behind.startswith("ب") and sentence.word_class(place.stop) is None))


def _is_of_absent(sentence: Sentence, index: int) -> bool:
    """Whether the nearest verb before a place tells who stays away: قاطعته الكتابة الإقليمية للحزب بفاس."""
    for position in range(index - 1, -1, -1):
        if sentence.host_verbs[position] is not None:
            return False
        verb = sentence.attendance_verbs[position]
        if verb is not None:
            return verb.value.row["status"] == "declined"
    return False


def _is_of_habit(sentence: Sentence, index: int) -> bool:
    """Whether what is told before a place used to be so: كان المعرض يقام كل عام في الخرطوم."""
    for position in range(index - 1, 0, -1):
        verb = sentence.host_verbs[position]
        if verb is not None:
            before = [sentence.form(at).removeprefix("و") for at in range(max(0, position - 3), position)]
            used = verb.value.tense == "present" and ("كان" in before or "كانت" in before)
            return used and before[-1] != "ان"  # not what was planned: كان مقررا أن يعقد
    return False

"""What is told of a date: that the event is held then, that it ends, or that something else happens."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefcli.arabic.ordinals import read_ordinal
from briefcli.briefing.anchors import FOREIGN, LEAD_SENTENCES, MAIN
from briefcli.briefing.clauses import CONTINUING, is_given_up
from briefcli.briefing.dateline_years import RELATIVE_DAYS
from briefcli.briefing.earlier_times import is_of_visited_place
from briefcli.briefing.publication import Resolver
from briefcli.lexicon import rule_words
from briefcli.mentions.event_words import event_word_role

if TYPE_CHECKING:
    from briefcli.arabic.dates import DateMention
    from briefcli.arabic.durations import DurationMention
    from briefcli.briefing.anchors import AnchoredReading
    from briefcli.briefing.clauses import Clause
    from briefcli.mentions.sentence import Sentence

_DEBATE_REACH = 8
_SINCE_REACH = 4
_FOUNDING_REACH = 6
_OCCASION_REACH = 4
_NOT_BEGIN = frozenset(
    ("منذ", "قبل", "بحلول", "افق", "قانون", "اتفاق", "قرار", "اتفاقيه", "رويه", "خطه", "بعد")
)
_AT = frozenset(("في", "خلال", "لدي", "اثناء"))
_OPENINGS = frozenset(("افتتاح", "حفل", "انطلاق", "مستهل"))
_OPENING = frozenset(("الافتتاحيه",))
"""Folded adjective of what is said first, before the day of it."""
UNTIL = frozenset(("حتي", "لغايه", "الي", "غايه", "وحتي", "ولغايه"))
"""Folded words before a last day."""


class DateJudge:
    """Tells of a date how surely it is when the event is held."""

    def __init__(self, told: AnchoredReading) -> None:
        """Take a reading whose mentions of the event are anchored."""
        self.told = told
        self.publication = told.publication
        self.resolver = Resolver(self.publication)

    def _in_dateline(self, sentence: Sentence, date: DateMention) -> bool:
        written = self.publication
        return written is not None and written.sentence == sentence.index and date.first < written.stop

    def _goes_on(self, sentence: Sentence) -> bool:
        """Whether a sentence without the event's name goes on with its story: وتستمر ثلاثة أيام."""
        verb = sentence.host_verbs[0]
        return verb is not None and sentence.index > 0 and bool(self.told.anchors[sentence.index - 1])

    def _ends(self, sentence: Sentence, date: DateMention, clause: Clause) -> bool:
        """Whether a date is told as the last day: until the 6th, it closes tomorrow."""
        if date.begin != date.finish or self._is_new_date(sentence, date):
            return False
        if date.begin.month is None and date.begin.year is not None:
            return False  # لولاية تمتد إلى سنة 2030
        if _is_later_of_two(sentence, date) and (clause.holds or clause.scheduled or clause.near):
            return True
        before = sentence.form(date.first - 1)
        if before in UNTIL or sentence.form(date.first) in UNTIL:
            governed = (
                self._goes_on_until(sentence, date)
                or clause.holds
                or clause.near
                or clause.continues
                or clause.scheduled
                or clause.closes
            )
            lead = self.told.lead[sentence.index] < LEAD_SENTENCES and sentence.kind != "title"
            return governed or (lead and not clause.says and not self._in_dateline(sentence, date))
        return (
            clause.closes
            or self._is_last_day(sentence, date)
            or (date.begin.empty and self._in_closing_report(sentence, date))
        )

    def _goes_on_until(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether a relative clause parts a last day from its verb: يستمر المؤتمر الذي ألغي … حتى الأحد."""
        for anchor in self.told.anchors[sentence.index]:
            verb = sentence.host_verbs[anchor.first - 1]
            relative = anchor.key == MAIN and sentence.form(anchor.stop) in ("الذي", "التي")
            if relative and verb is not None and verb.value.lemma in CONTINUING and anchor.stop < date.first:
                between = range(anchor.stop, date.first - 1)
                return not any(sentence.is_comma(i) or sentence.form(i) in UNTIL for i in between)
        return False

    def _is_last_day(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether a day is called the last one: غدا الثلاثاء، وهو اليوم الأخير."""
        following = " ".join(sentence.form(date.last + offset) for offset in range(1, 5))
        return "اليوم الاخير" in following or "اليوم الختامي" in following

    def _in_closing_report(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether a day is that of what happened at the end: … agreed on Friday, at the summit's end."""
        return any(
            anchor.key == MAIN
            and anchor.first > date.first
            and any(
                event_word_role(sentence, index, "closing") for index in (anchor.first - 1, anchor.first - 2)
            )
            for anchor in self.told.anchors[sentence.index]
        )

    def _strength(self, sentence: Sentence, date: DateMention, clause: Clause) -> int:
        """How surely a date is when the event is held: 0 not at all, 3 where a verb of holding says so."""
        if "منذ" in [sentence.form(index) for index in range(max(0, date.first - _SINCE_REACH), date.first)]:
            return 0
        opens = sentence.form(date.first) if date.relative is None else ""  # بعد غد
        if sentence.form(date.first - 1) in _NOT_BEGIN or opens in _NOT_BEGIN:
            return 0
        if self._is_founding(sentence, date) or is_given_up(sentence, date.first):
            return 0
        if is_of_visited_place(sentence, date, self.told.anchors[sentence.index]):
            return 0
        if date.begin.day is None and clause.attends and self._behind_occasion(sentence, date):
            return 0
        if self._is_new_date(sentence, date) or self._is_of_opening(sentence, date):
            return 3
        if self._is_looked_forward_to(sentence, date) or self._is_announced(sentence, date):
            return 2
        stretch = date.begin != date.finish
        if stretch and date.begin.month is None and date.begin.day is None:
            return 0  # no event is held for years: a plan is for 2026 to 2030
        if clause.scheduled or clause.holds or (clause.continues and stretch):
            return 3
        counted = clause.continues and date.relative == "today" and self._days_behind > 0
        if (clause.near and not clause.continues) or counted:
            return 2
        # Nobody says or does something from Monday to Wednesday: a stretch of days is the event's.
        named = any(anchor.key == MAIN for anchor in self.told.anchors[sentence.index])
        if clause.attends or clause.verbless or (stretch and named) or self._is_of_debates(sentence, date):
            return 1
        # تتجه الأنظار السبت 28 أغسطس إلى المدينة التي تستضيف المؤتمر
        return 1 if named and not clause.says and self._held_behind(sentence, date) else 0

    def _is_of_opening(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether a day is told with what is said at the opening: في كلمته، أمس الأول، في افتتاح المؤتمر."""
        if date.begin.day is None and date.relative not in RELATIVE_DAYS:
            return False
        if sentence.form(date.first - 1) in _OPENING:  # في كلمته الافتتاحية يوم الثلاثاء 30 سبتمبر
            return any(a.key == MAIN for a in self.told.anchors[sentence.index]) or self._goes_on_with(
                sentence
            )
        at = date.last + 1 + sentence.is_comma(date.last + 1)
        opened = sentence.form(at) in _AT and sentence.form(at + 1) in _OPENINGS
        near = range(at + 2, at + 4)
        return opened and any(
            anchor.key == MAIN and anchor.first in near for anchor in self.told.anchors[sentence.index]
        )

    def _goes_on_with(self, sentence: Sentence) -> bool:
        """Whether the sentence before tells of the event, and this one of no other."""
        anchors = self.told.anchors[sentence.index]
        return not anchors and sentence.index > 0 and bool(self.told.anchors[sentence.index - 1])

    def _is_debated(self, sentence: Sentence, duration: DurationMention) -> bool:
        """Whether those who take part are told to debate for days: يتدارس المشاركون على مدى ثلاثة أيام."""
        before = sentence.agenda_words.within(duration.first - _DEBATE_REACH, duration.first)
        group = any(term.value == "group" for term in before)
        return group and bool(sentence.discussion_verbs) and sentence.form(duration.first) == "علي"

    def _is_founding(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether a date tells when the series, or who holds it, was founded."""
        # تأسس بعد مؤتمر نابولي في خريف 2011: the day is that of the edition which stands between.
        told = (a.stop for a in self.told.anchors[sentence.index] if a.told and a.key not in (MAIN, FOREIGN))
        between = (stop for stop in told if date.first - _SINCE_REACH < stop <= date.first)
        before = range(max(0, date.first - _FOUNDING_REACH, *between), date.first)
        founding = [index for index in before if event_word_role(sentence, index, "founding")]
        if not founding:
            return False
        # ولد between two names is no verb.
        persons = (m for m in self.told.reading.mentions[sentence.index] if m.kind == "person")
        named = {index for person in persons for index in range(person.first + 1, person.stop)}
        return not named.issuperset(founding)

    @cached_property
    def _days_behind(self) -> int:
        """How many days the event has gone on by the day of writing: تتواصل لليوم الثاني على التوالي."""
        for sentence in self.told.reading.sentences:
            if self.told.lead[sentence.index] >= LEAD_SENTENCES or not self.told.anchors[sentence.index]:
                continue
            for index in range(len(sentence) - 1):
                if sentence.form(index) == "لليوم":
                    ordinal = read_ordinal(sentence.tokens, index + 1)
                    return ordinal.value - 1 if ordinal is not None and ordinal.definite else 0
        return 0

    def _is_announced(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether what somebody says tells when the event is: وذكر بيان أن "المؤتمر يقام من 3 إلى 5 أيار"."""
        if date.begin.day is None or date.begin == date.finish or not sentence.quoted[date.first]:
            return False
        opening = max(index for index in sentence.quotation_ends if index < date.first)
        nouns = sentence.event_nouns.within(opening, date.first)
        return any(term.value.lemma in self.told.main.nouns for term in nouns)

    def _is_day_alone(self, sentence: Sentence, date: DateMention, clause: Clause) -> bool:
        """Whether a sentence without a verb tells the day behind one on the event: … الجمعة 5 حزيران 2026."""
        full = date.begin.day is not None and date.weekday is not None
        if not (full and clause.verbless) or sentence.index == 0 or self.told.anchors[sentence.index]:
            return False
        return any(anchor.key == MAIN for anchor in self.told.anchors[sentence.index - 1])

    def _is_looked_forward_to(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether all eyes are said to turn to the event on a day: تتجه الأنظار غدا الخميس إلى …."""
        before = [sentence.form(index) for index in range(max(0, date.first - _SINCE_REACH), date.first)]
        return "الانظار" in before and self.told.lead[sentence.index] < LEAD_SENTENCES

    def _is_new_date(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether an event is put off to a date: تأجيل المؤتمر، …، إلى 18 يناير."""
        if sentence.form(date.first - 1) not in UNTIL and sentence.form(date.first) not in UNTIL:
            return False
        postponed = (
            index
            for index in range(date.first)
            if event_word_role(sentence, index, "postponed")
            and not (sentence.form(index).endswith("اجل") and _is_noun(sentence, index))
        )
        put_off = next(postponed, None)
        return put_off is not None and any(
            anchor.first < date.first and anchor.key == MAIN for anchor in self.told.anchors[sentence.index]
        )

    def _behind_occasion(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether a date tells when somebody came for the first or last time: حضر للمرة الأولى عام 2022."""
        starts = range(max(0, date.first - _OCCASION_REACH), date.first)
        return any(sentence.phrase_at(index, rule_words.hosting_phrases("occasion")) for index in starts)

    def _is_of_debates(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether a stretch of days is told with what is debated then: يبحث القادة يومي 14 و15 يناير."""
        if date.begin.day is None or date.begin == date.finish or sentence.quoted[date.first]:
            return False
        before = sentence.discussion_verbs.within(date.first - _DEBATE_REACH, date.first)
        return any(verb.value.tense in ("present", "future") for verb in before)

    def _held_behind(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether a relative clause behind a full date tells that the event is held there."""
        if date.begin.day is None or date.weekday is None:
            return False
        return any(
            sentence.form(index - 1) in ("التي", "الذي") and sentence.host_verbs[index] is not None
            for index in range(date.last + 1, len(sentence))
        )

    def _days_gone(self, sentence: Sentence, date: DateMention) -> int:
        """How many days before a day the event began: شهد اليوم الثاني من أعمال المؤتمر، السبت، …."""
        for index in range(date.first - 1):
            ordinal = read_ordinal(sentence.tokens, index + 1) if sentence.form(index) == "اليوم" else None
            if ordinal is not None and ordinal.definite and sentence.form(ordinal.last + 1) == "من":
                return ordinal.value - 1
        return 0


def _is_later_of_two(sentence: Sentence, date: DateMention) -> bool:
    """Whether a day is the later of two that are told from the day of writing: أول أمس الجمعة وأمس السبت."""
    for other in sentence.dates:
        first, second = sorted((other, date), key=lambda told: told.first)
        if first.last + 1 != second.first or not sentence.form(second.first).startswith("و"):
            continue
        days = [RELATIVE_DAYS.get(told.relative) for told in (other, date) if told.relative is not None]
        if len(days) == 2 and None not in days:
            earlier, later = days
            return later is not None and earlier is not None and later - earlier == 1
    return False


def _is_noun(sentence: Sentence, index: int) -> bool:
    """Whether أجل at an index is the noun and not the verb: من أجل القمة, لأجل غير مسمى."""
    return sentence.form(index) not in ("اجل", "واجل") or sentence.form(index - 1) in ("من", "الي")

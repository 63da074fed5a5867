"""Who discusses, where the verb has no subject behind it: who stands before it, or was told of last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.anchors import FOREIGN, MAIN
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.briefing.agenda_belonging import Belonging
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.terms import Term

_REACH = 30
_GAP_BEFORE = 14
_PARTS = ("agenda", "event", "paper", "lecture", "matters")
_RELATIVES = frozenset(("الذي", "التي"))
_CLAUSE_OPENERS = frozenset(("ان", "انه", "انها", "بان"))


class EarlierSubjects:
    """Finds the subjects of one sentence's verbs before them."""

    def __init__(self, belonging: Belonging) -> None:
        """Take what belongs to the main event in the sentence."""
        self.belonging = belonging
        self.sentence = belonging.sentence
        self.phrases = belonging.phrases

    def tells(self, verb: Term[VerbForm]) -> bool:
        """Whether the subject of a verb without one behind it is the event: before it, or taken up."""
        sentence = self.sentence
        if verb.value.number == "plural" and self._group_before(verb.first):
            return self.belonging.of_main_event(verb.first)
        described = self._described(verb)
        if described is not None:
            return described and self.belonging.of_main_event(verb.first)
        conjoined = verb.split.conjunction or sentence.form(verb.first - 1) == "كما"
        if conjoined and (self._first_event_agrees(verb) or self._own_body_before(verb.first)):
            return True
        last = self._last_event(verb)
        if last is not None:
            key, stop, gender = last
            if key != MAIN or not _agrees(verb, gender):
                return False
            relative = sentence.form(verb.first - 1).removeprefix("و") in _RELATIVES
            if relative and not self._only_placed(stop, verb.first - 1):
                return False  # the relative's noun is another
            near = verb.first - stop <= (_REACH if conjoined else _GAP_BEFORE)
            between = {sentence.form(index) for index in range(stop, verb.first)}
            return near and (self._foreseen(verb) or not between & _CLAUSE_OPENERS)
        opens = verb.first == 0 or (verb.first == 1 and sentence.form(0) in ("كما", "و"))
        return (opens or self._foreseen(verb)) and self._taken_up(verb)

    def _described(self, verb: Term[VerbForm]) -> bool | None:
        """Whether an indefinite noun that a verb describes is a part of the event; None where there is none.

        ورشات تتناول …, but not وفد يبحث ….
        """
        index = verb.first - 1
        token = self.sentence.tokens[index] if index >= 0 else None
        if token is None or token.kind != "word" or token.definite or verb.split.conjunction:
            return None
        head = index - 1 if self.sentence.word_class(index) == "adjective" else index
        if self.phrases.role(head) in ("group", "no_topic", "document"):
            return False
        if self.sentence.word_class(head) != "noun" or self.sentence.tokens[head].definite:
            return None
        first = next((i for i in (head, head - 1) if self.phrases.role(i) in _PARTS), None)
        noun = self.sentence.event_nouns[head]
        return True if first is not None or noun is not None else None

    def _group_before(self, index: int) -> bool:
        """Whether those who gather stand before a plural verb: المشاركون … سيبحثون, باحثون يناقشون."""
        tokens = self.sentence.tokens
        if index and self.phrases.role(index - 1) == "group":
            return True
        return any(self.phrases.role(i) == "group" and tokens[i].definite for i in range(index))

    def _only_placed(self, first: int, stop: int) -> bool:
        """Whether nothing but where and when an event is stands between its name and a relative pronoun."""
        sentence, position = self.sentence, first
        while position < stop:
            city = sentence.cities[position]
            if city is not None:
                position = city.stop
            elif sentence.is_comma(position):
                position += 1
            elif position in self.phrases.mentions and sentence.form(position).startswith("ل"):
                position = self.phrases.mentions[position].stop  # القمة الرابعة لمنظمة …
            else:
                end = self.phrases.adverbial_end(position)
                if end is None or end <= position:
                    return False
                position = end
        return True

    def _own_body_before(self, index: int) -> bool:
        """Whether the body whose session the event is is told of before an index: وأقر المجلس …، وناقش …."""
        heads = self.sentence.body_heads
        return any(
            heads[i] is not None and self.belonging.is_own_body(i, self.phrases.phrase_end(i))
            for i in range(index)
        )

    def _foreseen(self, verb: Term[VerbForm]) -> bool:
        """Whether it is expected or planned that somebody discusses: ومن المتوقع أن يبحث."""
        before = range(max(0, verb.first - 3), verb.first)
        return any(self.phrases.uses(i, use) for i in before for use in ("expects", "planned"))

    def _first_event_agrees(self, verb: Term[VerbForm]) -> bool:
        """Whether the sentence is about the event, which a conjoined verb goes on with."""
        first = min(
            (e for e in self.phrases.events.values() if e.stop <= verb.first),
            key=lambda e: e.first,
            default=None,
        )
        if first is None or self.belonging.anchors.get(first.first) != MAIN:
            return False
        between = {self.sentence.form(index) for index in range(first.stop, verb.first)}
        persons = any(
            m.kind == "person" and first.stop <= m.first < verb.first for m in self.phrases.mentions.values()
        )
        return (
            _agrees(verb, rule_words.event_genders().get(first.noun, ""))
            and not persons
            and not between & _CLAUSE_OPENERS
        )

    def _last_event(self, verb: Term[VerbForm]) -> tuple[str, int, str] | None:
        """The last event or programme before a verb: whose it is, where it ends, and its gender."""
        best: tuple[str, int, str] | None = None
        for event in self.phrases.events.values():
            if event.stop <= verb.first and (best is None or event.stop > best[1]):
                key = self.belonging.anchors.get(event.first, MAIN if event.kind == "session" else FOREIGN)
                parts = self.phrases.role(event.first - 1) in ("matters", "agenda")  # محاور المؤتمر تشمل …
                gender = "" if parts else rule_words.event_genders().get(event.noun, "")
                best = key, event.stop, gender
        for index in range(verb.first):
            term = self.sentence.agenda_words[index]
            if (
                term is not None
                and term.value in ("agenda", "event")
                and term.stop > (best[1] if best else 0)
            ):
                best = self.belonging.editions.edition_at(self.sentence.index, index), term.stop, ""
        return best

    def _taken_up(self, verb: Term[VerbForm]) -> bool:
        """Whether the sentence before tells of the main event, which a verb with no subject goes on with."""
        if self.sentence.index == 0 or any(m.stop <= verb.first for m in self.phrases.mentions.values()):
            return False
        events = self.belonging.editions.reading.events[self.sentence.index - 1]
        anchors = {a.first: a.key for a in self.belonging.editions.anchors[self.sentence.index - 1]}
        return any(
            anchors.get(event.first) == MAIN and _agrees(verb, rule_words.event_genders().get(event.noun, ""))
            for event in events
        )


def _agrees(verb: Term[VerbForm], gender: str) -> bool:
    return not gender or verb.value.number == "plural" or verb.value.gender == gender

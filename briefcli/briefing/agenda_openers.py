"""Where a list of topics begins: behind verbs of discussing, aims, sessions, and words of the programme."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.briefing.agenda_phrases import Phrases
from briefcli.briefing.agenda_subjects import SubjectReader
from briefcli.briefing.anchors import FOREIGN, MAIN
from briefcli.lexicon import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.editions import EditionReader
    from briefcli.briefing.model import TopicKind
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.sentence import Sentence, Term

_REACH = 14
_ABOUT_REACH = 5
_AIM_NOUNS = frozenset(("هدف", "غايه", "غرض", "مقصد", "هدفه", "هدفها"))
_PRONOUN_PLACES = frozenset(
    ("عليها", "عليه", "بها", "به", "اعمالها", "اعماله", "جدولها", "اجندتها", "اجندته")
)
_TOPPING_PLACES = frozenset(("راس", "صداره", "مقدمه", "طاوله", "جدول", "اجنده", "مائده", "قائمه", "سلم"))


class Agenda(NamedTuple):
    """A list of topics.

    Attributes:
        start: The token that it begins at.
        stop: The token that it ends before at the latest, None where only its own words tell.
        kind: What its items are.
        rule: The rule that found it.
        attached: Whether a preposition is written onto its first word: خصصت ل….
        whole: Whether it is one topic, whatever it joins: the title of a session.
    """

    start: int
    stop: int | None
    kind: TopicKind
    rule: str
    attached: bool = False
    whole: bool = False


class AgendaOpeners:
    """Finds where lists of topics begin in one sentence."""

    def __init__(self, editions: EditionReader, sentence: Sentence) -> None:
        """Take a sentence and the editions that it tells of."""
        reading = editions.reading
        self.editions = editions
        self.sentence = sentence
        self.phrases = Phrases(sentence, reading.events[sentence.index], reading.mentions[sentence.index])
        self.subjects = SubjectReader(editions, sentence, self.phrases)

    def find(self) -> Iterator[Agenda]:
        """The lists of the sentence, in order of what opens them."""
        for index in range(len(self.sentence)):
            if self.sentence.quoted[index]:
                continue
            verb = self.sentence.discussion_verbs[index]
            if verb is not None and (not verb.split.definite or self._made(verb)):
                yield from self._behind_verb(verb)
            for rule in (self._session, self._standing, self._matters, self._aim_noun, self._aim):
                found = rule(index)
                if found is not None:
                    yield found

    def _kind(self, verb: Term[VerbForm]) -> TopicKind:
        before = range(max(0, verb.first - 4), verb.first)
        if any(self.phrases.uses(index, "expects") for index in before):
            return "expected"
        return verb.value.row["kind"]  # type: ignore[return-value]  # the data file holds kinds

    def _behind_verb(self, verb: Term[VerbForm]) -> Iterator[Agenda]:
        form = verb.value
        if form.tense == "masdar" or verb.split.preposition == "ل" or self._made(verb):
            yield from self._masdar(verb)
            return
        if form.tense == "participle" or verb.split.preposition:
            return
        if form.row["subject"] == "topic":
            yield from self._topping(verb)
            return
        follows = _follows(verb)
        subject = self.subjects.behind(verb, follows)
        if subject is None or not self.subjects.discusses(verb, subject):
            return
        if form.row["subject"] == "event" and subject.role in ("person", "other"):
            return
        masdar = self.sentence.discussion_verbs[subject.stop]
        named = masdar is not None and masdar.value.tense in ("masdar", "past") and not masdar.split.definite
        if masdar is not None and named and follows:  # ستخصص لبحث …, انكب على مناقشة …
            yield Agenda(masdar.stop, None, self._kind(verb), f"agenda-verb:{form.lemma}")
            return
        attached = any(words in (("ل",), ("ب",)) for words in follows) and self._attached(subject.stop)
        yield Agenda(subject.stop, None, self._kind(verb), f"agenda-verb:{form.lemma}", attached)

    def _masdar(self, verb: Term[VerbForm]) -> Iterator[Agenda]:
        """لمناقشة …: what people gather for; جرى بحث …: what is done there."""
        gathered = verb.split.preposition == "ل" and self._gathering_before(verb.first)
        made = not verb.split.preposition and self._made(verb) and self.subjects.of_main_event(verb.first)
        if not (gathered or (made and not self._apart_before(verb.first))):
            return
        follows = _follows(verb)
        subject = self.subjects.behind(verb, follows) if follows else None
        start = subject.stop if subject is not None else verb.stop
        if not follows or subject is not None:
            yield Agenda(start, None, "item", f"purpose-of-event:{verb.value.lemma}")

    def _made(self, verb: Term[VerbForm]) -> bool:
        """Whether a masdar, which may look like the past, is what is done: جرى بحث …."""
        before = range(max(0, verb.first - _ABOUT_REACH), verb.first)
        return verb.value.tense in ("masdar", "past") and any(self.phrases.uses(i, "made") for i in before)

    def _gathering_before(self, index: int) -> bool:
        """Whether a purpose is that of the main event, and not of what somebody else does."""
        sentence = self.sentence
        anchored = any(first < index and key == MAIN for first, key in self.subjects.anchors.items())
        if not self.subjects.of_main_event(index) or self._apart_before(index):
            return False
        if sentence.kind == "title":
            return True
        for position in range(index - 1, -1, -1):
            if sentence.attendance_verbs[position] is not None or self._held(position):
                return True
            stated = sentence.statement_verbs[position]
            if stated is not None and stated.value.tense in ("past", "present"):
                return anchored and stated.value.row["kind"] == "say"
        return anchored

    def _apart_before(self, index: int) -> bool:
        return any(self.phrases.role(i) == "bilateral" for i in range(index))

    def _held(self, index: int) -> bool:
        if self.sentence.tokens[index].kind != "word":
            return False
        found = vocabulary.host_verbs().match(self.sentence.tokens, index)
        return found is not None and not found[1].definite

    def _topping(self, verb: Term[VerbForm]) -> Iterator[Agenda]:
        """A topic tops the agenda: the topic stands behind the verb, behind the agenda, or before both."""
        sentence = self.sentence
        if sentence.form(verb.stop) in _PRONOUN_PLACES and self.subjects.of_main_event(verb.first):
            yield Agenda(
                verb.stop + 1, None, self._kind(verb), f"top-of-agenda:{verb.value.lemma}"
            )  # قمة يهيمن عليها …
            return
        place = self._place_behind(verb.stop)
        if place is None or not self.subjects.of_main_event(place[0]):
            return
        first, stop = place
        phrases = self.phrases
        rule = f"top-of-agenda:{verb.value.lemma}"
        kind = self._kind(verb)
        following = sentence.form(stop)
        if first == verb.stop and sentence.is_comma(stop):
            stop = phrases.closing_comma(stop) or stop
        following = sentence.form(stop)
        if first > verb.stop:
            yield Agenda(verb.stop, first, kind, rule)
        elif following and (sentence.tokens[stop].kind == "word" or stop in sentence.quotation_ends):
            yield Agenda(stop, None, kind, rule)
        else:
            yield Agenda(self._clause_start(verb.first), verb.first, kind, rule)

    def _place_behind(self, index: int) -> tuple[int, int] | None:
        """The programme or event that a topic tops: where it begins, its preposition included, and ends."""
        sentence, phrases = self.sentence, self.phrases
        for position in range(index, min(len(sentence), index + _REACH)):
            if position > index and sentence.tokens[position].text in (":", ".", "؛"):
                return None
            event = phrases.events.get(position)
            topped = (
                phrases.role(position) in ("agenda", "matters") or sentence.form(position) in _TOPPING_PLACES
            )
            if not topped and event is None:
                continue
            stop = self._place_end(position)
            first = position
            while first > index and sentence.form(first - 1) in ("علي", "في", "ب"):
                first -= 1
            return first, stop
        return None

    def _place_end(self, index: int) -> int:
        """The index behind the agenda at a token: رأس جدول أعمال القمة, صدارة المباحثات."""
        sentence, phrases = self.sentence, self.phrases
        stop = index
        while stop < len(sentence):
            if phrases.role(stop) in ("agenda", "matters"):
                stop = phrases.agenda_end(stop)
            elif stop in phrases.events and stop <= index + 4:
                stop = phrases.events[stop].stop
            elif sentence.form(stop) in _TOPPING_PLACES or phrases.adverb(stop):
                stop += 1
            else:
                break
            if phrases.role(stop) != "agenda" and stop not in phrases.events and not phrases.adverb(stop):
                break
        return stop

    def _clause_start(self, index: int) -> int:
        sentence = self.sentence
        for position in range(index - 1, max(-1, index - _REACH), -1):
            if sentence.is_comma(position) or sentence.form(position) in ("ان", "انه", "حيث", "كما", ":"):
                return position + 1
        return max(0, index - _REACH)

    def _standing(self, index: int) -> Agenda | None:
        """A topic that stands on the agenda or at its head, told with a verb of being or with none."""
        sentence, phrases = self.sentence, self.phrases
        form = sentence.form(index)
        if form.removeprefix("و") not in ("علي", "في") or sentence.form(index + 1) not in _TOPPING_PLACES:
            return None
        stop = self._place_end(index + 1)
        named = any(
            phrases.role(i) in ("agenda", "matters") or i in phrases.events for i in range(index + 1, stop)
        )
        if not named or not self.subjects.of_main_event(index) or stop >= len(sentence):
            return None
        being = next(
            (i for i in range(index - 1, max(-1, index - _REACH), -1) if phrases.uses(i, "being")), None
        )
        if being is not None and being + 1 < index and phrases.role(being + 1) != "agenda":
            return Agenda(being + 1, index, "item", "items-on-agenda")
        if index == 0 or (being is not None and being + 1 == index):
            return Agenda(stop, None, "item", "items-on-agenda")
        return None

    def _session(self, index: int) -> Agenda | None:
        """Sessions, papers and workshops on something: behind "on", or in their quoted title."""
        sentence, phrases = self.sentence, self.phrases
        event = sentence.event_nouns[index]
        session = event is not None and event.value.kind == "session"
        paper = phrases.role(index) == "paper" and not sentence.quoted[index]
        if not session and not (paper and self._on_programme(index)):
            return None
        key = self.editions.edition_at(sentence.index, index)
        if key == FOREIGN:
            return None
        stop = event.stop if session else sentence.agenda_words[index].stop  # type: ignore[union-attr]  # one of them is there
        titled = self._titled_by_colon(stop) if session else None
        if titled is not None:
            return titled
        for position in range(stop, min(len(sentence), stop + _ABOUT_REACH)):
            behind = phrases.uses(position, "about")
            if behind is not None and behind < len(sentence):
                return Agenda(behind, self._title_end(behind), "item", "session-on")
            if sentence.form(position) == "عنوان" and position + 1 in sentence.quotation_ends:
                return Agenda(position + 1, self._title_end(position + 1), "item", "session-on")
            allotted = sentence.discussion_verbs[position]
            if sentence.is_comma(position) or (allotted is not None and allotted.value.tense != "masdar"):
                return None
        return None

    def _titled_by_colon(self, index: int) -> Agenda | None:
        """The title of a session in a programme: الجلسة الأولى (10:30 – 12:00): …."""
        sentence = self.sentence
        position = index
        limit = min(len(sentence) - 1, index + _ABOUT_REACH)
        while position < limit and sentence.tokens[position].text != ":":
            closing = sentence.bracket_ends.get(position)
            if sentence.is_comma(position) or sentence.statement_verbs[position] is not None:
                return None
            position = position + 1 if closing is None else closing + 1
        if position >= len(sentence) - 1 or sentence.tokens[position].text != ":":
            return None
        start = position + 1
        people = any(terms[start] is not None for terms in (sentence.offices, sentence.honorifics))
        mention = self.phrases.mentions.get(start)
        named = mention is not None and mention.kind == "person"
        led = index > 1 and any(
            sentence.attendance_verbs[i] is not None or sentence.offices[i] is not None
            for i in range(max(0, index - 4), index)
        )
        if people or named or led or sentence.tokens[start].kind != "word":
            return None
        stop = next((i for i in range(start, len(sentence)) if sentence.is_comma(i)), None)
        return Agenda(start, stop, "item", "session-on", whole=True)

    def _title_end(self, index: int) -> int | None:
        """A quoted title is one topic, whatever stands behind it."""
        end = self.sentence.quotation_ends.get(index)
        return end + 1 if end is not None else None

    def _on_programme(self, index: int) -> bool:
        """Whether papers are those of the event: its programme or a verb of holding stands before them."""
        sentence = self.sentence
        before = range(max(0, index - 2 * _REACH), index)
        return self.subjects.of_main_event(index) and any(
            self.phrases.role(i) == "agenda"
            or i in self.phrases.events
            or (sentence.discussion_verbs[i] is not None)
            for i in before
        )

    def _matters(self, index: int) -> Agenda | None:
        """A general noun with a list behind it: among the matters on the table are …, three themes: …."""
        sentence, phrases = self.sentence, self.phrases
        term = sentence.agenda_words[index]
        if term is None or term.value != "matters" or not self.subjects.of_main_event(index):
            return None
        if not self._tells_agenda(index):
            return None
        cue = self.cue_behind(term.stop)
        if cue is not None:
            return Agenda(cue, None, "item", "listed-matters")
        from_among = any(sentence.form(i) in ("من", "ومن") for i in range(max(0, index - 3), index))
        if not from_among or not sentence.tokens[index].definite:
            return None
        stop = phrases.phrase_end(index)
        while stop < len(sentence) and sentence.tokens[stop].definite:
            if sentence.word_class(stop) == "relative":
                return None
            stop += 1
        place = self._place_behind(stop) if sentence.form(stop) in ("علي", "في") else None
        if place is not None and place[0] == stop:
            stop = place[1]
        return (
            Agenda(stop, None, "item", "listed-matters")
            if stop < len(sentence) and stop > index + 1
            else None
        )

    def _tells_agenda(self, index: int) -> bool:
        """Whether a general noun is said of the event's agenda: by its name, its programme, or a verb."""
        sentence = self.sentence
        near = range(max(0, index - _REACH), min(len(sentence), index + _REACH))
        return any(
            i in self.phrases.events
            or self.phrases.role(i) == "agenda"
            or sentence.discussion_verbs[i] is not None
            for i in near
        )

    def cue_behind(self, index: int) -> int | None:
        """The index behind the colon or the words that open a list, before a clause of its own begins."""
        sentence, phrases = self.sentence, self.phrases
        for position in range(index, min(len(sentence), index + _REACH)):
            if sentence.tokens[position].text == ":":
                return position + 1
            cue = phrases.uses(position, "cue")
            if cue is not None:
                return cue + 1 if sentence.form(cue) == ":" else cue
            stated = sentence.statement_verbs[position]
            finite = stated is not None and stated.value.tense in ("past", "present")
            if finite or sentence.tokens[position].text in (".", "؟", "!"):
                return None
        return None

    def _aim_noun(self, index: int) -> Agenda | None:
        """The aim of the event is …."""
        sentence = self.sentence
        bare = sentence.form(index).removeprefix("و").removeprefix("ف").removeprefix("ال")
        if bare not in _AIM_NOUNS:
            return None
        of_event = any(
            i in self.phrases.events or self.phrases.role(i) in ("agenda", "event")
            for i in range(index + 1, min(len(sentence), index + 6))
        )
        if not of_event:
            return None
        for position in range(index + 1, min(len(sentence), index + _REACH)):
            if sentence.form(position) in ("هو", "هي", "يتمثل", "تتمثل", "يكمن"):
                return Agenda(position + 1, None, "aim", "aim-of-event")
        return None

    def _aim(self, index: int) -> Agenda | None:
        """What the event is held for: with the aim of …, in order to …."""
        behind = self.phrases.uses(index, "aim")
        if behind is None or behind >= len(self.sentence) or not self._holds_before(index):
            return None
        if self.sentence.form(behind) in ("الي", "وراء"):
            behind += 1
        verb = self.sentence.discussion_verbs[behind] if behind < len(self.sentence) else None
        if verb is not None and verb.value.tense == "masdar":
            return (
                None
                if verb.split.preposition == "ل"
                else Agenda(verb.stop, None, "item", f"purpose-of-event:{verb.value.lemma}")
            )
        return Agenda(behind, None, "aim", "aim-of-event", self._attached(behind))

    def _attached(self, index: int) -> bool:
        """Whether a preposition is written onto a word that is not a word of its own with it."""
        splits = self.sentence.tokens[index].splits
        attached = any(split.preposition and not split.conjunction for split in splits)
        return attached and vocabulary.common_words().get(self.sentence.form(index)) is None

    def _holds_before(self, index: int) -> bool:
        """Whether what is done for an aim is the holding of the main event."""
        sentence = self.sentence
        if self.editions.edition_at(sentence.index, index) != MAIN:
            return False
        for position in range(index - 1, -1, -1):
            if sentence.form(position).removeprefix("و") in ("ياتي", "تاتي", "جاء", "جاءت") or self._held(
                position
            ):
                return any(a.key == MAIN and a.first < index for a in self.editions.anchors[sentence.index])
            attending = sentence.attendance_verbs[position]
            if attending is not None and attending.value.tense not in ("masdar", "participle"):
                return False
            stated = sentence.statement_verbs[position]
            if stated is not None and stated.value.tense in ("past", "present"):
                return False
        return False


def _follows(verb: Term[VerbForm]) -> tuple[tuple[str, ...], ...]:
    cell = verb.value.row["follows"]
    return (
        tuple(tuple(fold(choice).split()) for choice in cell.split("|")) if cell[:1] not in ("", "|") else ()
    )

"""Who discusses: the subject of a verb of discussing or aiming, behind the verb, before it, or taken up.

Only what the main event, its programme or those who gather there discuss is on its agenda; a parliament
that debates a bill, ministers who talk beside the event, and a project with aims of its own are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.arabic.ordinals import read_ordinal
from briefcli.briefing.agenda_phrases import object_behind
from briefcli.briefing.anchors import FOREIGN, MAIN
from briefcli.lexicon import vocabulary

if TYPE_CHECKING:
    from briefcli.briefing.agenda_phrases import Phrases
    from briefcli.briefing.editions import EditionReader
    from briefcli.briefing.model import TopicKind
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence, Term

Role = Literal["event", "agenda", "group", "person", "other", "none"]

_REACH = 30
_GAP_BEFORE = 14
_SOME_OF = ("matters", "agenda")
_PARTS = ("agenda", "event", "paper", "lecture", "matters")
_OFFICE_REACH = 4
_PART_REACH = 8
_RELATIVES = frozenset(("الذي", "التي"))
_CLAUSE_OPENERS = frozenset(("ان", "انه", "انها", "بان"))
_GATHERINGS_OF_OWN = frozenset(
    (
        "اجتماعه",
        "اجتماعها",
        "اجتماعهم",
        "دورته",
        "دورتها",
        "قمته",
        "قمتهم",
        "مؤتمره",
        "مؤتمرها",
        "مؤتمرهم",
        "كلمته",
    )
)


class Subject(NamedTuple):
    """Who discusses, as read from behind a verb.

    Attributes:
        role: What it is; none where the object stands right behind the verb.
        stop: The token that what is discussed begins at; the sentence's length where nothing does.
        at_event: Whether an adverbial puts it at the event: during the conference, in its session.
        apart: Whether it takes place beside the event, between two sides.
    """

    role: Role
    stop: int
    at_event: bool
    apart: bool


class SubjectReader:
    """Reads the subjects of one sentence's verbs of discussing."""

    def __init__(self, editions: EditionReader, sentence: Sentence, phrases: Phrases) -> None:
        """Take a sentence, the editions it tells of, and its noun phrases."""
        self.editions = editions
        self.sentence = sentence
        self.phrases = phrases
        self.anchors = {anchor.first: anchor.key for anchor in editions.anchors[sentence.index]}
        for event in phrases.events.values():
            if self._with_purpose(event) or self._introduced(event):
                self.anchors[event.first] = MAIN

    def behind(self, verb: Term[VerbForm], follows: tuple[tuple[str, ...], ...]) -> Subject | None:
        """The subject behind a verb, and where the object begins; None if the verb has no object there.

        Args:
            verb: The verb.
            follows: The folded words of which one stands before the object, none for a direct object.
        """
        sentence, phrases = self.sentence, self.phrases
        role: Role = "none"
        at_event = apart = False
        position = verb.stop
        limit = min(len(sentence), verb.stop + _REACH)
        while position < limit:
            opened = object_behind(sentence, position, follows)
            if opened is not None:
                return Subject(role, opened, at_event, apart)
            begun = tuple(words[1:] for words in follows if words[1:] and sentence.form(position) == words[0])
            if begun:  # تسليط الضوء، خلال الجلسة، على
                position, follows = position + 1, begun
                continue
            if sentence.tokens[position].text == ":":
                return None if follows else Subject(role, position + 1, at_event, apart)
            if sentence.is_comma(position):
                if role != "none" and object_behind(sentence, position + 1, follows) is not None:
                    position += 1
                    continue
                end = phrases.apposition_end(position)
                if end is None and follows and role != "none":
                    end = self._remark_before_object(position, follows)
                if end is None:
                    return None
                limit = min(len(sentence), limit + end - position)
                position = end
                continue
            found = self._subject_at(position, verb) if role == "none" else None
            if found is not None:
                role, end = found
                # A long name may reach over the preposition: the session for …, the works on ….
                within = self._object_within(position, end, follows)
                position = self._cut_name(position, end, follows) if within is None else within
                continue
            remark = phrases.dashed_end(position) or phrases.relative_end(position)
            if remark is not None:
                position = remark
                continue
            of_some = phrases.role(position) == "measure" and phrases.role(position + 1) in _SOME_OF
            if phrases.demonstrative(position) or phrases.adverb(position) or of_some:
                position += 1
                continue
            if self._optional_preposition(verb, position):
                return Subject(role, position + 1, at_event, apart)
            end = phrases.adverbial_end(position)
            if end is not None and not (role == "none" and position in phrases.events):
                at_event = at_event or self._at_event(position, end)
                apart = apart or self._apart(position, end)
                position = end
                continue
            if not follows:
                break
            # The noun phrase that stands before the preposition is the subject, whatever it is.
            if role == "none":
                role = "other"
            end = phrases.phrase_end(position)
            if end == position or self._finite(position):
                return None
            within = self._object_within(position, end, follows)
            position = end if within is None else within
        if follows or position >= limit:
            return None
        if sentence.tokens[position].kind == "punctuation" and position not in sentence.quotation_ends:
            return None
        if role == "none" and self.subject_and_object(position):
            role = "other"
        return Subject(role, position, at_event, apart)

    def _remark_before_object(self, index: int, follows: tuple[tuple[str, ...], ...]) -> int | None:
        """The index behind whatever two commas set apart, if a verb's preposition stands there."""
        end = self.phrases.closing_comma(index)
        return end if end is not None and object_behind(self.sentence, end, follows) is not None else None

    def _optional_preposition(self, verb: Term[VerbForm], index: int) -> bool:
        """Whether a preposition that a verb may do without precedes its object: تبحث في اضطرابات القلق."""
        choices = verb.value.row["follows"].split("|")
        if choices[0] or self.sentence.form(index) not in choices[1:] or index + 1 >= len(self.sentence):
            return False
        sentence, place = self.sentence, index + 1
        adverbial = (
            place in self.phrases.events
            or self.phrases.role(place) in ("agenda", "event")
            or sentence.cities[place] is not None
            or sentence.countries[place] is not None
            or sentence.tokens[place].kind == "number"
            or sentence.word_class(place) == "numeral"
            or self.phrases.has_pronoun(place)
        )
        return not adverbial

    def _cut_name(self, first: int, stop: int, follows: tuple[tuple[str, ...], ...]) -> int:
        """Where a subject ends whose event's name was followed into the object: المؤتمر التوأم الرقمي، و…."""
        sentence = self.sentence
        event = next((e for e in self.phrases.events.values() if first <= e.first and e.stop == stop), None)
        over = stop >= len(sentence) or sentence.form(stop).startswith("و") or sentence.is_comma(stop)
        if event is None or follows or not over or not event.definite or stop - event.first < 2:
            return stop
        if sentence.is_comma(stop) and self.phrases.apposition_end(stop) is not None:
            return stop
        told = sentence.word_class(event.first + 1) == "adjective" or event.ordinal is not None
        return stop if told else event.first + 1

    def _object_within(self, first: int, stop: int, follows: tuple[tuple[str, ...], ...]) -> int | None:
        """The token within a noun phrase that a verb's preposition stands at."""
        return next(
            (i for i in range(first + 1, stop) if object_behind(self.sentence, i, follows) is not None), None
        )

    def discusses(self, verb: Term[VerbForm], subject: Subject) -> bool:
        """Whether it is the main event, or somebody at it, that discusses."""
        if subject.apart:
            return False
        if subject.role == "event":
            return True
        if any(self.phrases.role(index) == "bilateral" for index in range(subject.stop)):
            return False
        if subject.role in ("agenda", "group"):
            return self.of_main_event(verb.first)
        if subject.role in ("person", "other"):
            there = subject.at_event or self._opened_at_event(verb.first) or self._in_session(verb.first)
            return there and self.of_main_event(verb.first)
        if subject.at_event and (verb.value.row["subject"] != "event" or verb.first <= 1):
            return self.of_main_event(verb.first)
        return self._before(verb)

    def _in_session(self, index: int) -> bool:
        """Whether a session or a paper is told of before an index: … في الجلسة …، كما تناول الباحث …."""
        nouns = self.sentence.event_nouns[:index]
        sessions = any(noun is not None and noun.value.kind == "session" for noun in nouns)
        return sessions or any(self.phrases.role(i) in ("paper", "lecture") for i in range(index))

    def of_part_before(self, index: int) -> bool:
        """Whether the main event, its programme or a part of it is told of right before an index."""
        before = range(max(0, index - _PART_REACH), index)
        told = any(i in self.phrases.events or self.phrases.role(i) in ("agenda", "event") for i in before)
        return told and self.of_main_event(index)

    def kind(self, verb: Term[VerbForm]) -> TopicKind:
        """What is discussed with a verb: an item, an aim, or only expected."""
        before = range(max(0, verb.first - 4), verb.first)
        if any(self.phrases.uses(index, "expects") for index in before):
            return "expected"
        return verb.value.row["kind"]  # type: ignore[return-value]  # the data file holds kinds

    def of_main_event(self, index: int) -> bool:
        """Whether a place in the sentence tells of the present edition of the main event."""
        key = self.editions.edition_at(self.sentence.index, index)
        before = [first for first in self.anchors if first <= index]
        if self._told_of_last_year(index, max(before, default=0)):
            return False
        return (self.anchors[max(before)] if before and key == FOREIGN else key) == MAIN

    def _told_of_last_year(self, index: int, since: int) -> bool:
        """Whether what stands at an index is dated a year back, behind the last mention of the event."""
        dates = self.editions.dates[self.sentence.index]
        return any(date.relative == "previous-year" and since <= date.first < index for date in dates)

    def _introduced(self, event: EventMention) -> bool:
        """Whether a headline tells of the event without its name, or a quotation by its noun alone."""
        if event.noun not in self.editions.main.nouns:
            return False
        if self.sentence.quoted[event.first]:
            return event.definite and not event.content and event.ordinal is None
        return self.sentence.kind == "title" and not event.definite

    def _with_purpose(self, event: EventMention) -> bool:
        """Whether the event is named by its noun alone, and what it is to discuss: القمة لمناقشة …."""
        index = event.first + 1
        masdar = self.sentence.discussion_verbs[index] if index < event.stop else None
        return (
            masdar is not None
            and masdar.split.preposition == "ل"
            and event.definite
            and event.noun in self.editions.main.nouns
        )

    def _subject_at(self, index: int, verb: Term[VerbForm]) -> tuple[Role, int] | None:
        """What a noun phrase at a token is as a subject, and where it ends."""
        sentence, phrases = self.sentence, self.phrases
        event = phrases.events.get(index)
        talks = event is not None and phrases.role(index) == "agenda" and index not in self.anchors
        if event is not None and not talks:
            if event.span.start != sentence.tokens[index].start:  # a preposition is written onto it
                return None
            held: Role = "event" if self.anchors.get(index) == MAIN else "other"
            return ("agenda" if event.kind == "session" else held), event.stop
        if phrases.role(index) == "group" and sentence.tokens[index].definite:
            # The leaders, ministers, experts: no name follows a plural with its article.
            return "group", phrases.phrase_end(index)
        mention = phrases.mentions.get(index)
        if mention is not None and not any(
            s.preposition for s in sentence.tokens[index].splits if s.stem in fold(mention.name)
        ):
            return (
                "person" if mention.kind == "person" else self._as_body(index, mention.stop)
            ), mention.stop
        return self._told_by_role(index, verb) or self._ordinal_or_holder(index)

    def _told_by_role(self, index: int, verb: Term[VerbForm]) -> tuple[Role, int] | None:
        """What a word around an agenda is as a subject: its programme, those who take part, a document."""
        phrases, role = self.phrases, self.phrases.role(index)
        definite = self.sentence.tokens[index].definite
        if role == "matters" and verb.value.row["subject"] == "event" and self.matters_of_event(index):
            return "agenda", phrases.agenda_end(index)
        if role == "agenda":
            return ("other" if phrases.role(index + 1) == "no_topic" else "agenda"), phrases.agenda_end(index)
        if role in ("group", "event") or (role in ("paper", "lecture") and definite):
            return ("group" if role == "group" else "agenda"), phrases.phrase_end(index)
        if role == "document" and definite:
            return "other", phrases.phrase_end(index)
        return None

    def matters_of_event(self, index: int) -> bool:
        """Whether matters may be a subject, being the event's: محاور المؤتمر, not قضايا البطالة."""
        phrases = self.phrases
        within = range(index + 1, phrases.agenda_end(index))
        of_event = any(i in phrases.events or phrases.role(i) in ("agenda", "event") for i in within)
        return self.sentence.tokens[index].definite or phrases.has_pronoun(index) or of_event

    def _ordinal_or_holder(self, index: int) -> tuple[Role, int] | None:
        """An ordinal that stands for a session, an office or a body."""
        sentence, phrases = self.sentence, self.phrases
        ordinal = read_ordinal(sentence.tokens, index) if sentence.tokens[index].kind == "word" else None
        if ordinal is not None and ordinal.definite:
            # ناقشت الأولى …: the first of the sessions told of before.
            return "agenda", ordinal.last + 1
        office = sentence.offices[index]
        if office is not None and not office.split.preposition:
            return "person", phrases.phrase_end(index)
        body = sentence.body_heads[index]
        if body is not None and not body.value.weak and not body.split.preposition and body.split.definite:
            end = phrases.phrase_end(index)
            return self._as_body(index, end), end
        return None

    def _as_body(self, first: int, stop: int) -> Role:
        """What a body is as a subject: those who gather, if the event is its own session."""
        own = self.editions.main.mention
        names = {fold(word) for word in own.name.split()}
        words = {token.stem for token in self.sentence.tokens[first:stop] if token.kind == "word"}
        told = {name.removeprefix("لل").removeprefix("ال").removeprefix("ل") for name in names}
        return "group" if own.kind in ("edition", "meeting") and words and words <= told else "other"

    def subject_and_object(self, index: int) -> bool:
        """Whether a definite noun and right behind its phrase another noun stand there: the film … a case."""
        token = self.sentence.tokens[index]
        if not token.definite:
            return False
        end = self.phrases.phrase_end(index)
        if end >= len(self.sentence):
            return False
        following = self.sentence.tokens[end]
        return (
            following.kind == "word"
            and not following.form.startswith(("و", "ل", "ب", "ف"))
            and self.sentence.word_class(end) in ("noun", None)
            and self.phrases.uses(end, "parts") is None
            and self.phrases.uses(end, "ends") is None
            and not following.definite
        )

    def _at_event(self, first: int, stop: int) -> bool:
        inside = range(first, stop)
        sessions = {event.first for event in self.phrases.events.values() if event.kind == "session"}
        before_group = self.sentence.form(first) in ("علي", "امام")
        return any(
            self.anchors.get(i) == MAIN
            or i in sessions
            or self.sentence.form(i) in _GATHERINGS_OF_OWN
            or (before_group and self.phrases.role(i) == "group")
            for i in inside
        )

    def _apart(self, first: int, stop: int) -> bool:
        if any(self.phrases.role(index) == "bilateral" for index in range(first, stop)):
            return True
        if self.sentence.form(first) == "مع":
            return any(i in self.phrases.mentions for i in range(first, stop))
        return False

    def _finite(self, index: int) -> bool:
        return self.sentence.word_class(index) == "verb" and self.sentence.form(index).startswith(
            ("ي", "ت", "وي", "وت")
        )

    def _before(self, verb: Term[VerbForm]) -> bool:
        """Whether the subject of a verb without one behind it is the event: before it, or taken up."""
        sentence = self.sentence
        if verb.value.number == "plural" and self._group_before(verb.first):
            return self.of_main_event(verb.first)
        described = self._described(verb)
        if described is not None:
            return described and self.of_main_event(verb.first)
        if self._holder_before(verb.first):
            return False
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
            dated = self.phrases.date_ends.get(position)
            city = sentence.cities[position]
            if dated is not None:
                position = dated
            elif city is not None:
                position = city.stop
            elif sentence.is_comma(position):
                position += 1
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
            heads[i] is not None and self._as_body(i, self.phrases.phrase_end(i)) == "group"
            for i in range(index)
        )

    def _holder_before(self, index: int) -> bool:
        """Whether somebody stands right before a verb, who is its subject: a person, an office, a capital."""
        for mention in self.phrases.mentions.values():
            governed = any(split.preposition for split in self.sentence.tokens[mention.first].splits)
            before = mention.first - 1
            governed = governed or (before >= 0 and self.sentence.word_class(before) == "preposition")
            if mention.stop == index and (mention.kind == "person" or not governed):
                return not any(e.first < mention.first < e.stop for e in self.phrases.events.values())
        offices = self.sentence.offices
        return any(
            offices[i] is not None and self.phrases.phrase_end(i) == index
            for i in range(max(0, index - _OFFICE_REACH), index)
        )

    def _foreseen(self, verb: Term[VerbForm]) -> bool:
        """Whether it is expected or planned that somebody discusses: ومن المتوقع أن يبحث."""
        before = range(max(0, verb.first - 3), verb.first)
        return any(self.phrases.uses(i, use) for i in before for use in ("expects", "planned"))

    def _opened_at_event(self, index: int) -> bool:
        """Whether the sentence opens with an adverbial that puts what follows at the event."""
        if index == 0 or self.phrases.uses(0, "adverbial") is None:
            return False
        return self._at_event(0, index) and not self._apart(0, index)

    def _first_event_agrees(self, verb: Term[VerbForm]) -> bool:
        """Whether the sentence is about the event, which a conjoined verb goes on with."""
        first = min(
            (e for e in self.phrases.events.values() if e.stop <= verb.first),
            key=lambda e: e.first,
            default=None,
        )
        if first is None or self.anchors.get(first.first) != MAIN:
            return False
        between = {self.sentence.form(index) for index in range(first.stop, verb.first)}
        persons = any(
            m.kind == "person" and first.stop <= m.first < verb.first for m in self.phrases.mentions.values()
        )
        return (
            _agrees(verb, vocabulary.event_genders().get(first.noun, ""))
            and not persons
            and not between & _CLAUSE_OPENERS
        )

    def _last_event(self, verb: Term[VerbForm]) -> tuple[str, int, str] | None:
        """The last event or programme before a verb: whose it is, where it ends, and its gender."""
        best: tuple[str, int, str] | None = None
        for event in self.phrases.events.values():
            if event.stop <= verb.first and (best is None or event.stop > best[1]):
                key = self.anchors.get(event.first, MAIN if event.kind == "session" else FOREIGN)
                best = key, event.stop, vocabulary.event_genders().get(event.noun, "")
        for index in range(verb.first):
            term = self.sentence.agenda_words[index]
            if (
                term is not None
                and term.value in ("agenda", "event")
                and term.stop > (best[1] if best else 0)
            ):
                best = self.editions.edition_at(self.sentence.index, index), term.stop, ""
        return best

    def _taken_up(self, verb: Term[VerbForm]) -> bool:
        """Whether the sentence before tells of the main event, which a verb with no subject goes on with."""
        if self.sentence.index == 0 or any(m.stop <= verb.first for m in self.phrases.mentions.values()):
            return False
        events = self.editions.reading.events[self.sentence.index - 1]
        anchors = {a.first: a.key for a in self.editions.anchors[self.sentence.index - 1]}
        return any(
            anchors.get(event.first) == MAIN and _agrees(verb, vocabulary.event_genders().get(event.noun, ""))
            for event in events
        )


def _agrees(verb: Term[VerbForm], gender: str) -> bool:
    return not gender or verb.value.number == "plural" or verb.value.gender == gender

"""Who discusses: the subject of a verb of discussing or aiming, behind the verb, before it, or taken up.

Only what the main event, its programme or those who gather there discuss is on its agenda; a parliament
that debates a bill, ministers who talk beside the event, and a project with aims of its own are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.arabic.ordinals import read_ordinal
from briefcli.briefing.agenda_earlier_subjects import EarlierSubjects
from briefcli.briefing.agenda_phrases import object_behind
from briefcli.briefing.anchors import MAIN, is_held_beside
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.briefing.agenda_belonging import Belonging
    from briefcli.briefing.model import TopicKind
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.terms import Term

Role = Literal["event", "agenda", "group", "person", "other", "none"]

_REACH = 30
_TIMES = frozenset(("العام", "السنه", "الموسم", "الاسبوع", "الشهر", "اليوم", "المره", "الصيف"))
"""Folded nouns that with "this" tell when."""
_SOME_OF = ("matters", "agenda")


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

    def __init__(self, belonging: Belonging) -> None:
        """Take what belongs to the main event in the sentence."""
        self.belonging = belonging
        self.sentence = belonging.sentence
        self.phrases = belonging.phrases
        self._earlier = EarlierSubjects(belonging)

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
                position = self._behind_quoted_name(position)
                continue
            passed = self._passed_over(position)
            if passed is not None:
                position = passed
                continue
            if self._optional_preposition(verb, position):
                return Subject(role, position + 1, at_event, apart)
            end = phrases.adverbial_end(position)
            if end is not None and not (role == "none" and position in phrases.events):
                at_event = at_event or self.belonging.at_event(position, end)
                apart = apart or self._apart(position, end)
                position = end
                continue
            if not follows:
                break
            if phrases.role(position) == "given":
                return None
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
        if role == "none" and self.subject_and_object(position):
            role = "other"
        return Subject(role, position, at_event, apart)

    def _behind_quoted_name(self, index: int) -> int:
        """The token behind a quoted name before the object: ناقشت جلسة «المياه والسلم» السدود."""
        closing = self.sentence.quotation_ends.get(index)
        if closing is None or closing + 1 >= len(self.sentence):
            return index
        following = self.sentence.tokens[closing + 1]
        goes_on = following.kind == "word" and self.sentence.word_class(closing + 1) == "noun"
        return closing + 1 if goes_on and not following.form.startswith("و") else index

    def _passed_over(self, index: int) -> int | None:
        """The index behind a remark, a relative clause, or a small word that belongs to what follows."""
        phrases = self.phrases
        remark = phrases.dashed_end(index) or phrases.relative_end(index)
        if remark is not None:
            return remark
        if phrases.demonstrative(index) and self.sentence.form(index + 1) in _TIMES:
            return index + 2  # هذا العام
        of_some = phrases.role(index) == "measure" and phrases.role(index + 1) in _SOME_OF
        return index + 1 if phrases.demonstrative(index) or phrases.adverb(index) or of_some else None

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
            return not self._talks_beside(verb)
        if any(self.phrases.role(index) == "bilateral" for index in range(subject.stop)):
            return False
        if subject.role in ("agenda", "group"):
            return self.belonging.of_main_event(verb.first)
        if subject.role in ("person", "other"):
            in_session = self.belonging.in_session(verb.first)
            there = subject.at_event or in_session or self._opened_at_event(verb.first)
            return there and self.belonging.of_main_event(verb.first)
        if subject.at_event and (verb.value.row["subject"] != "event" or verb.first <= 1):
            return self.belonging.of_main_event(verb.first)
        taken_up = self.sentence.form(verb.stop) in ("فيها", "فيه")  # ألقت محاضرة، وتناولت فيها …
        if taken_up and self.belonging.in_session(verb.first):
            return self.belonging.of_main_event(verb.first)
        return self._earlier.tells(verb)

    def _talks_beside(self, verb: Term[VerbForm]) -> bool:
        """Whether talks on the sidelines discuss: وعلى هامش المؤتمر استقبل …، حيث تناول اللقاء …."""
        editions, event = self.belonging.editions, self.phrases.events.get(verb.stop)
        if event is not None and event.noun in editions.main.nouns:
            return False
        return is_held_beside(self.sentence, editions.anchors[self.sentence.index], verb.first)

    def kind(self, verb: Term[VerbForm]) -> TopicKind:
        """What is discussed with a verb: an item, an aim, or only expected."""
        before = range(max(0, verb.first - 4), verb.first)
        may_be = (
            self.sentence.form(verb.first - 1).removeprefix("و") == "قد" and verb.value.tense == "present"
        )
        if may_be or any(self.phrases.uses(index, "expects") for index in before):
            return "expected"
        return verb.value.row["kind"]  # type: ignore[return-value]  # the data file holds kinds

    def _subject_at(self, index: int, verb: Term[VerbForm]) -> tuple[Role, int] | None:
        """What a noun phrase at a token is as a subject, and where it ends."""
        sentence, phrases = self.sentence, self.phrases
        event = phrases.events.get(index)
        talks = event is not None and phrases.role(index) == "agenda" and index not in self.belonging.anchors
        if event is not None and not talks:
            if event.span.start != sentence.tokens[index].start:  # a preposition is written onto it
                return None
            accompanying = self._accompanying_end(event)
            if accompanying is not None:
                return "agenda", accompanying
            held: Role = "event" if self.belonging.anchors.get(index) == MAIN else "other"
            stop = event.stop
            while stop < len(sentence) and sentence.tokens[stop].stem in rule_words.edition_cues():
                stop += 1  # النسخة الحالية
            return ("agenda" if event.kind == "session" else held), stop
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

    def _accompanying_end(self, event: EventMention) -> int | None:
        """The index behind an event that belongs to the main one: المؤتمر المصاحب للمعرض, الندوة المرافقة."""
        uses = self.phrases.uses
        behind = next(
            (b for i in range(event.first + 1, event.stop + 1) if (b := uses(i, "accompanies"))), None
        )
        if behind is None or not event.definite:
            return None
        whose = self.belonging.anchors.get(behind)
        named = self.phrases.events.get(behind)
        if whose == MAIN and named is not None:
            return named.stop
        return behind + 1 if self.sentence.form(behind) in ("له", "لها") else behind

    def _told_by_role(self, index: int, verb: Term[VerbForm]) -> tuple[Role, int] | None:
        """What a word around an agenda is as a subject: its programme, those who take part, a document."""
        phrases, role = self.phrases, self.phrases.role(index)
        definite = self.sentence.tokens[index].definite
        of_event = verb.value.row["subject"] == "event" and self.belonging.matters_of_event(index)
        if role == "matters" and of_event:
            return "agenda", phrases.agenda_end(index)
        if role == "agenda":
            return ("other" if phrases.role(index + 1) == "no_topic" else "agenda"), phrases.agenda_end(index)
        told = definite or phrases.genitive_behind(index)  # مداخلات اليوم الأول
        if role in ("group", "event") or (role in ("paper", "lecture") and told):
            end = phrases.phrase_end(index)
            if role in ("paper", "lecture"):  # تناولت ورقة الباحث فلان ترسب الطمي
                given = (phrases.mentions.get(i) for i in range(index + 1, end + 1))
                end = next((m.stop for m in given if m is not None and m.kind == "person"), end)
            return ("group" if role == "group" else "agenda"), end
        if role == "document" and definite:
            return "other", phrases.phrase_end(index)
        return None

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
        return "group" if self.belonging.is_own_body(first, stop) else "other"

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

    def _opened_at_event(self, index: int) -> bool:
        """Whether the sentence opens with an adverbial that puts what follows at the event."""
        if index == 0 or self.phrases.uses(0, "adverbial") is None:
            return False
        return self.belonging.at_event(0, index) and not self._apart(0, index)

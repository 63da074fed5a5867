"""The subject of a verb of saying or of stance: behind it, before it, or whom an agency quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.date_parts import DASHES
from briefcli.briefing.half_read_speakers import half_read_speaker, two_of_states
from briefcli.briefing.interposed import Interposed
from briefcli.briefing.names_in_part import name_in_part_at
from briefcli.briefing.speaker import NOBODY, Speaker, Subject
from briefcli.briefing.speech_givers import SpeechGivers
from briefcli.briefing.subject_candidates import SubjectCandidates

if TYPE_CHECKING:
    from briefcli.briefing.speakers import SpeakerReader
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import Mention
    from briefcli.mentions.terms import Term

_REACH = 24
_LONGEST_TITLE_GAP = 3
_LONGEST_OFFICE = 4
_OPENING = 3
_LEARNT_REACH = 5
_WAS = frozenset(("كان", "كانت"))
_JUSSIVE = frozenset(("لم", "لن"))
"""Negations that only a verb follows."""

_WORDS = frozenset(("كلمه", "خطاب", "رساله", "مداخله", "تصريح", "مقال"))
"""Folded nouns for what somebody has said or written."""


class SubjectReader:
    """Finds the subjects of one sentence's verbs."""

    def __init__(self, speakers: SpeakerReader) -> None:
        """Take what reads the sentence's speakers."""
        self.speakers = speakers
        self.sentence = speakers.sentence
        self.candidates = SubjectCandidates(speakers)
        self.interposed = Interposed(speakers)
        self.phrases = speakers.phrases
        self.uses = speakers.uses

    def of(self, verb: Term[VerbForm]) -> Subject | None:
        """The subject of a verb: mostly behind it, at times right before; None for a verb without one."""
        by_first = self.speakers.by_first
        body = next((m for m in by_first.values() if m.stop == verb.first and m.first == 1), None)
        if (
            body is not None
            and body.kind == "organisation"
            and self._opens_clause(1)
            and not verb.split.offset
        ):
            return self.found(body)  # لكن الغرفة رأت …
        had = self._who_had(verb)
        if had is not None:
            return self.found(had)
        if verb.value.lemma == "نقل":
            return self._quoted_from(verb)
        if self.sentence.form(verb.first - 1) == "ان":
            return self._who_already(verb)
        return self._behind(verb) or self.before(verb)

    def _who_had(self, verb: Term[VerbForm]) -> Mention | None:
        """The subject of "had": وكانت اليونسكو قد طالبت …; or a state right before its verb: عُمان تؤيد …."""
        sentence, adjacent = self.sentence, verb.first
        if sentence.form(adjacent - 1) == "قد":
            adjacent -= 1
        if verb.split.offset:
            return None
        mention = next((m for m in self.speakers.by_first.values() if m.stop == adjacent), None)
        if mention is None or mention.kind == "person" or not self.candidates.can_speak(mention, verb):
            return None
        had = sentence.form(mention.first - 1).removeprefix("و") in _WAS and adjacent < verb.first
        heads = adjacent == verb.first and self._only_time_before(mention.first)
        heads = heads and mention.kind != "organisation"
        return mention if had or heads else None

    def first(self) -> Subject | None:
        """The subject of the sentence's first verb, or who stands at its head."""
        sentence, speakers = self.sentence, self.speakers
        head = speakers.by_first.get(0)
        dateline = head is not None and head.kind == "country" and sentence.form(head.stop) in DASHES | {"/"}
        if head is not None and head.kind != "city" and head.sure and not dateline:
            return self.found(head)
        for index in range(min(len(sentence), _OPENING)):
            taken_up = self.uses(index, "pronoun")
            if taken_up is not None:  # ونقل معاليه تحيات …
                return Subject(speakers.taken_up(), index, taken_up)
        following = speakers.by_first.get(1)
        told = following is not None and (following.named or following.spokesperson)
        if told and following is not None and following.kind == "person" and following.sure:
            return self.found(following)  # وتقدم الوزير فلان بمقترح: a verb, whatever it is
        verb = next((i for i in range(min(len(sentence), _REACH)) if self.is_verb(i)), None)
        position = verb + 1 if verb is not None else None
        while position is not None and position < len(sentence):
            mention = speakers.by_first.get(position)
            if mention is not None:
                return self.found(mention) if mention.sure else None
            office = speakers.stand_ins.office_of_state(position)
            if office is not None:
                return office
            end = self.uses(position, "turn") or self.interposed.end(position)
            position = end if end is not None and end > position else None
        return self._learnt_of()

    def _learnt_of(self) -> Subject | None:
        """Whom a newsroom has heard of: علم مراسلنا أن الوفد المصري …."""
        for index in range(min(len(self.sentence) - 2, _LEARNT_REACH)):
            if self.sentence.form(index).endswith("نا") and self.uses(index + 1, "that") is not None:
                mention = self.speakers.by_first.get(index + 2)
                if mention is not None:
                    return self.found(mention) if mention.sure else None
                return self.speakers.stand_ins.office_of_state(index + 2)
        return None

    def is_verb(self, index: int) -> bool:
        """Whether a token is a finite verb, of any meaning."""
        sentence = self.sentence
        if sentence.tokens[index].kind != "word" or sentence.quoted[index]:
            return False
        if index and sentence.form(index - 1).removeprefix("و").removeprefix("ف") in _JUSSIVE:
            return True  # ولم يبتعد عنه المندوب
        verbs = (sentence.statement_verbs, sentence.attendance_verbs, sentence.discussion_verbs)
        terms = (terms[index] for terms in verbs)
        return sentence.word_class(index) == "verb" or any(
            term is not None and term.value.tense in ("past", "present", "future") for term in terms
        )

    def behind_adverbials(self, verb: Term[VerbForm]) -> int:
        """The index behind a verb without a subject and the adverbials between it and what is said."""
        position = verb.stop
        while position < len(self.sentence):
            mention = self.speakers.by_first.get(position)
            end = None if self.candidates.is_object(verb, position) else self.interposed.end(position)
            if mention is not None and self.candidates.is_addressed(mention):
                end = mention.stop
            if end is None or end <= position:
                break
            position = end
        return position

    def found(self, mention: Mention) -> Subject:
        """The subject that a mention is, with who is joined to it."""
        others, stop = self._joined_to(mention)
        return Subject(self.speakers.speaker_of(mention), mention.first, stop, others)

    def _joined_to(self, mention: Mention) -> tuple[tuple[Speaker, ...], int]:
        """The states or bodies joined to one with و, and the index behind them: مصر والأردن."""
        others: list[Speaker] = []
        stop = mention.stop
        while mention.kind != "person" and self.sentence.form(stop).startswith("و"):
            joined = self.speakers.by_first.get(stop)
            if joined is None or joined.kind == "person" or not self.candidates.is_conjoined(joined):
                break
            others.append(self.speakers.speaker_of(joined))
            stop = joined.stop
        return tuple(others), stop

    def _who_already(self, verb: Term[VerbForm]) -> Subject | None:
        """Who has said something before: سبق لوزارة الطاقة أن أكدت …."""
        for index in range(verb.first - 2, max(-1, verb.first - _REACH), -1):
            if self.uses(index, "already") is not None:
                told = [m for m in self.speakers.mentions if index < m.first and m.stop < verb.first]
                return self.found(told[0])._replace(first=verb.first) if told else None
        return None

    def _quoted_from(self, verb: Term[VerbForm]) -> Subject | None:
        """Whom an agency quotes: نقلت الوكالة عن متحدث قوله …."""
        for index in range(verb.stop, min(len(self.sentence), verb.stop + _REACH)):
            if self.sentence.form(index) == "عن":
                mention = self.speakers.by_first.get(index + 1)
                standing = self._unnamed_within(mention) or self.speakers.stand_ins.without_noun(index + 1)
                return standing or (self.found(mention) if mention is not None else None)
        return None

    def _behind(self, verb: Term[VerbForm]) -> Subject | None:
        sentence, speakers, candidates = self.sentence, self.speakers, self.candidates
        position = verb.stop
        office: Speaker | None = None
        if verb.value.lemma == "جاء":
            if sentence.form(position) != "في":
                return None
            return (
                self._whose_words(position + 1)
                or speakers.stand_ins.document(position + 1)
                or Subject(NOBODY, position, position + 1)
            )
        each = (sentence.form(position), sentence.form(position + 1)) == ("كل", "من")
        if each:
            position += 2
        while position < min(len(sentence), verb.stop + _REACH):
            taken_up = self.uses(position, "pronoun")
            if taken_up is not None:
                return Subject(speakers.taken_up(), position, taken_up)
            mention = speakers.by_first.get(position)
            members = self._members(position) or two_of_states(speakers, position)
            if members is not None:
                return members
            within = self._unnamed_within(mention)
            if within is not None:
                return within
            if mention is not None and (candidates.is_in_office(mention) or candidates.is_addressed(mention)):
                office = speakers.speaker_of(mention) if mention.kind == "person" else office
                position = mention.stop
                continue
            if mention is not None:
                if not candidates.can_speak(mention, verb) or candidates.is_addressee(mention, verb):
                    return None
                found = self._each(mention) if each else self.found(mention)
                unknown = found.speaker.actor is None and office is not None
                return found._replace(speaker=office) if unknown and office is not None else found
            standing = speakers.stand_ins.without_noun(position)
            if standing is not None and not candidates.may_govern(verb, position):
                return None
            standing = (
                standing or name_in_part_at(speakers, position) or half_read_speaker(speakers, position)
            )
            if standing is not None:
                return standing
            end = self.interposed.end(position) if not candidates.is_object(verb, position) else None
            if end is None or end <= position:
                return None
            position = end
        return None

    def _each(self, mention: Mention) -> Subject:
        """Each of several of whom the same is told: وأكد كل من الوزير المصري والوزير الأردني أن …."""
        others: list[Speaker] = []
        stop = mention.stop
        while self.sentence.form(stop).startswith("و") or self.sentence.is_comma(stop):
            joined = self.speakers.by_first.get(stop + self.sentence.is_comma(stop))
            if joined is None or not self.candidates.is_conjoined(joined):
                break
            others.append(self.speakers.speaker_of(joined))
            stop = joined.stop
        return Subject(self.speakers.speaker_of(mention), mention.first, stop, tuple(others))

    def _whose_words(self, index: int) -> Subject | None:
        """Whose words a speech or a letter holds: جاء في كلمة الرئيس الصيني أن …."""
        mention = self.speakers.by_first.get(index + 1)
        told = self.sentence.form(index) in _WORDS and mention is not None
        return self.found(mention) if mention is not None and told else None

    def _unnamed_within(self, mention: Mention | None) -> Subject | None:
        """Somebody unnamed in a delegation or a ministry, read as an office alone: مسؤول في الوفد المصري."""
        if mention is None or not self.candidates.is_in_office(mention):
            return None
        if self.speakers.by_first.get(mention.stop + 1) is not None:
            return None
        return self.speakers.stand_ins.without_noun(mention.first)

    def _members(self, index: int) -> Subject | None:
        """The bloc or body that its members speak for: قادة دول المجموعة, وزراء خارجية مجلس التعاون."""
        if self.uses(index, "members") is None:
            return None
        sentence = self.sentence
        for position in range(index + 1, min(len(sentence), index + _LONGEST_OFFICE)):
            body = sentence.organisations[position]
            if body is not None and not body.split.preposition:
                name = sentence.noun_text(position, body.split, body.stop)
                return Subject(Speaker(name, name, state=True), index, body.stop)
        mention = self.speakers.by_first.get(index + 1)
        return self.found(mention) if mention is not None and mention.kind == "organisation" else None

    def before(self, verb: Term[VerbForm]) -> Subject | None:
        """The subject that stands before a verb, or in the speech or statement that it goes back to."""
        sentence, speakers = self.sentence, self.speakers
        if self.uses(verb.stop, "therein") is not None:
            return SpeechGivers(self).of(verb)
        for mention in speakers.mentions:
            adjacent = mention.stop == verb.first and mention.kind == "organisation" and not verb.split.offset
            adjacent = adjacent and not self.candidates.is_attached(mention)  # أعضاء بالمجلس قالوا
            if adjacent and verb.value.row["kind"] == "say" and verb.value.tense == "past":
                # … a statement that the body issued, in which it said that …
                return self.found(mention)
        if sentence.form(verb.first).startswith(("و", "ف")) and verb.split.conjunction:
            return None
        for mention in reversed(tuple(speakers.by_first.values())):
            if mention.stop > verb.first or not self.candidates.can_speak(mention, verb):
                continue
            if self._joined(mention.stop, verb.first) and self._opens_clause(mention.first):
                found = self.found(mention)
                # A name at the sentence's head, whose office stands between commas.
                head = next((m for m in speakers.mentions if m.first == 0 and m.kind == "person"), None)
                beside = head is not None and head.stop == mention.first - 1 and not mention.named
                return found._replace(first=0) if beside else found
        head = speakers.by_first.get(0)
        if head is not None and sentence.is_comma(verb.first - 1) and self.candidates.can_speak(head, verb):
            return self.found(head)  # الاسم، الصفة وما يتبعها، قال …
        for start in (0, verb.first - 1, verb.first - 2, verb.first - 3):
            standing = self._standing_before(start, verb)
            joined = standing is not None and self._joined(standing.stop, verb.first)
            if joined and self._opens_clause(start):
                return standing
        return None

    def _standing_before(self, index: int, verb: Term[VerbForm]) -> Subject | None:
        """Who stands before a verb without a mention: a stand-in for a state or body, a part of a name."""
        if not 0 <= index < verb.first:
            return None
        alone = index > 0 and index + 1 == verb.first  # أن المنطقة تدعم …
        standing = None if alone else self.speakers.stand_ins.without_noun(index)
        return standing or name_in_part_at(self.speakers, index)

    def _joined(self, start: int, stop: int) -> bool:
        """Whether nothing but adverbs, and what commas set apart, stands between a subject and its verb."""
        sentence, position = self.sentence, start
        plain = 0
        while position < stop:
            if sentence.is_comma(position):
                end = self.phrases.apposition_end(position)
                position = end if end is not None and end <= stop else position + 1
                continue
            end = self.uses(position, "aside") or self.interposed.day_end(position)
            if end is None and self.phrases.adverb(position):
                end = position + 1
            if end is None:
                return False
            plain += end - position
            position = end
        return plain <= _LONGEST_TITLE_GAP

    def _opens_clause(self, index: int) -> bool:
        sentence = self.sentence
        before = index - 1
        return (
            self._only_time_before(index)
            or sentence.is_comma(before)
            or sentence.tokens[before].text in ("-", "–", "—", "|", ":")
            or self.uses(before, "clause") is not None
            or self.uses(before, "copula") is not None
            or sentence.form(before) in ("اما", "واما")
            or (sentence.form(before) == "ان" and not self._said_before(before))  # غير أن روسيا ترفض
        )

    def _only_time_before(self, index: int) -> bool:
        """Whether a token begins its sentence, or stands behind the hour: 12:30 مصر ترفض …."""
        return all(
            token.kind in ("number", "punctuation") and token.text not in ("،", ",", "؛")
            for token in self.sentence.tokens[:index]
        )

    def _said_before(self, index: int) -> bool:
        """Whether a verb of saying governs the "that" at a token."""
        return any(
            verb.value.tense in ("past", "present") and verb.value.row["kind"] in ("say", "continues")
            for verb in self.sentence.statement_verbs.within(0, index)
        )

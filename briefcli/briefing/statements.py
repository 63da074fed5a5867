"""What somebody says or where somebody stands, told with a verb: where it begins, and where it ends.

A verb of saying needs something said behind it: that …, a colon, a quotation, or a noun that tells a stand
(affirmed its refusal of …). A verb of stance is a stand by itself, unless it thanks, welcomes or invites.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.briefing.appended_statements import AppendedStatements
from briefcli.briefing.continuations import Continuations, joins, may_be_meant
from briefcli.briefing.factuality import is_supposed
from briefcli.briefing.speaker import NOBODY, Subject
from briefcli.briefing.speech_subjects import SubjectReader
from briefcli.briefing.spoken_for import SpokenFor
from briefcli.briefing.statement import Statement
from briefcli.briefing.statement_contents import StatementContents
from briefcli.lexicon import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.speakers import SpeakerReader
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_NESTED_BEHIND = frozenset(("ان", "انه", "انها", "التي", "الذي", "الذين", "ما", "بما", "وما"))
_AGREES = frozenset(("أيد", "ساند", "دعم", "عارض", "رفض"))
"""Verbs of stance whose object may be what somebody else has just said."""
_RELATIVES = frozenset(("الذي", "التي"))
_OWN_STANDS = frozenset(("rejects", "demands", "accuses", "warns"))
"""What a relative clause tells as a stand of the state before it; whom it supports may be background."""
_AVOWS = "اعترف"
"""A verb of saying that takes a stand where it is negated: لا تعترف كينيا بالاتفاق."""
_LEAST_CLAUSE = 3
_CLAUSE_REACH = 3
_HAD = frozenset(("كان", "كانت", "قد"))


class StatementReader:
    """Finds the statements of one sentence."""

    def __init__(self, speakers: SpeakerReader) -> None:
        """Take what reads the sentence's speakers."""
        self.speakers = speakers
        self.sentence: Sentence = speakers.sentence
        self.subjects = SubjectReader(speakers)
        self.contents = StatementContents(speakers)
        self.continuations = Continuations(self.subjects, self.contents)
        self.spoken_for = SpokenFor(speakers)
        self.appended = AppendedStatements(self.subjects, self.contents, self.spoken_for)
        self.last = speakers.last

    def find(self) -> Iterator[Statement]:
        """The statements of the sentence, in order; `last` is then who spoke last in it."""
        sentence = self.sentence
        covered = -1
        begun = False
        for index in range(len(sentence)):
            verb = sentence.statement_verbs[index]
            if verb is None or sentence.quoted[index] or index < covered:
                continue
            if verb.split.definite:
                statement = None if begun else self.appended.by_saying(verb)
                if statement is None:
                    continue
            elif begun and not (self._starts_clause(index) or self._contrasts(verb)):
                continue
            else:
                statement = self._at(verb, begun=begun)
            if statement is None:
                covered = max(covered, self._unattributed_end(verb))
                continue
            self.last = self.speakers.last = statement.speaker
            if statement.content < 0:
                continue
            begun = True
            # جدد الوزير، ممثل كينيا، رفض …: the noun of the stand is no verb of another.
            content = statement.content + sentence.is_comma(statement.content)
            noun = self.contents.stance_noun(content) is not None
            covered = content + 1 if noun else statement.content
            yield statement
        appended = self.appended.of_first_subject() if not begun else None
        if appended is not None:
            self.last = appended.speaker
            yield appended

    def _unattributed_end(self, verb: Term[VerbForm]) -> int:
        """The index behind the clause that a verb of saying tells of somebody unknown: …، الذي أكد أن …."""
        finite = verb.value.tense in ("past", "present") and verb.value.row["kind"] == "say"
        behind = self.subjects.behind_adverbials(verb)
        if not finite or behind >= len(self.sentence) or not self.contents.opens(behind):
            return verb.first
        commas = (i for i in range(behind, len(self.sentence)) if self.sentence.is_comma(i))
        return next(commas, len(self.sentence))

    def _at(self, verb: Term[VerbForm], *, begun: bool) -> Statement | None:
        sentence, index, form = self.sentence, verb.first, verb.value
        negated = self.speakers.uses(index - 1, "negation") is not None if index else False
        kind = form.row["kind"]
        finite = form.tense in ("past", "present") or (form.tense == "future" and kind == "stance")
        before = sentence.form(index - 2 if negated else index - 1)
        nested = before in _NESTED_BEHIND and not joins(sentence, index - negated)
        if nested and before == "ان":
            nested = self.subjects.of(verb) is None
        elif nested and before == "ما":
            nested = not self._quotes_behind(verb)
        if (
            finite
            and self._is_relative(index - 1 - negated)
            and kind != "continues"
            and not (begun or negated)
        ):
            return self._of_described(verb)
        if not finite or verb.split.preposition or nested:
            return None
        has_object = verb.stop == index + 1 and self._has_object(verb)
        if has_object and kind == "say":
            return self._with_object(verb)
        if has_object and not (self._starts_clause(index) or self._contrasts(verb)):
            return None
        disowns = negated and (kind == "stance" or form.row["stance"] == "considers" or form.lemma == _AVOWS)
        if (kind == "refuse") != negated and not disowns:
            return None
        subject = self.subjects.of(verb)
        if kind == "aims" and (subject is None or not self._aims(verb, subject)):
            return None
        if subject is None:
            return self._taken_up(verb, begun=begun, negated=negated)
        if is_supposed(self.speakers, verb, min(index - negated, subject.first)):
            return None
        behind = max(verb.stop, subject.stop)
        content = behind if disowns and kind == "say" else self.contents.of(verb, behind)
        first = self._first(index, min(index - negated, subject.first))
        if kind in ("say", "continues") and self._follows_quotation(index):
            return Statement(verb, subject.speaker, 0, 0, explicit=True, negated=False)
        if content is not None and self._tells_clause(kind, content):
            subject = subject._replace(speaker=self.spoken_for.by_content(subject.speaker, content))
        if content is not None:
            insertion = self.speakers.phrases.closing_comma(content) if sentence.is_comma(content) else None
            behalf = self.spoken_for.on_behalf(subject.speaker, insertion or content)
            subject = subject._replace(speaker=behalf)
        own = self.continuations.state_of_stand(content, surely=True) if content is not None else None
        if own is not None and not subject.speaker.state:
            subject = subject._replace(speaker=subject.speaker._replace(actor=own.actor))
        if subject.speaker.actor is None and not subject.speaker.in_office and content is not None:
            speaker = self.continuations.state_of_stand(content)
            subject = subject if speaker is None else subject._replace(speaker=speaker)
            added = self.appended.participle(subject, content) if speaker is None else None
            subject = subject if added is None else subject._replace(speaker=added.speaker)
        if content is None:
            later = self.appended.participle(subject, behind)
            return later or Statement(verb, subject.speaker, first, -1, explicit=True, negated=negated)
        return Statement(
            verb, subject.speaker, first, content, explicit=True, negated=negated, others=subject.others
        )

    def _quotes_behind(self, verb: Term[VerbForm]) -> bool:
        """Whether a clause goes on with what was said: وهو ما عبر عنه الوزير بقوله إن …."""
        subject = self.subjects.of(verb)
        if subject is None:
            return False
        return self.speakers.uses(subject.stop, "saying") is not None

    def _aims(self, verb: Term[VerbForm], subject: Subject) -> bool:
        """Whether a verb tells what a state seeks or means to do, and not what somebody or some body does."""
        state = subject.speaker.state and subject.speaker.actor in vocabulary.country_names()
        return state and self._starts_clause(verb.first)

    def _is_relative(self, index: int) -> bool:
        """Whether a relative stands at a token, or before the words of a past behind it: الذي كان قد."""
        while index > 0 and self.sentence.form(index) in _HAD:
            index -= 1
        return self.sentence.form(index) in _RELATIVES

    def _of_described(self, verb: Term[VerbForm]) -> Statement | None:
        """What somebody states who is told of with a relative clause: من بينهم فلان، الذي حذر من ….

        Where another verb of saying stands before them, the clause only interrupts it.
        """
        relative = verb.first - 1
        while self.sentence.form(relative) in _HAD:
            relative -= 1
        behind = relative - 1 if self.sentence.is_comma(relative - 1) else relative
        told_of = (m for m in self.speakers.by_first.values() if m.kind != "person" or m.sure)
        mention = next((m for m in told_of if m.stop == behind), None)
        if mention is not None and mention.kind != "person" and not self._takes_own_stand(verb):
            return None
        told = (self.sentence.statement_verbs[index] for index in range(behind))
        said = any(
            term is not None
            and term.value.tense in ("past", "present")
            and term.value.row["kind"] != "praise"
            and not self._has_object(term)
            for term in told
        )
        if mention is None or said:
            return None
        behind = self.subjects.behind_adverbials(verb)
        content = self.contents.of(verb, behind)
        speaker = self.speakers.speaker_of(mention)
        if content is not None and self._tells_clause(verb.value.row["kind"], content):
            speaker = self.spoken_for.by_content(speaker, content)
        another = self.speakers.phrases.has_pronoun(behind)
        if content is None or speaker.actor is None or (another and content > behind):
            return None  # الرئيس الذي قالت أوساطه إن …
        return Statement(verb, speaker, verb.first, content, explicit=False, negated=False)

    def _takes_own_stand(self, verb: Term[VerbForm]) -> bool:
        """Whether a relative clause tells a stand of a state or body, and not what it is known for."""
        row = verb.value.row
        taken = verb.value.tense == "past" and row["kind"] == "stance" and row["stance"] in _OWN_STANDS
        return taken or row["stance"] == "considers"

    def _with_object(self, verb: Term[VerbForm]) -> Statement | None:
        """What a verb with its object tells: تعتبرها صربيا جزءا …, وهو ما أكده الوزير، قائلا إن …."""
        subject = self.subjects.of(verb)
        if subject is None:
            return None
        behind = max(verb.stop, subject.stop)
        judges = (
            verb.value.row["stance"] != "states" and subject.speaker.state and self._starts_clause(verb.first)
        )
        if judges and subject.first > verb.first and behind < len(self.sentence) - 1:
            return Statement(verb, subject.speaker, verb.first, behind, explicit=True, negated=False)
        return self.appended.participle(subject, behind)

    def _has_object(self, verb: Term[VerbForm]) -> bool:
        """Whether a pronoun is written onto a verb of saying, which then tells no content: قالها, أبرزها."""
        form = self.sentence.form(verb.first)
        return form.endswith(("ه", "ها")) and not fold(verb.value.lemma).endswith("ه")

    def takes_up_object(self, statement: Statement) -> bool:
        """Whether a pronoun on a verb takes up what a named state or body takes its stand on: أيدته كينيا."""
        agrees = statement.verb.value.lemma in _AGREES and statement.explicit
        return agrees and statement.speaker.state and self._has_object(statement.verb)

    def only_word(self, statement: Statement, stop: int) -> bool:
        """Whether a colon brings one word, as in a dialogue: قالت: كثير."""
        words = sum(token.kind == "word" for token in self.sentence.tokens[statement.content : stop])
        return self.sentence.form(statement.content) == ":" and words <= 1

    def _follows_quotation(self, index: int) -> bool:
        """Whether the sentence begins with the words that a verb tells who said: «…»، هكذا لخص …."""
        end = self.sentence.quotation_ends.get(0)
        if end is None:
            return False
        between = range(end + 1, index)
        return len(between) > 0 and all(
            self.sentence.is_comma(i) or self.speakers.uses(i, "told") is not None for i in between
        )

    def _first(self, verb: int, index: int) -> int:
        """Where a statement begins: with "was" (وكان الوزير قد قال), or behind "as for": أما فلان فقد قال."""
        if self.sentence.form(verb - 1) == "فقد" and index < verb:
            return verb - 1
        before = self.sentence.form(index - 1) if index else ""
        return index - 1 if before in ("كان", "كانت", "وكان", "وكانت") else index

    def _taken_up(self, verb: Term[VerbForm], *, begun: bool, negated: bool) -> Statement | None:
        """A verb without a subject of its own: the last speaker's, or that of the clause before."""
        if verb.value.lemma == "ذكر" and verb.value.tense == "present":
            return None  # يذكر أن: it is said
        if begun:
            return None  # …، ودعا إلى …: the same statement goes on
        speaker = self.last
        subject = self.speakers.before.subject
        if subject is not None and verb.value.row["kind"] != "continues" and may_be_meant(subject, verb):
            speaker = subject
        own = self.continuations.earlier_subject(verb)
        if own is not None:
            speaker = own
        elif self.sentence.form(0) in ("اما", "واما"):
            speaker = None
        if own is None and (self._has_clause_before(verb) or self._follows_unread_subject(verb)):
            speaker = None  # … استبق الجميع ودعا إلى …: its subject is somebody unknown
        if speaker is not None and not speaker.state and verb.value.number == "plural":
            speaker = None  # قالوا goes on with no single person
        goes_on = self.continuations.goes_on(verb, known=own is not None)
        if not goes_on and self._starts_clause(verb.first):
            # Somebody unnamed speaks, whom "he added" would take up.
            return Statement(verb, NOBODY, verb.first, -1, explicit=True, negated=negated)
        if (speaker is None or speaker.actor is None) and goes_on:
            speaker = self.continuations.state_of_stand(verb.stop) or speaker
        if not goes_on or speaker is None:
            return None
        conjoined = self.sentence.form(verb.first).startswith(("و", "ف")) or verb.first == 0
        after_as = joins(self.sentence, verb.first) or self.continuations.explains(verb.first)
        if verb.value.row["kind"] == "stance" and not (conjoined or after_as or negated):
            return None
        content = self.contents.of(verb, verb.stop)
        if content is None:
            return None
        first = verb.first - negated - (after_as and verb.first == 1)
        if self._tells_clause(verb.value.row["kind"], content) and (own is not None or speaker.actor is None):
            speaker = self.spoken_for.by_content(speaker, content)
        return Statement(verb, speaker, first, content, explicit=False, negated=negated)

    def _tells_clause(self, kind: str, content: int) -> bool:
        """Whether what a verb tells is a clause of its own, as of saying, or of warning that …."""
        said = kind in ("say", "continues")
        return said or any(self.speakers.uses(i, "that") is not None for i in (content, content + 1))

    def _has_clause_before(self, verb: Term[VerbForm]) -> bool:
        """Whether a verb is joined to one right before it in its sentence, and has its subject."""
        if not verb.split.conjunction or verb.first < _LEAST_CLAUSE:
            return False
        before = range(max(0, verb.first - _CLAUSE_REACH), verb.first)
        if self.sentence.is_comma(verb.first - 1):
            return False
        return self._so_before(verb.first - 1) or any(self.subjects.is_verb(i) for i in before)

    def _so_before(self, index: int) -> bool:
        """Whether a word with ف stands at a token, by which somebody did something: فضحكت وقالت."""
        token, sentence = self.sentence.tokens[index], self.sentence
        named = any(mention.first <= index < mention.stop for mention in self.speakers.mentions)
        plain = sentence.word_class(index) in (None, "verb") and not token.has_article
        return token.form.startswith("ف") and sentence.is_comma(index - 1) and plain and not named

    def _follows_unread_subject(self, verb: Term[VerbForm]) -> bool:
        """Whether the sentence opens with who speaks and is read as no speaker: اللجنة ترفض …، وتطالب …."""
        sentence, opening = self.sentence, 0
        while sentence.token(opening).kind == "punctuation" and opening < verb.first:
            opening += 1
        described = opening
        while sentence.token(described).has_article and described not in self.speakers.by_first:
            described += 1
        earlier = sentence.statement_verbs[described]
        return opening < described < verb.first and earlier is not None and earlier.value.tense == "present"

    def _starts_clause(self, index: int) -> bool:
        """Whether a verb begins a clause of its own, and doesn't stand inside what somebody said."""
        verb = self.sentence.statement_verbs[index]
        return (
            index == 0
            or (verb is not None and verb.split.conjunction != "")
            or self.sentence.is_comma(index - 1)
            or self.speakers.uses(index - 1, "clause") is not None
        )

    def _contrasts(self, verb: Term[VerbForm]) -> bool:
        """Whether a verb's subject stands before it at the head of another clause: …، لكن باريس ترفض …."""
        subject = self.subjects.before(verb)
        if subject is None or subject.first < 2:
            return False
        opened = self.speakers.uses(subject.first - 1, "clause") is not None
        return opened and self.sentence.is_comma(subject.first - 2)

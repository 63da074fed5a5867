"""Verbs without a subject of their own: they go on with a speaker told of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.arabic.tokens import tokenize
from briefcli.briefing.names_in_part import name_in_part_at
from briefcli.briefing.speaker import Speaker
from briefcli.lexicon import rule_words, vocabulary

if TYPE_CHECKING:
    from briefcli.briefing.speech_subjects import SubjectReader
    from briefcli.briefing.statement_contents import StatementContents
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_OPENING_MARKS = frozenset((":", "«", '"', "“", "”", "<<"))
_GOVERNED = frozenset(("الي", "علي", "من", "عن", "في"))
_JOINING = frozenset(
    ("كما", "فقد", "وقد", "ثم", "فهي", "فهو", "فانها", "فانه", "لكنه", "لكنها", "ولكنه", "ولكنها")
)
_OF_PROPOSALS = frozenset(("أيد", "عارض", "رفض", "دعم", "ساند", "بارك"))
"""Lemmas whose object is a plan; states right behind them are the subject: وأيدت دول البلطيق الخطة."""
_THAT_IT = frozenset(("انه", "انها"))
_BUT = frozenset(("غير", "الا", "بيد"))


class Continuations:
    """Tells which verbs of one sentence go on with a speaker who is not named again."""

    def __init__(self, subjects: SubjectReader, contents: StatementContents) -> None:
        """Take what reads the sentence's subjects, and what is said in it."""
        self.subjects = subjects
        self.contents = contents
        self.speakers = subjects.speakers
        self.sentence = subjects.sentence

    def goes_on(self, verb: Term[VerbForm], *, known: bool) -> bool:
        """Whether a verb goes on with a speaker who is not named again.

        Args:
            verb: The verb.
            known: Whether the clause before tells who that would be.
        """
        return self._subjectless(verb) or (known and self.explains(verb.first))

    def state_of_stand(self, index: int, *, surely: bool = False) -> Speaker | None:
        """The state whose stand is renewed or stressed: وجدد رفض مصر, أعرب عن استعداد مصر, جدد فيها تمسك ….

        Args:
            index: The token that what is said begins at.
            surely: Whether the noun must go on with what it governs, so that it is the state's own stand.
        """
        while self.sentence.form(index) in _GOVERNED or self.speakers.uses(index, "therein") is not None:
            index += 1
        country = self.sentence.countries[index + 1]
        if self.contents.stance_noun(index) is None or country is None:
            return None
        if country.split.preposition or country.split.conjunction:
            return None
        if surely and not self.contents.governs(index, country.stop):
            return None  # دعم مصر may be what others give it
        return Speaker(country.value.code, None, state=False)

    def earlier_subject(self, verb: Term[VerbForm]) -> Speaker | None:
        """The subject of the clause before, which a conjoined verb goes on with.

        … did not hide it, and said …; the minister conveyed greetings, and stressed that ….
        """
        sentence = self.sentence
        form = sentence.form(verb.first)
        mentions = [m for m in self.speakers.mentions if m.stop <= verb.first]
        if sentence.form(0) in ("اما", "واما"):
            # أما فلان فقال …: what "as for" names is the subject, whatever it is.
            topic = next((m for m in mentions if m.first <= 2), None)
            if topic is not None:
                return self.speakers.speaker_of(topic)
            standing = self.speakers.stand_ins.without_noun(1) or name_in_part_at(self.speakers, 1)
            return standing.speaker if standing is not None else None
        conjoined = form.startswith(("ف", "و")) and verb.split.conjunction
        joined = conjoined or joins(sentence, verb.first)
        if not joined and not self.explains(verb.first):
            return None
        persons = [m for m in mentions if m.kind == "person" and m.named and m.sure]
        if len(persons) == 1 or (persons and form.startswith("ف")):
            return self.speakers.speaker_of(persons[0])
        first = self.subjects.first() if verb.first > 0 else None
        return first.speaker if first is not None and first.stop <= verb.first else None

    def explains(self, index: int) -> bool:
        """Whether a verb tells how the clause before it is meant: …, إذ رفضت …."""
        if self.speakers.uses(index - 1, "whereby") is not None:
            return True
        verb = self.sentence.statement_verbs[index]
        says = verb is not None and verb.value.row["kind"] == "say"
        return says and self.speakers.uses(index - 1, "when") is not None  # فاجأ الحضور عندما قال إن …

    def _subjectless(self, verb: Term[VerbForm]) -> bool:
        """Whether a verb without a subject goes on with the last speaker: وأضاف أن …, وجدد رفض …."""
        sentence = self.sentence
        opens = (
            verb.first == 0
            or sentence.form(verb.first).startswith(("و", "ف"))
            or joins(sentence, verb.first)
            or self.explains(verb.first)
            or sentence.is_comma(verb.first - 1)
        )
        behind = self.subjects.behind_adverbials(verb)
        if not opens or behind >= len(sentence):
            return False
        token = sentence.tokens[behind]
        if self.contents.stance_noun(behind) is not None:
            return True
        if verb.value.row["kind"] == "stance":
            masdar = sentence.statement_verbs[behind]
            addresses = verb.value.lemma not in _OF_PROPOSALS
            attached = any(split.preposition == "ب" for split in token.splits)  # and no بعثة, بلدية
            return (
                token.form in _GOVERNED
                or (addresses and self.speakers.uses(behind, "addressed") is not None)
                or self.speakers.uses(behind, "that") is not None
                or (attached and vocabulary.common_words().get(token.form) != "noun")
                or (masdar is not None and masdar.value.tense == "masdar")
            )
        says = sentence.statement_verbs[behind]
        return (
            self.speakers.uses(behind, "that") is not None
            or token.text in _OPENING_MARKS
            or token.form in ("الي", "علي", "في", "عن", "قائلا", "قائله", "بالقول", "،")
            or (says is not None and says.value.tense == "present" and says.value.row["kind"] == "say")
        )


def joins(sentence: Sentence, index: int) -> bool:
    """Whether the word before a verb makes it go on with the clause before: ثم شدد, لكنه حذر, إلا أنه رفض."""
    before = sentence.form(index - 1)
    return before in _JOINING or (before in _THAT_IT and sentence.form(index - 2) in _BUT)


def may_be_meant(speaker: Speaker, verb: Term[VerbForm]) -> bool:
    """Whether a verb without a subject may mean a state or body by its gender: روسيا is no subject of أكد."""
    masculine = verb.value.tense == "past" and verb.value.gender == "masculine"
    noun = fold(speaker.name.split(maxsplit=1)[0]) if speaker.name else ""
    words = tokenize(speaker.name or "")
    state = any(table.match(words, 0) is not None for table in (vocabulary.countries(), vocabulary.cities()))
    feminine = noun.endswith("ه") or (state and (noun,) not in rule_words.speech_phrases("masculine"))
    return not (speaker.state and masculine and feminine)

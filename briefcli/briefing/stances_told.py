"""What stand a statement takes: the first word of stance tells it, negated or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon import rule_words, vocabulary

if TYPE_CHECKING:
    from briefcli.briefing.model import Stance
    from briefcli.briefing.statement import Statement
    from briefcli.briefing.statements import StatementReader
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.sentence import Sentence

_RELATIVES = frozenset(("الذي", "التي", "الذين", "اللذين", "اللتين"))
_WILL_NOT = frozenset(("لن", "ولن", "فلن"))
_DOES_NOT = frozenset(("لا", "ولا", "فلا"))
_POSITION_REACH = 4
_MEANT_REACH = 2
_ANY_MORE = frozenset(("يعد", "تعد", "نعد"))
_NOT = frozenset(("غير", "ليس", "ليست", "وليس", "وليست", "عدم", "بعدم"))
_VIEWS: tuple[tuple[str, Stance], ...] = (
    ("modal", "demands"),
    ("rejected", "rejects"),
    ("judged", "considers"),
)
"""The uses of the set phrases that tell a view, and what it is."""
_VOTES: tuple[tuple[str, Stance], ...] = (("for", "supports"), ("against", "rejects"))
"""The uses of the words behind a verb of voting, and what the vote tells."""
_DENIES = "نفى"
_TAKEN: frozenset[Stance] = frozenset(("supports", "rejects", "ready"))
"""What somebody who denies to have taken it neither takes nor takes the opposite of."""
_THAT = frozenset(("ان", "بان", "لان", "حيث"))
_MIGHT = frozenset(("قد", "ربما"))
_DENIED: dict[Stance, Stance] = {"supports": "rejects", "considers": "considers"}
"""What a negated word of stance tells; who does not refuse or demand something only says so."""


def stance_of(reader: StatementReader, statement: Statement, stop: int) -> Stance:
    """The stand that a statement takes: its own verb's, or that of the first word of stance within it."""
    row = statement.verb.value.row
    stance: Stance = row["stance"]  # type: ignore[assignment]  # the data file holds stances
    if statement.negated and row["kind"] == "stance":
        return _DENIED.get(stance, "states")
    for use, vote in _VOTES:
        if reader.speakers.uses(statement.content, use) is not None:
            return vote
    if stance == "states":
        stance, index = _found_within(reader, statement.content, stop)
        return "states" if _is_of_another(reader.sentence, index, statement.speaker.actor) else stance
    if row["kind"] == "aims":  # تعتزم روسيا رفض الاتفاق
        meant = stance_within(reader, statement.content, min(stop, statement.content + _MEANT_REACH))
        return meant if meant != "states" else stance
    denies = statement.verb.value.lemma == _DENIES
    return "states" if denies and stance_within(reader, statement.content, stop) in _TAKEN else stance


def _is_of_another(sentence: Sentence, index: int, actor: str | None) -> bool:
    """Whether a verb of stance within a statement tells the stand of another state than the speaker's.

    So it does in "France stressed that Russia rejects …"; nor does one take what it only may take.
    """
    verb = sentence.statement_verbs[index]
    if verb is None or verb.value.tense not in ("past", "present"):
        return False
    if sentence.form(index - 1) in _MIGHT and verb.value.tense == "present":
        return True
    if sentence.form(index - 1) in _THAT:
        subject = sentence.countries[verb.stop]
    else:
        subject = sentence.countries[index - 1] if sentence.form(index - 2) in _THAT else None
    return subject is not None and subject.value.code != actor


def stance_within(reader: StatementReader, first: int, stop: int) -> Stance:
    """The stand that the first word of stance in a stretch tells; "states" where there is none."""
    return _found_within(reader, first, stop)[0]


def issue_start(reader: StatementReader, statement: Statement, stop: int) -> int:
    """The token that what a statement takes its stand on is to be looked for from.

    That is where what is said begins, unless the word of stance stands in a later clause of it: he said that
    the conference would be held, and that the state refuses ….
    """
    row = statement.verb.value.row
    if row["stance"] != "states" or statement.negated:
        return statement.content
    stance, index = _found_within(reader, statement.content, stop)
    if stance == "states":
        return statement.content
    commas = (i for i in range(index, statement.content, -1) if reader.sentence.is_comma(i))
    comma = next(commas, statement.content)
    return statement.content if reader.sentence.quoted[comma] else comma


def _found_within(reader: StatementReader, first: int, stop: int) -> tuple[Stance, int]:
    """The stand that the first word of stance in a stretch tells, and its token; without one the first."""
    sentence = reader.sentence
    for index in range(first, stop):
        if sentence.form(index - 1) in _RELATIVES:
            continue  # … الذي دعا إلى …: somebody else's
        before = index - 1 if sentence.word_class(index - 1) != "numeral" else index - 2  # 290 ألف طالب
        counted = before >= 0 and sentence.tokens[before].kind == "number"
        if counted or sentence.countries[index] is not None:
            continue  # ثلاثمئة طلب: what is counted; nor is a state's name a word of stance
        told = _told_at(reader, index)
        if told is not None and told != "states":
            return (_DENIED.get(told, "states") if _is_denied(reader, index, first) else told), index
        if sentence.form(index) in _WILL_NOT:
            return _will_not(reader, index + 1), index
        refused = _does_not(reader, index + 1) if sentence.form(index) in _DOES_NOT else None
        if refused is not None:
            return refused, index
        for use, view in _VIEWS:
            if reader.speakers.uses(index, use) is not None:
                return view, index
    return "states", first


def takes_stand(reader: StatementReader, first: int, stop: int) -> bool:
    """Whether a stretch tells a stand: a word of stance does, and what somebody won't do."""
    if stance_within(reader, first, stop) != "states":
        return True
    return any(reader.sentence.form(index) in _WILL_NOT for index in range(first, stop))


def _will_not(reader: StatementReader, index: int) -> Stance:
    """The stand of who will not do what the verb at a token tells; what stands behind it is about that."""
    term = reader.sentence.statement_verbs[index]
    verb = term.value if term is not None else first_person(reader.sentence, index)
    if verb is None or verb.tense != "present":
        return "states"
    stance: Stance = verb.row["stance"]  # type: ignore[assignment]  # the data file holds stances
    if verb.row["kind"] == "refuse":
        return stance
    return "rejects" if stance in ("supports", "ready") else "states"


def _does_not(reader: StatementReader, index: int) -> Stance | None:
    """The stand of who says that "we" don't put up with something: ولا نقبل محاولات …; None for no such."""
    verb = first_person(reader.sentence, index)
    refuses = verb is not None and verb.row["kind"] == "refuse"
    return verb.row["stance"] if verb is not None and refuses else None  # type: ignore[return-value]  # the data file holds stances


def first_person(sentence: Sentence, index: int) -> VerbForm | None:
    """The verb by which a token tells what "we" do, as a quotation does: نرفض, ونطالب; None for no such."""
    if sentence.word_class(index) not in (None, "verb"):
        return None
    for split in sentence.token(index).splits:
        if split.stem.startswith("ن") and not split.preposition and not split.definite:
            verb = vocabulary.statement_verbs().get(f"ي{split.stem[1:]}")
            if verb is not None and verb.tense == "present":
                return verb
    return None


def _told_at(reader: StatementReader, index: int) -> Stance | None:
    """The stand that a verb, an adjective or a noun at a token tells, taken by itself."""
    verb = reader.sentence.statement_verbs[index]
    own = first_person(reader.sentence, index)
    if own is not None and own.row["kind"] == "stance" and not own.row["needs"]:
        return own.row["stance"]  # type: ignore[return-value]  # the data files hold stances
    # بعد أن is no verb of considering.
    described = verb is not None and verb.value.tense == "participle" and _is_of_position(reader, index)
    told_by_verb = verb is not None and not verb.split.preposition and (described or not verb.split.definite)
    if (
        verb is not None
        and verb.value.tense == "past"
        and reader.sentence.word_class(index - 1) == "preposition"
    ):
        told_by_verb = False  # بناء على طلب الحكومة
    if verb and told_by_verb and verb.value.tense != "masdar" and verb.value.row["kind"] in ("stance", "say"):
        inner: Stance = verb.value.row["stance"]  # type: ignore[assignment]  # the data file holds stances
        if inner != "states":
            return inner
    adjective = rule_words.stance_adjectives().get(reader.sentence.form(index))
    if adjective == "ready" and not _is_ready_for(reader.sentence, index + 1):
        adjective = None  # المسودة أصبحت جاهزة
    return adjective or reader.contents.stance_noun(index)  # type: ignore[return-value]  # the data files hold stances


def _is_ready_for(sentence: Sentence, index: int) -> bool:
    """Whether what somebody is ready for stands behind "ready": مستعدة للحوار."""
    towards = sentence.form(index) in ("الي", "علي", "لان", "ل", "لكل", "لاي")
    return towards or any(split.preposition == "ل" for split in sentence.token(index).splits)


def _is_of_position(reader: StatementReader, index: int) -> bool:
    """Whether a participle tells what a position is, and not who takes one: موقف السلطنة الداعم لـ…."""
    before = range(max(0, index - _POSITION_REACH), index)
    return any(reader.sentence.form(i).removeprefix("ب") in ("موقف", "مواقف") for i in before)


def _is_denied(reader: StatementReader, index: int, first: int) -> bool:
    """Whether a word of stance is negated: لا تدعم, لم تعد تؤيد, غير مستعدة."""
    sentence = reader.sentence
    before = index - 2 if sentence.form(index - 1) in _ANY_MORE else index - 1
    if sentence.form(before) in _NOT:
        return True
    return before >= first and reader.speakers.uses(before, "negation") is not None

"""Where a statement ends, what stand it takes, and whether it is about nothing but the event itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon import rule_words, vocabulary
from briefcli.lexicon.everyday_words import everyday_class

if TYPE_CHECKING:
    from briefcli.briefing.model import Stance
    from briefcli.briefing.statements import Statement, StatementReader
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence

_CLOSING_MARKS = frozenset((".", "،", "؛", ",", "..", "…", "!"))
_LOGISTICS_REACH = 7
_PREDICATE_REACH = 14
_PRESENT_LETTERS = ("ي", "ت", "ن", "س")
"""What a present or a future begins with, beside the first person's alef."""
_RELATIVES = frozenset(("الذي", "التي", "الذين", "اللذين", "اللتين"))
_WILL_NOT = frozenset(("لن", "ولن", "فلن"))
_SENT_REACH = 4
_DID_NOT = frozenset(("لم", "ولم"))
_POSITION_REACH = 4
_ANY_MORE = frozenset(("يعد", "تعد", "نعد"))
_NOT = frozenset(("غير", "ليس", "ليست", "وليس", "وليست", "عدم", "بعدم"))
_DENIED: dict[Stance, Stance] = {"supports": "rejects", "considers": "considers"}
"""What a negated word of stance tells; who does not refuse or demand something only says so."""
_AGENDAS = ("جدول", "اجنده", "الاجنده")
"""How the folded words for an agenda begin."""


def statement_end(reader: StatementReader, statement: Statement, following: int | None) -> int:
    """The index behind a statement: the sentence's end, or where another speaker's clause begins.

    Args:
        reader: What reads the sentence's statements.
        statement: The statement.
        following: The first token of the next speaker's statement in the sentence, if there is one.
    """
    sentence = reader.sentence
    stop = len(sentence)
    if following is not None:
        stop = following
        while stop > statement.content and (
            reader.speakers.uses(stop - 1, "next clause") is not None or sentence.is_comma(stop - 1)
        ):
            stop -= 1
    else:
        for index in range(statement.content + 1, len(sentence)):
            if (
                sentence.is_comma(index)
                and not sentence.quoted[index]
                and sentence.form(index + 1) in ("فيما", "بينما", "علي")
                and sentence.form(index + 2) not in ("يتعلق", "يخص", "ان")
            ):
                stop = index
                break
    return without_marks(sentence, statement.content, stop)


def without_marks(sentence: Sentence, first: int, stop: int) -> int:
    """The index behind a stretch's last word, its closing marks left out."""
    while stop > first and sentence.tokens[stop - 1].text in _CLOSING_MARKS:
        stop -= 1
    return stop


def only_logistics(
    events: tuple[EventMention, ...], reader: StatementReader, statement: Statement, stop: int
) -> bool:
    """Whether what is said is about the event itself: who will come, when it is held, how large it is."""
    content, sentence = statement.content, reader.sentence
    if _refuses_to_send(reader, statement) or _tells_agenda(reader, statement, stop):
        return True
    if statement.verb.value.row["kind"] == "stance" or reader.contents.stance_noun(content) is not None:
        return False
    for event in events:
        told_of = content < event.first <= content + 3 and event.definite
        if told_of and sentence.quoted[event.first] and not takes_stand(reader, event.stop, stop):
            return True
        judged = event.stop in sentence.quotation_ends and _tense(sentence, event.stop + 1) is None
        first = event.kind in ("event", "edition") and event.first == content + 1
        if told_of and first and not judged:  # إن القمة «استعراضية» is a judgement
            return not takes_stand(reader, event.stop, stop)
        if not told_of or any(sentence.quoted[content:stop]):
            continue
        if any(_of_event(sentence, index) for index in range(event.stop, min(stop, event.stop + 4))):
            return True
    for index in range(content, min(stop, content + _LOGISTICS_REACH)):
        stand = sentence.statement_verbs[index]
        if stand is not None and stand.value.row["kind"] == "stance" and stand.value.tense != "masdar":
            return False
        verb = sentence.attendance_verbs[index]
        if verb is not None and not verb.split.definite:
            elsewhere = not any(content < event.first < stop for event in events)
            alone = verb.stop == stop or sentence.is_comma(verb.stop)
            here = alone and verb.value.row["status"] == "attending"  # لن تحضر، لأسباب تنظيمية
            elsewhere = elsewhere and not here
            refused = sentence.form(index - 1) == "لن" and (elsewhere or _on_condition(reader, index, stop))
            coming = verb.value.tense in ("future", "present") and not refused
            if coming or (verb.value.tense == "past" and verb.value.row["status"] == "invited"):
                return True
        if _sends(reader, index) and not _on_condition(reader, index, stop):
            return True
        announced = reader.speakers.uses(index, "announces") is not None and not sentence.quoted[index]
        if announced and not takes_stand(reader, content, stop):
            return True  # ستطلق صندوقا, ستكشف عن حلول جديدة
        if sentence.form(index).startswith("س") and _held(sentence, index):
            return True
        discussed = sentence.discussion_verbs[index]
        if discussed is not None and discussed.value.tense == "future":
            return True
    return False


def _tells_agenda(reader: StatementReader, statement: Statement, stop: int) -> bool:
    """Whether what is said is what stands on the agenda: أكدت أن جدول الأعمال يشمل …."""
    first = statement.content + 1
    tells = reader.sentence.form(first).startswith(_AGENDAS)
    return tells and not takes_stand(reader, first + 1, stop)


def adds_stand(reader: StatementReader, statement: Statement, stop: int) -> bool:
    """Whether a plain report goes on with a stand: …، مشددا على أن الدولة لن تقبل …, … وأنها تطالب …."""
    sentence = reader.sentence
    added = reader.appended_stand(statement, stop)
    if added is not None and (
        stance_of(reader, added, stop) != "states" or takes_stand(reader, added.content, stop)
    ):
        return True
    for index in range(statement.content + 1, stop):
        if reader.speakers.uses(index, "and that") is not None and not sentence.quoted[index]:
            return takes_stand(reader, index + 1, stop)
    return False


def only_narrates(reader: StatementReader, statement: Statement, stop: int) -> bool:
    """Whether what is plainly told is what has happened or how many there are, without a word of stance.

    Who stresses something takes a stand by stressing it; a future, a negation or a judgement is one as well.
    """
    row, sentence = statement.verb.value.row, reader.sentence
    if row["kind"] not in ("say", "continues") or row["stance"] != "states":
        return False
    if row["weight"] and not _about_itself(reader, statement):
        return False
    if statement.content < statement.verb.first:
        stop = statement.verb.first  # «…»، قال الوزير
    if takes_stand(reader, statement.content, stop):
        return False
    counted = any(sentence.tokens[i].kind == "number" for i in range(statement.content, stop))
    told_of = statement.content + (2 if statement.content + 1 in sentence.quotation_ends else 1)
    if counted and reader.speakers.uses(told_of, "figure") is not None:
        return True  # أن عدد العارضين ناهز 140
    for index in range(statement.content, min(stop, statement.content + _PREDICATE_REACH)):
        if sentence.word_class(index) == "relative":
            return False
        if sentence.form(index) in _DID_NOT and sentence.form(index + 1) not in _ANY_MORE:
            return True  # لم تمول الخطة
        if reader.speakers.uses(index, "negation") is not None or reader.speakers.uses(index, "copula"):
            return False
        tense = _tense(sentence, index)
        if tense is not None:
            future = sentence.form(index).startswith("س")
            return tense == "past" or (not future and _about_itself(reader, statement))
    return _about_itself(reader, statement)


def _about_itself(reader: StatementReader, statement: Statement) -> bool:
    """Whether what a body says begins with itself, so that it only tells what it does: إن الجامعة تواكب …."""
    subject = reader.spoken_for.subject_at(statement.content + 1)
    state = statement.speaker.actor in vocabulary.country_names()
    return subject is not None and not state and subject.speaker.actor == statement.speaker.actor


def _tense(sentence: Sentence, index: int) -> str | None:
    """Whether a token is a verb that tells the past, or another finite verb; None for no verb."""
    terms = (
        sentence.statement_verbs[index],
        sentence.attendance_verbs[index],
        sentence.discussion_verbs[index],
    )
    for term in terms:
        if term is not None and not term.split.definite:
            tense = term.value.tense
            return tense if tense in ("past", "present", "future") else None
    if sentence.word_class(index) != "verb":
        return None
    form = sentence.form(index)
    if form.startswith("و") and sentence.is_everyday(form[1:]):
        form = form[1:]
    # A past's feminine is made of it by one letter (تجاوز, تجاوزت), a present's is not.
    past = form.endswith("ت") or everyday_class(f"{form}ت") == "verb"
    return "past" if past or not form.startswith(_PRESENT_LETTERS) else "present"


def _sends(reader: StatementReader, index: int) -> bool:
    """Whether a verb at a token tells who or what is sent to the event: لن توفد أي مسؤول, سيوجه برقية."""
    if reader.speakers.uses(index, "sends") is None:
        return False
    near = range(index + 1, min(len(reader.sentence), index + _SENT_REACH))
    return any(reader.speakers.uses(position, "sent") is not None for position in near)


def _refuses_to_send(reader: StatementReader, statement: Statement) -> bool:
    """Whether a delegation is refused to an event: رفضت إيفاد ممثل."""
    content = statement.content
    sends = (
        statement.verb.value.lemma in ("رفض", "امتنع")
        and reader.speakers.uses(content, "sending") is not None
    )
    return sends and reader.speakers.uses(content + 1, "sent") is not None


def _on_condition(reader: StatementReader, first: int, stop: int) -> bool:
    """Whether something is refused unless a condition is met: لن نحضر ما لم …."""
    return any(reader.speakers.uses(index, "condition") is not None for index in range(first, stop))


def _of_event(sentence: Sentence, index: int) -> bool:
    """Whether a verb of holding, attending or discussing stands at a token."""
    verbs = (sentence.attendance_verbs[index], sentence.discussion_verbs[index])
    return any(verb is not None and not verb.split.definite for verb in verbs) or _held(sentence, index)


def _held(sentence: Sentence, index: int) -> bool:
    verb = (
        vocabulary.host_verbs().match(sentence.tokens, index)
        if sentence.tokens[index].kind == "word"
        else None
    )
    return verb is not None and verb[2].tense in ("present", "future", "past") and not verb[1].definite


def stance_of(reader: StatementReader, statement: Statement, stop: int) -> Stance:
    """The stand that a statement takes: its own verb's, or that of the first word of stance within it."""
    row = statement.verb.value.row
    stance: Stance = row["stance"]  # type: ignore[assignment]  # the data file holds stances
    if statement.negated and row["kind"] == "stance":
        return _DENIED.get(stance, "states")
    return stance if stance != "states" else stance_within(reader, statement.content, stop)


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
        counted = index > 0 and sentence.tokens[index - 1].kind == "number"
        if counted or sentence.countries[index] is not None:
            continue  # ثلاثمئة طلب: what is counted; nor is a state's name a word of stance
        told = _told_at(reader, index)
        if told is not None and told != "states":
            return (_DENIED.get(told, "states") if _is_denied(reader, index, first) else told), index
        if sentence.form(index) in _WILL_NOT:
            return _will_not(reader, index + 1), index
        if reader.speakers.uses(index, "modal") is not None:
            return "demands", index
    return "states", first


def takes_stand(reader: StatementReader, first: int, stop: int) -> bool:
    """Whether a stretch tells a stand: a word of stance does, and what somebody won't do."""
    if stance_within(reader, first, stop) != "states":
        return True
    return any(reader.sentence.form(index) in _WILL_NOT for index in range(first, stop))


def _will_not(reader: StatementReader, index: int) -> Stance:
    """The stand of who will not do what the verb at a token tells; what stands behind it is about that."""
    verb = reader.sentence.statement_verbs[index] if index < len(reader.sentence) else None
    if verb is None or verb.value.tense != "present":
        return "states"
    stance: Stance = verb.value.row["stance"]  # type: ignore[assignment]  # the data file holds stances
    if verb.value.row["kind"] == "refuse":
        return stance
    return "rejects" if stance in ("supports", "ready") else "states"


def _told_at(reader: StatementReader, index: int) -> Stance | None:
    """The stand that a verb, an adjective or a noun at a token tells, taken by itself."""
    verb = reader.sentence.statement_verbs[index]
    # بعد أن is no verb of considering.
    described = verb is not None and verb.value.tense == "participle" and _is_of_position(reader, index)
    told_by_verb = verb is not None and not verb.split.preposition and (described or not verb.split.definite)
    if verb and told_by_verb and verb.value.tense != "masdar" and verb.value.row["kind"] in ("stance", "say"):
        inner: Stance = verb.value.row["stance"]  # type: ignore[assignment]  # the data file holds stances
        if inner != "states":
            return inner
    adjective = rule_words.stance_adjectives().get(reader.sentence.form(index))
    if adjective == "ready" and not _is_ready_for(reader.sentence, index + 1):
        adjective = None  # المسودة أصبحت جاهزة
    return adjective or reader.contents.stance_noun(index)  # type: ignore[return-value]  # the data files hold stances


def _is_ready_for(sentence: Sentence, index: int) -> bool:
    """Whether what somebody is ready for stands behind "ready": مستعدة للحوار, مستعدون دائما إلى …."""
    while index < len(sentence) and sentence.word_class(index) == "adverb":
        index += 1
    if index >= len(sentence):
        return False
    towards = sentence.form(index) in ("الي", "علي", "لان", "ل", "لكل", "لاي")
    return towards or any(split.preposition == "ل" for split in sentence.tokens[index].splits)


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

"""What is said and is no stand: logistics of the event, what has happened, a remark in quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.stances_told import stance_of, takes_stand
from briefcli.lexicon import rule_words, vocabulary
from briefcli.lexicon.everyday_words import everyday_class

if TYPE_CHECKING:
    from briefcli.briefing.statement import Statement
    from briefcli.briefing.statements import StatementReader
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence

_LOGISTICS_REACH = 7
_PREDICATE_REACH = 14
_PRESENT_LETTERS = ("ي", "ت", "ن", "س")
"""What a present or a future begins with, beside the first person's alef."""
_SENT_REACH = 4
_VOTES = "صوت"
_RUNS = "سير"
"""A verb that chairs a session, and with which a state goes its way as well: تسير نحو …."""
_DID_NOT = frozenset(("لم", "ولم"))
_ANY_MORE = frozenset(("يعد", "تعد", "نعد"))
_COMMENTS = frozenset(("تعلق", "يعلق", "نعلق", "تعليق"))
"""Folded words for a comment, which nobody takes a stand by refusing."""
_ON = frozenset(("علي", "بشان"))
_COMMENT_REACH = 5
_HIMSELF = frozenset(("انه", "بانه"))
_HERSELF = frozenset(("انها", "بانها"))
_BINDING = frozenset(("لن", "ولن", "فلن", "لم", "ولم", "سوف", "اي", "كل", "غير", "لسنا", "مسؤوليه", "اولويه"))
"""Words by which a saying is more than a remark: what won't be done, is no more, holds for any, is a duty."""
_HOLDS = frozenset(("يتضمن", "يشمل", "يضم", "تضمن", "شمل"))
"""Folded verbs of what stands on an agenda, whatever the words of its items."""
_AGENDAS = ("جدول", "اجنده", "الاجنده")
"""How the folded words for an agenda begin."""


def only_logistics(
    events: tuple[EventMention, ...], reader: StatementReader, statement: Statement, stop: int
) -> bool:
    """Whether what is said is about the event itself: who will come, when it is held, how large it is."""
    content, sentence = statement.content, reader.sentence
    if _is_of_coming(reader, statement) or _tells_agenda(reader, statement, stop) or _decides(statement):
        return True
    if statement.verb.value.row["kind"] == "stance" or reader.contents.stance_noun(content) is not None:
        return False
    for event in events:
        told_of = content < event.first <= content + 3 and event.definite
        if told_of and sentence.quoted[event.first] and not takes_stand(reader, event.stop, stop):
            return True
        judged = event.stop in sentence.quotation_ends and tense_at(sentence, event.stop + 1) is None
        first = event.kind in ("event", "edition") and event.first == content + 1
        if told_of and first and not judged:  # إن القمة «استعراضية» is a judgement
            return not takes_stand(reader, event.stop, stop)
        if not told_of or any(sentence.quoted[content:stop]):
            continue
        if any(_of_event(sentence, index) for index in range(event.stop, min(stop, event.stop + 4))):
            return True
    for index in range(content, min(stop, _behind_official(reader, content) + _LOGISTICS_REACH)):
        stand = sentence.statement_verbs[index]
        if stand is not None and stand.value.row["kind"] == "stance" and stand.value.tense != "masdar":
            return False
        verb = sentence.attendance_verbs[index]
        if verb is not None and verb.value.lemma == _RUNS:
            verb = None if not any(content < event.first < stop for event in events) else verb
        if verb is not None and not verb.split.definite:
            elsewhere = not any(content < event.first < stop for event in events)
            alone = verb.stop == stop or sentence.is_comma(verb.stop)
            here = alone and verb.value.row["status"] == "attending"  # لن تحضر، لأسباب تنظيمية
            elsewhere = elsewhere and not here
            refused = sentence.form(index - 1) == "لن" and (elsewhere or _on_condition(reader, index, stop))
            coming = verb.value.tense in ("future", "present") and not refused
            if coming or (verb.value.tense == "past" and verb.value.row["status"] == "invited"):
                return True
        sends = _sends(reader, index) and not _on_condition(reader, index, stop)
        if sends or _is_of_invitation(reader, index):
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


def _behind_official(reader: StatementReader, content: int) -> int:
    """The index behind the official whom what is said begins with, names between commas included."""
    mention = reader.speakers.by_first.get(content + 1)
    if mention is None or mention.kind != "person":
        return content
    closing = reader.speakers.phrases.apposition_end(mention.stop)
    return mention.stop if closing is None else closing


def _is_of_coming(reader: StatementReader, statement: Statement) -> bool:
    """Whether somebody confirms to come, or refuses to send anybody: أكدت تركيا حضورها على مستوى وزاري."""
    own, sentence = rule_words.words_for_own_coming(), reader.sentence
    between = range(statement.verb.stop, statement.content)
    objects = (i for i in between if sentence.word_class(i - 1) not in ("preposition", "adverb"))
    confirms = any(sentence.form(i) in own for i in objects)
    return confirms or _refuses_to_send(reader, statement)


def _decides(statement: Statement) -> bool:
    """Whether a committee or an assembly votes, which is the event's own decision."""
    return statement.verb.value.lemma == _VOTES and statement.speaker.actor not in vocabulary.country_names()


def _tells_agenda(reader: StatementReader, statement: Statement, stop: int) -> bool:
    """Whether what is said is what stands on the agenda: أكدت أن جدول الأعمال يشمل …."""
    first = statement.content + 1
    tells = reader.sentence.form(first).startswith(_AGENDAS)
    holds = any(reader.sentence.form(index) in _HOLDS for index in range(first + 1, first + _SENT_REACH))
    return tells and (holds or not takes_stand(reader, first + 1, stop))


def adds_stand(reader: StatementReader, statement: Statement, stop: int) -> bool:
    """Whether a plain report goes on with a stand: …، مشددا على أن الدولة لن تقبل …, … وأنها تطالب …."""
    sentence = reader.sentence
    added = reader.appended.added_to(statement, stop)
    if added is not None and (
        stance_of(reader, added, stop) != "states" or takes_stand(reader, added.content, stop)
    ):
        return True
    for index in range(statement.content + 1, stop):
        if reader.speakers.uses(index, "and that") is not None and not sentence.quoted[index]:
            return takes_stand(reader, index + 1, stop)
    return False


def _leaves_uncommented(reader: StatementReader, statement: Statement, stop: int) -> bool:
    """Whether somebody says no more than that there is no comment: قال إن موسكو لا تعلق على ذلك."""
    sentence = reader.sentence
    for index in range(statement.content, min(stop, statement.content + _COMMENT_REACH)):
        if sentence.form(index) in _COMMENTS and reader.speakers.uses(index - 1, "negation") is not None:
            return index + 1 >= stop or sentence.form(index + 1) in _ON
    return False


def only_narrates(reader: StatementReader, statement: Statement, stop: int) -> bool:
    """Whether what is plainly told is what has happened or how many there are, without a word of stance.

    Who stresses something takes a stand by stressing it; a future, a negation or a judgement is one as well.
    """
    row, sentence = statement.verb.value.row, reader.sentence
    if _leaves_uncommented(reader, statement, stop):
        return True
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
        tense = tense_at(sentence, index)
        if tense is not None:
            future = sentence.form(index).startswith("س")
            return tense == "past" or (not future and _about_itself(reader, statement))
    return counted or _about_itself(reader, statement)


def only_remarks(reader: StatementReader, statement: Statement, stop: int) -> bool:
    """Whether what is plainly told is a saying in quotation marks that tells no stand: "المدرسة آخر ما يهدم".

    What a state or body will do or won't put up with is one, whatever the words.
    """
    row, sentence = statement.verb.value.row, reader.sentence
    if row["kind"] not in ("say", "continues") or row["stance"] != "states" or row["weight"]:
        return False
    if statement.content in sentence.quotation_ends:
        first = statement.content
        inside = sentence.word_class(first - 1) == "preposition" or sentence.form(first - 1).startswith("ب")
    else:
        first = statement.content + 1
        judges = sentence.form(statement.content).endswith(("ه", "ها"))  # واصفا الاتهام بأنه «خيال»
        inside = judges or reader.contents.stance_noun(statement.content) is not None
    end = sentence.quotation_ends.get(first)
    if end is None or inside or takes_stand(reader, first, stop):
        return False
    told = range(first + 1, end)
    if any(_names_state(sentence, index) for index in told):
        return False
    bound = any(sentence.form(i).startswith(("س", "وس")) and tense_at(sentence, i) for i in told)
    return not bound and not any(sentence.form(i) in _BINDING for i in told)


def _names_state(sentence: Sentence, index: int) -> bool:
    """Whether a token names a state, by its name or by its kind: خيار استراتيجي للمملكة."""
    kinds = vocabulary.state_kinds()
    splits = sentence.tokens[index].splits
    return sentence.countries[index] is not None or any(s.definite and f"ال{s.stem}" in kinds for s in splits)


def _about_itself(reader: StatementReader, statement: Statement) -> bool:
    """Whether what a body says begins with itself, so that it only tells what it does: إن الجامعة تواكب …."""
    plain = not statement.speaker.state and not statement.verb.value.row["weight"]
    verb = statement.verb.value
    masculine = verb.gender == "masculine" and verb.number == "singular" and verb.tense in ("past", "present")
    pronouns = _HIMSELF if masculine else _HERSELF | _HIMSELF
    if plain and reader.sentence.form(statement.content) in pronouns:
        return True  # وعن العقوبات قال إنها …: they are not himself
    subject = reader.spoken_for.subject_at(statement.content + 1)
    state = statement.speaker.actor in vocabulary.country_names()
    return subject is not None and not state and subject.speaker.actor == statement.speaker.actor


def tense_at(sentence: Sentence, index: int) -> str | None:
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


def _is_of_invitation(reader: StatementReader, index: int) -> bool:
    """Whether a clause ends in the invitation that is studied or taken up: إنها تدرس الدعوة."""
    told = reader.speakers.uses(index, "invitation") is not None
    return told and reader.sentence.token(index + 1).kind != "word"


def _sends(reader: StatementReader, index: int) -> bool:
    """Whether a verb at a token tells who or what is sent to the event: لن توفد أي مسؤول, سيوجه برقية."""
    if reader.speakers.uses(index, "sends") is None:
        return False
    near = range(index + 1, min(len(reader.sentence), index + _SENT_REACH))
    return any(reader.speakers.uses(position, "sent") is not None for position in near)


def _refuses_to_send(reader: StatementReader, statement: Statement) -> bool:
    """Whether a delegation is refused to an event, or one's own coming: رفضت إيفاد ممثل."""
    content = statement.content
    denied = "عدم" in (reader.sentence.form(content), reader.sentence.form(content - 1))
    if denied and any(
        reader.speakers.uses(index, "visit") is not None
        for index in range(content + 1, content + _SENT_REACH)
    ):
        return True  # أعلنت غانا عدم رغبتها في المشاركة
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
    verb = sentence.host_verbs[index]
    return verb is not None and verb.value.tense in ("present", "future", "past") and not verb.split.definite

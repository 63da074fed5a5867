"""The subject of a verb of attending: before it, behind it, or told in the clause before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.factuality import NEGATIONS
from briefcli.lexicon import rule_words
from briefcli.mentions.subjects import before_insertion, subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.briefing.attendance_trigger import Trigger
    from briefcli.mentions.model import Mention
    from briefcli.mentions.sentence import Sentence


_AUXILIARIES = frozenset(("قد", "سوف", "سبق", "كان", "كانت", "وقد", "لقد", "فقد", "ان", "من", "ايضا", "كذلك"))

RELATIVES = frozenset(("الذي", "التي", "اللذان", "اللذين", "اللتان", "الذين", "والذي", "والتي", "وهو", "وهي"))

_IT_IS = frozenset(("هو", "هي", "هم", "هما", "هن"))
_WHO = frozenset(("من", "الذي", "التي", "الذين", "اللذان", "اللتان"))

HE_SAYS = frozenset(("انه", "انها", "بانه", "بانها", "انهم", "انهما"))
"""Folded forms of "that" with the pronoun of who says so."""

_CONTENT_REACH = 12
_QUOTES = frozenset(('"', "“", "”", "«", "»"))


def means_to_come(sentence: Sentence, mention: Mention) -> bool:
    """Whether a verb of refusing or deciding has a mention for its subject, and to take part for its object.

    In استبعدت أرمينيا المشاركة the word is no participle, as it is in الجمعية المشاركة.
    """
    words = rule_words.participation_words()
    verbs = words["reluctance"] | words["opposition"] | words["resolve"]
    return mention.kind == "country" or sentence.form(mention.first - 1).removeprefix("و") in verbs


def is_relative_object(trigger: Trigger) -> bool:
    """Whether a pronoun takes up what a relative clause describes, and the subject follows: الذي ينظمه …."""
    form = trigger.sentence.form(trigger.first)
    carries = form.endswith(("ه", "ها", "هم")) and not trigger.lemma.endswith("ه")
    return carries and trigger.sentence.form(trigger.first - 1) in RELATIVES


def is_object_told_before(trigger: Trigger) -> bool:
    """Whether a pronoun takes up the one for whom the subject behind the verb comes: أما مصر فمثلها ….

    A proper noun in the nominative before the verb can't be its subject then.
    """
    form = trigger.sentence.form(trigger.first)
    return trigger.represents and form.endswith(rule_words.THIRD_PERSON)


def joins_clause(trigger: Trigger, mentions: tuple[Mention, ...]) -> bool:
    """Whether "and" joins a clause with a subject of its own: وأدارها فلان، ويدير الحوار فلان."""
    sentence, verb = trigger.sentence, trigger.sentence.attendance_verbs[trigger.first]
    negated = sentence.form(trigger.first - 1) in NEGATIONS
    opener = sentence.form(trigger.first - 1) if negated else ""
    if verb is None or (verb.split.conjunction != "و" and not opener.startswith("و")):
        return False
    if sentence.form(trigger.first).endswith(("ه", "ها")):
        return True
    object_stop = trigger.stop + 1
    return any(m.kind == "person" and trigger.stop <= m.first <= object_stop for m in mentions)


def subject_in_ending(trigger: Trigger) -> bool:
    """Whether a verb's plural ending is its subject, so that none follows: وسيحضرون حفلا تقيمه …."""
    verb = trigger.sentence.attendance_verbs[trigger.first]
    return verb is not None and verb.value.number == "plural"


def is_of_several(trigger: Trigger) -> bool:
    """Whether a relative clause tells of those whom the list behind it names: ومن القادة الذين تحدثوا ….

    "Among" or "the foremost" opens it, as a predicate before its subject.
    """
    sentence, index = trigger.sentence, trigger.first - 1
    if sentence.form(index) in _AUXILIARIES:
        index -= 1
    if sentence.form(index) in ("ممن", "وممن"):
        return True
    before = range(max(0, index - _PREDICATE_REACH), index)
    return sentence.form(index) in ("الذين", "اللواتي", "اللاتي") and any(
        sentence.form(i) in _AMONG for i in before
    )


_PREDICATE_REACH = 4
_AMONG = frozenset(("من", "ومن", "بين", "وبين", "ابرز", "وابرز", "اول", "واول", "اخر", "واخر"))


def in_genitive(sentence: Sentence, mention: Mention) -> bool:
    """Whether a place or body stands behind a noun that it belongs to: سياسات الاتحاد الأوروبي."""
    before = mention.first - 1
    return mention.kind == "city" or (
        mention.kind != "person" and before >= 0 and sentence.word_class(before) in ("noun", "preposition")
    )


def behind_verb(sentence: Sentence, mention: Mention) -> bool:
    """Whether a verb stands right before a mention, whose subject it is then."""
    index = mention.first - 1
    verbs = (sentence.attendance_verbs, sentence.statement_verbs)
    return index >= 0 and (
        sentence.word_class(index) == "verb" or any(terms[index] is not None for terms in verbs)
    )


def without_subject(sentence: Sentence, index: int) -> bool:
    """Whether a word stands before a verb by which it takes up the subject before."""
    while sentence.form(index - 1) in NEGATIONS | {"قد"}:
        index -= 1
    return sentence.form(index - 1) in rule_words.participation_words()["pronoun"]


def hindered(trigger: Trigger, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Who could not come: تعذر على فلان الحضور, فلان الذي تعذر عليه الحضور, تعذر حضور فلان."""
    sentence, stop = trigger.sentence, trigger.stop
    mentions = tuple(m for m in mentions if m.rule != "name-alone")  # على موفدها الالتحاق
    if sentence.form(stop).startswith("علي") and sentence.form(stop) != "علي":
        subject = subject_before(trigger, mentions)
        if subject is not None:
            yield subject
        return
    behind = next((m for m in mentions if stop < m.first <= stop + 2), None)
    if behind is not None:
        yield behind


def subject_before(trigger: Trigger, mentions: tuple[Mention, ...]) -> Mention | None:
    """The subject before a verb: … who attended, … will take part."""
    beside, verb = _right_before(trigger, mentions), trigger.first - 1
    if (
        beside is not None
        or trigger.sentence.form(verb) not in NEGATIONS
        or trigger.sentence.conjunction(verb)
    ):
        return beside
    return subject_over_relative(trigger.sentence, verb, mentions)


def _right_before(trigger: Trigger, mentions: tuple[Mention, ...]) -> Mention | None:
    """The subject that nothing but auxiliaries, a relative and insertions part from its verb."""
    sentence = trigger.sentence
    index = trigger.first - 1
    relative = besides = False
    while index >= 0:
        form = sentence.form(index)
        if form in RELATIVES:
            relative = True
        elif form in _IT_IS and sentence.form(index + 1) in _WHO:
            pass  # سامي الخياط هو من افتتح المؤتمر
        elif form not in NEGATIONS and form not in _AUXILIARIES:
            if sentence.tokens[index].text in _QUOTES and any(m.stop == index for m in mentions):
                index -= 1  # وكان "البنا" قد شارك
                continue
            apposition = any(m.stop == index and _set_off(sentence, m) for m in mentions)
            inserted = before_insertion(sentence, index, mentions)
            if inserted is not None:
                index = inserted
                continue
            dash = relative and sentence.tokens[index].text in ("-", "–")
            if sentence.is_comma(index) and sentence.form(index + 1) == "وقد":
                besides = True  # بوليفيا، وقد تلقت دعوة، …
            if not dash and not (sentence.is_comma(index) and (relative or apposition or besides)):
                break
        index -= 1
    else:
        return None
    for mention in reversed(mentions):
        if mention.stop == index + 1:
            member = sentence.tokens[mention.first - 2].stem in ("عضو", "عضوه", "اعضاء", "عضوا")
            if relative and member and sentence.form(mention.first - 1) == "في":
                return None  # الوزير الوحيد من بلد عضو في الحلف الذي حضر
            return mention if relative or besides or _opens(sentence, mention, mentions) else None
    return None


def subject_over_relative(sentence: Sentence, verb: int, mentions: Sequence[Mention]) -> Mention | None:
    """The person who opens a clause, behind whom a relative clause stands before the verb.

    In الوزير الذي كان اسمه مدرجا لم يصل what is denied, or told without "and", is told of the minister.
    """
    for mention in reversed(mentions):
        if mention.stop >= verb - 1 or (mention.first > 0 and mention.kind != "person"):
            continue
        relative = mention.stop + 1 if sentence.is_comma(mention.stop) else mention.stop
        within = range(relative + 1, verb)
        if mention.kind != "person" or sentence.word_class(relative) != "relative" or not within:
            continue
        opens = mention.first == 0 or sentence.form(mention.first - 1) in ("اما", "ان", "بان")
        told = any(sentence.form(i) in ("ان", "بان", "انه", "انها") for i in within)
        closed = sentence.word_class(verb - 1) not in ("relative", "conjunction")
        return mention if opens and closed and not told else None
    return None


def subject_of_content(trigger: Trigger, mentions: tuple[Mention, ...]) -> Mention | None:
    """Who says of himself that he attends or not: أبلغت … أنها لن ترسل وفدا."""
    sentence = trigger.sentence
    index = trigger.first - 1
    while sentence.form(index) in NEGATIONS | _AUXILIARIES - {"ان"}:
        index -= 1
    if sentence.form(index) not in HE_SAYS:
        return None
    for position in range(index - 1, max(-1, index - _CONTENT_REACH), -1):
        verb = sentence.statement_verbs[position]
        if verb is not None and verb.value.tense in ("past", "present", "future"):
            found = subject_of(sentence, verb, mentions)
            if found is None and sentence.form(0) == "اما":
                found = next((m for m in mentions if m.first == 1), None)
            return found or _capital_at(verb.stop, mentions)
    return None


def _capital_at(index: int, mentions: tuple[Mention, ...]) -> Mention | None:
    """The state whose capital stands at a token: وأكدت الخرطوم أنها ستحضر."""
    capital = next((m for m in mentions if m.first == index and m.kind == "city"), None)
    if capital is None or capital.standing != "state":
        return None
    return capital._replace(kind="country")


def _set_off(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name stands between two commas, or has its office on the other side of one."""
    inside = any(sentence.is_comma(index) for index in range(mention.first, mention.stop))
    office = mention.rule == "office-behind-name" or inside
    return office or (mention.named and sentence.is_comma(mention.first - 1))


def _opens(sentence: Sentence, mention: Mention, mentions: tuple[Mention, ...]) -> bool:
    """Whether a mention, or the list that it ends, begins a clause and so is a subject."""
    first = mention
    for other in joined_before(sentence, mention, mentions):
        first = other
    before = first.first - 1
    several = first is not mention  # إن وفودا من السعودية والأردن تشارك
    if several and sentence.form(before) in ("من", "عن") and is_delegation(sentence, before - 1):
        before -= 2
    if before >= 0 and (is_delegation(sentence, before) or sentence.tokens[before].text in _QUOTES):
        before -= 1
    if sentence.form(before) in ("اما", "واما"):
        return True
    timed = all(token.kind != "word" for token in sentence.tokens[: before + 1])  # 16:05 الرئيس فلان يصل
    return (
        timed
        or (first.kind == "person" and sentence.form(first.first).startswith("و"))
        or sentence.is_comma(before)
        or sentence.tokens[before].text in (":", "-", "–", ")")
        or sentence.form(before) in ("ان", "بان", "كما", "فيما", "بينما", "لكن", "غير", "وكان")
    )


def joined_before(sentence: Sentence, mention: Mention, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Those joined by و before a subject: X and Y will take part."""
    current = mention
    for other in reversed(mentions):
        if (
            other.stop == current.first
            and sentence.form(current.first).startswith("و")
            and other.kind == current.kind
        ):
            yield other
            current = other


def is_delegation(sentence: Sentence, index: int) -> bool:
    """Whether a word is a noun for delegates, "and" or "with" written onto it: وفد, وممثلين, بوفد."""
    form = sentence.form(index)
    return any(
        stem in rule_words.delegation_nouns()
        for stem in (form, form.removeprefix("و"), form.removeprefix("ب"))
    )

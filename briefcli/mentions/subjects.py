"""The subject of a verb: who stands right behind it, or before it where the sentence begins with a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import Mention
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_REACH = 3
_REACH_BEHIND_PHRASE = 9
_PHRASES = frozenset(("في", "خلال", "امام", "ضمن", "لدي", "بدوره", "بدورها", "من", "علي"))
_GOVERNING = frozenset(("علي", "مع"))
_AUXILIARIES = frozenset(("قد", "سوف", "وقد", "لقد", "كان", "كانت"))


def subject_of(sentence: Sentence, verb: Term[VerbForm], mentions: Sequence[Mention]) -> Mention | None:
    """The mention that is the subject of a finite verb, None where none stands beside it.

    Args:
        sentence: The sentence.
        verb: The verb.
        mentions: The sentence's mentions, in order.
    """
    topic = next((m for m in mentions if m.stop == verb.first and m.kind != "city"), None)
    if (
        topic is not None
        and verb.split.conjunction == "ف"
        and sentence.form(topic.first - 1) in ("اما", "واما")
    ):
        return topic  # أما السفيرة فلانة فعارضت
    reach = _REACH_BEHIND_PHRASE if sentence.form(verb.stop) in _PHRASES else _REACH
    for mention in mentions:
        if mention.kind == "city" or mention.first < verb.stop:
            continue
        between = range(verb.stop, mention.first)
        if len(between) > reach or any(_closes(sentence, index) for index in between):
            break
        if between and sentence.form(mention.first - 1) in _GOVERNING:
            break  # أثنى الحاضرون على الوزير
        if mention.kind == "person":
            return mention
        if reach == _REACH:
            return mention
    index = verb.first - 1
    while sentence.form(index) in _AUXILIARIES:
        index -= 1
    inserted = before_insertion(sentence, index, mentions)
    if inserted is None:
        while index >= 0 and (sentence.form(index) in _AUXILIARIES or sentence.is_comma(index)):
            index -= 1
        if verb.first - index > _REACH:
            return None
    else:
        index = inserted
    return next((m for m in mentions if m.stop == index + 1 and m.kind != "city"), None)


def before_insertion(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> int | None:
    """The token before what is set between commas behind a subject: X, who …, in a speech, will attend.

    None where the token at the index is no comma that closes such an insertion.
    """
    if not sentence.is_comma(index):
        return None
    openings = rule_words.participation_words()["insertion"]
    for comma in range(index - 1, 0, -1):
        if sentence.is_comma(comma) and sentence.form(comma + 1) in openings:
            return comma - 1 if any(m.stop == comma for m in mentions) else None
    topic = next((m for m in mentions if m.first == 0 and m.kind in ("country", "organisation")), None)
    if topic is None or not sentence.is_comma(topic.stop) or topic.stop >= index:
        return None
    return topic.stop - 1 if _describes(sentence, topic.stop, index) else None


def _describes(sentence: Sentence, comma: int, stop: int) -> bool:
    """Whether commas set off an apposition to a state or body: كولومبيا، ضيفة الشرف، غابت."""
    within = range(comma + 1, stop)
    noun = sentence.word_class(comma + 1) in ("noun", "adjective") and not sentence.conjunction(comma + 1)
    return noun and not any(
        sentence.is_comma(i) or sentence.word_class(i) in ("verb", "conjunction", "relative") for i in within
    )


def _closes(sentence: Sentence, index: int) -> bool:
    """Whether a word between a verb and a name shows that the name is not its subject."""
    token = sentence.tokens[index]
    return (
        token.text in (":", ".", "؟")
        or token.form in ("ان", "بان", "عن", "الي")
        or (sentence.statement_verbs[index] is not None and sentence.word_class(index) == "verb")
    )

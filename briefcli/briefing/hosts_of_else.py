"""Hosts of something else than the event: of refugees or a base, and those that only offer to host it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon import rule_words
from briefcli.mentions.event_words import is_one_of

if TYPE_CHECKING:
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_OBJECT_REACH = 12
_OFFER_REACH = 6
_DESCRIBED_REACH = 8


def hosts_something_else(sentence: Sentence, start: int) -> bool:
    """Whether what a verb of hosting governs is no event: تستضيف العدد الأكبر من اللاجئين, يحتضن مخيما.

    Args:
        sentence: The sentence.
        start: Index behind the verb, and behind its subject where that follows.
    """
    words = rule_words.hosting_words()["sheltered"]
    for index in range(start, min(len(sentence), start + _OBJECT_REACH)):
        if sentence.event_nouns[index] is not None or sentence.form(index) in ("الذي", "التي"):
            return False
        if is_one_of(sentence, index, words, plural=True):
            return True
    return start < len(sentence) and sentence.offices[start] is not None  # استضافت القاهرة الوزير


def saw_something_else(sentence: Sentence, verb: Term[VerbForm]) -> bool:
    """Whether a verb of other meanings tells in a relative clause of no event: الأحداث التي شهدتها طرابلس.

    Args:
        sentence: The sentence.
        verb: A verb of hosting in it.
    """
    relative = verb.first - 1
    if verb.value.row["needs"] != "event" or sentence.form(relative) not in ("الذي", "التي"):
        return False
    apart = False
    for index in range(relative - 1, max(-1, relative - _DESCRIBED_REACH), -1):
        token = sentence.tokens[index]
        if sentence.event_nouns[index] is not None:
            return apart and token.definite  # ناقش الاجتماع الكوارث التي شهدتها ليبيا
        if token.kind != "word" or sentence.quoted[index] or token.form.startswith("لل"):
            continue
        if not token.definite:
            return True
        apart = apart or sentence.word_class(index) == "noun"
    return True


def only_offers(sentence: Sentence, first: int, stop: int) -> bool:
    """Whether a place only offers to host, or competes for it: اقترح الأردن استضافة …, تتنافس … على استضافة.

    Args:
        sentence: The sentence.
        first: The first token of the place.
        stop: The token of hosting behind it.
    """
    words = rule_words.hosting_words()["offering"]
    before = range(max(0, first - _OFFER_REACH), first)
    behind = range(first, stop)
    forms = (sentence.form(index).removeprefix("و") for index in (*before, *behind))
    return any(form in words or form.removeprefix("ف") in words for form in forms)

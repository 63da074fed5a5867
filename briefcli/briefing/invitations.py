"""Who is invited, told by a noun: an invitation was sent to …, the inviting of …."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.attendance_trigger import Trigger
from briefcli.briefing.factuality import NEGATIONS
from briefcli.briefing.verb_uses import OBJECT_REACH
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.mentions.sentence import Sentence

_INVITATIONS = frozenset(("دعوه", "الدعوه", "دعوات", "الدعوات", "دعوتين", "دعوتان", "دعوتها", "دعوته"))
_TO_HIM = frozenset(("اليه", "اليها", "اليهم", "له", "لها", "لهم"))
"""Folded words for whom the clause has named before: أما الوزير فلان فوجهت إليه دعوة."""


def invitations_in(sentence: Sentence) -> Iterator[Trigger]:
    """The triggers of those to whom an invitation was sent, or who received one."""
    words = rule_words.participation_words()
    for index, token in enumerate(sentence.tokens):
        if token.form not in _INVITATIONS:
            continue
        if sentence.quoted[index] and not sentence.form(index - 1).endswith("وجهنا"):
            continue
        before = range(index - 1, max(-1, index - OBJECT_REACH), -1)
        sent = next((i for i in before[:4] if _without_conjunctions(sentence, i) & words["sends it"]), None)
        if sent is None:
            sent = next((i for i in before if sentence.form(i) in words["receives it"]), None)
        if sent is None:
            # دعوة رسمية وجهت إلى …: the verb stands behind the noun and its adjective.
            sent = next((i for i in (index + 1, index + 2) if sentence.form(i) in words["sends it"]), None)
        if sent is None or sentence.form(sent - 1) in NEGATIONS:
            continue
        if sentence.form(sent + 1) in _TO_HIM and sentence.form(sent).startswith("ف"):
            yield Trigger(sentence, sent, index + 1, "invited", "before", "invitation-sent")
            continue
        if sentence.form(sent) in words["receives it"]:
            yield Trigger(sentence, sent, sent + 1, "invited", "subject", "invitation-sent")
            continue
        stop = max(index, sent) + 1
        towards = next(
            (i for i in range(stop, min(len(sentence), stop + 8)) if sentence.form(i) == "الي"), None
        )
        yield Trigger(
            sentence, index, towards + 1 if towards else stop, "invited", "after", "invitation-sent"
        )


def _without_conjunctions(sentence: Sentence, index: int) -> set[str]:
    form = sentence.form(index)
    return {form, form.removeprefix("و"), form.removeprefix("ف")}

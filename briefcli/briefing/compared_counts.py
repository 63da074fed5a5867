"""Numbers of countries told without their noun, beside one that has it: … 14 بلدا. … ارتفع العدد إلى 19."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.anchors import THIS_TIME
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.arabic.numerals import NumberMention
    from briefcli.mentions.sentence import Sentence

_NUMBER_REACH = 5
_BEHIND = frozenset(("فقط", "في", "هذا", "هذه", "خلال"))
_WERE = frozenset(("كانوا", "وكانوا", "كنا", "وكنا", "كنتم", "صاروا", "اصبحوا"))
_BECAME = frozenset(("كان", "بلغ", "يبلغ", "اصبح", "صار", "الي"))
_THIS_EDITION = ("هذه", "الدوره")
_CHANGED = frozenset(("نزولا", "هبوطا", "انخفاضا", "تراجعا", "صعودا", "ارتفاعا"))
_AGAINST = frozenset(("مقابل", "بدل", "مقارنه"))


def counts_again(sentence: Sentence, number: NumberMention) -> bool:
    """Whether a number counts what was counted before: ارتفع العدد إلى 19, وكنا 12, مقابل 14 في الأولى."""
    return not number.bound and _stands_alone(sentence, number) and _takes_up_count(sentence, number.first)


def counts_something_else(sentence: Sentence, number: NumberMention) -> bool:
    """Whether a noun behind a number tells that other things than countries are counted: 300 عارض."""
    if _is_in_date(sentence, number) or _stands_alone(sentence, number):
        return False
    stop = number.last + 1
    return stop < len(sentence) and sentence.form(stop) not in rule_words.country_count_nouns()


def _stands_alone(sentence: Sentence, number: NumberMention) -> bool:
    """Whether no noun follows a number that is no part of a date."""
    following = sentence.token(number.last + 1)
    ends = following.kind == "punctuation" and following.text not in ("%", "٪", "/", "-", "–")
    return not _is_in_date(sentence, number) and (ends or following.form in _BEHIND)


def _is_in_date(sentence: Sentence, number: NumberMention) -> bool:
    return any(date.first <= number.first <= date.last for date in sentence.dates)


def is_compared(sentence: Sentence, first: int) -> bool:
    """Whether a number is what another is compared with: … مقابل 14, نزولا من 14."""
    before, earlier = sentence.form(first - 1), sentence.form(first - 2)
    changed = before == "من" and earlier in _CHANGED
    return before in _AGAINST or (earlier in _AGAINST and before == "مع") or changed


def tells_this_time(sentence: Sentence) -> bool:
    """Whether a sentence tells of the present time: هذه السنة, هذا العام, هذه المرة."""
    return any(
        (sentence.form(index).removeprefix("و"), sentence.form(index + 1)) in (*THIS_TIME, _THIS_EDITION)
        for index in range(len(sentence) - 1)
    )


def _takes_up_count(sentence: Sentence, first: int) -> bool:
    """Whether words before a number take up what was counted."""
    before = sentence.form(first - 1)
    if before in _WERE or is_compared(sentence, first):
        return True
    near = [sentence.form(index) for index in range(max(0, first - _NUMBER_REACH), first)]
    return (before in _BECAME or before in ("العدد", "عددها", "عددهم")) and any(
        form in ("العدد", "عددها", "عددهم") for form in near
    )

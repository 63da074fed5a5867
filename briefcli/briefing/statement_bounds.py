"""Where a statement ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcli.briefing.statement import Statement
    from briefcli.briefing.statements import StatementReader
    from briefcli.mentions.sentence import Sentence

_CLOSING_MARKS = frozenset((".", "،", "؛", ",", "..", "…", "!"))

_WHICH = frozenset(("وهو", "وهي", "الامر", "الشيء"))
"""Folded words by which a clause takes up what was said before: …، وهو ما …, …، الأمر الذي …."""


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
        listed = sentence.word_class(statement.first - 1) == "relative" if statement.first else False
        for index in range(statement.content + 1, len(sentence)):
            if listed and sentence.is_comma(index) and _goes_on_with_list(reader, index + 1):
                stop = index
                break
            if sentence.is_comma(index) and not sentence.quoted[index] and _ends_at(sentence, index):
                stop = index
                break
    return without_marks(sentence, statement.content, stop)


def _ends_at(sentence: Sentence, comma: int) -> bool:
    """Whether another clause begins behind a comma: …، بينما …, …، وهو ما ترفضه …, … «…»، واستدعت …."""
    first, second = sentence.form(comma + 1), sentence.form(comma + 2)
    if first in ("فيما", "بينما", "علي"):
        return second not in ("يتعلق", "يخص", "ان")
    if first in _WHICH:
        judged = sentence.statement_verbs[comma + 3]  # …، وهو مطلب أيدته الصين
        of_it = judged is not None and sentence.form(judged.first).endswith(("ه", "ها"))
        return second in ("ما", "الذي") or of_it
    acts = first.startswith("و") and sentence.word_class(comma + 1) == "verb"
    acts = acts and sentence.statement_verbs[comma + 1] is None
    return acts and first.endswith("ت") and comma - 1 in sentence.quotation_ends.values()


def _goes_on_with_list(reader: StatementReader, index: int) -> bool:
    """Whether the next of those who are told of stands at a token: فلان، الذي دعا إلى …، ثم فلان."""
    mentions = reader.speakers.by_first
    following = mentions.get(index) or (
        mentions.get(index + 1) if reader.sentence.form(index) == "ثم" else None
    )
    beside = reader.sentence.form(index) in ("ثم", "وكذلك", "فضلا") or (
        reader.sentence.form(index),
        reader.sentence.form(index + 1),
    ) in (("الي", "جانب"), ("اضافه", "الي"))
    return beside or (
        following is not None and following.kind == "person" and reader.sentence.conjunction(index)
    )


def without_marks(sentence: Sentence, first: int, stop: int) -> int:
    """The index behind a stretch's last word, its closing marks left out."""
    while stop > first and sentence.tokens[stop - 1].text in _CLOSING_MARKS:
        stop -= 1
    return stop

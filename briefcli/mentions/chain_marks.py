"""Names in marks and in Latin letters inside a noun phrase: "…", «…», (…), Blue Cedar.

Behind a definite head a quotation names it only as its short name; else it is what somebody has said or
issued.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcli.mentions.noun_chains import NounChain
    from briefcli.mentions.sentence import Sentence

_LONGEST_QUOTED_BODY = 9
"""Tokens of the longest name of a body in quotation marks."""
_LONGEST_SHORT_NAME = 5
_SHORTEST_PREDICATE = 3


def holds_short_name(sentence: Sentence, opening: int, closing: int) -> bool:
    """Whether a quotation right behind a definite head names it: a Latin short name does.

    Other words in quotation marks there are what somebody calls it, or what it has issued.
    """
    inside = sentence.tokens[opening + 1 : closing]
    return any(token.kind in ("latin", "number") for token in inside)


def behind_marks(chain: NounChain) -> int | None:
    """The index behind a name in marks, None if they hold something else."""
    end = chain.sentence.quotation_ends.get(chain.index) or _bracketed_name(chain)
    if end is None or end - chain.index > _LONGEST_QUOTED_BODY:
        return None
    if chain.closed and chain.index > chain.start and end - chain.index > _LONGEST_SHORT_NAME:
        return None  # what it has said, and not its short name
    if chain.closed and chain.index > chain.start and _is_predicate(chain.sentence, chain.index, end):
        return None
    named = chain.head != "office" or chain.sentence.body_heads[chain.index - 1] is not None
    if not named or (
        chain.index == chain.start and chain.closed and not holds_short_name(chain.sentence, chain.index, end)
    ):
        return None
    chain.closed = True
    return end + 1


def _is_predicate(sentence: Sentence, opening: int, closing: int) -> bool:
    """Whether a quotation tells what is said of a body, behind a preposition: اللجنة "بحاجة إلى …".

    A name in quotation marks that begins like that is shorter: الجمعية "بلا حدود".
    """
    splits = sentence.tokens[opening + 1].splits
    attached = any(split.preposition and sentence.is_everyday_noun(split.stem) for split in splits)
    return attached and closing - opening > _SHORTEST_PREDICATE


def _bracketed_name(chain: NounChain) -> int | None:
    """The closing bracket of a name right behind an indefinite head: شركة (هيدرو) الإيطالية."""
    open_head = chain.head == "body" and not chain.closed and chain.index == chain.start
    end = chain.sentence.bracket_ends.get(chain.index) if open_head else None
    return end if end is not None and end > chain.index + 1 else None


def behind_latin(chain: NounChain) -> int | None:
    """The index behind a Latin word that is of a name, None if the phrase ends before it."""
    continues = chain.index > chain.start and chain.sentence.tokens[chain.index - 1].kind == "latin"
    acronym = chain.head == "body" and chain.sentence.tokens[chain.index].text.isupper()
    if chain.closed and not continues and not acronym:
        return None
    if not chain.sentence.tokens[chain.index].text[0].isupper():
        return None
    chain.closed = True
    return chain.index + 1


def body_in_marks(chain: NounChain) -> int | None:
    """The index behind a body's name in marks behind a preposition: لـ "مركز الحوار"، ل(آسيان)."""
    sentence, start = chain.sentence, chain.index + 1
    form = sentence.form(chain.index)
    if chain.head != "office" or chain.body is not None:
        return None
    if form != "ل" and not (form == "في" and start in sentence.quotation_ends):
        return None
    end = sentence.quotation_ends.get(start) or sentence.bracket_ends.get(start)
    if end is None or end - start > _LONGEST_QUOTED_BODY:
        return None
    chain.note_body(start + 1, sentence.tokens[start + 1].splits[0])
    chain.closed = chain.complemented = True
    return end + 1

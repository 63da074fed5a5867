"""The text of a noun phrase without the particles written onto its first word.

In للجنة the ل of the article is lost between two others, so that what stands behind it tells whether there
is an article to be restored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold_with_offsets
from briefcli.article.model import Span

if TYPE_CHECKING:
    from briefcli.arabic.tokens import Split
    from briefcli.mentions.sentence import Sentence

_ORGANISING = frozenset(("منظمه",))
"""Folded participles that describe a committee, and name a body of their own elsewhere."""


def noun_start(sentence: Sentence, index: int, split: Split) -> int:
    """The offset in the article where a token's noun begins, its article ال included."""
    token = sentence.tokens[index]
    offset = split.offset
    if split.definite and offset >= 2 and token.form[offset - 2 : offset] == "ال":
        offset -= 2
    if not offset:
        return token.start
    return token.start + fold_with_offsets(sentence.article.text[token.start : token.end]).offsets[offset]


def noun_text(sentence: Sentence, index: int, split: Split, stop: int) -> str:
    """The text of a noun phrase without the particles before it, the article restored behind ل."""
    text = sentence.article.phrase(Span(noun_start(sentence, index, split), sentence.tokens[stop - 1].end))
    if (
        split.definite
        and split.preposition == "ل"  # elsewhere, what is definite without it has a pronoun
        and sentence.tokens[index].form[split.offset - 2 : split.offset] != "ال"
    ):
        return "ال" + text
    return "ال" + text if _loses_article(sentence, index, split, stop) else text


def _loses_article(sentence: Sentence, index: int, split: Split, stop: int) -> bool:
    """Whether ل before a noun in ل hides the article: للجنة الدائمة is of اللجنة, للجنة تحكيم of لجنة."""
    own_lam = split.preposition == "ل" and split.stem.startswith("ل") and not split.definite
    if not own_lam or sentence.body_heads[index] is None:
        return False
    following = index + 1
    word, kind = sentence.token(following), sentence.word_class(following)
    relative = kind == "adjective" or (kind is None and word.form.endswith("يه"))
    return following >= stop or (word.definite and (relative or word.stem in _ORGANISING))

"""What the words around an agenda are: their roles, the set phrases they begin, nouns like verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon import rule_words, vocabulary
from briefcli.lexicon.everyday_words import everyday_class

if TYPE_CHECKING:
    from briefcli.arabic.dates import DateMention
    from briefcli.mentions.model import EventMention, Mention
    from briefcli.mentions.sentence import Sentence

_CUE_REACH = 14
_PRONOUNS = ("ه", "ها", "هم", "هما")
_DEMONSTRATIVES = frozenset(("هذا", "هذه", "ذلك", "تلك", "هؤلاء"))


class AgendaWords:
    """The words of one sentence, read with the events, mentions and dates that are known of it."""

    def __init__(
        self,
        sentence: Sentence,
        events: tuple[EventMention, ...],
        mentions: tuple[Mention, ...],
        dates: tuple[DateMention, ...] = (),
    ) -> None:
        """Take a sentence and what it mentions."""
        self.sentence = sentence
        self.date_ends = {date.first: date.last + 1 for date in dates}
        self.events = {event.first: event for event in events}
        self.mentions = {mention.first: mention for mention in mentions if mention.sure}

    def role(self, index: int) -> str | None:
        """What a word around the agenda does that begins at a token."""
        term = self.sentence.agenda_words[index]
        return term.value if term is not None else None

    def uses(self, index: int, use: str) -> int | None:
        """The index behind a set phrase of some use, None where none begins at the token."""
        found = self.sentence.phrase_at(index, rule_words.agenda_phrases(use))
        return found[0] if found is not None else None

    def parts_at(self, index: int) -> int | None:
        """The index behind words that join one item to the next, with or without a و written onto them."""
        behind = self.uses(index, "parts")
        if behind is not None or not self.sentence.form(index).startswith("و"):
            return behind
        forms = [token.form for token in self.sentence.tokens[index : index + 2]]
        phrases = rule_words.agenda_phrases("parts")
        for length in (2, 1):
            key = (forms[0][1:], *forms[1:length])
            if len(key) == length and key in phrases:
                return index + length
        return None

    def cue_behind(self, index: int) -> int | None:
        """The index behind the colon or the words that open a list, before a clause of its own begins."""
        sentence = self.sentence
        for position in range(index, min(len(sentence), index + _CUE_REACH)):
            if sentence.tokens[position].text == ":":
                return position + 1
            cue = self.uses(position, "cue")
            if cue is not None:
                return cue + 1 if sentence.form(cue) == ":" else cue
            stated = sentence.statement_verbs[position]
            finite = stated is not None and stated.value.tense in ("past", "present")
            if finite or sentence.tokens[position].text in (".", "؟", "!"):
                return None
        return None

    def verbal_noun(self, index: int) -> bool:
        """Whether what may be a verb is a masdar of a form with ت: تدهور الأراضي, حرية تنقل الناس."""
        sentence = self.sentence
        form = sentence.form(index)
        stem = form.removeprefix("و")
        if not stem.startswith("ت") or index + 1 >= len(sentence):
            return False
        if everyday_class("ي" + stem) == "verb" and everyday_class("ي" + stem[1:]) is None:
            return True
        before = sentence.tokens[index - 1] if index else None
        in_genitive = before is not None and before.kind == "word" and not before.definite and form == stem
        return in_genitive and sentence.tokens[index + 1].definite and not self._told(index)

    def _told(self, index: int) -> bool:
        """Whether a verb of discussing, saying or attending stands at a token."""
        tables = (
            self.sentence.discussion_verbs,
            self.sentence.statement_verbs,
            self.sentence.attendance_verbs,
        )
        return any(table[index] is not None for table in tables)

    def genitive_behind(self, index: int) -> bool:
        """Whether what stands behind a word makes it a noun that opens a genitive."""
        following = index + 1
        if self.sentence.token(following).definite or self.sentence.word_class(following) == "noun":
            return True
        # … or one more masdar of a verb's letters, which a definite noun closes: ومنع تدفق الأسلحة.
        return self.sentence.token(following + 1).definite

    def has_preposition(self, index: int) -> bool:
        """Whether a preposition is written onto a word that is not a word of its own with it."""
        splits = self.sentence.token(index).splits
        attached = any(split.preposition and not split.conjunction for split in splits)
        return attached and vocabulary.common_words().get(self.sentence.form(index)) is None

    def whatever(self, index: int) -> bool:
        """Whether ما heads a phrase of its own at a token: ما بعد التحرير, وما يواجه المزارعين من صعوبات."""
        sentence = self.sentence
        if sentence.form(index) not in ("ما", "وما") or index + 1 >= len(sentence):
            return False
        present = sentence.form(index + 1).startswith(("ي", "ت")) and sentence.word_class(index + 1) == "verb"
        told = present and self.uses(index + 1, "no whatever") is None
        return told or self.uses(index + 1, "whatever") is not None

    def demonstrative(self, index: int) -> bool:
        """Whether a token is this or that."""
        return self.sentence.form(index) in _DEMONSTRATIVES

    def adverb(self, index: int) -> bool:
        """Whether a token is an adverb, or a weekday that stands as one."""
        return (
            self.sentence.word_class(index) in ("adverb", "particle")
            or self.uses(index, "adverb") is not None
        )

    def has_pronoun(self, index: int) -> bool:
        """Whether a noun carries a pronoun, which closes its phrase: his speech, its agenda."""
        token = self.sentence.token(index)
        return token.kind == "word" and token.text.endswith(_PRONOUNS) and len(token.form) > len("ته") + 1

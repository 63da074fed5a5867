"""A list of topics: what opened it, where its first item begins, and where the last one ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.ordinals import read_ordinal
from briefcli.briefing.agenda_denials import is_left_out
from briefcli.briefing.agenda_phrases import ABOUT_REACH

if TYPE_CHECKING:
    from briefcli.briefing.agenda_phrases import Phrases
    from briefcli.briefing.model import TopicKind

_LONGEST_LIST = 120
_ANNOUNCED = 3
_LONGEST_CLAUSE = 15
_SHORT_MASDAR = 4
_WAS = frozenset(("كان", "كانت"))
_STOPS = frozenset((".", "؟", "!", "؛", ":", "..", "...", "…"))


class Agenda(NamedTuple):
    """A list of topics.

    Attributes:
        start: The token that it begins at.
        stop: The token that it ends before at the latest, None where only its own words tell.
        kind: What its items are.
        rule: The rule that found it.
        attached: Whether a preposition is written onto its first word: خصصت ل….
        whole: Whether it is one topic, whatever it joins: the title of a session.
    """

    start: int
    stop: int | None
    kind: TopicKind
    rule: str
    attached: bool = False
    whole: bool = False


class ListBounds:
    """Where the lists of one sentence begin and end."""

    def __init__(self, phrases: Phrases) -> None:
        """Take the phrases of the sentence."""
        self.phrases = phrases
        self.sentence = phrases.sentence

    def start(self, index: int) -> int | None:
        """Where the first item begins behind a general noun: several matters, among them …."""
        sentence, phrases = self.sentence, self.phrases
        position = index
        while (
            sentence.token(position).text in (":", "-", "–")
            or phrases.adverb(position)
            or phrases.role(position) == "measure"
            or sentence.token(position).kind == "number"
            or sentence.word_class(position) == "numeral"
            or (sentence.form(position) == "من" and (position > index or self._counts(position + 1)))
        ):
            position += 1
        if self._counts(position - 1) and sentence.form(position + 1) == ":":
            return position + 2 if position + 2 < len(sentence) else None  # حول ثلاث عقد: …
        role = phrases.role(position)
        if role == "matters":
            cue = phrases.cue_behind(position + 1)
            if cue is not None and not any(
                sentence.is_comma(i) and sentence.form(i + 1).startswith("و") for i in range(position, cue)
            ):
                return cue
            following = position + 1
            ends = sentence.token(following).kind == "punctuation"
            related = self._relation_behind(following)
            if related is not None:
                return related
            adjective = not ends and sentence.word_class(following) in ("adjective", "numeral")
            return None if ends or adjective else position
        if role in ("paper", "lecture", "agenda"):
            for place in range(position + 1, min(len(sentence), position + ABOUT_REACH)):
                behind = phrases.uses(place, "about")
                if behind is not None:
                    return behind
                if sentence.form(place) == "في" and sentence.form(place + 1) in ("مجال", "مجالات", "موضوعات"):
                    return place + 2
        return position if position < len(sentence) else None

    def _relation_behind(self, index: int) -> int | None:
        """The index behind the verb that tells what matters are about: مواضيع عدة، تهم …."""
        sentence = self.sentence
        position = index
        while sentence.word_class(position) == "adjective" or self.phrases.role(position) == "measure":
            position += 1
        behind = self.phrases.uses(position + sentence.is_comma(position), "about")
        return behind if behind is not None and behind < len(sentence) else None

    def _counts(self, index: int) -> bool:
        """Whether a number stands at a token."""
        numeral = self.sentence.word_class(index) == "numeral"
        return numeral or self.sentence.token(index).kind == "number"

    def end(self, start: int) -> int:
        """The index behind the last item of the list that begins at a token."""
        sentence, phrases = self.sentence, self.phrases
        index = start
        while index < min(len(sentence), start + _LONGEST_LIST):
            if index in sentence.quotation_ends:
                index = sentence.quotation_ends[index] + 1
                continue
            if index in sentence.bracket_ends and index > start:
                index = sentence.bracket_ends[index] + 1
                continue
            announced = any(sentence.form(i) == ":" for i in range(start - _ANNOUNCED, start))
            parted = sentence.tokens[index].text == "؛" and announced
            if sentence.tokens[index].text == ":" and read_ordinal(sentence.tokens, index - 1) is not None:
                index += 1  # والثاني: …
                continue
            if sentence.tokens[index].text in _STOPS and index > start and not parted:
                return index
            if index > start and (
                (
                    phrases.uses(index, "ends") is not None
                    and phrases.uses(index, "parts") is None
                    and sentence.word_class(index - 1) != "preposition"
                    and not sentence.form(index - 1).endswith("ما")  # وما بعد الصراع
                    and sentence.form(index + 1) != "بعد"
                    and not (sentence.form(index) == "ما" and self._whatever(index))
                    and not self._crosses(index)
                    and not (sentence.word_class(index) == "relative" and self._bare_noun(index - 1, start))
                )
                or (sentence.form(index) == "مع" and sentence.is_comma(index - 1))
                or (sentence.form(index) in ("ومن", "من") and phrases.uses(index + 1, "expects") is not None)
                or sentence.form(index) in _WAS  # حوار كان مقررا أن …
                or is_left_out(sentence, index)
                or self._verb_begins(index)
                or self._place_of_special(index)
            ):
                return index
            index += 1
        return index

    def resumed(self, index: int, kind: TopicKind) -> int | None:
        """Where a list goes on that a clause broke: … الحرب التي اندلعت قبل عام، وأمن الحدود.

        Behind "by way of" aims don't go on, but the ways to reach them.
        """
        sentence = self.sentence
        breaks = ("breaks",) if kind == "aim" else ("breaks", "breaks items")
        if sentence.word_class(index) != "relative" and all(
            self.phrases.uses(index, use) is None for use in breaks
        ):
            return None
        for position in range(index + 1, min(len(sentence) - 1, index + _LONGEST_CLAUSE)):
            if sentence.is_comma(position):
                parts = self.phrases.parts_at(position + 1)
                goes_on = parts is None and sentence.word_class(index) != "relative"
                behind = position + 1 if goes_on and self._noun_joined(position + 1) else parts
                begins = behind is not None and behind < len(sentence)
                verb = begins and sentence.word_class(behind) == "verb"  # type: ignore[arg-type]  # it is not None
                return behind if begins and not verb else None  # …، ثم تنتقل إلى …
        return None

    def _noun_joined(self, index: int) -> bool:
        """Whether a noun with و goes on with a list, and not a verb, somebody or a place."""
        sentence = self.sentence
        form = sentence.form(index)
        told = any(
            terms[index] is not None
            for terms in (
                sentence.statement_verbs,
                sentence.attendance_verbs,
                sentence.countries,
                sentence.cities,
                sentence.offices,
            )
        )
        if told or index in self.phrases.mentions or not form.startswith("و"):
            return False
        return form.startswith("وال") or (
            sentence.word_class(index) == "noun" and self.phrases.genitive_behind(index)
        )

    def _bare_noun(self, index: int, start: int) -> bool:
        """Whether an item is but one definite noun, with its relative clause: التحديات التي تواجه …."""
        first = index == start or self.sentence.is_comma(index - 1)
        return first and self.sentence.tokens[index].definite and self.phrases.role(index) is None

    def _person_at(self, index: int) -> bool:
        """Whether somebody is named at a token, behind what they gave or not: قدم الأولى فلان."""
        ordinal = read_ordinal(self.sentence.tokens, index) if index < len(self.sentence) else None
        mention = self.phrases.mentions.get(index if ordinal is None else ordinal.last + 1)
        return mention is not None and mention.kind == "person"

    def _whatever(self, index: int) -> bool:
        """Whether ما belongs to an item: أحدث ما توصلت إليه …, وما يستجد من أعمال."""
        elative = self.phrases.uses(index - 1, "elative") is not None
        return elative or self.sentence.form(index + 1) in ("يستجد", "استجد")

    def _crosses(self, index: int) -> bool:
        """Whether عبر tells what an item goes across, not how it is reached or heard: الهجرة عبر الحدود."""
        across = self.sentence.form(index) == "عبر" and self.sentence.token(index + 1).definite
        return across and self.phrases.uses(index + 1, "medium") is None

    def _place_of_special(self, index: int) -> bool:
        """Whether what follows tells where something is the more so, and no item: خاصة في ليبيا."""
        behind = self.phrases.uses(index, "parts")
        return behind is not None and self.sentence.word_class(behind) == "preposition"

    def _is_derived_past(self, index: int) -> bool:
        """Whether a word behind a closed phrase is a past, by letters that no noun has: … احتدم النقاش."""
        form = self.sentence.form(index)
        derived = form.startswith("ا") and len(form) > _SHORT_MASDAR and not form.startswith("ال")
        return derived and self.sentence.tokens[index - 1].definite

    def _verb_begins(self, index: int) -> bool:
        sentence = self.sentence
        if sentence.form(index - 1) == "ما" or sentence.word_class(index - 1) == "relative":
            return False  # أحدث ما توصلت إليه …, التحديات التي تواجه …
        if self.phrases.whatever(index - 1) or self.phrases.verbal_noun(index):
            return False
        # A past without و in the middle of a phrase is an adjective or a noun of the same letters: أعضاء جدد.
        begins = sentence.is_comma(index - 1) or sentence.form(index).startswith(("و", "ي", "ت", "س", "ف"))
        begins = begins or self._is_derived_past(index)
        stated = sentence.statement_verbs[index]
        if stated is not None and stated.value.tense == "participle" and sentence.is_comma(index - 1):
            # …، مشيرا إلى أن; a feminine one may be a masdar: متابعة.
            return sentence.tokens[index].text.endswith(("ا", "اً")) or sentence.form(stated.stop) == "ان"
        said = stated is not None and stated.value.tense == "past" and stated.value.row["kind"] == "say"
        if said and sentence.is_comma(index - 1) and not sentence.form(index).startswith("و"):
            return True
        for verbs in (sentence.statement_verbs, sentence.attendance_verbs, sentence.discussion_verbs):
            verb = verbs[index]
            finite = verb is not None and verb.value.tense in ("past", "present", "future")
            if (
                verb is not None
                and finite
                and not verb.split.definite
                and sentence.word_class(index) != "noun"
            ):
                attends = verbs is sentence.attendance_verbs
                begins = begins or attends
                somebody = attends and self._person_at(verb.stop)  # …، وقدم الدكتور فلان ورقة
                short = len(sentence.form(index).removeprefix("و")) < _SHORT_MASDAR and not somebody
                return begins and not (short and self.phrases.genitive_behind(index))
        # A short word may be a masdar as well as a past: ومنع تدفق الأسلحة.
        stem = sentence.form(index).removeprefix("و")
        gave = read_ordinal(sentence.tokens, index + 1) is not None and self._person_at(index + 1)
        short = len(stem) < _SHORT_MASDAR and not stem.startswith("ي") and not gave
        masdar = self.phrases.verbal_noun(index) or (short and self.phrases.genitive_behind(index))
        if sentence.is_comma(index - 1) and not sentence.form(index).startswith("و"):
            return begins and sentence.word_class(index) == "verb" and not masdar
        return begins and sentence.word_class(index) == "verb" and not masdar and not short

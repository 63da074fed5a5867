"""The items of a list of topics: where one is parted from the next, and what names no topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.ordinals import read_ordinal
from briefcli.article.model import Span
from briefcli.briefing.agenda_lists import ListBounds
from briefcli.briefing.agenda_phrases import object_behind, verb_complements
from briefcli.lexicon import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.agenda_lists import Agenda
    from briefcli.briefing.agenda_phrases import Phrases

_SHORTEST_ITEM = 2
_ABOUT_REACH = 6
_SHORT_MASDAR = 4
_BEHIND_WHATEVER = frozenset(("بعد", "يستجد", "استجد", "قبل", "وراء"))
_PREPOSITIONS_AGAIN = frozenset(("والي", "وعلي", "وعن", "وحول", "وبشان"))
_BEFORE_ITEMS = frozenset(("", "من", "الي", "في", "علي", "عن", "حول", "بشان"))
_ON_SOMETHING = ("agenda", "paper", "lecture")
_ELATIVES = frozenset(("افضل", "احسن", "انجع", "احدث", "اهم", "ابرز"))
_COMPOUNDS = frozenset(("غير", "ما", "شبه", "عدم"))


class ItemReader:
    """Parts the lists of topics of one sentence."""

    def __init__(self, phrases: Phrases) -> None:
        """Take the phrases of the sentence."""
        self.sentence = phrases.sentence
        self.phrases = phrases
        self.bounds = ListBounds(phrases)
        self._events = tuple(phrases.events.values())

    def items(self, agenda: Agenda) -> Iterator[Span]:
        """The items of a list, as stretches of the article."""
        start = self.bounds.start(agenda.start)
        if start is None:
            return
        stop = self.bounds.end(start)
        if agenda.stop is not None:
            stop = min(stop, agenda.stop)
            if (
                start in self.sentence.quotation_ends
                and agenda.stop == self.sentence.quotation_ends[start] + 1
            ):
                stop = agenda.stop
        yield from self._parted(agenda, start, stop)
        while agenda.stop is None and (resumed := self.bounds.resumed(stop)) is not None:
            stop = self.bounds.end(resumed)
            yield from self._parted(agenda, resumed, stop)

    def _parted(self, agenda: Agenda, start: int, stop: int) -> Iterator[Span]:
        """The items of an unbroken stretch of a list."""
        cuts = [] if agenda.whole else self._cuts(start, stop)
        firsts = [start, *(cut[1] for cut in cuts)]
        lasts = [*(cut[0] for cut in cuts), stop]
        for first, last in zip(firsts, lasts, strict=True):
            if self._names_somebody(first, last) or (
                first == start and self.phrases.role(first) == "no_object"
            ):
                return
            span = self._trimmed(first, last)
            if span is None:
                continue
            if first > start and self._governed(first):
                continue
            token = self.sentence.tokens[start]
            if agenda.attached and first == start == agenda.start and span.start == token.start:
                # Behind ل the article's ا is not written: للتحول.
                yield Span(token.start + (2 if token.form.startswith("لل") else 1), span.end)
            else:
                yield span

    def _governed(self, index: int) -> bool:
        """Whether a preposition is written onto an item's definite noun: بالتدريب."""
        return self.sentence.tokens[index].text.startswith(("بال", "كال", "وبال", "وكال"))

    def _names_somebody(self, first: int, last: int) -> bool:
        """Whether a stretch is a person or a body and no topic: the list of topics has ended before it."""
        while first < last and self.sentence.form(first) in ("و", "من", "الي"):
            first += 1
        mention = self.phrases.mentions.get(first) if first < last else None
        if mention is None or mention.kind not in ("person", "organisation"):
            return False
        return mention.kind == "person" or mention.stop >= last

    def _cuts(self, start: int, stop: int) -> list[tuple[int, int]]:
        """Where items are parted: where the item before ends, and where the next begins."""
        sentence = self.sentence
        if start in sentence.quotation_ends and sentence.quotation_ends[start] >= stop - 1:
            return []
        within = sentence.quoted[start] if start < len(sentence) else False
        commas = any(sentence.is_comma(i) and sentence.quoted[i] == within for i in range(start, stop))
        cuts: list[tuple[int, int]] = []
        index = start
        begun = start
        while index < stop:
            if sentence.quoted[index] and not within:
                index += 1
                continue
            if index in sentence.bracket_ends:
                index = sentence.bracket_ends[index] + 1
                continue
            parts = self.phrases.parts_at(index) if index > start else None
            again = index > start and sentence.form(index) in _PREPOSITIONS_AGAIN
            if sentence.is_comma(index) or again:
                cuts.append((index, index + 1))
                begun = index + 1
            elif parts is not None:
                cuts.append((index, parts))
                index = begun = parts
                continue
            elif index > start and self._parts(
                index, begun, stop, shortest=1 if cuts and not commas else _SHORTEST_ITEM
            ):
                cuts.append((index, index))
                begun = index
            index += 1
        return cuts

    def _parts(self, index: int, begun: int, stop: int, *, shortest: int) -> bool:
        """Whether a و begins a new item, and does not join two words of one.

        Both sides of it must be phrases of two words or more; behind "between" and behind a noun that
        needs two sides (the role of …) it joins, as it does places and adjectives.
        """
        sentence = self.sentence
        token = sentence.tokens[index]
        if not self._conjoined(index) or sentence.is_comma(index - 1):
            return False
        definite = token.text.startswith("وال")
        elative = sentence.form(index)[1:] in _ELATIVES
        if not definite and (elative or not self._may_head(index)):
            return False
        if any(event.first < index < event.stop and begun <= event.first for event in self._events):
            return False
        if any(
            terms[index] is not None
            for terms in (sentence.countries, sentence.cities, sentence.nationalities)
        ):
            return False
        if definite and self._joins_sides(begun, index):
            return False
        length = self._phrase_length(index, stop)
        complement = length < _SHORTEST_ITEM and index + length < stop and self._complement_at(index + length)
        # Behind an indefinite noun a definite one may go on with its genitive: تلوث المياه والهواء.
        parallel = length >= shortest or sentence.tokens[begun].definite
        # A masdar that needs its preposition stands with the article: …، والحد من الهجرة.
        own = complement and (sentence.form(index + 1) in ("من", "عن") or self._has_ba(index + 1))
        enough = length >= _SHORTEST_ITEM or (complement and definite and (parallel or own))
        return enough and index - begun >= _SHORTEST_ITEM

    def _complement_at(self, index: int) -> bool:
        return self.sentence.word_class(index) == "preposition" or self._has_ba(index)

    def _has_ba(self, index: int) -> bool:
        """Whether ب is written onto a word: والتعريف بالتراث."""
        token = self.sentence.tokens[index]
        return token.text.startswith("بال") or (
            token.text.startswith("ب") and self.phrases.has_preposition(index)
        )

    def _conjoined(self, index: int) -> bool:
        """Whether a word carries a و of joining, and not one of its own: وكالات."""
        sentence = self.sentence
        form = sentence.form(index)
        if sentence.tokens[index].kind != "word" or not form.startswith("و"):
            return False
        head = sentence.body_heads[index]
        own = vocabulary.common_words().get(form) is not None or (
            head is not None and not head.split.conjunction
        )
        return form.startswith("وال") or not own

    def _joins_sides(self, begun: int, index: int) -> bool:
        """Whether the item so far needs a second side, which a definite noun behind و gives."""
        sentence = self.sentence
        for position in range(index - 1, begun - 1, -1):
            same_noun = sentence.form(position).removeprefix("و") == sentence.form(index)[1:]
            if sentence.form(position) == "بين" or same_noun:
                return True
            if self._conjoined(position):
                return False
        return self.phrases.role(begun) == "relation"

    def _may_head(self, index: int) -> bool:
        """Whether an indefinite word behind و may be the head of an item: a noun, or a short masdar."""
        sentence = self.sentence
        word_class = sentence.word_class(index)
        if word_class in ("noun", None):
            return True
        if word_class in ("adjective", "numeral"):  # وأخلاقيات المهنة, وضعف التمويل
            form = sentence.form(index)
            return (form.endswith("ات") or form == "وضعف") and self.phrases.genitive_behind(index)
        short = len(sentence.form(index).removeprefix("و")) <= _SHORT_MASDAR
        return word_class in ("verb", "preposition") and short and self.phrases.genitive_behind(index)

    def _phrase_length(self, index: int, stop: int) -> int:
        """Words from a و to the next و, comma or end."""
        sentence = self.sentence
        count = 1
        for position in range(index + 1, stop):
            if sentence.is_comma(position) or self._conjoined(position):
                break
            compound = sentence.form(position) in _COMPOUNDS
            if sentence.word_class(position) in ("preposition", "particle") and not compound:
                break
            count += 1
        return count

    def _trimmed(self, first: int, last: int) -> Span | None:
        """The stretch of an item, without what joins it to the others and marks at its ends."""
        sentence = self.sentence
        first = self._head(first, last)
        last = next((i for i in range(first + 1, last) if self.phrases.uses(i, "tail") is not None), last)
        while last > first and (
            (sentence.tokens[last - 1].text in "،,.؛-–:)(" and not self._closes_bracket(first, last - 1))
            or sentence.word_class(last - 1) in ("preposition", "particle", "conjunction")
            or sentence.form(last - 1) in ("وكذلك", "ايضا")
        ):
            last -= 1
        for opening, closing in sentence.quotation_ends.items():
            # A quoted title or aim stands for itself: … is to create "an open dialogue …".
            whole = first == opening and closing == last - 1
            if whole or (first <= opening <= first + 1 and closing >= last - 1 and closing - opening > 4):
                first, last = opening + 1, min(closing, last)
        if last <= first or self._no_topic(first, last):
            return None
        return Span(self._begin(first), sentence.tokens[last - 1].end)

    def _closes_bracket(self, first: int, index: int) -> bool:
        """Whether a token closes a bracket that the item has opened: السدود (الكبرى)."""
        return any(
            first < opening and closing == index for opening, closing in self.sentence.bracket_ends.items()
        )

    def _head(self, first: int, last: int) -> int:
        """The index of an item's first word: sessions and papers on it, and words that count, skipped.

        So is the discussing of it, and the ordinal of the session that it is for.
        """
        sentence, phrases = self.sentence, self.phrases
        while first < last and (
            sentence.is_comma(first)
            or sentence.tokens[first].text in ("-", "–", ":", "(")
            or sentence.form(first).removeprefix("و") in _BEFORE_ITEMS
            or phrases.adverb(first)
            or (phrases.role(first) == "measure" and sentence.form(first + 1) == "من")
        ):
            first += 1
        named = phrases.uses(first, "named")
        if named is not None and named < last:
            return named
        discussed = self._discussed(first, last)
        if discussed is not None:
            return self._head(discussed, last)
        related = phrases.uses(first + 1, "about") or phrases.uses(first + 1, "cue")
        if phrases.role(first) == "matters" and related is not None and related < last:
            return related
        ordinal = read_ordinal(sentence.tokens, first) if first < last else None
        if ordinal is not None and ordinal.definite and ordinal.last + 1 < last:
            return ordinal.last + 1
        # A verb may stand before them: تليها جلستان عن ….
        told = sentence.word_class(first) == "verb" if first < last else False
        if first < last and any(
            sentence.event_nouns[i] is not None or phrases.role(i) in _ON_SOMETHING
            for i in range(first, min(last, first + 1 + told))
        ):
            for index in range(first + 1, min(last - 1, first + _ABOUT_REACH)):
                behind = phrases.uses(index, "about")
                if behind is not None and behind < last:
                    return behind
        return first

    def _discussed(self, first: int, last: int) -> int | None:
        """What stands behind a masdar of discussing at the head of an item: وتسليط الضوء على …."""
        verb = self.sentence.discussion_verbs[first] if first < last else None
        if verb is None or not verb.value.may_be_masdar or verb.value.row["subject"] == "topic":
            return None
        follows = verb_complements(verb)
        if not follows:
            return verb.stop if not verb.split.definite and verb.stop < last else None
        behind = object_behind(self.sentence, verb.stop, follows)
        return behind if behind is not None and behind < last else None

    def _no_topic(self, first: int, last: int) -> bool:
        """Whether a stretch names nothing that is discussed."""
        sentence = self.sentence
        words = [token for token in sentence.tokens[first:last] if token.kind in ("word", "latin")]
        if not words or self.phrases.role(first) in ("no_topic", "no_object", "bilateral"):
            return True
        kind = sentence.word_class(first + 1) if first + 1 < last else None
        if self.phrases.role(first) == "agenda" and (
            self.phrases.role(first + 1) == "bilateral"
            or (kind == "adjective" and not sentence.tokens[first].definite)
        ):
            return True  # bilateral meetings, closed sessions
        if words[0].kind == "latin":
            return False
        definite = any(split.definite for split in words[0].splits)
        quoted = sentence.quoted[first]
        if (
            len(words) < _SHORTEST_ITEM
            and not quoted
            and not (definite and sentence.word_class(first) in ("noun", None))
        ):
            return True
        role = self.phrases.role(first)
        if role == "measure" and any(self.phrases.role(i) in _ON_SOMETHING for i in range(first, last)):
            return True
        general = role in ("matters", "group", *_ON_SOMETHING)
        words_end = sentence.agenda_words[first].stop if general else first + 1  # type: ignore[union-attr]  # it has a role
        if general and (self._only_adjectives(words_end, last) or self._on_agenda(first + 1, last)):
            return True
        in_class = sentence.word_class(first)
        governed = sentence.form(first - 1) in ("الي", "علي", "في", "عن")
        present = sentence.form(first).startswith(("ي", "سي", "ست"))
        masdar = in_class == "verb" and not present and (governed or self.phrases.genitive_behind(first))
        if in_class == "pronoun" and sentence.form(first + 1) in _BEHIND_WHATEVER:
            return False  # ما بعد التحرير, ما يستجد من أعمال
        return in_class in ("verb", "particle", "relative", "pronoun") and not masdar and not quoted

    def _on_agenda(self, first: int, last: int) -> bool:
        """Whether a general noun is only said to be on the agenda: البنود المدرجة على جدول الأعمال."""
        return any(
            self.sentence.form(i) == "علي" and self.phrases.role(i + 1) in ("agenda", "place")
            for i in range(first, last)
        )

    def _only_adjectives(self, first: int, last: int) -> bool:
        """Whether nothing but adjectives stands behind a general noun: القضايا المرتبطة, ملفات عدة."""
        sentence = self.sentence
        head = sentence.tokens[first - 1]
        return all(
            sentence.word_class(index) in ("adjective", "numeral")
            or (head.definite and sentence.tokens[index].definite)
            for index in range(first, last)
        )

    def _begin(self, first: int) -> int:
        """The offset of an item's first letter, a joining و left out."""
        sentence = self.sentence
        token = sentence.tokens[first]
        form = sentence.form(first)
        known = vocabulary.common_words()
        if form.startswith("وال") or (
            form.startswith("و") and known.get(form) is None and len(form) > len("ون")
        ):
            return token.start + 1
        return token.start

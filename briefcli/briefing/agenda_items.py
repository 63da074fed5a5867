"""The items of a list of topics: where one is parted from the next, and what names no topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.ordinals import read_ordinal
from briefcli.article.model import Span
from briefcli.briefing.agenda_cuts import ItemCuts
from briefcli.briefing.agenda_lists import ListBounds
from briefcli.briefing.agenda_phrases import ABOUT_REACH, object_behind, verb_complements
from briefcli.lexicon import vocabulary
from briefcli.mentions.paired_bodies import IN_THE_PLURAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.agenda_lists import Agenda
    from briefcli.briefing.agenda_phrases import Phrases

_SHORTEST_ITEM = 2
_SHORTEST_PRESENT = 3
_CANCELLED_REACH = 4
_BEFORE_ITEMS = frozenset(
    (
        "",
        "من",
        "الي",
        "في",
        "علي",
        "عن",
        "حول",
        "بشان",
        "يليه",
        "تليه",
        "يليها",
        "تليها",
        "يتبعه",
        "تتبعه",
        "ثم",
    )
)
_PLACING = frozenset(("ضمن", "خلال", "اثناء", "وسط", "داخل", "عبر", "لدي", "امام"))
"""Folded prepositions that tell where and when something is discussed, and not what."""
_ON_SOMETHING = ("agenda", "paper", "lecture")


class ItemReader:
    """Parts the lists of topics of one sentence."""

    def __init__(self, phrases: Phrases) -> None:
        """Take the phrases of the sentence."""
        self.sentence = phrases.sentence
        self.phrases = phrases
        self.bounds = ListBounds(phrases)
        self._parting = ItemCuts(phrases)

    def items(self, agenda: Agenda) -> Iterator[Span]:
        """The items of a list, as stretches of the article."""
        start = self.bounds.start(agenda.start)
        if start is None:
            return
        stop = self.bounds.end(start)
        if agenda.stop is not None:
            stop = min(stop, agenda.stop)
        if self._cancelled(start, stop):
            return
        yield from self._parted(agenda, start, stop)
        while agenda.stop is None and (resumed := self.bounds.resumed(stop, agenda.kind)) is not None:
            stop = self.bounds.end(resumed)
            yield from self._parted(agenda, resumed, stop)

    def _cancelled(self, start: int, stop: int) -> bool:
        """Whether what was to be discussed was not: …، لكنها ألغيت, …، غير أن البند حذف."""
        for index in range(start, min(len(self.sentence), stop + _CANCELLED_REACH)):
            if self.phrases.uses(index, "but") is not None:
                near = range(index + 1, index + _CANCELLED_REACH)
                return any(self.phrases.uses(i, "cancelled") is not None for i in near)
        return False

    def _parted(self, agenda: Agenda, start: int, stop: int) -> Iterator[Span]:
        """The items of an unbroken stretch of a list."""
        cuts = [] if agenda.whole else self._parting.cuts(start, stop)
        firsts = [start, *(cut[1] for cut in cuts)]
        lasts = [*(cut[0] for cut in cuts), stop]
        for first, last in zip(firsts, lasts, strict=True):
            among = first > start and self.phrases.role(start) == "matters"
            if self._names_somebody(first, last, among_matters=among) or (
                first == start and self.phrases.role(first) == "given"
            ):
                return
            span = self._trimmed(first, last)
            if span is None:
                continue
            token = self.sentence.tokens[start]
            if agenda.attached and first == start == agenda.start and span.start == token.start:
                # Behind ل the article's ا is not written: للتحول.
                yield Span(token.start + (2 if token.form.startswith("لل") else 1), span.end)
            elif agenda.attached and first > start:
                yield self._without_preposition(span)
            else:
                yield span

    def _without_preposition(self, span: Span) -> Span:
        """A further item without the preposition that comes again before it: لتبادل الخبرات، ولتشجيع …."""
        token = next((t for t in self.sentence.tokens if t.start <= span.start < t.end), None)
        taken_off = token is not None and span.start > token.start + token.form.startswith("و")
        own = (
            token is None
            or taken_off
            or vocabulary.common_words().get(token.form.removeprefix("و")) is not None
        )
        if token is not None and not own and token.form.removeprefix("و").startswith("بال"):
            return Span(span.start + 1, span.end)  # تعنى الأولى بالأمن والثانية بالهجرة
        if token is None or own or not any(split.preposition == "ل" for split in token.splits):
            return span
        return Span(span.start + (2 if token.form.removeprefix("و").startswith("لل") else 1), span.end)

    def _names_somebody(self, first: int, last: int, *, among_matters: bool) -> bool:
        """Whether a stretch is a person or a body and no topic: the list of topics has ended before it.

        Among matters that are told to be some, a body is one more: ملفات التقاعد وصندوق التكافل.
        """
        while first < last and self.sentence.form(first) in ("و", "من", "الي"):
            first += 1
        quoted = self.phrases.mentions.get(first + 1) if first in self.sentence.quotation_ends else None
        if quoted is not None and quoted.rule == IN_THE_PLURAL:
            return True
        mention = self.phrases.mentions.get(first) if first < last else None
        office = self.sentence.offices[first] if first < last else None
        if office is not None and office.split.definite and last == first + 1:
            return True  # وحظي الوزير باستقبال حار
        if mention is None or mention.kind not in ("person", "organisation"):
            return False
        body = (
            mention.stop >= last and mention.sure and not (among_matters and mention.rule == "heading-noun")
        )
        return mention.kind == "person" or body or mention.rule == IN_THE_PLURAL

    def _trimmed(self, first: int, last: int) -> Span | None:
        """The stretch of an item, without what joins it to the others and marks at its ends."""
        sentence = self.sentence
        first = self._head(first, last)
        last = next((i for i in range(first + 1, last) if self._ends_before(i)), last)
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
        if last <= first or sentence.form(first) in ("ان", "وان", "بان") or self._no_topic(first, last):
            return None
        return Span(self._begin(first), sentence.tokens[last - 1].end)

    def _ends_before(self, index: int) -> bool:
        """Whether a tail begins at a token, or a definite person behind a definite noun, who can't be of it.

        In الجلسة المخصصة للهجرة المدير فلان he is the verb's subject.
        """
        mention, before = self.phrases.mentions.get(index), self.sentence.tokens[index - 1]
        apart = before.definite or before.form.startswith("لل")
        person = mention is not None and mention.kind == "person" and self.sentence.tokens[index].definite
        return (apart and person) or self.phrases.uses(index, "tail") is not None

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
            or (phrases.adverb(first) and sentence.form(first) != "وما")
            or (phrases.role(first) == "measure" and sentence.form(first + 1) == "من")
        ):
            first += 1
        named = phrases.uses(first, "named")
        if named is not None and named < last:
            return named
        discussed = self._discussed(first, last)
        if discussed is not None:
            return self._head(discussed, last)
        closing = sentence.quotation_ends.get(first + 1)
        if phrases.role(first) in ("paper", "lecture") and closing is not None and closing >= last - 1:
            return first + 1  # ورقة "العدالة …"
        related = phrases.uses(first + 1, "about") or phrases.uses(first + 1, "cue")
        if phrases.role(first) == "matters" and related is not None and related < last:
            return related
        if phrases.uses(first, "counts") is not None and first + 1 < last:
            return self._head(first + 1, last)
        ordinal = read_ordinal(sentence.tokens, first + self._is_day(first)) if first < last else None
        if ordinal is not None and ordinal.definite and ordinal.last + 1 < last:
            return self._head(ordinal.last + 1, last)
        # A verb may stand before them: تليها جلستان عن ….
        told = sentence.word_class(first) == "verb" if first < last else False
        if first < last and any(
            sentence.event_nouns[i] is not None or phrases.role(i) in _ON_SOMETHING
            for i in range(first, min(last, first + 1 + told))
        ):
            for index in range(first + 1, min(last - 1, first + ABOUT_REACH)):
                behind = phrases.uses(index, "about")
                if behind is not None and behind < last:
                    return behind
        return first

    def _is_day(self, index: int) -> bool:
        """Whether an item begins with the day that it is for: …، وفي يومه الثاني القسطرة."""
        return self.phrases.uses(index, "day") is not None

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
        if not words or self.phrases.role(first) in ("no_topic", "given", "bilateral"):
            return True
        if self.phrases.uses(first, "taken up") is not None and not words[0].text.startswith("آ"):
            return True  # الجلسة المخصصة لها; but آلية is folded as إليه is
        if sentence.tokens[first].definite and self.phrases.uses(first, "planned") is not None:
            return True  # مؤتمر الري بشأن السدود، المقرر عقده في جنيف
        kind = sentence.word_class(first + 1) if first + 1 < last else None
        definite = words[0].has_article
        if self.phrases.role(first) == "agenda" and (
            self.phrases.role(first + 1) == "bilateral" or (kind == "adjective" and not definite)
        ):
            return True  # bilateral meetings, closed sessions
        ordinal = read_ordinal(sentence.tokens, first)
        if ordinal is not None and ordinal.last + 1 >= last:
            return True
        quoted = sentence.quoted[first]
        if (
            len(words) < _SHORTEST_ITEM
            and not quoted
            and not (definite and sentence.word_class(first) in ("noun", None))
        ):
            return True
        role = self.phrases.role(first)
        general = role in ("matters", "group", *_ON_SOMETHING)
        words_end = sentence.agenda_words[first].stop if general else first + 1  # type: ignore[union-attr]  # it has a role
        if general and (self._only_adjectives(words_end, last) or self._on_agenda(first + 1, last)):
            return True
        in_class = sentence.word_class(first)
        if in_class == "preposition" and sentence.form(first) in _PLACING:
            return True
        following = sentence.word_class(first + 1) if first + 1 < last else None
        if in_class == "adjective" and not definite and following == "preposition":
            return True  # نقاش عمومي حول …
        governed = sentence.form(first - 1) in ("الي", "علي", "في", "عن")
        present = sentence.form(first).startswith(("ي", "سي", "ست"))
        masdar = in_class == "verb" and not present and (governed or self.phrases.genitive_behind(first))
        if self.phrases.whatever(first):
            return False
        if in_class is None and present and len(sentence.form(first)) > _SHORTEST_PRESENT and not quoted:
            return sentence.token(first + 1).definite  # مَن يكسح الألغام؟
        return in_class in ("verb", "particle", "relative", "pronoun") and not masdar and not quoted

    def _on_agenda(self, first: int, last: int) -> bool:
        """Whether a general noun is only said to be on the agenda: البنود المدرجة على جدول الأعمال."""
        return any(
            self.sentence.form(i) == "علي" and self.phrases.role(i + 1) in ("agenda", "place")
            for i in range(first, last)
        )

    def _only_adjectives(self, first: int, last: int) -> bool:
        """Whether nothing telling stands behind a general noun: ملفات عدة, القضايا ذات الاهتمام المشترك."""
        sentence = self.sentence
        head = sentence.tokens[first - 1]
        if sentence.form(first) in ("ذات", "ذو"):
            return True
        return all(
            sentence.word_class(index) in ("adjective", "numeral")
            or self.phrases.role(index) in ("paper", "no_topic")
            or (head.definite and sentence.tokens[index].definite)
            for index in range(first, last)
        )

    def _begin(self, first: int) -> int:
        """The offset of an item's first letter, a joining و left out."""
        sentence = self.sentence
        token = sentence.tokens[first]
        form = sentence.form(first)
        known = vocabulary.common_words()
        if (
            form.startswith("وال")
            or (form == "وما" and self.phrases.whatever(first))
            or (form.startswith("و") and known.get(form) is None and len(form) > len("ون"))
        ):
            apart = len(token.text[1:]) - len(token.text[1:].lstrip())  # و السدود
            return token.start + 1 + apart
        counted = first > 0 and read_ordinal(sentence.tokens, first - 1) is not None
        if counted and known.get(form) is None and any(s.preposition == "ب" for s in token.splits):
            return token.start + 1  # الأول يعنى بالهجرة، والثاني بالأمن
        return token.start

"""What the event discusses and is for: noun phrases, one for each item."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.arabic.ordinals import read_ordinal
from briefcli.article.model import Span
from briefcli.briefing.anchors import FOREIGN, MAIN
from briefcli.briefing.model import Topic, TopicKind
from briefcli.lexicon import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.editions import EditionReader
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import EventMention, Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence, Term

_EXPECTING = frozenset(("المرجح", "المتوقع", "المنتظر", "المرتقب", "يتوقع", "يرتقب", "ينتظر", "يرجح"))
_SEPARATORS = (
    ("فضلا", "عن"),
    ("اضافه", "الي"),
    ("بالاضافه", "الي"),
    ("الي", "جانب"),
    ("علاوه", "علي"),
    ("ولا", "سيما"),
    ("لا", "سيما"),
    ("بما", "فيها"),
    ("من", "اجل"),
)
_SINGLE_SEPARATORS = frozenset(
    ("وكذلك", "وخاصه", "خاصه", "وخصوصا", "خصوصا", "وكذا", "مثل", "ومنها", "منها", "ابرزها")
)
_ENDS = frozenset(
    (
        "حيث",
        "فيما",
        "بينما",
        "وذلك",
        "اذ",
        "التي",
        "الذي",
        "والتي",
        "والذي",
        "الذين",
        "مما",
        "لكن",
        "كما",
        "بعد",
        "وفق",
        "وفقا",
        "حسب",
        "بحسب",
        "حسبما",
        "بحضور",
        "بمشاركه",
        "وسط",
    )
)
_AGENDA_NOUNS = frozenset(
    (
        "اعمال",
        "اعماله",
        "اعمالها",
        "الاعمال",
        "موضوعات",
        "مواضيع",
        "محاور",
        "قضايا",
        "ملفات",
        "برنامج",
        "البرنامج",
        "المحاور",
        "الملفات",
        "القضايا",
        "الموضوعات",
        "المباحثات",
        "المناقشات",
        "جدول",
        "اجندة",
        "اجنده",
        "النقاشات",
        "اهتمامات",
        "جلسات",
        "الجلسات",
        "فعاليات",
        "نقاشات",
        "مناقشات",
        "ورشات",
        "ندوات",
    )
)
_GROUPS = frozenset(
    (
        "المشاركون",
        "المشاركين",
        "القاده",
        "الزعماء",
        "المجتمعون",
        "الوزراء",
        "المؤتمرون",
        "الحاضرون",
        "الحضور",
        "الخبراء",
        "الجانبان",
        "الاعضاء",
        "الرؤساء",
        "المسؤولون",
        "المتحدثون",
    )
)
_NO_TOPICS = frozenset(
    ("لقاءات", "معرض", "معارض", "زيارات", "زياره", "توقيع", "حفل", "عدد", "العديد", "اجتماعات", "وفد")
)
_LONGEST_SKIP = 10
_LONGEST_LIST = 120
_SHORTEST_ITEM = 2


class _Agenda(NamedTuple):
    """Where a list of topics begins."""

    start: int
    kind: TopicKind
    rule: str


def read_topics(reading: Reading, editions: EditionReader) -> tuple[Topic, ...]:
    """The topics of an article's main event, in the order of the text."""
    found: list[Topic] = []
    seen: list[set[str]] = []
    for sentence in reading.sentences:
        if sentence.kind == "item":
            items = list(_listed(reading, sentence))
        else:
            items = [
                (span, agenda)
                for agenda in _agendas(reading, editions, sentence)
                for span in _items(sentence, agenda.start)
            ]
        for span, agenda in items:
            text = reading.article.slice(span)
            words = set(fold(text).split())
            if any(words <= known or (known <= words and len(known) > 2) for known in seen):
                continue
            seen.append(words)
            found.append(
                Topic(text=text, kind=agenda.kind, evidence=(reading.article.evidence(span, agenda.rule),))
            )
    return tuple(sorted(found, key=lambda topic: topic.evidence[0].focus))


def _listed(reading: Reading, sentence: Sentence) -> Iterator[tuple[Span, _Agenda]]:
    """The items of a list under a heading or a sentence that announces the agenda."""
    before = [s for s in reading.sentences[: sentence.index] if s.kind != "item"]
    if not before:
        return
    intro = before[-1]
    forms = {token.form for token in intro.tokens}
    announces = forms & {
        "اعمال",
        "الاعمال",
        "المحاور",
        "محاور",
        "الموضوعات",
        "موضوعات",
        "البنود",
        "بنود",
        "اجنده",
        "التاليه",
        "الاتيه",
    }
    about_people = forms & {
        "المشاركون",
        "المشاركين",
        "الحضور",
        "المدعوون",
        "المعتذرون",
        "الوفود",
        "المتحدثون",
        "الحاضرون",
    }
    if announces and not about_people and intro.index >= sentence.index - 30:
        last = len(sentence)
        while (
            last
            and sentence.tokens[last - 1].kind == "punctuation"
            and sentence.tokens[last - 1].text in ".؛،;"
        ):
            last -= 1
        if last:
            yield sentence.span_of(0, last), _Agenda(0, "item", "item-of-listed-agenda")


def _agendas(reading: Reading, editions: EditionReader, sentence: Sentence) -> Iterator[_Agenda]:
    """Where lists of topics begin in a sentence."""
    for index in range(len(sentence)):
        if sentence.quoted[index]:
            continue
        verb = sentence.discussion_verbs[index]
        if verb is not None:
            agenda = _behind_verb(reading, editions, sentence, verb)
            if agenda is not None:
                yield agenda
        yield from _behind_noun(sentence, index)


def _behind_verb(
    reading: Reading, editions: EditionReader, sentence: Sentence, verb: Term[VerbForm]
) -> _Agenda | None:
    form = verb.value
    row = form.row
    if verb.split.definite:
        return None
    if form.tense == "masdar":
        # لمناقشة الاستراتيجيات: the purpose; the bare masdar is an item itself.
        about = sentence.kind == "title" or _about_event(reading, editions, sentence, verb.first)
        if verb.split.preposition != "ل" or not about:
            return None
        start = _complement_start(sentence, verb.stop, row["follows"])
        return None if start is None else _Agenda(start, "item", f"purpose-of-event:{form.lemma}")
    if form.tense == "participle" or verb.split.preposition:
        return None
    subject_is_agenda = _subject(sentence, verb)
    if row["subject"] == "event" and not subject_is_agenda:
        return None
    if not subject_is_agenda and not _about_event(reading, editions, sentence, verb.first):
        return None
    start = _complement_start(
        sentence, verb.stop, row["follows"], reading.events[sentence.index], reading.mentions[sentence.index]
    )
    if start is None:
        return None
    expected = any(sentence.form(i) in _EXPECTING for i in range(max(0, verb.first - 4), verb.first))
    kind: TopicKind = "expected" if expected else row["kind"]  # type: ignore[assignment]  # the data file holds kinds
    return _Agenda(start, kind, f"agenda-verb:{form.lemma}")


def _about_event(reading: Reading, editions: EditionReader, sentence: Sentence, index: int) -> bool:
    anchors = editions.anchors[sentence.index]
    if anchors:
        return editions.edition_at(sentence.index, index) == MAIN or any(a.key == MAIN for a in anchors)
    return editions.edition_at(sentence.index, index) != FOREIGN and bool(
        any(event.kind == "session" for event in reading.events[sentence.index])
        or any(token.form in _GROUPS for token in sentence.tokens)
    )


def _subject(sentence: Sentence, verb: Term[VerbForm]) -> bool:
    """Whether the event, its agenda or those who take part are the subject of a verb."""
    window = range(verb.stop, min(len(sentence), verb.stop + 3))
    if any(
        sentence.form(index) in _AGENDA_NOUNS | _GROUPS or sentence.event_nouns[index] is not None
        for index in window
    ):
        return True
    before = range(max(0, verb.first - 14), verb.first)
    return any(
        sentence.form(index) in _AGENDA_NOUNS or sentence.event_nouns[index] is not None for index in before
    )


def _complement_start(
    sentence: Sentence,
    index: int,
    follows: str,
    events: tuple[EventMention, ...] = (),
    mentions: tuple[Mention, ...] = (),
) -> int | None:
    """Where what is discussed begins: behind the subject, adverbials and the verb's preposition."""
    if follows:
        wanted = {tuple(fold(choice).split()) for choice in follows.split("|")}
        for position in range(index, min(len(sentence), index + _LONGEST_SKIP)):
            for words in wanted:
                if len(words) == 1 and len(words[0]) == 1:
                    if sentence.form(position).startswith(words[0]) and any(
                        split.preposition == words[0] for split in sentence.tokens[position].splits
                    ):
                        return position
                elif (
                    tuple(token.form for token in sentence.tokens[position : position + len(words)]) == words
                ):
                    return position + len(words)
        return None
    persons = {m.first: m.stop for m in mentions if m.kind == "person"}
    position = index
    while position < min(len(sentence), index + _LONGEST_SKIP * 2):
        event = next((event for event in events if event.first == position), None)
        if event is not None:
            position = event.stop
            continue
        form = sentence.form(position)
        subject = persons.get(position)
        if subject is not None:
            position = subject
            continue
        ordinal = read_ordinal(sentence.tokens, position)
        if ordinal is not None and ordinal.definite and position == index:
            # ناقشت الأولى …: the first of the sessions told of before.
            position = ordinal.last + 1
            continue
        if form in _AGENDA_NOUNS | _GROUPS or (
            position == index and sentence.event_nouns[position] is not None
        ):
            position += 1
            continue
        if form in ("في", "خلال", "ضمن", "علي", "وفي") or sentence.is_comma(position):
            named = next((event.stop for event in events if event.first == position + 1), None)
            following = named or _adverbial_end(sentence, position)
            if following is None:
                return None
            position = following
            continue
        break
    person = sentence.tokens[position].kind if position < len(sentence) else "punctuation"
    return position if person != "punctuation" or position in sentence.quotation_ends else None


def _adverbial_end(sentence: Sentence, index: int) -> int | None:
    """Where an adverbial between verb and object ends: in four sessions, over two days, …."""
    if sentence.is_comma(index):
        following = sentence.form(index + 1)
        return index + 1 if following in ("في", "خلال", "علي", "ضمن") or index + 1 < len(sentence) else None
    position = index + 1
    limit = min(len(sentence), index + 6)
    while position < limit:
        if sentence.is_comma(position):
            return position + 1
        token = sentence.tokens[position]
        if position > index + 1 and token.definite and sentence.word_class(position) == "noun":
            return position
        if position > index + 2 and token.kind == "word" and not token.definite:
            return position
        position += 1
    return position if position < len(sentence) else None


def _behind_noun(sentence: Sentence, index: int) -> Iterator[_Agenda]:
    """Topics behind a noun: sessions on …, the aim of … is …."""
    form = sentence.form(index)
    event = sentence.event_nouns[index]
    if event is not None and event.value.kind == "session":
        for position in range(event.stop, min(len(sentence), event.stop + 3)):
            if sentence.form(position) in ("حول", "عن", "بشان", "بعنوان"):
                yield _Agenda(position + 1, "item", "session-on")
                return
    if (
        form in ("الاعمال", "اعماله", "اعمالها", "اعمال")
        and sentence.form(index - 1) == "جدول"
        and sentence.form(index - 2) == "علي"
    ):
        items = {sentence.form(position) for position in range(max(0, index - 8), index)}
        if items & {"القضايا", "الموضوعات", "المواضيع", "الملفات", "البنود", "المحاور", "المسائل"}:
            yield _Agenda(index + 1, "item", "items-on-agenda")
            return
    bare = form.removeprefix("و").removeprefix("ف")
    if bare in ("الهدف", "هدف", "الغايه", "الغرض") and "من" in (
        sentence.form(index + 1),
        sentence.form(index + 2),
    ):
        for position in range(index + 1, min(len(sentence), index + 8)):
            if sentence.form(position) in ("هو", "هي"):
                yield _Agenda(position + 1, "aim", "aim-of-event")
                return


def _items(sentence: Sentence, start: int) -> Iterator[Span]:
    """The items of a list of topics that begins at a token."""
    stop = _list_end(sentence, start)
    cuts = _cuts(sentence, start, stop)
    for first, last in zip(
        [start, *(cut[1] for cut in cuts)], [*(cut[0] for cut in cuts), stop], strict=True
    ):
        span = _trimmed(sentence, first, last)
        if span is not None:
            yield span


def _list_end(sentence: Sentence, start: int) -> int:
    index = start
    while index < min(len(sentence), start + _LONGEST_LIST):
        if index in sentence.quotation_ends:
            index = sentence.quotation_ends[index] + 1
            continue
        token = sentence.tokens[index]
        if token.text in (".", "؟", "!", "؛", ":", "..", "...", "…"):
            return index
        if token.form in _ENDS and index > start:
            return index
        if token.form in ("ومن", "من") and sentence.form(index + 1) in _EXPECTING:
            return index
        if index > start and _verb_begins(sentence, index):
            return index
        index += 1
    return index


def _verb_begins(sentence: Sentence, index: int) -> bool:
    for verbs in (sentence.statement_verbs, sentence.attendance_verbs, sentence.discussion_verbs):
        verb = verbs[index]
        finite = verb is not None and verb.value.tense in ("past", "present", "future")
        if verb is not None and finite and not verb.split.definite and sentence.word_class(index) != "noun":
            return True
    # A short word may be a masdar as well as a past: ومنع تدفق الأسلحة.
    short = len(sentence.form(index).removeprefix("و")) <= 3  # three root letters
    return (
        sentence.word_class(index) == "verb"
        and not short
        and (sentence.is_comma(index - 1) or sentence.form(index).startswith(("و", "ي", "ت", "س", "ف")))
    )


def _cuts(sentence: Sentence, start: int, stop: int) -> list[tuple[int, int]]:
    """Where items are parted: where the item before ends, and where the next begins."""
    commas = [i for i in range(start, stop) if sentence.is_comma(i) and not sentence.quoted[i]]
    cuts: list[tuple[int, int]] = []
    index = start
    while index < stop:
        pair = (sentence.form(index), sentence.form(index + 1))
        if sentence.quoted[index]:
            index += 1
            continue
        if sentence.is_comma(index):
            cuts.append((index, index + 1))
        elif index > start and (pair in _SEPARATORS or (pair[0].removeprefix("و"), pair[1]) in _SEPARATORS):
            cuts.append((index, index + 2))
            index += 1
        elif index > start and sentence.form(index) in _SINGLE_SEPARATORS:
            cuts.append((index, index + 1))
        elif (
            index > start
            and sentence.form(index).startswith("و")
            and _parts(sentence, index, range(start, stop), commas=bool(commas))
        ):
            cuts.append((index, index))
        index += 1
    return cuts


def _parts(sentence: Sentence, index: int, items: range, *, commas: bool) -> bool:
    """Whether a و begins a new item, and does not join two words of one.

    Where items are parted by commas, a و between them joins within an item, but for one that
    begins the last item of its own: both sides of it are phrases of two words or more.
    """
    token = sentence.tokens[index]
    if sentence.is_comma(index - 1) or token.kind != "word":
        return False
    definite = token.form.startswith("وال")
    elative = sentence.form(index).startswith("واف") and len(sentence.form(index)) == 5  # وأفضل
    if not definite and (elative or not _may_head(sentence, index)):
        return False
    if any(
        terms[index] is not None for terms in (sentence.countries, sentence.cities, sentence.nationalities)
    ):
        return False
    behind = _phrase_length(sentence, index, items.stop)
    before = _phrase_before(sentence, items.start, index)
    if commas:
        return behind >= _SHORTEST_ITEM and before >= _SHORTEST_ITEM
    return behind >= _SHORTEST_ITEM and before >= _SHORTEST_ITEM


def _may_head(sentence: Sentence, index: int) -> bool:
    """Whether an indefinite word behind و may be the head of an item: a noun, or a short masdar."""
    word_class = sentence.word_class(index)
    if word_class in ("noun", None):
        return True
    following = index + 1
    genitive = following < len(sentence) and (
        sentence.tokens[following].definite or sentence.word_class(following) == "noun"
    )
    return word_class == "verb" and len(sentence.form(index)) <= 4 and genitive  # و and three root letters


def _phrase_length(sentence: Sentence, index: int, stop: int) -> int:
    """Words from a و to the next و, comma or end."""
    count = 1
    for position in range(index + 1, stop):
        if sentence.is_comma(position) or (
            sentence.form(position).startswith("و") and sentence.word_class(position) is not None
        ):
            break
        if sentence.word_class(position) in ("preposition", "particle"):
            break
        count += 1
    return count


def _phrase_before(sentence: Sentence, start: int, index: int) -> int:
    count = 0
    for position in range(index - 1, start - 1, -1):
        if sentence.is_comma(position):
            break
        count += 1
        if (
            sentence.form(position).startswith("و")
            and sentence.tokens[position].text != "و"
            and sentence.word_class(position) is not None
        ):
            break
    return count


def _trimmed(sentence: Sentence, first: int, last: int) -> Span | None:
    """The stretch of an item, without joining و, brackets around it, and marks at its ends."""
    while first < last and (
        sentence.is_comma(first)
        or sentence.form(first) in ("و", "كل", "من", "ايضا", "كذلك", "الي", "في", "علي", "عددا", "عدد")
        or sentence.tokens[first].text in ("-", "–", ":", "(")
    ):
        first += 1
    while last > first and (
        sentence.tokens[last - 1].text in "،,.؛-–:)("
        or sentence.word_class(last - 1) in ("preposition", "particle", "conjunction")
    ):
        last -= 1
    for opening, closing in sentence.quotation_ends.items():
        # A quoted aim stands for itself: … is to create "an open dialogue …".
        if first <= opening <= first + 1 and closing >= last - 1 and closing - opening > 4:
            first, last = opening + 1, min(closing, last)
    if last - first < 1:
        return None
    words = [token for token in sentence.tokens[first:last] if token.kind in ("word", "latin")]
    alone = len(words) < _SHORTEST_ITEM
    if not words or (
        alone
        and not (
            any(split.definite for split in words[0].splits) and sentence.word_class(first) in ("noun", None)
        )
    ):
        return None
    if any(split.stem in _NO_TOPICS for split in words[0].splits):
        return None
    session = sentence.event_nouns[first]
    if session is not None and session.value.kind == "session":
        for index in range(session.stop, last - 1):
            if sentence.form(index) in ("حول", "عن", "بشان"):
                first = index + 1
                break
    if words[0].kind == "word" and sentence.word_class(first) in ("verb", "particle", "relative", "pronoun"):
        return None
    start = sentence.tokens[first].start
    form = sentence.form(first)
    joined = form.startswith("و") and (form.startswith("وال") or vocabulary.common_words().get(form) is None)
    if joined and len(form) > 3:
        start += 1
    elif form.startswith("ل") and first == 0:
        pass
    return Span(start, sentence.tokens[last - 1].end)

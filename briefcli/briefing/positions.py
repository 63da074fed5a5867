"""Where states and bodies stand: what someone who speaks for one maintains, supports, demands, refuses.

A position is told with a verb of saying or of stance, with "according to", in a quotation, or as the
state's own act. The plain agenda, logistics and praise are not positions; nor is what someone says who
speaks for nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.briefing.issues import issue_of
from briefcli.briefing.model import Attribution, Position, Stance
from briefcli.lexicon import vocabulary
from briefcli.mentions.coreference import Person, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence, Term

_THAT = frozenset(("ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "لان"))
_SOURCES = frozenset(("وفقا", "ووفقا", "بحسب", "وبحسب", "حسب", "وحسب", "طبقا", "وطبقا", "وفق", "ووفق"))
_COPULAS = frozenset(
    ("كان", "كانت", "وكان", "وكانت", "تظل", "يظل", "تبقي", "يبقي", "تزال", "يزال", "ظلت", "ظل")
)
_GAP = 3
_CONTENT_REACH = 16


class _Speaker(NamedTuple):
    """Who speaks, and for whom.

    Attributes:
        actor: The state's code or the body's name, None for who speaks for nobody.
        name: As written.
        state: Whether the state or body itself is told of, and not a person.
    """

    actor: str | None
    name: str | None
    state: bool


class _Statement(NamedTuple):
    verb: Term[VerbForm]
    speaker: _Speaker
    first: int
    content: int
    explicit: bool


def read_positions(reading: Reading) -> tuple[Position, ...]:
    """The positions of every actor, in the order of the text."""
    found: list[Position] = []
    last: _Speaker | None = None
    recent: list[Person] = []
    for sentence in reading.sentences:
        if sentence.kind in ("title", "heading"):
            continue
        statements = list(_statements(reading, sentence, last, recent))
        for number, statement in enumerate(statements):
            following = next(
                (s.first for s in statements[number + 1 :] if s.explicit and s.first > statement.content),
                None,
            )
            position = _position(reading, sentence, statement, following)
            if position is not None:
                found.append(position)
            last = statement.speaker
        if not statements:
            told = _according_to(reading, sentence, recent) or _copular(reading, sentence, recent)
            if told is not None:
                found.append(told)
        for mention in reading.mentions[sentence.index]:
            person = resolve(mention, reading.persons, recent) if mention.kind == "person" else None
            if person is not None:
                recent[:] = [person, *(known for known in recent if known != person)]
    return tuple(found)


def _statements(
    reading: Reading, sentence: Sentence, last: _Speaker | None, recent: list[Person]
) -> Iterator[_Statement]:
    """The verbs of a sentence that tell what somebody says, with who it is."""
    covered = -1
    begun = False
    for index in range(len(sentence)):
        verb = sentence.statement_verbs[index]
        if verb is None or sentence.quoted[index] or index < covered:
            continue
        form = verb.value
        if form.tense not in ("past", "present") or verb.split.preposition or verb.split.definite:
            continue
        if sentence.form(index - 1) in ("ان", "لم", "لن", "انه", "انها", "التي", "الذي"):
            continue
        subject = _subject(reading, sentence, verb)
        explicit = subject is not None
        nested = begun and not _starts_clause(sentence, index)
        if nested:
            continue
        if subject is None:
            own = _earlier_subject(reading, sentence, verb)
            if own is not None and not begun:
                last = _speaker_of(own, reading, recent)
            elif sentence.form(0) in ("اما", "واما"):
                last = None
            if begun or not _subjectless(sentence, verb) or last is None:
                if not begun and not _subjectless(sentence, verb) and _starts_clause(sentence, index):
                    # Somebody unnamed speaks, whom "he added" would take up.
                    last = None
                continue
            speaker, behind = last, verb.stop
            if form.row["kind"] == "stance" and not sentence.form(index).startswith(("و", "ف")):
                continue
        else:
            speaker, behind = _speaker_of(subject, reading, recent), max(verb.stop, subject.stop)
        content = _content(sentence, verb, behind)
        if content is None:
            continue
        first = min(index, subject.first) if subject is not None and subject.first < index else index
        yield _Statement(verb, speaker, first, content, explicit)
        last = speaker
        covered = content
        begun = True


def _earlier_subject(reading: Reading, sentence: Sentence, verb: Term[VerbForm]) -> Mention | None:
    """The subject of the clause before, which a verb with ف goes on with: … did not hide it, and said …."""
    if not sentence.form(verb.first).startswith("ف"):
        return None
    if sentence.form(0) in ("اما", "واما"):
        # أما فلان فقال …: what "as for" names is the subject, whatever it is.
        topic = next((m for m in reading.mentions[sentence.index] if m.first <= 2), None)
        return topic if topic is not None and topic.stop <= verb.first else None
    persons = [m for m in reading.mentions[sentence.index] if m.kind == "person" and m.stop <= verb.first]
    return persons[0] if persons and persons[0].named else None


def _starts_clause(sentence: Sentence, index: int) -> bool:
    """Whether a verb begins a clause of its own, and doesn't stand inside what somebody said."""
    verb = sentence.statement_verbs[index]
    before = sentence.form(index - 1)
    return (
        index == 0
        or (verb is not None and verb.split.conjunction != "")
        or sentence.is_comma(index - 1)
        or before in ("كما", "فيما", "بينما", "حين", "حيث", "قد", "وقد")
    )


def _subject(reading: Reading, sentence: Sentence, verb: Term[VerbForm]) -> Mention | None:
    """The subject of a verb: mostly right behind it, at times right before."""
    mentions = [m for m in reading.mentions[sentence.index] if m.kind != "city" or m.standing == "state"]
    opening = next((m for m in mentions if m.stop == verb.first and m.first == 0), None)
    if opening is not None and opening.kind == "person" and verb.split.offset == 0:
        return opening
    for mention in mentions:
        gap = mention.first - verb.stop
        if (
            0 <= gap <= _GAP
            and _only_adverbs(sentence, verb.stop, mention.first)
            and _can_speak(sentence, mention, verb)
        ):
            return mention
    for mention in mentions:
        adjacent = mention.stop == verb.first and mention.kind == "organisation" and verb.split.offset == 0
        if adjacent and verb.value.row["kind"] == "say" and verb.value.tense == "past":
            # … a statement that the body issued, in which it said that …
            return mention
    for mention in reversed(mentions):
        if (
            mention.stop <= verb.first
            and _only_adverbs(sentence, mention.stop, verb.first)
            and verb.first - mention.stop <= 2
            and _can_speak(sentence, mention, verb)
            and _opens_clause(sentence, mention)
            and not sentence.form(verb.first).startswith("و")
        ):
            return mention
    return None


def _opens_clause(sentence: Sentence, mention: Mention) -> bool:
    before = mention.first - 1
    return (
        before < 0
        or sentence.is_comma(before)
        or sentence.form(before) in ("ان", "كما", "فيما", "بينما", "لكن", "غير", "وكانت", "وكان")
    )


def _can_speak(sentence: Sentence, mention: Mention, verb: Term[VerbForm]) -> bool:
    lexical = (
        sentence.offices[mention.first]
        or sentence.organisations[mention.first]
        or sentence.body_heads[mention.first]
        or sentence.countries[mention.first]
        or sentence.cities[mention.first]
    )
    if lexical is not None and lexical.split.preposition:
        return False
    if (
        mention.kind == "country"
        and mention.rule == "known-place"
        and verb.value.tense == "past"
        and verb.value.row["kind"] == "say"
    ):
        return True
    return mention.kind != "person" or mention.named or mention.definite


def _only_adverbs(sentence: Sentence, start: int, stop: int) -> bool:
    return all(
        sentence.word_class(index) in ("adverb", "particle")
        or sentence.is_comma(index)
        or sentence.form(index) in ("قد", "ايضا", "كذلك", "بدوره", "بدورها", "امس", "اليوم")
        for index in range(start, stop)
    )


def _subjectless(sentence: Sentence, verb: Term[VerbForm]) -> bool:
    """Whether a verb without a subject goes on with the last speaker: وأضاف أن …, وجدد رفض …."""
    following = sentence.form(verb.stop)
    opens = (
        verb.first == 0
        or sentence.form(verb.first).startswith(("و", "ف"))
        or sentence.form(verb.first - 1) == "كما"
        or sentence.is_comma(verb.first - 1)
    )
    if not opens:
        return False
    if verb.value.row["kind"] == "stance":
        token = sentence.tokens[verb.stop] if verb.stop < len(sentence) else None
        masdar = sentence.statement_verbs[verb.stop] if token is not None else None
        return token is not None and (
            token.form in ("الي", "علي", "من", "عن", "في")
            or any(split.preposition == "ب" for split in token.splits)
            or (masdar is not None and masdar.value.tense == "masdar")
        )
    return following in _THAT or following in (
        "الي",
        "علي",
        ":",
        "«",
        '"',
        "“",
        "انه",
        "انها",
        "،",
        "في",
        "قائلا",
        "عن",
        "بالقول",
    )


def _speaker_of(mention: Mention, reading: Reading, recent: list[Person]) -> _Speaker:
    if mention.kind == "person":
        person = resolve(mention, reading.persons, recent)
        known = person if person is not None else mention
        actor = None if known.standing == "self" else (known.affiliation or mention.affiliation)
        return _Speaker(actor, mention.name, state=False)
    if mention.kind in ("country", "city"):
        return _Speaker(mention.affiliation, mention.name, state=True)
    return _Speaker(mention.affiliation or mention.name, mention.name, state=True)


def _content(sentence: Sentence, verb: Term[VerbForm], behind: int) -> int | None:
    """Where what is said begins, None if the verb tells nothing that is said."""
    kind = verb.value.row["kind"]
    limit = min(len(sentence), behind + _CONTENT_REACH)
    far = min(len(sentence), behind + 2 * _CONTENT_REACH)
    if kind == "praise":
        return None
    if kind == "stance":
        return behind if behind < len(sentence) else None
    that = next((i for i in range(behind, far) if sentence.form(i) in _THAT and not sentence.quoted[i]), None)
    if that is not None and (that < limit or sentence.is_comma(behind)):
        return that
    for index in range(behind, limit):
        form = sentence.form(index)
        if sentence.tokens[index].text == ":" or index in sentence.quotation_ends:
            return index
        if index == behind and form in ("علي", "الي", "عن", "ب"):
            return index
        if form in ("علي", "الي") and index <= behind + 4:
            return index
    return None


def _position(
    reading: Reading,
    sentence: Sentence,
    statement: _Statement,
    following: int | None,
) -> Position | None:
    speaker = statement.speaker
    if speaker.actor is None:
        return None
    stop = _end(sentence, statement, following)
    if _only_logistics(reading, sentence, statement, stop):
        return None
    if stop - statement.content < 2:  # nothing is said
        return None
    first = _opening(sentence, statement.first)
    span = sentence.span_of(first, stop)
    quoted = any(statement.first <= start < stop for start in sentence.quotation_ends)
    attribution: Attribution = (
        "direct"
        if quoted
        else "paraphrase"
        if speaker.state and statement.verb.value.row["kind"] == "stance"
        else "indirect"
    )
    return Position(
        actor=speaker.actor,
        speaker=speaker.name if statement.explicit else None,
        issue=issue_of(sentence, statement.content, stop),
        stance=_stance(sentence, statement, stop),
        attribution=attribution,
        text=reading.article.slice(span),
        evidence=(reading.article.evidence(span, f"statement-verb:{statement.verb.value.lemma}"),),
    )


def _opening(sentence: Sentence, first: int) -> int:
    """The statement begins with كما where it opens the clause."""
    return (
        first - 1
        if first and sentence.form(first - 1) == "كما" and statement_like(sentence, first)
        else first
    )


def statement_like(sentence: Sentence, first: int) -> bool:
    """Whether a verb of stance stands at a token, which كما belongs to."""
    verb = sentence.statement_verbs[first]
    return verb is not None and verb.value.row["kind"] == "stance"


def _end(sentence: Sentence, statement: _Statement, following: int | None) -> int:
    """The index behind the statement: the sentence's end, or where another speaker's clause begins."""
    stop = len(sentence)
    if following is not None:
        stop = following
        while stop > statement.content and (
            sentence.form(stop - 1) in ("فيما", "بينما", "كما", "حين", "في", "وفي", "المقابل")
            or sentence.is_comma(stop - 1)
        ):
            stop -= 1
    else:
        for index in range(statement.content + 1, len(sentence)):
            if (
                sentence.is_comma(index)
                and not sentence.quoted[index]
                and sentence.form(index + 1) in ("فيما", "بينما", "علي")
                and sentence.form(index + 2) not in ("يتعلق", "يخص")
            ):
                stop = index
                break
    while stop > statement.content and sentence.tokens[stop - 1].text in (".", "،", "؛", ",", "..", "…"):
        stop -= 1
    return stop


def _only_logistics(reading: Reading, sentence: Sentence, statement: _Statement, stop: int) -> bool:
    """Whether what is said is about the event itself: who will come, when it is held, what it discusses."""
    content = statement.content
    if statement.verb.value.row["kind"] == "stance":
        return False
    for event in reading.events[sentence.index]:
        if content < event.first <= content + 3 and event.definite:
            verbs = range(event.stop, min(stop, event.stop + 4))
            if any(
                sentence.attendance_verbs[i] or sentence.discussion_verbs[i] or _held(sentence, i)
                for i in verbs
            ):
                return True
    for index in range(content, min(stop, content + 5)):
        verb = sentence.attendance_verbs[index]
        if verb is not None and verb.value.tense in ("future", "present") and not verb.split.definite:
            return True
        if sentence.form(index).startswith("س") and _held(sentence, index):
            return True
        discussed = sentence.discussion_verbs[index]
        if discussed is not None and discussed.value.tense == "future":
            return True
    return False


def _held(sentence: Sentence, index: int) -> bool:
    verb = (
        vocabulary.host_verbs().match(sentence.tokens, index)
        if sentence.tokens[index].kind == "word"
        else None
    )
    return verb is not None and verb[2].tense in ("present", "future", "past") and not verb[1].definite


def _stance(sentence: Sentence, statement: _Statement, stop: int) -> Stance:
    """The stand that a statement takes: its own verb's, or that of the first verb of stance within it."""
    stance: Stance = statement.verb.value.row["stance"]  # type: ignore[assignment]  # the data file holds stances
    if stance != "states":
        return stance
    for index in range(statement.content, stop):
        verb = sentence.statement_verbs[index]
        if verb is not None and verb.value.row["kind"] == "stance" and verb.value.tense != "masdar":
            inner: Stance = verb.value.row["stance"]  # type: ignore[assignment]
            if inner != "states":
                return inner
        told = vocabulary.stance_adjectives().get(sentence.form(index), "states")
        if told != "states":
            return told  # type: ignore[return-value]  # the data file holds stances
        if sentence.form(index) in ("يجب", "ينبغي", "ضروره", "الحاجه", "لابد"):
            return "demands"
        if sentence.form(index) in ("رفض", "رفضه", "رفضها"):
            return "rejects"
        if sentence.form(index) in ("دعم", "دعمه", "دعمها", "تاييد"):
            return "supports"
    return stance


def _copular(reading: Reading, sentence: Sentence, recent: list[Person]) -> Position | None:
    """A stand told as what a state is: كانت روسيا منخرطة في …, تظل مصر متمسكة بـ…."""
    adjectives = vocabulary.stance_adjectives()
    for mention in reading.mentions[sentence.index]:
        if mention.kind == "person" or sentence.form(mention.first - 1) not in _COPULAS or mention.first < 1:
            continue
        stance = adjectives.get(sentence.form(mention.stop))
        speaker = _speaker_of(mention, reading, recent)
        if stance is None or speaker.actor is None:
            continue
        stop = len(sentence)
        while stop > mention.stop and sentence.tokens[stop - 1].kind == "punctuation":
            stop -= 1
        span = sentence.span_of(mention.first - 1, stop)
        return Position(
            actor=speaker.actor,
            speaker=speaker.name,
            issue=issue_of(sentence, mention.stop + 1, stop),
            stance=stance,  # type: ignore[arg-type]  # the data file holds stances
            attribution="paraphrase",
            text=reading.article.slice(span),
            evidence=(reading.article.evidence(span, "stance-adjective"),),
        )
    return None


def _according_to(reading: Reading, sentence: Sentence, recent: list[Person]) -> Position | None:
    """A stand told with "according to …" at the head of a sentence."""
    if sentence.form(0) not in _SOURCES:
        return None
    mentions = [m for m in reading.mentions[sentence.index] if m.first <= 3]
    if mentions:
        mention = mentions[0]
        speaker, behind = _speaker_of(mention, reading, recent), mention.stop
    else:
        nationality = next((term for term in sentence.nationalities[1:4] if term is not None), None)
        if nationality is None:
            return None
        speaker, behind = _Speaker(nationality.value.code, None, state=False), nationality.stop
        while behind < len(sentence) and sentence.nationalities[behind] is not None:
            behind += 1
    if speaker.actor is None:
        return None
    while behind < len(sentence) and sentence.is_comma(behind):
        behind += 1
    stop = len(sentence)
    while stop > behind and sentence.tokens[stop - 1].text in (".", "،"):
        stop -= 1
    events = [event for event in reading.events[sentence.index] if event.first < behind + 6]
    if events or stop - behind < 3:
        return None
    span = sentence.span_of(behind, stop)
    quoted = bool(sentence.quotation_ends)
    return Position(
        actor=speaker.actor,
        speaker=None,
        issue=issue_of(sentence, behind, stop),
        stance="considers",
        attribution="direct" if quoted else "indirect",
        text=reading.article.slice(span),
        evidence=(reading.article.evidence(span, "according-to"),),
    )

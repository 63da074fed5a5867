"""The article as read: its sentences, what each mentions, and the persons that the mentions share."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.lexicon.tables import bare
from briefcli.lexicon.vocabulary import country_names
from briefcli.mentions.appositions import with_office_behind
from briefcli.mentions.bodies import body_at
from briefcli.mentions.bodies_of_officials import with_full_bodies
from briefcli.mentions.coreference import (
    Person,
    family_name_first,
    holder_of,
    name_words,
    persons_of,
    resolve,
    same_person,
)
from briefcli.mentions.model import EventMention, Mention
from briefcli.mentions.possessors import with_possessors
from briefcli.mentions.scan import scan
from briefcli.mentions.sentence import Sentence, read_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefcli.article.model import Article
    from briefcli.mentions.model import Standing


class StateTold(NamedTuple):
    """For whom somebody acts, where their own office doesn't say it.

    Attributes:
        affiliation: The state's code, or the body's name.
        rule: The rule that found it.
    """

    affiliation: str
    rule: str


@dataclass(frozen=True)
class Reading:
    """An article's sentences with their mentions.

    Attributes:
        article: The article.
        sentences: Those that tell of something.
        scanned: For each sentence, its mentions in order, before names were looked for again.
        states_told: For those whose office names no state, by name, which one is told elsewhere.
        home: The code of the state that the newspaper writes of as its own, if that can be told.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    scanned: tuple[tuple[Mention | EventMention, ...], ...]
    states_told: Mapping[str, StateTold] = field(default_factory=dict)
    home: str | None = None

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """The persons of the article."""
        return persons_of(
            mention for mentions in self.scanned for mention in mentions if isinstance(mention, Mention)
        )

    @cached_property
    def named(self) -> Mapping[Person, Sequence[Mention]]:
        """For each person, the mentions by name, as they were first read, that may be of them."""
        found: dict[Person, list[Mention]] = {person: [] for person in self.persons}
        scanned = (
            mention for mentions in self.scanned for mention in mentions if isinstance(mention, Mention)
        )
        for mention in scanned:
            if mention.kind == "person" and mention.named:
                words = name_words(mention.name)
                for person, named in found.items():
                    if same_person(words, person.words) or same_person(person.words, words):
                        named.append(mention)
        return found

    def person_of(self, mention: Mention) -> Person | None:
        """Who a mention is, by name, or by the office of one who is named elsewhere in the article."""
        if mention.named:
            return resolve(mention, self.persons)
        told = (
            resolve(other, self.persons)
            for mentions in reversed(self.mentions[: mention.sentence + 1])
            for other in reversed(mentions)
            if other.kind == "person" and other.named and other.span < mention.span
        )
        return holder_of(mention, self.persons, (person for person in told if person is not None))

    def with_states(self, told: Mapping[tuple[int, int], StateTold], home: str | None) -> Reading:
        """The reading with mentions given the state that is told of them elsewhere.

        Args:
            told: The state by the number of the sentence and the mention's first token.
            home: The code of the newspaper's own state.
        """
        named: dict[str, StateTold] = {}

        def given(mention: Mention | EventMention) -> Mention | EventMention:
            state = told.get((mention.sentence, mention.first))
            if state is None or not isinstance(mention, Mention):
                return mention
            named.setdefault(mention.name, state)
            standing: Standing = "state" if state.affiliation in country_names() else "body"
            return mention._replace(affiliation=state.affiliation, standing=standing)

        scanned = tuple(tuple(given(mention) for mention in mentions) for mentions in self.scanned)
        return replace(self, scanned=scanned, states_told=named, home=home)

    @cached_property
    def mentions(self) -> tuple[tuple[Mention, ...], ...]:
        """For each sentence, whom and what it mentions, events left out; known names found again."""
        repeated = [
            self._with_repeats(sentence, mentions)
            for sentence, mentions in zip(self.sentences, self.scanned, strict=True)
        ]
        return tuple(_bodies_taken_up(repeated, self.bodies_in_events))

    @cached_property
    def bodies_in_events(self) -> tuple[Mention, ...]:
        """The bodies that events are named after: the summit of the Shanghai Cooperation Organisation."""
        found = []
        for sentence, events in zip(self.sentences, self.events, strict=True):
            for event in events:
                bodies = (body_at(sentence, index) for index in range(event.first + 1, event.stop))
                found += [_within(sentence, body, event) for body in bodies if body and _names_body(body)]
        return tuple(found)

    @cached_property
    def events(self) -> tuple[tuple[EventMention, ...], ...]:
        """For each sentence, the events that it mentions."""
        return tuple(
            tuple(mention for mention in mentions if isinstance(mention, EventMention))
            for mentions in self.scanned
        )

    @cached_property
    def _names_by_first_word(self) -> dict[str, list[tuple[str, ...]]]:
        """Full names and surnames of the persons, by their first word, longest first."""
        names: dict[str, list[tuple[str, ...]]] = {}
        for person in self.persons:
            words = person.words
            forms = {words, words[-1:], words[-2:], words[-3:], (words[0], words[-1])}
            # A family name that comes first is taken up alone: شي for شي جين بينغ.
            if family_name_first(words):
                forms.add(words[:1])
            for form in forms:
                names.setdefault(form[0], []).append(form)
        for forms_of_word in names.values():
            forms_of_word.sort(key=len, reverse=True)
        return names

    def _with_repeats(
        self, sentence: Sentence, mentions: tuple[Mention | EventMention, ...]
    ) -> tuple[Mention, ...]:
        """The repeat pass: a name that the article has introduced is found wherever it stands."""
        taken = [False] * len(sentence)
        mentions = tuple(self._with_surname(sentence, mention) for mention in mentions)
        for mention in mentions:
            if not isinstance(mention, Mention) or not self._is_name_only(mention):
                taken[mention.first : mention.stop] = [True] * (mention.stop - mention.first)
        found = [m for m in mentions if isinstance(m, Mention)]
        index = 0
        while index < len(sentence):
            stop = self._repeat_at(sentence, index) if not taken[index] else None
            if (
                stop is not None
                and self._only_given_name(sentence, index, stop)
                and any(m.rule == "name-alone" and m.first == index and m.stop > stop for m in found)
            ):
                # A given name that begins a longer name is somebody else's.
                stop = None
            if stop is None:
                index += 1
                continue
            offset = 1 if self._conjoined(sentence, index) else 0
            span = sentence.span_of(index, stop)
            span = type(span)(span.start + offset, span.end)
            found = [m for m in found if not (m.rule == "name-alone" and m.first < stop and index < m.stop)]
            name = sentence.article.phrase(span)
            again = Mention("person", sentence.index, index, stop, span, name, "name-again")
            titled = with_office_behind(sentence, again) if sentence.is_comma(stop) else again
            if any(taken[stop : titled.stop]):
                found = [m for m in found if not stop < m.first < titled.stop]
            found.append(titled if titled.title is not None else again)
            index = max(stop, titled.stop)
        return tuple(sorted(found, key=lambda mention: mention.first))

    def _with_surname(self, sentence: Sentence, mention: Mention | EventMention) -> Mention | EventMention:
        """An office whose last word is no adjective of it but a known person's surname: الوزير الغامدي."""
        last = mention.stop - 1
        if not isinstance(mention, Mention) or mention.kind != "person" or mention.named:
            return mention
        surnames = self._names_by_first_word.get(sentence.form(last), ())
        read_otherwise = sentence.word_class(last) or sentence.nationalities[last] or sentence.modifiers[last]
        if last == mention.first or (sentence.form(last),) not in surnames or read_otherwise:
            return mention
        span = sentence.span_of(last, mention.stop)
        name = sentence.article.phrase(span)
        return Mention("person", sentence.index, mention.first, mention.stop, span, name, "name-again")

    def _is_name_only(self, mention: Mention) -> bool:
        """Whether a name stands alone, and what state it is of is told only elsewhere."""
        told_elsewhere = mention.title is None and mention.name in self.states_told
        return mention.rule == "name-alone" and (mention.affiliation is None or told_elsewhere)

    def _only_given_name(self, sentence: Sentence, index: int, stop: int) -> bool:
        """Whether a name found again is all that the article has of a person's name, one word."""
        words = tuple(token.form for token in sentence.tokens[index:stop])
        return len(words) == 1 and any(person.words == words for person in self.persons)

    def _conjoined(self, sentence: Sentence, index: int) -> bool:
        return sentence.form(index) not in self._names_by_first_word

    def _repeat_at(self, sentence: Sentence, index: int) -> int | None:
        token = sentence.tokens[index]
        if token.kind not in ("word", "latin"):
            return None
        names = self._names_by_first_word
        first = (
            token.form
            if token.form in names
            else token.form[1:]
            if token.form[:1] in ("و", "ف", "ل", "ب")
            else ""
        )
        for words in names.get(first, ()):
            stop = index + len(words)
            if tuple(t.form for t in sentence.tokens[index + 1 : stop]) != words[1:]:
                continue
            if len(words) == 1 and ((len(first) < 3 and token.form != first) or sentence.word_class(index)):
                continue
            return stop
        return None


def _names_body(body: Mention) -> bool:
    """Whether a body in an event's name has one of its own, though its noun be mostly an ordinary one."""
    return body.sure or (body.rule == "heading-noun" and body.definite and " " in body.name)


def _within(sentence: Sentence, body: Mention, event: EventMention) -> Mention:
    """A body as far as an event is named after it: المؤتمر العام لحزب الضفاف في تونس."""
    if body.stop <= event.stop:
        return body
    span = type(body.span)(body.span.start, sentence.tokens[event.stop - 1].end)
    return body._replace(stop=event.stop, span=span, name=sentence.article.phrase(span))


def _bodies_taken_up(
    sentences: Iterable[tuple[Mention, ...]], bodies_in_events: Iterable[Mention]
) -> Iterator[tuple[Mention, ...]]:
    """The mentions with "the organisation" given the name of the last body with that noun, or left out."""
    by_noun: dict[str, Mention] = {}
    by_ending: dict[tuple[str, ...], Mention] = {}

    def name(body: Mention) -> None:
        words = fold(body.name).split()
        by_noun[bare(words[0])] = body
        for start in range(1, len(words) - 1):  # العفو الدولية for منظمة العفو الدولية
            by_ending[tuple(words[start:])] = body

    for body in bodies_in_events:
        name(body)
    for mentions in sentences:
        found: list[Mention] = []
        for mention in mentions:
            if mention.rule == "body-again":
                known = by_noun.get(bare(fold(mention.name).split()[0]))
                if known is None:
                    continue
                found.append(
                    mention._replace(name=known.name, affiliation=known.affiliation, standing=known.standing)
                )
                continue
            if mention.kind == "organisation" and (mention.sure or mention.definite):
                fuller = by_ending.get(tuple(fold(mention.name).split()))
                if fuller is not None:
                    found.append(mention._replace(name=fuller.name, affiliation=fuller.affiliation))
                    continue
                name(mention)
            found.append(mention)
        yield tuple(found)


def read_mentions(article: Article) -> Reading:
    """Read an article's mentions."""
    sentences = read_sentences(article)
    scanned = tuple(with_possessors(sentence, scan(sentence)) for sentence in sentences)
    of_events = Reading(article, sentences, scanned).bodies_in_events
    return Reading(article, sentences, with_full_bodies(scanned, of_events))

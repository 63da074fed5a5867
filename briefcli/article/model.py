"""The article: one canonical text, and all its parts as spans of that text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["title", "heading", "paragraph", "item", "byline", "credit"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's canonical text, in characters, the end not included.

    Raises:
        ValueError: If the end lies before the start, or the start before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the article as the eye sees it, with its sentences.

    Attributes:
        kind: What it is; bylines and credits hold no facts of the report.
        span: Where it stands, without surrounding space and list markers.
        sentences: Its sentences, in order.
    """

    kind: BlockKind
    span: Span
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact was read: a sentence of an article, and the part of it that says so.

    Attributes:
        source: The article's source, as the user named it.
        span: The sentence.
        text: The sentence's text, equal to the article's text over the span.
        focus: The part of the sentence that the fact was read from.
        rule: The name of the rule that read it.
    """

    source: str
    span: Span
    text: str
    focus: Span
    rule: str

    @property
    def start(self) -> int:
        """Where the sentence starts, in characters of the canonical text."""
        return self.span.start

    @property
    def end(self) -> int:
        """Where the sentence ends, in characters of the canonical text."""
        return self.span.end


@dataclass(frozen=True, slots=True)
class Article:
    """An article, read once and never changed.

    Attributes:
        source: Where it came from, as the user named it ("-" for standard input).
        text: The canonical text: line ends as line feeds, no controls, no presentation forms. All
            offsets in briefcli count its characters.
        blocks: Its parts, in order.
        sentences: All sentences of all blocks, in order.
    """

    source: str
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Collect the sentences, which every piece of evidence asks for."""
        sentences = tuple(sentence for block in self.blocks for sentence in block.sentences)
        object.__setattr__(self, "sentences", sentences)

    @property
    def title(self) -> str | None:
        """The headline, if there is one."""
        return next((self.slice(block.span) for block in self.blocks if block.kind == "title"), None)

    def slice(self, span: Span) -> str:
        """The text over a span."""
        return self.text[span.start : span.end]

    def phrase(self, span: Span) -> str:
        """The words over a span in one line, as a fact states them: the article's lines may break in it."""
        return " ".join(self.slice(span).split())

    def sentence_at(self, span: Span) -> Span:
        """The sentence that holds a span; the span itself if it lies in none or reaches over several."""
        sentences = self.sentences
        index = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
        if index >= 0 and span in sentences[index]:
            return sentences[index]
        return span

    def evidence(self, focus: Span, rule: str) -> Evidence:
        """Evidence for a fact: the sentence around the span that it was read from."""
        sentence = self.sentence_at(focus)
        return Evidence(self.source, sentence, self.slice(sentence), focus, rule)

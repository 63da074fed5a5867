"""Which facts are wanted: by status, kind, country, year, issue, stand or mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from briefcli.cli.failures import BAD_USAGE, Failure
from briefcli.cli.settings import unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from briefcli.cli.settings import Settings

_Fact = TypeVar("_Fact")


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition that a fact must meet.

    Attributes:
        typed: The condition as the user gave it, for messages.
        name: What is asked about, for messages.
        values: The values that a fact has.
        matches: Whether a value is one of those wanted.
    """

    typed: str
    name: str
    values: Callable[[Any], Collection[str]]
    matches: Callable[[str], bool]

    def admits(self, fact: object) -> bool:
        """Whether a fact meets the condition."""
        return any(self.matches(value) for value in self.values(fact))


def filtered(facts: Iterable[_Fact], filters: Sequence[Filter]) -> tuple[_Fact, ...]:
    """The facts that meet all conditions, in their order."""
    return tuple(fact for fact in facts if all(condition.admits(fact) for condition in filters))


def none_left(sought: str, facts: Iterable[object], filters: Sequence[Filter]) -> str:
    """A message on conditions that no fact meets: which they were, and what there is.

    Args:
        sought: What a fact is called.
        facts: All facts, of which there are some.
        filters: The conditions, at least one.
    """
    facts = list(facts)
    told = []
    for condition in filters:
        values = dict.fromkeys(value for fact in facts for value in condition.values(fact))
        told.append(f"{condition.name}: {', '.join(values) or 'none'}")
    return (
        f"no {sought} with {' '.join(condition.typed for condition in filters)}; there is {'; '.join(told)}"
    )


def coded(
    settings: Settings, option: str, codes: Collection[str], group: str, value: Callable[[Any], str]
) -> list[Filter]:
    """A condition on a code, none if the option isn't given.

    Args:
        settings: The options as given.
        option: The option; several codes are parted by commas.
        codes: The known ones.
        group: Of the labels that are taken for codes as well, in Arabic and English.
        value: What gives a fact's code.

    Raises:
        Failure: If a code is unknown.
    """
    wanted = frozenset(_code(settings, option, part, codes, group) for part in settings.parts(option))
    return _condition(settings, option, lambda fact: (value(fact),), wanted.__contains__)


def _code(settings: Settings, option: str, part: str, codes: Collection[str], group: str) -> str:
    if part in codes:
        return part
    from briefcli.arabic.folding import fold  # noqa: PLC0415 # only for labels
    from briefcli.tables.labels import label  # noqa: PLC0415 # likewise

    for code in codes:
        key = f"{group}.{code}"
        if fold(part) in (fold(label(key, "ar")), fold(label(key, "en"))):
            return code
    raise Failure(f"{settings.named(option)}: {unknown(part, codes)}", BAD_USAGE)


def in_country(settings: Settings, option: str, value: Callable[[Any], str | None]) -> list[Filter]:
    """A condition on a state, by ISO 3166 alpha-2 code, Arabic or English name.

    Raises:
        Failure: If there is no such state.
    """
    from briefcli.lexicon.country_codes import country_code, nearest_country  # noqa: PLC0415 # only for this option

    wanted = set()
    for part in settings.parts(option):
        code = country_code(part)
        if code is None:
            near = nearest_country(part)
            remedy = (
                f"did you mean {near}?" if near else "give a code (ISO 3166), an Arabic or an English name"
            )
            raise Failure(f"{settings.named(option)}: {part!r} is no country; {remedy}", BAD_USAGE)
        wanted.add(code)
    return _condition(settings, option, lambda fact: filter(None, (value(fact),)), wanted.__contains__)


def in_year(settings: Settings, option: str, value: Callable[[Any], Collection[int]]) -> list[Filter]:
    """A condition on a year.

    Raises:
        Failure: If a value is no year.
    """
    for part in settings.parts(option):
        if not (part.isascii() and part.isdecimal()):
            raise Failure(f"{settings.named(option)}: {part!r} is no year; give one such as 2024", BAD_USAGE)
    wanted = frozenset(map(int, settings.parts(option)))
    return _condition(
        settings, option, lambda fact: tuple(map(str, value(fact))), lambda year: int(year) in wanted
    )


def about(settings: Settings, option: str, value: Callable[[Any], str | None]) -> list[Filter]:
    """A condition on words: each spelling of them will do, anywhere in the text."""
    from briefcli.arabic.folding import fold  # noqa: PLC0415 # only for this option

    text = settings.text(option)
    wanted = "" if text is None else " ".join(fold(text).split())
    return _condition(
        settings, option, lambda fact: filter(None, (value(fact),)), lambda words: wanted in fold(words)
    )


def _condition(
    settings: Settings,
    option: str,
    values: Callable[[Any], Any],
    matches: Callable[[str], bool],
) -> list[Filter]:
    if not settings.parts(option):
        return []
    return [Filter(f"--{option} {settings.text(option)}", option, values, matches)]

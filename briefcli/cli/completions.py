"""What a shell completes an option's value to; what that takes is loaded only when a key is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import typer


def one_of(choices: tuple[str, ...]) -> Callable[[typer.Context, str], list[Any]]:
    """Completion to one of a few values."""

    def complete(ctx: Any, incomplete: str) -> list[Any]:  # noqa: ANN401 # typer tells its parameters by their names
        del ctx
        return [choice for choice in choices if choice.startswith(incomplete)]

    return complete


def some_of(choices: tuple[str, ...]) -> Callable[[typer.Context, str], list[Any]]:
    """Completion of the last of several values that commas part."""

    def complete(ctx: Any, incomplete: str) -> list[Any]:  # noqa: ANN401 # likewise
        del ctx
        return list(_last_of_several(choices, incomplete))

    return complete


def fields(ctx: Any, incomplete: str) -> list[Any]:  # noqa: ANN401 # likewise
    """Completion to the command's fields."""
    from briefcli.cli.fields import known_fields  # noqa: PLC0415 # as the module says

    return list(_last_of_several(known_fields(str(ctx.info_name), machine=False), incomplete))


def countries(ctx: Any, incomplete: str) -> list[Any]:  # noqa: ANN401 # likewise
    """Completion to a state's code, Arabic or English name."""
    del ctx
    return list(_states(incomplete))


def actors(ctx: Any, incomplete: str) -> list[Any]:  # noqa: ANN401 # likewise
    """Completion to who takes a stand in the articles typed so far, else to any state."""
    # The value being completed is still missing, so that the parser gives up before it names the files.
    typed = ctx.params.get("files") or [word for word in ctx.args if not word.startswith("-")]
    known = _actors_in(typed)
    if not known:
        return ["all", *_states(incomplete)] if "all".startswith(incomplete) else list(_states(incomplete))
    return [(actor, name) for actor, name in (("all", "everyone"), *known) if actor.startswith(incomplete)]


def _actors_in(files: Iterable[str]) -> list[tuple[str, str]]:
    from briefcli.article import UnreadableArticle, read  # noqa: PLC0415 # as the module says
    from briefcli.briefing.build import brief  # noqa: PLC0415 # likewise
    from briefcli.lexicon.vocabulary import country_names  # noqa: PLC0415 # likewise

    found: dict[str, str] = {}
    for file in files:
        if file == "-":
            continue
        try:
            positions = brief(read(file)).positions
        except UnreadableArticle:
            continue
        for position in positions:
            row = country_names().get(position.actor)
            found[position.actor] = position.actor if row is None else row["english"]
    return list(found.items())


def _states(incomplete: str) -> Iterator[tuple[str, str]]:
    from briefcli.lexicon.vocabulary import country_names  # noqa: PLC0415 # as the module says

    for code, row in country_names().items():
        named = (code, row["english"]), (row["english"], code), (row["arabic"], code)
        # One suggestion for each state; a name of several words would have to be quoted in each shell's way.
        yield from [
            (value, meaning) for value, meaning in named if value.startswith(incomplete) and " " not in value
        ][:1]


def _last_of_several(choices: Iterable[str], incomplete: str) -> Iterator[str]:
    before, comma, last = incomplete.rpartition(",")
    given = before.split(",")
    for choice in choices:
        if choice.startswith(last) and choice not in given:
            yield f"{before}{comma}{choice}"

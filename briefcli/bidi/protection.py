"""Tokens that the bidirectional algorithm orders rightly and a reader finds wrong.

After an Arabic letter, rule W2 makes of European digits numbers that hyphens, plus signs and the like don't
hold together: `2024-03-05` is shown as `05-03-2024`. Such tokens keep their order inside an isolate that
runs from left to right. Safe without one, and left alone: `12/11/2024`, `2,500.75`, `10:30`, `COP-28`; and
`35%`, whose sign Arabic writes at the number's left. Arabic digits are left alone too: `٢٠٢٣-٢٠٢٤` is read
from the right, number by number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcli.bidi.controls import LEFT_TO_RIGHT_ISOLATE, POP_DIRECTIONAL_ISOLATE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Arabic writes "and", "by" and "for" together with the number that follows, so a token may follow an Arabic
# letter; but a sign only after such a particle, since the hyphen of كوفيد-19 is none. Every repetition is
# bounded, or runs to the end of what it can match and is not tried again, so that the search is linear.
_FRAGILE = re.compile(
    r"""
      (?P<url>      (?<![A-Za-z0-9]) (?: [A-Za-z]{2,10}:// | www\. ) [^\s<>"«»“”،؛؟]+ )
    | (?P<address>  (?<![A-Za-z0-9._+-]) [A-Za-z0-9._+-]{1,64} @ [A-Za-z0-9-]{1,63}
                    (?: \. [A-Za-z0-9-]{1,63} ){1,8} )
    | (?P<handle>   (?<![A-Za-z0-9_]) [@\#] [A-Za-z0-9_]+ )
    | (?P<phone>    (?<![A-Za-z0-9]) \+ [0-9]{1,15} (?: [ -]? \( [0-9]{1,6} \) )?
                    (?: [ -] [0-9]{1,12} ){1,6} )
    | (?P<numbers>  (?: (?: (?<!\w) | (?<=\b[وفبلك]) ) [-+−±] | (?<![A-Za-z0-9]) )
                    [0-9]{1,20} (?: [:.,/] [0-9]{1,20} ){0,8} %?
                    (?: [-–—‑] [0-9]{1,20} (?: [:.,/] [0-9]{1,20} ){0,8} %? ){1,8}
                    (?: T [0-9:]{4,8} (?: [+-] [0-9:]{4,5} )? )? [A-Za-z]{0,10} )
    | (?P<signed>   (?: (?<!\w) | (?<=\b[وفبلك]) ) [-+−±] [0-9]{1,20} (?: [.,:/] [0-9]{1,20} ){0,8} %? )
    | (?P<money>    (?<![A-Za-z0-9]) [$€£¥] [0-9]{1,20} (?: [.,] [0-9]{1,20} ){0,8} )
    | (?P<degrees>  (?<![A-Za-z0-9]) [0-9]{1,20} (?: [.,] [0-9]{1,20} )? ° [CF] (?![A-Za-z]) )
    | (?P<suffixed> (?<![A-Za-z0-9]) [A-Za-z][A-Za-z0-9]{0,30} [+\#]{1,3} (?![A-Za-z0-9]) )
    | (?P<dotted>   (?: (?<!\w) | (?<=\b[وفبلك]) ) \. [A-Za-z][A-Za-z0-9]{0,30} )
    """,
    re.VERBOSE,
)

# Each token has one of these; most texts have none, and are searched at once.
_TRACE = re.compile(r"[0-9@\#+$€£¥]|[A-Za-z]://|www\.|\.[A-Za-z]")

_NOT_AT_THE_END_OF_A_URL = ".,:;!?)]}'…"


def fragile_spans(text: str) -> Iterator[tuple[int, int]]:
    """Find the tokens that must be kept in left-to-right order.

    These are URLs, mail addresses, handles and Latin hashtags, phone numbers, ranges and hyphenated dates and
    times, signed numbers, sums with the currency sign in front, degrees, and names such as C++ and .NET.

    Args:
        text: Clean text in logical order.

    Yields:
        Start and end of each token, in characters; in order and without overlaps.
    """
    if _TRACE.search(text) is None:
        return
    for match in _FRAGILE.finditer(text):
        start, end = match.span()
        if match.lastgroup == "url":
            end = start + len(match.group().rstrip(_NOT_AT_THE_END_OF_A_URL))
        yield start, end


def protect(text: str) -> str:
    """Put an isolate round each fragile token.

    Args:
        text: Clean text in logical order, without isolates of its own.

    Returns:
        The text with LRI and PDI added.
    """
    parts: list[str] = []
    end = 0
    for start, next_end in fragile_spans(text):
        parts += (text[end:start], LEFT_TO_RIGHT_ISOLATE, text[start:next_end], POP_DIRECTIONAL_ISOLATE)
        end = next_end
    return "".join((*parts, text[end:])) if parts else text


def unprotected_levels(protected: str, levels: Sequence[int]) -> Sequence[int]:
    """Give the levels of a protected text without those of its isolates.

    An isolate at an even level parts what is in it, two levels higher, from its neighbours; without it they
    would be ordered as one, so what is in it comes down to its level, which is of the same direction.

    Args:
        protected: What `protect` gave.
        levels: The level of each of its characters.

    Returns:
        The level of each character of the text that was protected.
    """
    if LEFT_TO_RIGHT_ISOLATE not in protected:
        return levels
    result: list[int] = []
    lowered = 0
    for character, level in zip(protected, levels, strict=True):
        if character == LEFT_TO_RIGHT_ISOLATE:
            lowered = 0 if level % 2 else 2
        elif character == POP_DIRECTIONAL_ISOLATE:
            lowered = 0
        else:
            result.append(level - lowered)
    return result

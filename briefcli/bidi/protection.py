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
    from collections.abc import Iterator

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
    for match in _FRAGILE.finditer(text):
        start, end = match.span()
        if match.lastgroup == "url":
            end = start + len(match.group().rstrip(_NOT_AT_THE_END_OF_A_URL))
        yield start, end


def protect(text: str) -> tuple[str, list[int]]:
    """Put an isolate round each fragile token.

    Args:
        text: Clean text in logical order.

    Returns:
        The text with LRI and PDI added, and for each character of the text given its offset in that, so that
        what was added can be left out again.
    """
    parts: list[str] = []
    offsets: list[int] = []
    end = added = 0
    for start, next_end in fragile_spans(text):
        parts += (text[end:start], LEFT_TO_RIGHT_ISOLATE, text[start:next_end], POP_DIRECTIONAL_ISOLATE)
        offsets.extend(range(end + added, start + added))
        offsets.extend(range(start + added + 1, next_end + added + 1))
        end = next_end
        added += 2
    parts.append(text[end:])
    offsets.extend(range(end + added, len(text) + added))
    return "".join(parts), offsets

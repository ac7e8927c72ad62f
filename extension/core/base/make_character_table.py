#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""make_character_table.py > character_table.cpp: what kind each character is, by Unicode's own files.

Needs Debian's package unicode-data, and ICU for what looks like what (Unicode's confusables, which Debian packages
nowhere else). Run by hand, for a newer version of Unicode; test_base compares the table with ICU's own properties.
"""
import ctypes
import ctypes.util
import pathlib
import re
import unicodedata

FILES = pathlib.Path("/usr/share/unicode")
LAST = 0x10FFFF
# Signs that people use as they are, and by which nobody reads another letter: litre, information.
OWN_SIGNS = {0x2113, 0x2139}
SHOWS_NOTHING = {0x2800, 0xFFFC}  # a Braille cell without dots; what stands for an object
# Signs of other scripts and of quotations that look like a point, a comma, a colon, a percent sign or a minus.
SIGNS_ALIKE = {0xB8, 0x2CC, 0x2D7, 0x2F8, 0x589, 0x60C, 0x60D, 0x66A, 0x66B, 0x66C, 0x6D4, 0x701, 0x702, 0x703, 0x704, 0x16EC, 0x1803,
               0x1809, 0x201A, 0x2043, 0x2052, 0x2795, 0x2796, 0x2E32, 0x2E34, 0x2E41, 0x2E4C, 0x3001, 0x3002, 0xA4F8, 0xA4F9, 0xA60E,
               0xA789, 0xFE10, 0xFE11, 0xFE12, 0xFE30, 0xFE51, 0xFF61, 0xFF64}
SIGNS_OF_NUMBERS = set(".,:;%+-<>=$")
SPACES = {0x1680, 0x3000}  # one shows a line, the other is as wide as a word
OVERLAYS = {*range(0x334, 0x339), *range(0x20D0, 0x20F1)}  # strokes and frames: through, over and around
PER_LINE = 4


def properties(name):
    """{property: set of code points} of a file of Unicode's."""
    found = {}
    for line in (FILES / name).read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) < 2:
            continue
        first, _, last = fields[0].partition("..")
        found.setdefault(fields[1], set()).update(range(int(first, 16), int(last or first, 16) + 1))
    return found


def looks_ascii(candidates):
    """Those that look like one of 0-9 A-Z a-z."""
    path = ctypes.util.find_library("icui18n")
    version = re.search(r"\.so\.(\d+)", path)[1]
    icu = ctypes.CDLL(path)
    status = ctypes.c_int(0)
    make = getattr(icu, f"uspoof_open_{version}")
    make.restype = ctypes.c_void_p
    checker = ctypes.c_void_p(make(ctypes.byref(status)))
    skeleton_of = getattr(icu, f"uspoof_getSkeletonUTF8_{version}")

    def skeleton(code):
        text, out = chr(code).encode(), ctypes.create_string_buffer(256)
        failed = ctypes.c_int(0)
        size = skeleton_of(checker, 0, text, len(text), out, len(out), ctypes.byref(failed))
        return out.raw[:size]

    ascii_looks = {skeleton(code) for code in range(128) if chr(code).isalnum()}
    return {code for code in candidates if skeleton(code) in ascii_looks}


def is_raised(code):
    """Superscripts, subscripts and fractions are read as what they are."""
    return unicodedata.decomposition(chr(code)).startswith(("<super>", "<sub>", "<fraction>"))


def stands_for_sign(code):
    """Another form of a sign that stands in numbers: full width, small, vertical."""
    return not is_raised(code) and unicodedata.normalize("NFKC", chr(code)) in SIGNS_OF_NUMBERS


def kinds():
    """{code point: kind} of every character that is not plain."""
    general = properties("extracted/DerivedGeneralCategory.txt")
    core, listed, scripts = properties("DerivedCoreProperties.txt"), properties("PropList.txt"), properties("Scripts.txt")
    marks = {0x061C, 0x200E, 0x200F}
    unseen = core["Default_Ignorable_Code_Point"] | general["Cf"] | general["Zl"] | general["Zp"] | SHOWS_NOTHING
    letters = general["Lu"] | general["Ll"] | general["Lt"] | general["Lo"]
    styled = {code for code in scripts["Latin"] if 0xFF00 <= code < 0xFFF0}
    alike = looks_ascii(code for code in letters - OWN_SIGNS - (scripts["Latin"] - styled) if code > 127)
    signs = {code for code in range(128, LAST + 1) if not 0xD800 <= code < 0xE000 and stands_for_sign(code)}
    # The first that has a character decides.
    order = [("kNoncharacter", listed["Noncharacter_Code_Point"]), ("kControl", general["Cc"] - {9, 10, 13}),
             ("kTag", set(range(0xE0000, 0xE0080))), ("kTurn", listed["Bidi_Control"] - marks), ("kMark", marks),
             ("kSoftHyphen", {0xAD}), ("kJoiner", listed["Join_Control"]), ("kSelector", listed["Variation_Selector"]),
             ("kPrivate", general["Co"]), ("kUnseen", unseen - listed["Prepended_Concatenation_Mark"]),
             ("kDigit", general["Nd"] - set(range(0x30, 0x3A))), ("kLookAlike", alike),
             ("kOverlay", general["Me"] | (OVERLAYS & general["Mn"])),
             ("kNumeral", {code for code in general["No"] | general["Nl"] if not is_raised(code)}),
             ("kSign", signs | SIGNS_ALIKE | SPACES), ("kCyrillic", scripts["Cyrillic"] & letters)]
    known = {}
    for kind, codes in reversed(order):
        known.update(dict.fromkeys(codes, kind))
    return known


def ranges(known):
    found = []
    for code in sorted(known):
        if found and found[-1][1] == code - 1 and found[-1][2] == known[code]:
            found[-1][1] = code
        else:
            found.append([code, code, known[code]])
    return found


def main():
    version = re.search(r"DerivedAge-([\d.]+)\.txt",
                        (FILES / "DerivedAge.txt").read_text(encoding="utf-8"))[1]
    found = ranges(kinds())
    print(f"""// SPDX-License-Identifier: EUPL-1.2
// Made by make_character_table.py from Unicode {version}.
#include "core/base/character_table.hpp"

#include <array>

namespace bestek {{
namespace {{

using enum CharacterKind;

// clang-format off
constexpr std::array<CharacterRange, {len(found)}> kRanges{{{{""")
    cells = [f"{{0x{first:04X}, 0x{last:04X}, {kind}}}," for first, last, kind in found]
    line = "   "
    for cell in cells:
        if len(line) + 1 + len(cell) > 120:
            print(line)
            line = "   "
        line += " " + cell
    print(line)
    print(f"""}}}};
// clang-format on

}}  // namespace

std::string_view character_table_version() noexcept {{ return "{version}"; }}

std::span<const CharacterRange> character_table() noexcept {{ return kRanges; }}

}}  // namespace bestek""")


if __name__ == "__main__":
    main()

// SPDX-License-Identifier: EUPL-1.2
// What is printed, so that nobody's terminal obeys it and nobody reads it as something else.
#pragma once

#include <string>
#include <string_view>

namespace bestek {

/// The name of a file or folder on one line: every odd character, whatever nobody sees, and every byte that is no
/// UTF-8 has its code point: "programma‹U+202E›tdo.odt". Most names come back as they are.
[[nodiscard]] std::string visible_name(std::string_view name);

/// What a message says of something, on one line: as visible_lines, and a line feed has its code point too.
[[nodiscard]] std::string visible_line(std::string_view text);

/// Lines of text: the same for what a terminal obeys or what turns the direction. Line feeds and tabs stay.
[[nodiscard]] std::string visible_lines(std::string_view text);

/// JSON with the same characters as \uXXXX: it means what it meant.
[[nodiscard]] std::string escaped_json(std::string_view json);

}  // namespace bestek

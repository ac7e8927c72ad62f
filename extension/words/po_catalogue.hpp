// SPDX-License-Identifier: EUPL-1.2
// One language's texts as its .po file has them, read by GNU gettext's own reader.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace bestek::words {

/// Where the text stands (msgctxt) and its name there (msgid).
using Key = std::pair<std::string, std::string>;

struct Entry {
  bool plural = false;
  std::vector<std::string> forms;  ///< one, or as many as the language has plurals
};

struct Catalogue {
  std::string file;
  std::string language;  ///< of the header, e.g. "nl"
  std::size_t plural_count = 0;
  std::string plural_rule;  ///< an expression of C in `n`
  std::map<Key, Entry> entries;
};

/// What is wrong, each with file and key, for the person who edits the file.
using Faults = std::vector<std::string>;

/// Reads the file and adds to `faults` what gettext itself finds: syntax, an entry that is there twice, a header that
/// misses a field, forms that do not fit the header's plurals; and what we ask on top of it: a context and no drafts.
[[nodiscard]] Catalogue read_catalogue(const std::string& file, Faults& faults);

}  // namespace bestek::words

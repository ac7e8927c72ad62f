// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/duration.hpp"
#include "core/base/language.hpp"
#include "core/base/result.hpp"
#include "core/clause/clause.hpp"
#include "core/library/value_meanings.hpp"
#include "core/library/value_sentences.hpp"

namespace bestek {

/// What a named value is called in plain text ("Sluitingsdatum:").
struct ValueLabels {
  std::string tag;   ///< of the control: bestek.profile.date-deadline, bestek.buyer.court
  std::string type;  ///< how to read what stands behind the label: a fill type of the clause format
  struct Label {
    Language language;
    std::string text;
  };
  std::vector<Label> labels;
  int line = 0;
  bool is_code = false;  ///< a text that is a number or mark: "HV-2027-014"
  bool is_list = false;  ///< of which several may stand together
  /// Of a value that is one of a few; may have none.
  std::vector<ValueMeaning> meanings = {};  // NOLINT(readability-redundant-member-init): who makes one need not name it
  /// That say it without its label; may have none.
  std::vector<ValueSentence> sentences = {};  // NOLINT(readability-redundant-member-init): the same
};

/// A period that the documents of a tender may name in several places: how long before it an audit is announced, when
/// is paid.
struct AgreedPeriod {
  std::string id;
  LocalText name;
  bool across = true;  ///< all documents of a tender mean one period by it
  /// Its sentences, and beside which labels plain text may say it too ("Betalingstermijn: 30 dagen"): may have none.
  ValueLabels labels;
};

/// The library's rules/values.xml: which words go with which value. Order is the order of the file.
struct ValueWords {
  std::vector<std::string> articles;  ///< what may stand before a label
  std::vector<std::string> pointers;  ///< with which a text begins that says where its value stands ("zie"); folded
  /// What may stand behind a value without making it another's, and of that what may stand behind a bare number without
  /// being what it counts; folded.
  std::vector<std::string> around, leads;
  std::vector<std::string> apart;   ///< beginnings of words that make a period one of something else; folded
  std::vector<std::string> joints;  ///< what may stand between a label and its value where no colon does ("bedraagt")
  std::vector<ValueLabels> labels;
  std::vector<AgreedPeriod> periods;
  std::vector<Error> problems;  ///< words that nobody knows
};

/// Reads a library's words. Errors: those of read_library_part; values.invalid; values.none (neither a value nor a
/// period).
[[nodiscard]] Result<ValueWords> load_value_words(const std::filesystem::path& file);

/// What the sentences say of the period, with the one that does; nothing when they say nothing, or leave it to a
/// fill-in.
struct AgreedStatement {
  Duration period;
  std::string written;  ///< the period as the sentence has it, folded
  std::string sentence;
};
[[nodiscard]] std::optional<AgreedStatement> find_agreed(const AgreedPeriod& period,
                                                         const std::vector<PlainSentence>& sentences,
                                                         Language language);

}  // namespace bestek

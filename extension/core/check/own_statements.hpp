// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/language.hpp"
#include "core/base/xml_writer.hpp"
#include "core/clause/clause.hpp"
#include "core/document/document_text.hpp"
#include "core/library/value_words.hpp"

namespace bestek {

/// What one paragraph says of a subject.
struct OwnStatement {
  std::string subject;   ///< tag of the named value, or id of the agreed period
  LocalText label;       ///< what the text calls it
  std::string value;     ///< as it is written there
  std::string identity;  ///< by value_identity
  const Block* block = nullptr;
  std::string position;
};

/// Which agreed periods a text may say something of, by one look at its words: most paragraphs name none, and need no
/// closer look.
class AgreedWords {
 public:
  AgreedWords(const std::vector<AgreedPeriod>& periods, Language language);
  [[nodiscard]] std::vector<const AgreedPeriod*> named_in(std::string_view text) const;

 private:
  static constexpr std::size_t kLetters = 26;
  struct Beginning {
    std::string word;        ///< how a word of the text begins, in small letters
    std::size_t number = 0;  ///< of those that are looked for together: any of them will do
  };
  struct Wanted {
    const AgreedPeriod* period = nullptr;
    std::vector<std::size_t> numbers;  ///< all of these
  };
  std::array<std::vector<Beginning>, kLetters> by_letter_;
  std::vector<Wanted> wanted_;
  std::size_t numbers_ = 0;
};

/// What a document's plain text says of subjects of which nobody else says anything: it may contradict itself.
class OwnStatements {
 public:
  /// `words` outlives it.
  OwnStatements(const ValueWords& words, Language language)
      : words_(words), language_(language), agreed_(words.periods, language) {}

  /// A paragraph says one thing once, and what it says of one lot holds for no other.
  void add(OwnStatement statement);
  /// What the paragraph's sentences say of agreed periods.
  void add_agreed(const Block& block, const std::string& position);
  /// <said> with @by "text" for each that another one contradicts.
  void write(XmlWriter& writer) const;

 private:
  const ValueWords& words_;
  Language language_;
  AgreedWords agreed_;
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
  /// Of one subject the first statement, and the first that says something else.
  struct TwoValues {
    std::size_t first = kNone, other = kNone;
  };
  std::vector<OwnStatement> all_;
  std::set<std::tuple<const Block*, std::string, std::string>> known_;  ///< block, subject, identity
  std::map<std::string, TwoValues> values_;                             ///< by subject
};

}  // namespace bestek

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

/// What a document's plain text says of subjects of which nobody else says anything: it may contradict itself.
class OwnStatements {
 public:
  /// `words` outlives it.
  OwnStatements(const ValueWords& words, Language language) : words_(words), language_(language) {}

  /// A paragraph says one thing once, and what it says of one lot holds for no other.
  void add(OwnStatement statement);
  /// What the paragraph's sentences say of the agreed periods whose words are in it.
  void add_agreed(const std::vector<const AgreedPeriod*>& named, const Block& block, const std::string& position);
  /// <said> with @by "text" for each that another one contradicts.
  void write(XmlWriter& writer) const;
  /// Of each agreed period that all documents share the statement of this one, where it says one thing.
  [[nodiscard]] std::vector<OwnStatement> shared() const;

 private:
  const ValueWords& words_;
  Language language_;
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
  /// Of one subject the first statement, and the first that says something else.
  struct TwoValues {
    std::size_t first = kNone, other = kNone;
  };
  std::vector<OwnStatement> all_;
  std::set<std::tuple<const Block*, std::string, std::string>> known_;  ///< block, subject, identity
  std::map<std::string, TwoValues> values_;                             ///< by subject
};

/// What the published documents of a tender say of periods that all of them mean.
class TenderStatements {
 public:
  /// The statements' blocks outlive it.
  void add(const std::string& file, std::vector<OwnStatement> statements);
  /// <said-across> for each that another document contradicts.
  void write(XmlWriter& writer) const;

 private:
  struct OfDocument {
    std::string file;
    OwnStatement statement;
  };
  std::map<std::string, std::vector<OfDocument>> by_subject_;
};

}  // namespace bestek

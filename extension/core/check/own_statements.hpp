// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
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
  /// A paragraph says one thing once, and what it says of one lot holds for no other.
  void add(OwnStatement statement);
  /// What the paragraph's sentences say of agreed periods.
  void add_agreed(const std::vector<AgreedPeriod>& periods, const Block& block, const std::string& position,
                  Language language);
  /// <said> with @by "text" for each that another one contradicts.
  void write(XmlWriter& writer) const;

 private:
  std::vector<OwnStatement> all_;
};

}  // namespace bestek

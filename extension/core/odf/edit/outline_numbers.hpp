// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <optional>
#include <string>

#include "core/base/xml.hpp"
#include "core/odf/read/odt_styles.hpp"

namespace bestek {

/// Numbers headings as the document's outline numbering does.
class OutlineNumbers {
 public:
  static constexpr std::size_t kLevels = 10;

  OutlineNumbers(xmlDoc* styles, const OdtStyles& paragraphs);

  /// The label of the next heading in reading order, "" for none. Nothing when something else than the outline numbers
  /// it, or in a way that is not known here: from then on the numbers are not to be trusted.
  [[nodiscard]] std::optional<std::string> next(const xmlNode* heading);

 private:
  struct Level {
    std::string format, prefix, suffix, pattern;
    int display = 1, start = 1;
  };
  [[nodiscard]] std::optional<std::string> label(std::size_t level) const;

  const OdtStyles& paragraphs_;
  std::array<Level, kLevels> levels_{};
  std::array<int, kLevels> counts_{};
  std::array<bool, kLevels> counted_{};
};

}  // namespace bestek

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/xml.hpp"
#include "core/edit/edit_plan.hpp"
#include "core/odf/read/odt_reader.hpp"

namespace bestek {

/// Writes one value into a content control: the flag of the placeholder goes, marks inside it stay. "" shows the
/// control's title in brackets again.
void set_control_text(xmlNode* control, const std::string& value);

/// A control and what it is to say.
struct FoundFill {
  xmlNode* control = nullptr;
  std::string value;
};

/// The control of every edit, counted as the reader counts; a header's or footer's stands in styles.xml. Errors:
/// document.no-fill-in when the document does not hold the controls that the plan was made for; those of read_odf.
[[nodiscard]] Result<std::vector<FoundFill>> find_fills(const OdfParts& parts, std::span<const FillEdit> fills,
                                                        const std::string& name);
/// A control inside another one that is written goes with that one's old text, and is no more afterwards.
void write_fills(std::vector<FoundFill> fills);

}  // namespace bestek

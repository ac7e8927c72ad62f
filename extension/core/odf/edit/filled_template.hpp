// SPDX-License-Identifier: EUPL-1.2
// A document that is made once and never followed again: a flat template with its tables filled. It carries no marks.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace bestek {

/// What goes into it.
struct TemplateContent {
  std::map<std::string, std::string> fields;  ///< by the tag of a content control, which goes: its text stays
  /// By name of the table: rows of cells. A line break in a cell begins a paragraph.
  std::map<std::string, std::vector<std::vector<std::string>>> tables;
};

/// Makes a zipped ODT of a flat ODF template. The last row of each table that is named is what its rows look like, and
/// goes. Of sections "<table>-some" and "<table>-none" the one that fits stays, without the section. A field without a
/// value says "–". Errors: those of parse_xml; template.not-flat-text, template.no-table, document.unwritable.
[[nodiscard]] Result<std::string> fill_template(std::string_view fodt_bytes, const TemplateContent& content,
                                                const std::string& name);

}  // namespace bestek

// SPDX-License-Identifier: EUPL-1.2
#include "core/document/document_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/ascii.hpp"
#include "core/base/text.hpp"
#include "core/base/words.hpp"
#include "core/document/protocol.hpp"

namespace bestek {
namespace {

// In the order of DocumentArea.
constexpr std::array<std::string_view, 10> kAreas{"body",    "frame",   "header",  "footer", "footnote",
                                                  "endnote", "comment", "picture", "ruby",   "properties"};
constexpr std::array<std::string_view, 10> kAreaNames{"area.body",     "area.frame",     "area.header",  "area.footer",
                                                      "area.footnote", "area.endnote",   "area.comment", "area.picture",
                                                      "area.ruby",     "area.properties"};

}  // namespace

ControlItem control_item(std::string label, std::string value) {
  if (label.empty()) label = value;
  return {std::move(label), std::move(value)};
}

std::string_view document_area_id(DocumentArea area) noexcept { return kAreas.at(static_cast<std::size_t>(area)); }

std::string_view document_area_name(DocumentArea area, Language language) noexcept {
  return word(word_context::kName, kAreaNames.at(static_cast<std::size_t>(area)), language);
}

namespace {
/// What Writer writes when it removes personal information on saving ("Author1"): it names nobody.
bool is_nobody(std::string_view name) {
  constexpr std::string_view kNobody = "Author";
  return name.starts_with(kNobody) &&
         std::all_of(name.begin() + static_cast<std::ptrdiff_t>(kNobody.size()), name.end(), is_digit);
}
}  // namespace

void add_author(DocumentText& document, AuthorData::Kind kind, std::string name) {
  if (is_nobody(name)) return;
  AuthorData author{kind, std::move(name)};
  auto& known = document.authors;
  if (!author.name.empty() && std::find(known.begin(), known.end(), author) == known.end()) {
    known.push_back(std::move(author));
  }
}

void add_description(DocumentText& document, std::string text) {
  if (text.empty()) return;
  Block& block = document.beside.emplace_back();
  block.area = DocumentArea::kProperties;
  block.text = std::move(text);
}

void add_label(DocumentText& document, std::string label) {
  if (std::ranges::find(document.labels, label) == document.labels.end()) document.labels.push_back(std::move(label));
}

bool hangs_on_text(const Block& block) noexcept {
  switch (block.area) {
    case DocumentArea::kFootnote:
    case DocumentArea::kEndnote:
    case DocumentArea::kComment:
    case DocumentArea::kPicture:
    case DocumentArea::kRuby:
      return true;
    default:
      return false;
  }
}

bool is_hidden(const Block& block) noexcept { return block.text.empty() && !block.hidden.empty(); }

std::string row_name(const DocumentText& document, const Block& cell) {
  std::string name;
  for (const Block& block : document.blocks) {
    if (cell.table >= 0 && block.table == cell.table && block.row == cell.row && block.column == 0)
      name += (name.empty() ? "" : " ") + block.text;
  }
  return canonical_text(name);
}

std::string property_of(const DocumentText& document, std::string_view name) {
  const auto found = document.properties.find(name);
  return found == document.properties.end() ? std::string() : found->second;
}

Language language_of(const DocumentText& document, Language otherwise) {
  return language_from_code(property_of(document, kLanguageProperty)).value_or(otherwise);
}

}  // namespace bestek

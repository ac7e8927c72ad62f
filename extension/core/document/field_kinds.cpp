// SPDX-License-Identifier: EUPL-1.2
#include "core/document/field_kinds.hpp"

#include <string>

#include "core/document/document_index.hpp"
#include "core/document/marks.hpp"

namespace bestek {
namespace {

/// Whether the template brought the field: as far as the document remembers.
bool is_of_template(const DocumentText& document, const PlacedFillIn& field) {
  return document.properties.contains(field_property({fill_tag(field.by, field.name), {}}).first);
}

}  // namespace

std::optional<FillIn> FieldKinds::find(const PlacedFillIn& field, std::optional<std::size_t> block) {
  if (auto declared = declared_field(document_, field)) return declared;
  if (!field.choices.empty()) return plain_fill_in(field);
  if (!block || is_of_template(document_, field)) return std::nullopt;
  const FillIn* declared = in_unmarked_clause(field.name, *block);
  return declared == nullptr ? std::nullopt : std::optional(*declared);
}

FillIn FieldKinds::get(const PlacedFillIn& field, std::optional<std::size_t> block) {
  auto found = find(field, block);
  return found ? std::move(*found) : plain_fill_in(field);
}

const FillIn* FieldKinds::in_unmarked_clause(std::string_view name, std::size_t block) {
  if (!unmarked_) {
    if (library_ == nullptr) return nullptr;
    unmarked_ = find_unmarked(DocumentIndex(document_), *library_);
  }
  for (const UnmarkedClause& one : *unmarked_)
    if (one.first_block <= block && block <= one.last_block) return one.clause->fill_in(name);
  return nullptr;
}

}  // namespace bestek

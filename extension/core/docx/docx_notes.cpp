// SPDX-License-Identifier: EUPL-1.2
#include "core/docx/docx_notes.hpp"

namespace bestek {

DocxNotes::DocxNotes(const WordPlaces& places)
    : parts_{{{"footnoteReference", DocumentArea::kFootnote, {}},
              {"endnoteReference", DocumentArea::kEndnote, {}},
              {"commentReference", DocumentArea::kComment, {}}}} {
  const std::array<const xmlNode*, 3> roots{places.footnotes, places.endnotes, places.comments};
  for (std::size_t i = 0; i < roots.size(); ++i) {
    for (const xmlNode* node = first_child(roots.at(i)); node != nullptr; node = next_sibling(node)) {
      if (!has_attribute(node, "type")) {
        parts_.at(i).notes.emplace(attribute(node, "id"), node);
      }
    }
  }
}

void DocxNotes::refer(std::string_view element, const std::string& id, std::size_t anchor, bool hidden) {
  for (const Part& part : parts_) {
    const auto found = part.notes.find(id);
    if (part.reference == element && found != part.notes.end()) {
      referred_.push_back({part.area, found->second, anchor, hidden});
    }
  }
}

void DocxNotes::describe(const xmlNode* picture, std::size_t anchor) {
  for (const char* said : {"title", "descr", "alt"})
    if (!attribute(picture, said).empty())
      referred_.push_back({DocumentArea::kPicture, picture, anchor, false, attribute(picture, said)});
}

void DocxNotes::above(const xmlNode* ruby, std::size_t anchor, bool hidden) {
  referred_.push_back({DocumentArea::kRuby, ruby, anchor, hidden});
}

std::optional<WordNote> DocxNotes::take() {
  return taken_ < referred_.size() ? std::optional(referred_[taken_++]) : std::nullopt;
}

}  // namespace bestek

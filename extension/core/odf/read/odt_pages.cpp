// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_pages.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace bestek {
namespace {

constexpr std::array<std::pair<std::string_view, DocumentArea>, 6> kPageTexts{{
    {"header", DocumentArea::kHeader},
    {"header-left", DocumentArea::kHeader},
    {"header-first", DocumentArea::kHeader},
    {"footer", DocumentArea::kFooter},
    {"footer-left", DocumentArea::kFooter},
    {"footer-first", DocumentArea::kFooter},
}};

}  // namespace

std::vector<PageText> page_texts(const xmlNode* master_styles) {
  std::vector<PageText> texts;
  for (const xmlNode* page = first_child(master_styles, "master-page"); page != nullptr;
       page = next_sibling(page, "master-page")) {
    for (const xmlNode* node = first_child(page); node != nullptr; node = next_sibling(node)) {
      for (const auto& [name, area] : kPageTexts) {
        if (local_name(node) == name && attribute(node, "display") != "false") {
          texts.push_back({area, node});
        }
      }
    }
  }
  return texts;
}

}  // namespace bestek

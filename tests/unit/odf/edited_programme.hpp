// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/odf/edit/odt_editor.hpp"
#include "core/odf/edit/template_document.hpp"
#include "writing_support.hpp"

namespace bestek::test {

/// The shipped programme of requirements, of a laptop tender.
inline std::string programme() {
  const auto path = source("templates/open/programme.nl.fodt");
  return value_of(instantiate_template(
      value_of(read_file(path, kMaxTemplateBytes)),
      {laptop_profile(), shipped_library().taxonomy(), DocumentRole::kProgramme, "dossierid"}, "programme"));
}

inline std::string edited(const std::string& odt, const EditPlan& plan) {
  return value_of(apply_edit(odt, plan, WritingContext{}, "test.odt"));
}

/// A document in which content.xml was changed.
inline std::string with_content(const std::string& odt, const std::string& from, const std::string& to) {
  auto entries = value_of(read_package(odt, "test"));
  std::string& content = find_entry(entries, "content.xml")->bytes;
  const std::size_t at = content.find(from);
  REQUIRE(at != std::string::npos);
  content.replace(at, from.size(), to);
  return value_of(write_package(entries, "test"));
}

}  // namespace bestek::test

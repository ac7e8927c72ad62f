// SPDX-License-Identifier: EUPL-1.2
#include "writer/windows/new_tender_fields.hpp"

#include <algorithm>
#include <span>

#include "core/base/text.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

/// The control that asks a field of the profile; "" when none does.
std::string control_of(std::string_view field) {
  constexpr std::string_view kDatePrefix = "dates.";
  if (field.starts_with(kDatePrefix)) return date_control(field.substr(kDatePrefix.size()));
  for (const std::span<const Asked> some : {std::span<const Asked>(kAmounts), std::span<const Asked>(kOthers)})
    for (const Asked& asked : some)
      if (asked.field == field) return std::string(asked.control);
  return {};
}

}  // namespace

nlohmann::ordered_json typed_lots(const nlohmann::ordered_json& lines) {
  constexpr std::size_t kParts = 3;
  auto lots = nlohmann::ordered_json::array();
  for (const auto& line : lines) {
    const auto parts = split(line.get<std::string>(), ';');
    // What is no line of ours is a name as a whole: nothing of it is lost.
    const bool amounts = parts.size() <= kParts;
    nlohmann::ordered_json lot{{"number", lots.size() + 1},
                               {"name", amounts ? parts.front() : line.get<std::string>()}};
    if (amounts && parts.size() > 1 && !canonical_text(parts[1]).empty()) lot["estimated-value"] = parts[1];
    if (amounts && parts.size() > 2 && !canonical_text(parts[2]).empty()) lot["maximum-value"] = parts[2];
    lots.push_back(std::move(lot));
  }
  return lots;
}

std::string date_control(std::string_view name) {
  std::string control = "date_" + std::string(name);
  std::ranges::replace(control, '-', '_');
  return control;
}

std::string refused_control(const Error& error) {
  for (const auto& [key, value] : error.args)
    if (key == "field") return control_of(value);
  const bool of_the_folder = error.code.starts_with("file.") || error.code.starts_with("dossier.folder");
  return of_the_folder ? "folder" : "";
}

Error in_the_dialogs_words(Error error, Language language) {
  for (auto& [key, value] : error.args) {
    const std::string control = key == "field" || key == "other" ? control_of(value) : std::string();
    if (!control.empty()) value = word("new." + control, language);
  }
  const bool here = error.code.starts_with("profile.") || error.code.starts_with("dossier.folder");
  if (here) error.place.file.clear();  // it stands in the dialog itself
  return error;
}

}  // namespace bestek::writer

// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/dossier.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/base/files.hpp"
#include "core/base/house_xml.hpp"
#include "core/base/messages.hpp"
#include "core/base/text.hpp"
#include "core/base/xml.hpp"
#include "core/base/xml_writer.hpp"
#include "core/dossier/document_list.hpp"
#include "core/dossier/dossier_shape.hpp"
#include "core/dossier/lots.hpp"
#include "core/dossier/profile_fields.hpp"
#include "core/dossier/profile_value.hpp"

namespace bestek {
namespace {

/// 0 for what is no whole number from its first character to its last.
int whole_number(const std::string& text) {
  int value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  return failed == std::errc{} && end == text.data() + text.size() ? value : 0;
}

/// A text of the profile, as long as one that is typed may be.
Status check_length(const std::string& file, const xmlNode* node, const std::string& name, const std::string& text) {
  Status fits = check_profile_text(name, text);
  if (fits) return fits;
  Error error = fits.error();
  error.place = {file, line_of(node), {}, {}};
  return error;
}

Status read_days(const xmlNode* node, const std::string& file, const ProfileField& field, TenderProfile& profile) {
  std::string days;
  for (const xmlNode* item = first_child(node, "item"); item != nullptr; item = next_sibling(item, "item"))
    days += (days.empty() ? "" : " ") + text_of(item);
  const bool words = first_child(node) == nullptr && !canonical_text(text_of(node)).empty();
  if (words || !set_stored_value(profile, field, days))
    return invalid_dossier(file, node, std::string(field.name), words ? text_of(node) : days);
  return Done{};
}

Status read_profile(const xmlNode* node, const std::string& file, TenderProfile& profile) {
  for (const xmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
    const std::string name = attribute(child, "name");
    if (is_element(child, "lot")) {
      auto lot = read_lot(child, file);
      if (!lot) return lot.error();
      profile.lots.push_back(std::move(*lot));
      continue;
    }
    if (name == "language") {
      const auto language = language_from_code(text_of(child));
      if (!language) return invalid_dossier(file, child, name, text_of(child));
      profile.language = *language;
      continue;
    }
    const ProfileField* field = find_profile_field(name);
    if (field == nullptr) return invalid_dossier(file, child, "profile/field/@name", name);
    if (const auto* list = std::get_if<std::vector<std::string> TenderProfile::*>(&field->member)) {
      for (const xmlNode* item = first_child(child, "item"); item != nullptr; item = next_sibling(item, "item")) {
        (profile.*(*list)).push_back(text_of(item));
        if (Status fits = check_length(file, item, name, text_of(item)); !fits) return fits;
      }
      // A list in words instead of items would be read as an empty one.
      if (first_child(child) == nullptr && !canonical_text(text_of(child)).empty())
        return invalid_dossier(file, child, name, text_of(child));
    } else if (std::holds_alternative<std::vector<Date> PlannedDates::*>(field->member)) {
      if (const Status read = read_days(child, file, *field, profile); !read) return read;
    } else if (Status fits = check_length(file, child, name, text_of(child)); !fits) {
      return fits;
    } else if (first_child(child) != nullptr || !set_stored_value(profile, *field, text_of(child))) {
      return invalid_dossier(file, child, name, text_of(child));
    }
  }
  if (const Lot* wrong = wrong_lot(profile.lots); wrong != nullptr)
    return invalid_dossier(file, node, "lot/@number", std::to_string(wrong->number));
  return Done{};
}

Status read_states(const xmlNode* node, const std::string& file, Dossier& dossier) {
  for (const xmlNode* child = first_child(node, "state"); child != nullptr; child = next_sibling(child, "state")) {
    const auto state = state_from_id(attribute(child, "name"));
    if (!state) return invalid_dossier(file, child, "state/@name", attribute(child, "name"));
    const auto date = parse_date(attribute(child, "date"));
    if (!date) return invalid_dossier(file, child, "state/@date", attribute(child, "date"));
    if (dossier.states.size() == kMaxStateSteps)
      return invalid_dossier(file, child, "states/state", std::to_string(kMaxStateSteps));
    StateStep step{*state, *date, text_of(child)};
    // Only steps that can be taken can be read: so a published tender has a day of publication.
    if (const Status follows = check_order(dossier.states, step); !follows) {
      Error error{"dossier.state-order", {file, line_of(child), {}, {}}, {{"state", attribute(child, "name")}}};
      for (const Language language : kLanguages)
        error.args.emplace_back("reason." + std::string(language_code(language)), message(follows.error(), language));
      return error;
    }
    dossier.states.push_back(std::move(step));
  }
  return Done{};
}

void write_named(XmlWriter& out, XmlLiteral element, std::string_view name, std::string_view text) {
  out.open(element);
  out.attribute("name", name);
  out.text(text);
  out.close();
}

void write_profile(XmlWriter& out, const TenderProfile& profile) {
  const TenderProfile fresh;  // as which a field is read that is left out: no level at all has to be said, too
  const XmlElement element(out, "profile");
  for (const ProfileField& field : profile_fields()) {
    if (field.since > kFormatWithoutState && !is_given(profile, field)) continue;
    if (const auto* list = std::get_if<std::vector<std::string> TenderProfile::*>(&field.member)) {
      const XmlElement items(out, "field");
      out.attribute("name", field.name);
      for (const std::string& item : profile.*(*list)) out.leaf("item", item);
    } else if (const auto* days = std::get_if<std::vector<Date> PlannedDates::*>(&field.member)) {
      const XmlElement items(out, "field");
      out.attribute("name", field.name);
      for (const Date& day : profile.dates.*(*days)) out.leaf("item", format_date(day));
    } else if (const std::string value = stored_value(profile, field);
               !value.empty() || !stored_value(fresh, field).empty()) {
      write_named(out, "field", field.name, value);
    }
  }
  write_named(out, "field", "language", language_code(profile.language));
  write_lots(out, profile.lots);
}

void write_states(XmlWriter& out, const std::vector<StateStep>& states) {
  if (states.empty()) return;
  const XmlElement element(out, "states");
  for (const StateStep& step : states) {
    const XmlElement one(out, "state");
    out.attribute("name", state_id(step.state));
    out.attribute("date", format_date(step.date));
    out.text(step.reason);
  }
}

/// The oldest format that says all of it.
int format_of(const Dossier& dossier) {
  const bool valued = std::ranges::any_of(
      dossier.profile.lots, [](const Lot& lot) { return lot.estimated_value > 0 || lot.maximum_value > 0; });
  int asked = valued ? kDossierFormat : kFormatWithoutState;
  for (const ProfileField& field : profile_fields())
    if (field.since > asked && is_given(dossier.profile, field)) asked = field.since;
  if (asked > kFormatWithoutState) return asked;
  if (!std::ranges::all_of(dossier.documents, [](const DossierDocument& one) { return one.made.empty(); }))
    return kFormatWithMade;
  return dossier.states.empty() ? kFormatWithoutState : kFormatWithState;
}

}  // namespace

Date Dossier::published_on() const noexcept {
  Date date{};
  TenderState before = TenderState::kDraft;
  for (const StateStep& step : states) {
    // Back from awarded is no publication.
    if (step.state == TenderState::kPublished && before == TenderState::kDraft) date = step.date;
    before = step.state;
  }
  return date;
}

const DossierDocument* Dossier::document(DocumentRole role) const noexcept {
  for (const DossierDocument& candidate : documents) {
    if (candidate.role == role) return &candidate;
  }
  return nullptr;
}

const DossierDocument* Dossier::document_named(std::string_view file) const noexcept {
  const auto found = std::ranges::find(documents, file, &DossierDocument::file);
  return found == documents.end() ? nullptr : &*found;
}

std::optional<DocumentRole> Dossier::role_of(std::string_view file) const noexcept {
  const DossierDocument* document = document_named(file);
  return document == nullptr ? std::nullopt : std::optional(document->role);
}

Result<Dossier> load_dossier(const std::filesystem::path& folder_or_file) {
  std::error_code failure;
  const bool is_folder = std::filesystem::is_directory(folder_or_file, failure);
  const std::filesystem::path path = is_folder ? folder_or_file / kDossierFile : folder_or_file;
  const auto bytes = read_file(path, kMaxDossierBytes);
  if (!bytes) {
    if (is_folder && bytes.error().code == "file.missing")
      return Error{"dossier.none", {folder_or_file.string(), 0, {}, {}}, {}};
    return bytes.error();
  }
  return parse_dossier(*bytes, path);
}

Result<std::optional<Dossier>> dossier_around(const std::filesystem::path& document, const ReadDossier& read) {
  const std::filesystem::path folder = document.has_parent_path() ? document.parent_path() : std::filesystem::path(".");
  std::error_code failure;
  if (document.empty() || !std::filesystem::exists(folder / kDossierFile, failure)) return std::optional<Dossier>();
  auto dossier = read(folder / kDossierFile);
  if (!dossier) return dossier.error();
  const bool named = std::any_of(dossier->documents.begin(), dossier->documents.end(), [&](const auto& one) {
    std::error_code unknown;
    return std::filesystem::equivalent(dossier->path_of(one), document, unknown) && !unknown;
  });
  return named ? std::optional<Dossier>(std::move(*dossier)) : std::optional<Dossier>();
}

Result<Dossier> parse_dossier(std::string_view bytes, const std::filesystem::path& path) {
  if (bytes.size() > kMaxDossierBytes)
    return Error{"file.too-large", {path.string(), 0, {}, {}}, {{"limit", std::to_string(kMaxDossierBytes)}}};
  const auto document = parse_xml(bytes, path.string());
  if (!document) return document.error();
  const xmlNode* root = xmlDocGetRootElement(document->get());
  if (!is_element(root, "dossier", kDossierNamespace))
    return invalid_dossier(path.string(), root, "dossier", std::string(local_name(root)));
  const int format = whole_number(attribute(root, "format"));
  if (format < 1) return invalid_dossier(path.string(), root, "dossier/@format", attribute(root, "format"));
  if (format > kDossierFormat) {
    return Error{"dossier.newer-format",
                 {path.string(), line_of(root), {}, {}},
                 {{"format", std::to_string(format)}, {"newest", std::to_string(kDossierFormat)}}};
  }
  if (const Status known = check_dossier_shape(root, path.string()); !known) return known.error();
  for (const char* given : {"profile", "answers", "states"})
    if (const Status good = check_characters(first_child(root, given), path.string(), CharacterRule::kGiven); !good)
      return good.error();
  Dossier dossier;
  dossier.folder = path.parent_path();
  dossier.id = attribute(root, "id");
  if (const Status read = read_profile(first_child(root, "profile"), path.string(), dossier.profile); !read)
    return read.error();
  if (const Status read = read_documents(first_child(root, "documents"), path.string(), dossier); !read)
    return read.error();
  if (const Status read = read_states(first_child(root, "states"), path.string(), dossier); !read) return read.error();
  if (const Status fits = check_digests(root, path.string(), dossier.state()); !fits) return fits.error();
  const xmlNode* answers = first_child(root, "answers");
  for (const xmlNode* node = first_child(answers, "answer"); node != nullptr; node = next_sibling(node, "answer")) {
    dossier.answers[attribute(node, "name")] = text_of(node);
  }
  return dossier;
}

std::string format_dossier(const Dossier& dossier) {
  const int format = format_of(dossier);
  XmlWriter out(XmlLines::kOneEach);
  out.declaration();
  {
    const XmlElement root(out, "dossier");
    out.attribute("xmlns", kDossierNamespace);
    out.attribute("format", std::to_string(format));
    out.attribute("id", dossier.id);
    write_profile(out, dossier.profile);
    write_documents(out, dossier.documents);
    write_states(out, dossier.states);
    const XmlElement answers(out, "answers");
    for (const auto& [name, value] : dossier.answers) write_named(out, "answer", name, value);
  }
  return out.take();
}

Result<std::string> writable_dossier(const Dossier& dossier) {
  std::string bytes = format_dossier(dossier);
  const std::filesystem::path path = dossier.folder / kDossierFile;
  const auto refused = [&](const std::string& dutch, const std::string& english) {
    return Error{"dossier.unreadable-then", {path.string(), 0, {}, {}}, {{"reason.nl", dutch}, {"reason.en", english}}};
  };
  const auto back = parse_dossier(bytes, path);
  if (!back) return refused(message(back.error(), Language::kDutch), message(back.error(), Language::kEnglish));
  // Line ends may come back as others.
  const std::string again = format_dossier(*back);
  if (again != bytes && canonical_text(again) != canonical_text(bytes))
    return refused("de inhoud zou veranderen", "its content would change");
  return bytes;
}

}  // namespace bestek

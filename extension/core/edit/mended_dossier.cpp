// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/mended_dossier.hpp"

#include <set>
#include <utility>
#include <variant>

#include "core/base/text.hpp"
#include "core/document/answer_places.hpp"
#include "core/document/placement_reader.hpp"
#include "core/document/protocol.hpp"
#include "core/dossier/profile_fields.hpp"

namespace bestek {
namespace {

/// Under which names the dossier has what it says in these places.
std::set<std::string> asked_names(const std::vector<NamedPlace>& places) {
  std::set<std::string> names;
  for (const NamedPlace& place : places)
    if (!place.expected.empty()) names.insert(place.own ? place.clause + "/" + place.name : place.name);
  return names;
}

/// Where the dossier keeps the text; null for what is no text, or not there.
std::string* text_of(const std::string& name, Dossier& dossier) {
  if (const auto answer = dossier.answers.find(name); answer != dossier.answers.end()) return &answer->second;
  const ProfileField* field = find_profile_field(name);
  const auto* member = field == nullptr ? nullptr : std::get_if<std::string TenderProfile::*>(&field->member);
  return member == nullptr ? nullptr : &(dossier.profile.*(*member));
}

}  // namespace

Result<Dossier> mended_dossier(const Dossier& dossier, const std::vector<NamedPlace>& places,
                               const std::map<std::string, DocumentText>& texts, const Library& library) {
  Dossier mended = dossier;
  std::map<std::string, std::vector<Placement>> placements;
  for (const auto& [file, text] : texts) placements.emplace(file, read_placements(text, &library));
  for (const std::string& name : asked_names(places)) {
    std::string* said = text_of(name, mended);
    if (said == nullptr) continue;
    std::vector<AnswerPlace> sentences;
    for (const auto& [file, text] : texts) add_answer_places(text, placements.at(file), name, sentences);
    auto fitting = fitting_answer(name, *said, sentences);
    if (!fitting) {
      Error error = fitting.error();
      error.place.file = (dossier.folder / kDossierFile).string();
      return error;
    }
    if (*fitting != canonical_text(*said)) *said = std::move(*fitting);
  }
  return mended;
}

}  // namespace bestek

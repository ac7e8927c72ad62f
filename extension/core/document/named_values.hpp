// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/control_places.hpp"
#include "core/document/document_text.hpp"
#include "core/document/release_recognition.hpp"
#include "core/dossier/dossier.hpp"
#include "core/dossier/placement.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// A document whose named values are compared.
struct NamedSource {
  std::string file;
  std::string role;  ///< "" when nobody says
  const DocumentText* text = nullptr;
  const std::vector<Placement>* placements = nullptr;
  Language language = Language::kDutch;
  /// Its clauses without marks, where somebody knows them already.
  const std::vector<UnmarkedClause>* unmarked = nullptr;
};

/// One place where a named value stands: a content control of ours, in a clause or of the template.
struct NamedPlace {
  std::string file;
  ControlPlace control;
  std::string tag;
  std::string name;            ///< of the fill-in, or of the profile's field
  std::string placement;       ///< "" outside clauses
  std::string clause;          ///< its id; "" outside clauses
  std::string value;           ///< as it stands there; "" while open
  std::string expected;        ///< what the dossier says, in the document's words; "" when it says nothing
  std::string expected_time;   ///< "12:00": what the dossier says of the time, where that is what differs
  bool own = false;            ///< `expected` is an answer for this clause alone
  std::optional<Error> unfit;  ///< why `expected` cannot stand there, as for whoever would type it
  bool differs = false;        ///< from the dossier; where that says nothing, one of several values of the name
};

/// Every place of every name over all documents, in reading order; what is hidden is no place. Values are compared as
/// values of their type. The dossier's word is its profile, its answers and its general terms; null for documents
/// without one.
[[nodiscard]] std::vector<NamedPlace> find_named_values(const std::vector<NamedSource>& sources, const Library* library,
                                                        const Dossier* dossier);

/// The same for documents that were only read; the library as for read_placements.
[[nodiscard]] std::vector<NamedPlace> find_named_values(const std::map<std::string, DocumentText>& texts,
                                                        const Library& library, const Dossier* dossier);

/// Whether a choice that was made before the documents decides what stands there: no document can change it.
[[nodiscard]] bool is_chosen_before(const NamedPlace& place) noexcept;

/// Under which name the time of a date is answered: of "date-deadline" under "deadline-time". "" for what is no date.
[[nodiscard]] std::string time_answer_name(std::string_view tag);
/// What the dossier answers for the time of a date; "" for nothing.
[[nodiscard]] std::string time_answer(const Dossier& dossier, std::string_view tag);

/// Whether the dossier's profile decides what stands there: a field of the profile, or what a party is called.
[[nodiscard]] bool is_of_profile(std::string_view tag) noexcept;

}  // namespace bestek

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "core/base/words.hpp"
#include "core/dossier/lots.hpp"
#include "core/dossier/profile_fields.hpp"
#include "core/dossier/profile_value.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {
namespace {

bool dutch(const TenderProfile& profile) { return profile.language == Language::kDutch; }

std::string written_list(const std::vector<std::string>& items, bool in_dutch) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? (in_dutch ? " en " : " and ") : ", ";
    text += items[i];
  }
  return text;
}

std::string written_lots(const TenderProfile& profile) {
  std::vector<std::string> lots;
  lots.reserve(profile.lots.size());
  for (const Lot& lot : profile.lots) {
    lots.push_back((dutch(profile) ? "perceel " : "lot ") + std::to_string(lot.number) + ": " + lot.name);
  }
  return written_list(lots, dutch(profile));
}

/// "perceel 1: € 60.000; perceel 2: € 80.000"; "" unless each lot has the amount.
std::string written_amounts(const TenderProfile& profile, double Lot::*amount) {
  std::string text;
  for (const Lot& lot : profile.lots) {
    if (lot.*amount <= 0) return {};
    text += (text.empty() ? "" : "; ") + std::string(dutch(profile) ? "perceel " : "lot ") +
            std::to_string(lot.number) + ": " + written_money(lot.*amount, profile.language);
  }
  return text;
}

struct Written {
  const TenderProfile& profile;
  const ProfileField& field;
  std::string operator()(double TenderProfile::*member) const {
    return written_money(profile.*member, profile.language);
  }
  std::string operator()(bool TenderProfile::*member) const {
    return std::string(dutch(profile) ? (profile.*member ? "ja" : "nee") : (profile.*member ? "yes" : "no"));
  }
  std::string operator()(std::optional<Date> PlannedDates::*member) const {
    const auto& date = profile.dates.*member;
    return date ? written_date(*date, profile.language) : std::string();
  }
  std::string operator()(std::vector<Date> PlannedDates::*member) const {
    std::vector<std::string> days;
    for (const Date& date : profile.dates.*member) days.push_back(written_date(date, profile.language));
    return written_list(days, dutch(profile));
  }
  std::string operator()(const WordChoice& choice) const {
    const std::string& value = profile.*choice.member;
    if (value.empty()) return {};
    const std::string_view family = field.name == "contract-kind"         ? "contract-kind."
                                    : field.name == "threshold-exception" ? "threshold-exception."
                                    : field.name == "lot-choice"          ? "lot-choice."
                                    : field.name == "call-off-manner"     ? "call-off."
                                    : field.name == "authority-kind"      ? "authority-kind."
                                    : field.name == "subcontractor-data"  ? "subcontractor-data."
                                                                          : "choice.";
    return called(family, value, profile.language);
  }
  std::string operator()(std::vector<std::string> TenderProfile::*member) const {
    return written_list(profile.*member, dutch(profile));
  }
  std::string operator()(const WordFlag& flag) const {
    const bool value = profile.*flag.member;
    if (field.name == "authority-type") {
      return value ? (dutch(profile) ? "centrale overheid" : "central government")
                   : (dutch(profile) ? "decentrale aanbestedende dienst" : "sub-central contracting authority");
    }
    return value ? (dutch(profile) ? "Europees" : "European") : (dutch(profile) ? "nationaal" : "national");
  }
  template <class T>
  std::string operator()(T /*member*/) const {
    return stored_value(profile, field);
  }
};

/// The name of an id that the taxonomy knows; the id itself otherwise.
std::string named(const std::vector<TaxonomyEntry>& entries, const std::string& id, Language language) {
  const TaxonomyEntry* entry = Taxonomy::find(entries, id);
  return entry == nullptr ? id : entry->name.in(language);
}

/// The notices change the agreement before it is signed, so its text stands above them.
std::string usual_precedence(const TenderProfile& profile) {
  return dutch(profile)
             ? "de tekst van de overeenkomst met de bijlage KPI en rapportage (waarin de nota’s van inlichtingen zijn "
               "verwerkt), de nota’s van inlichtingen, het programma van eisen, de overige aanbestedingsstukken, de "
               "algemene voorwaarden en de inschrijving"
             : "the text of the Agreement with the KPI and Reporting Annex (in which the clarification notices have "
               "been incorporated), the clarification notices, the programme of requirements, the other procurement "
               "documents, the general terms and the tender";
}

/// The institutions that take part besides the authority itself, which many a profile lists too.
std::vector<std::string> other_participants(const TenderProfile& profile) {
  std::vector<std::string> others = profile.participants;
  std::erase(others, profile.authority);
  return others;
}

std::string written_models(const TenderProfile& profile, const Taxonomy& taxonomy) {
  std::vector<std::string> names;
  names.reserve(profile.models.size());
  for (const std::string& model : profile.models)
    names.push_back(named(taxonomy.general_terms, model, profile.language));
  return written_list(names, dutch(profile));
}

std::string written_groups(const TenderProfile& profile, const Taxonomy& taxonomy) {
  std::vector<std::string> names;
  names.reserve(profile.groups.size());
  for (const std::string& group : profile.groups) names.push_back(named(taxonomy.groups, group, profile.language));
  return written_list(names, dutch(profile));
}

}  // namespace

std::string written_money(double value, Language language) {
  const bool in_dutch = language == Language::kDutch;
  if (value <= 0) return {};
  const long long cents = std::llround(value * 100);
  std::string digits = std::to_string(cents / 100);
  for (int i = static_cast<int>(digits.size()) - 3; i > 0; i -= 3)
    digits.insert(static_cast<std::size_t>(i), in_dutch ? "." : ",");
  if (cents % 100 != 0) {
    const std::string fraction = std::to_string(100 + cents % 100).substr(1);
    digits += (in_dutch ? "," : ".") + fraction;
  }
  return "€\u00a0" + digits;
}

std::string profile_text(const TenderProfile& profile, std::string_view field, const Taxonomy& taxonomy) {
  if (field == "lots") return written_lots(profile);
  if (field == "lot-values") return written_amounts(profile, &Lot::estimated_value);
  if (field == "lot-maxima") return written_amounts(profile, &Lot::maximum_value);
  if (field == "estimated-value") return written_money(tender_value(profile), profile.language);
  if (field == "maximum-value") return written_money(tender_maximum(profile), profile.language);
  if (field == "models") return written_models(profile, taxonomy);
  if (field == "procedure") return named(taxonomy.procedures, profile.procedure, profile.language);
  if (field == "general-terms") return named(taxonomy.general_terms, profile.general_terms, profile.language);
  if (field == "level") return named(taxonomy.levels, profile.level, profile.language);
  if (field == "participants") return written_list(other_participants(profile), dutch(profile));
  if (field == "groups") return written_groups(profile, taxonomy);
  if (field == "precedence" && profile.precedence.empty()) return usual_precedence(profile);
  const ProfileField* found = find_profile_field(field);
  return found == nullptr ? std::string() : std::visit(Written{profile, *found}, found->member);
}

}  // namespace bestek

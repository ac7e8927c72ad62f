// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "core/check/model_facts.hpp"
#include "core/dossier/lots.hpp"

namespace bestek {
namespace {

/// An amount without a fraction: rules only compare it with nothing or each other.
std::string whole_amount(double amount) { return amount <= 0 ? std::string() : std::to_string(std::llround(amount)); }

/// Nothing for what the profile leaves open.
std::string count(long long number) { return number <= 0 ? std::string() : std::to_string(number); }

void write_groups(const TenderProfile& profile, const Taxonomy* taxonomy, XmlWriter& writer) {
  for (const std::string& id : profile.groups) {
    const TaxonomyEntry* group = taxonomy == nullptr ? nullptr : Taxonomy::find(taxonomy->groups, id);
    const XmlElement element(writer, "group");
    writer.attribute("id", id);
    writer.attribute("name", group == nullptr ? id : group->name.in(Language::kDutch));
    writer.attribute("name-en", group == nullptr ? id : group->name.in(Language::kEnglish));
  }
}

/// What the models regulate that are attached, also one that was chosen as the general terms.
void write_models(const TenderProfile& profile, const Taxonomy* taxonomy, XmlWriter& writer) {
  if (taxonomy == nullptr) return;
  for (const TaxonomyEntry& terms : taxonomy->general_terms) {
    const bool chosen =
        profile.general_terms == terms.id || std::ranges::find(profile.models, terms.id) != profile.models.end();
    if (terms.covers.empty() || !chosen) continue;
    const XmlElement element(writer, "model");
    writer.attribute("id", terms.id);
    writer.attribute("covers", terms.covers);
    writer.attribute("name", terms.name.in(Language::kDutch));
    writer.attribute("name-en", terms.name.in(Language::kEnglish));
  }
}

/// What the dossier may not leave open.
void write_missing(const TenderProfile& profile, XmlWriter& writer) {
  for (const std::string& field : fields_left_open(profile)) {
    const XmlElement element(writer, "missing");
    writer.attribute("field", field);
  }
}

/// How long the agreement lasts when every extension is used.
void write_term(const TenderProfile& profile, XmlWriter& writer) {
  writer.attribute("term-months", count(profile.term_months));
  writer.attribute("extensions", count(profile.extensions));
  writer.attribute("extension-months", count(profile.extension_months));
  const long long extended = static_cast<long long>(profile.extensions) * profile.extension_months;
  if (profile.term_months > 0) writer.attribute("total-months", count(profile.term_months + extended));
}

}  // namespace

void write_profile(const CheckSubject& subject, XmlWriter& writer) {
  if (subject.dossier == nullptr) {
    writer.attribute("scope", "document");
    return;
  }
  const TenderProfile& profile = subject.dossier->profile;
  const Taxonomy* taxonomy = subject.library == nullptr ? nullptr : &subject.library->taxonomy();
  const TaxonomyEntry* procedure =
      taxonomy == nullptr ? nullptr : Taxonomy::find(taxonomy->procedures, profile.procedure);
  writer.attribute("scope", "dossier");
  writer.attribute("subject", profile.subject);
  writer.attribute("cpv", profile.cpv);
  writer.attribute("authority-type", profile.central ? "central" : "sub-central");
  writer.attribute("regime", profile.european_rules ? "above" : "below");
  writer.attribute("procedure", profile.procedure);
  if (procedure != nullptr) writer.flag("selects-down", procedure->selects_down);
  writer.attribute("level", profile.level);
  writer.flag("framework", profile.framework);
  writer.attribute("estimated-value", whole_amount(tender_value(profile)));
  writer.attribute("maximum-value", whole_amount(tender_maximum(profile)));
  writer.attribute("suppliers", std::to_string(profile.suppliers));
  writer.attribute("participants", std::to_string(profile.participants.size()));
  writer.attribute("lots", std::to_string(profile.lots.size()));
  if (lots_value(profile.lots) > 0) writer.attribute("largest-lot", whole_amount(largest_part(profile)));
  writer.attribute("lots-per-winner", count(profile.lots_per_winner));
  writer.attribute("subcontractor-data", profile.subcontractor_data);
  writer.flag("prior-involvement", profile.prior_involvement);
  write_term(profile, writer);
  writer.attribute("contract-kind", profile.contract_kind);
  writer.attribute("threshold-exception", profile.threshold_exception);
  writer.attribute("whole-value", whole_amount(profile.whole_value));
  writer.flag("urgent", profile.urgent);
  writer.flag("agreed-term", profile.agreed_term);
  writer.attribute("general-terms", profile.general_terms);
  writer.attribute("precedence", profile.precedence);
  writer.flag("personal-data", profile.personal_data);
  writer.attribute("state", state_id(subject.dossier->state()));
  if (subject.dossier->state() != TenderState::kDraft)
    write_day({"published-on", "published-on-nl", "published-on-en"}, subject.dossier->published_on(), writer);
  write_missing(profile, writer);
  write_groups(profile, taxonomy, writer);
  write_models(profile, taxonomy, writer);
  write_dates(subject, writer);
  if (subject.law == nullptr) return;
  write_threshold(*subject.law, profile, subject.now, writer);
  if (procedure != nullptr) write_limits(*subject.law, profile, procedure->selects_down, writer);
}

}  // namespace bestek

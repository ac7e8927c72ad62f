// SPDX-License-Identifier: EUPL-1.2
#include <set>
#include <string>

#include "core/base/listed.hpp"
#include "core/base/messages.hpp"
#include "core/base/text.hpp"
#include "core/check/model_facts.hpp"
#include "core/document/contradictions.hpp"
#include "core/document/lost_hints.hpp"
#include "core/document/protocol.hpp"
#include "core/dossier/profile_choices.hpp"

namespace bestek {
namespace {

void write_each_lost(const ReadDocument& document, const Dossier& dossier, XmlWriter& writer) {
  for (const LostProperty& one : lost_properties(*document.text, document.file, dossier)) {
    const XmlElement element(writer, "lost-property");
    writer.attribute("name", one.property);
    writer.attribute("value", one.value);
  }
}

/// A choice that cannot be one, since nobody knows its word.
void write_unknown_word(const OtherChoice& other, const Dossier& dossier, const Taxonomy& taxonomy, XmlWriter& writer) {
  std::set<std::string> fields;
  for (const std::string& field : split(choice_fields(other.choice), ',')) fields.insert(canonical_text(field));
  const Status known = check_profile_fields(dossier.profile, fields, taxonomy);
  if (known) return;
  writer.attribute("unfit-nl", message(known.error(), Language::kDutch));
  writer.attribute("unfit-en", message(known.error(), Language::kEnglish));
}

}  // namespace

void write_lost_properties(const ReadDocument& document, const CheckSubject& subject, bool made, XmlWriter& writer) {
  if (has_properties(*document.text)) return;
  const Dossier* dossier = subject.dossier;
  const DossierDocument* known = dossier == nullptr ? nullptr : dossier->document_named(document.file);
  if (!made && (known == nullptr || known->made.empty())) return;
  writer.flag("properties", false);
  writer.flag("returnable", known != nullptr && !returned_properties(*document.text, document.file, *dossier).empty());
}

void write_lost_hints(const ReadDocument& document, const CheckSubject& subject, XmlWriter& writer) {
  if (subject.library == nullptr || !has_properties(*document.text)) return;
  const auto lost =
      lost_hints(*document.text, document.placements, *subject.library, document_language(*document.text, subject));
  if (lost.empty()) return;
  const auto titles = [&](Language language) {
    return listed(lost, [&](const LostHint& one) {
      return clause_title(*subject.library->find_release(one.placement->release_hash), language);
    });
  };
  const XmlElement element(writer, "lost-hints");
  writer.attribute("count", std::to_string(lost.size()));
  writer.attribute("names-nl", titles(Language::kDutch));
  writer.attribute("names-en", titles(Language::kEnglish));
  writer.attribute("mark", lost.front().placement->mark);
  writer.attribute("position", lost.front().placement->title);
}

void write_choices(const ReadDocument& document, const CheckSubject& subject, XmlWriter& writer) {
  if (subject.dossier == nullptr || subject.library == nullptr) return;
  const ReadChoices read = read_choices(property_of(*document.text, kMadeForProperty), subject.dossier->profile);
  const Taxonomy& taxonomy = subject.library->taxonomy();
  for (const OtherChoice& other : read.others) {
    const XmlElement element(writer, "other-choice");
    writer.attribute("id", other.choice);
    writer.attribute("fields", choice_fields(other.choice));
    writer.attribute("name-nl", choice_name(other.choice, Language::kDutch));
    writer.attribute("name-en", choice_name(other.choice, Language::kEnglish));
    writer.attribute("was-nl", choice_text(other.choice, other.was, taxonomy, Language::kDutch));
    writer.attribute("was-en", choice_text(other.choice, other.was, taxonomy, Language::kEnglish));
    writer.attribute("now-nl", choice_text(other.choice, other.now, taxonomy, Language::kDutch));
    writer.attribute("now-en", choice_text(other.choice, other.now, taxonomy, Language::kEnglish));
    write_unknown_word(other, *subject.dossier, taxonomy, writer);
  }
  if (!read.unknown.empty()) {
    const XmlElement element(writer, "unknown-choice");
    writer.attribute("names", listed(read.unknown));
  }
  if (has_properties(*document.text)) write_each_lost(document, *subject.dossier, writer);
  for (const Contradiction& one : contradictions(*document.text, document.file, *subject.dossier)) {
    const XmlElement element(writer, "contradiction");
    writer.attribute("property", one.property);
    writer.attribute("says", one.says);
    writer.attribute("dossier", one.dossier.empty() ? "–" : one.dossier);
    writer.flag("changed", one.changed);
  }
}

}  // namespace bestek

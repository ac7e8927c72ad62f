// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <vector>

#include "core/base/listed.hpp"
#include "core/base/words.hpp"
#include "core/check/model_facts.hpp"
#include "core/document/template_fields.hpp"

namespace bestek {
namespace {

std::string named(const LostField& lost, Language language) {
  if (lost.stands == 0) return lost.made.label;
  return std::string(word(word_context::kName, "lost-field", language,
                          {{"label", lost.made.label},
                           {"stands", std::to_string(lost.stands)},
                           {"places", std::to_string(lost.made.expected())}}));
}

/// Each once: five owners of risks are all called "Owner".
template <class Text>
std::string names(const std::vector<const LostField*>& lost, const Text& text) {
  std::vector<std::string> all;
  for (const LostField* one : lost)
    if (std::string name = text(*one); std::ranges::find(all, name) == all.end()) all.push_back(std::move(name));
  return listed(all);
}

void write_lost(const std::vector<const LostField*>& lost, XmlWriter& writer) {
  if (lost.empty()) return;
  const XmlElement all(writer, "lost-fields");
  writer.attribute("names-nl", names(lost, [](const LostField& one) { return named(one, Language::kDutch); }));
  writer.attribute("names-en", names(lost, [](const LostField& one) { return named(one, Language::kEnglish); }));
  writer.attribute("count", std::to_string(lost.size()));
  for (const LostField* field : lost) {
    const XmlElement one(writer, "lost-field");
    writer.attribute("tag", field->made.tag);
    writer.attribute("stands", std::to_string(field->stands));
  }
}

void write_removed(const LostField& removed, XmlWriter& writer) {
  const XmlElement one(writer, "removed-field");
  writer.attribute("name", removed.made.label);
  writer.attribute("reason", removed.made.reason);
}

}  // namespace

void write_lost_fields(const ReadDocument& document, const CheckSubject& subject, XmlWriter& writer) {
  const DossierDocument* known = subject.dossier == nullptr ? nullptr : subject.dossier->document_named(document.file);
  const auto found = lost_fields(*document.text, document.placements, known == nullptr ? MadeWith{} : known->made);
  std::vector<const LostField*> lost, removed, back;
  for (const LostField& one : found) (one.is_untold() ? lost : one.is_back() ? back : removed).push_back(&one);
  write_lost(lost, writer);
  for (const LostField* one : removed) write_removed(*one, writer);
  if (back.empty()) return;
  const XmlElement element(writer, "fields-back");
  writer.attribute("names", names(back, [](const LostField& one) { return one.made.label; }));
}

}  // namespace bestek

// SPDX-License-Identifier: EUPL-1.2
#include "writer/panels/clause_preview.hpp"

#include <map>

#include "core/base/messages.hpp"
#include "core/clause/plain_text.hpp"
#include "core/dossier/role.hpp"
#include "core/plan/duties.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

using Terms = std::map<std::string, std::string, std::less<>>;

Terms term_names(const Clause& clause, const Library& library, Language language) {
  Terms names;
  const TermSet* set = library.taxonomy().term_set(role_id(home_of(clause.kind)), {});
  if (set == nullptr) return names;
  for (const auto& [term, name] : set->names) names[term] = name.in(language);
  return names;
}

/// {cycles} becomes [Aantal laadcycli].
void label_fill_ins(std::string& text, const Clause& clause, Language language) {
  for (const FillIn& fill : clause.fill_ins) {
    const std::string braced = "{" + fill.name + "}";
    const std::string label = "[" + (fill.label.has(language) ? fill.label.in(language) : fill.name) + "]";
    for (auto at = text.find(braced); at != std::string::npos; at = text.find(braced, at + label.size()))
      text.replace(at, braced.size(), label);
  }
}

class PreviewText {
 public:
  PreviewText(const Clause& clause, const Library& library, Language language, Language interface)
      : clause_(clause), terms_(term_names(clause, library, language)), language_(language), interface_(interface) {}

  void line(const std::string& text) { text_ += text + "\n"; }

  void blocks(std::string_view key, const ClauseBlocks& blocks) {
    if (blocks.empty()) return;
    std::string text = plain_text(blocks, terms_);
    label_fill_ins(text, clause_, language_);
    section(key, text);
  }

  void section(std::string_view key, const std::string& text) {
    if (text.empty()) return;
    text_ += "\n";
    if (!key.empty()) text_ += std::string(word(key, interface_)) + "\n";
    text_ += text;
    if (text_.back() != '\n') text_ += "\n";
  }

  std::string take() { return std::move(text_); }

 private:
  const Clause& clause_;
  Terms terms_;
  Language language_;
  Language interface_;
  std::string text_;
};

std::string risks(const Clause& clause, const Taxonomy& taxonomy, Language language) {
  std::string text;
  for (const Risk& risk : clause.risks) {
    const auto* phase = Taxonomy::find(taxonomy.phases, risk.phase.id);
    text +=
        "• " + (phase == nullptr ? risk.phase.id : phase->name.in(language)) + ": " + risk.label.in(language) + "\n";
  }
  return text;
}

std::string laws(const Clause& clause) {
  std::string text;
  for (const auto& law : clause.laws) text += "• " + law.law + ", art. " + law.article + "\n";
  return text;
}

std::string sources(const Clause& clause, Language interface) {
  std::string text;
  for (const auto& source : clause.sources) {
    text += "• " + source.text + " (" + source.address;
    if (source.checked)
      text += ", " + std::string(word("preview.checked", interface)) + " " + written_date(*source.checked, interface);
    if (!source.primary) text += ", " + std::string(word("preview.secondary", interface));
    text += ")\n";
  }
  return text;
}

/// What the supplier (or buyer) owes and what is measured, each with its due rule; fill-ins by their labels.
std::string duties(const Clause& clause, Language language) {
  const auto label = [&](std::string_view name) {
    const FillIn* fill = clause.fill_in(name);
    return fill == nullptr ? std::string(name) : "[" + fill->label.in(language) + "]";
  };
  std::string text;
  for (const Duty& one : clause_obligations(clause, language, label)) text += "• " + one.what + ": " + one.due + "\n";
  for (const Duty& one : clause_kpis(clause, language, label))
    text += "• " + one.what + " (" + one.target + "): " + one.due + "\n";
  return text;
}

/// When the clause was checked and has to be looked at again.
std::string validity(const Clause& clause, Language interface) {
  std::string text;
  if (clause.review_by) text += word("preview.review", interface, {written_date(*clause.review_by, interface)}) + "\n";
  if (clause.valid_until)
    text += word("preview.until", interface, {written_date(*clause.valid_until, interface)}) + "\n";
  return text;
}

}  // namespace

std::string clause_preview(const Clause& clause, const Library& library, Language language, Language interface) {
  const ClauseText* text = clause.text(language);
  if (text == nullptr && !clause.texts.empty()) text = &clause.texts.front();
  if (text == nullptr) return clause.id;
  PreviewText preview(clause, library, text->language, interface);
  preview.line(std::string(clause.status == ClauseStatus::kDraft ? word("clauses.draft", interface) : "") +
               text->title);
  const auto* level = Taxonomy::find(library.taxonomy().levels, clause.classification.level.id);
  preview.line(std::string(kind_name(clause.kind, interface)) +
               (level == nullptr ? std::string() : " · " + level->name.in(interface)) + " · " + clause.id + " " +
               format_version(clause.version));
  if (const auto fault = library.fault_of(clause))
    preview.section("", std::string(word("clauses.unusable", interface)) + message(broken_error(*fault), interface));
  preview.blocks("", text->body);
  preview.blocks("preview.scoring", text->scoring);
  preview.blocks("preview.evidence", text->evidence);
  preview.blocks("preview.explanation", text->explanation);
  preview.blocks("preview.market", text->market);
  preview.section("preview.risks", risks(clause, library.taxonomy(), text->language));
  preview.section("preview.duties", duties(clause, text->language));
  preview.section("preview.basis", laws(clause));
  preview.section("preview.sources", sources(clause, interface));
  preview.section("", validity(clause, interface));
  return preview.take();
}

}  // namespace bestek::writer

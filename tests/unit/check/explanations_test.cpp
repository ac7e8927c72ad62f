// SPDX-License-Identifier: EUPL-1.2
#include "core/check/explanations.hpp"

#include <set>

#include "check_fixture.hpp"
#include "core/document/document_index.hpp"
#include "core/document/placement_reader.hpp"
#include "core/tender/template_files.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

constexpr const char* kReason = "De bestaande omgeving vraagt dit";

RuleSet shipped_rules() {
  RuleSet rules;
  rules.add(BESTEK_SOURCE_DIR "/clauses/rules");
  return rules;
}

TenderUnderCheck vague_tender() {
  TenderUnderCheck tender;
  tender.say("programme.odt", "De laptop is zo licht mogelijk.", "requirements");
  return tender;
}

Result<ExplainPlan> explain(const TenderUnderCheck& tender, const std::string& rule, const std::string& about = {},
                            const std::string& reason = kReason) {
  return plan_explaining({rule, about, reason, "jurist", kNow}, tender.findings(), shipped_rules(), {}, tender.dossier,
                         shipped(), tender.texts);
}

std::string code_of(const Result<ExplainPlan>& plan) { return plan.ok() ? "" : plan.error().code; }

const Finding* find(const std::vector<Finding>& findings, const std::string& rule) {
  const auto found = std::ranges::find(findings, rule, &Finding::rule);
  return found == findings.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("an_explanation_is_of_one_rule_one_place_and_one_text") {
  TenderUnderCheck tender = vague_tender();
  const auto plan = explain(tender, "SPC-14");
  REQUIRE(plan.ok());
  CHECK(plan->documents.empty());
  REQUIRE(plan->internal.explanations.size() == 1);
  auto findings = tender.findings();
  CHECK(add_answers(findings, plan->internal).empty());
  REQUIRE(find(findings, "SPC-14") != nullptr);
  CHECK(find(findings, "SPC-14")->is_explained());

  SECTION("another paragraph of that chapter is another finding") {
    tender.say("programme.odt", "De behuizing is zo goed mogelijk.", "requirements");
    auto more = tender.findings();
    CHECK(add_answers(more, plan->internal).empty());
    CHECK(std::ranges::count_if(more, [](const Finding& one) { return one.rule == "SPC-14" && one.answer; }) == 1);
  }
  SECTION("a changed paragraph is open again") {
    tender.texts["programme.odt"].blocks[1].text += " En de lader ook.";
    auto later = tender.findings();
    CHECK(add_answers(later, plan->internal).empty());
    REQUIRE(find(later, "SPC-14")->answer);
    CHECK(find(later, "SPC-14")->answer->of_other_text);
    CHECK_FALSE(find(later, "SPC-14")->is_explained());
  }
  SECTION("a finding that is gone leaves its explanation over") {
    auto none = TenderUnderCheck().findings();
    CHECK(add_answers(none, plan->internal).size() == 1);
  }
}

TEST_CASE("an_explained_error_does_not_block") {
  Finding finding;
  finding.severity = FindingSeverity::kError;
  CHECK(count_errors({finding}) == 1);
  finding.answer = FindingAnswer{kReason, "jurist", kNow, true};
  CHECK(count_errors({finding}) == 1);
  finding.answer->of_other_text = false;
  CHECK(count_errors({finding}) == 0);
}

TEST_CASE("an_internal_answer_silences_no_rule_that_wants_its_reason_in_the_documents") {
  TenderUnderCheck tender;
  tender.say("guide.odt", "De inschrijver heeft een jaaromzet van minimaal € 100.000.", "suitability");
  auto findings = tender.findings();
  const Finding* finding = find(findings, "SEL-05");
  REQUIRE(finding != nullptr);
  CHECK(finding->explain == kInDocument);
  Explanation forged;
  forged.rule = finding->rule;
  forged.document = finding->document;
  forged.position = finding->position;
  forged.rule_text = finding->rule_text;
  forged.subject_text = finding->subject_text;
  forged.reason = kReason;
  InternalFile file;
  file.explanations = {forged};
  CHECK(add_answers(findings, file).size() == 1);
  CHECK_FALSE(find(findings, "SEL-05")->answer);
}

TEST_CASE("what_cannot_be_explained_so_is_refused") {
  const TenderUnderCheck tender = vague_tender();
  CHECK(code_of(explain(tender, "SPC-1")) == "explain.rule-meant");
  CHECK(code_of(explain(tender, "Hamlet")) == "explain.rule-unknown");
  CHECK(code_of(explain(tender, "CON-27")) == "explain.not-found");
  CHECK(code_of(explain(tender, "SPC-14", "agreement.odt")) == "explain.no-about");
  CHECK(code_of(explain(tender, "SPC-14", "programme.odt", "n.v.t.")) == "reason.too-short");
  CHECK(code_of(explain(tender, "SPC-14", "PROGRAMME.odt")).empty());
  TenderUnderCheck branded;
  branded.say("programme.odt", "De processor is een Intel Core i7.", "requirements");
  CHECK(code_of(explain(branded, "SPC-01")) == "explain.only-mended");
}

TEST_CASE("every_field_of_a_document_rule_stands_in_the_guide_or_in_its_passage") {
  const RuleSet rules = shipped_rules();
  const auto templates = read_templates(BESTEK_SOURCE_DIR "/templates");
  REQUIRE(templates.ok());
  std::size_t checked = 0;
  for (const auto& [language, documents] : *templates) {
    std::set<std::string> fields;
    for (const DocumentText& document : documents)
      for (const TemplateField& field : read_template_fields(DocumentIndex(document), {}))
        fields.insert(field.fill_in.name);
    for (const RulePattern& pattern : rules.patterns()) {
      for (const Rule& rule : pattern.rules) {
        for (const RuleTest& test : rule.tests) {
          if (test.explain != kInDocument) continue;
          INFO(pattern.id << " " << test.field << " " << test.passage);
          const Clause* passage = test.passage.empty() ? nullptr : shipped().find(test.passage);
          CHECK((passage != nullptr ? passage->fill_in(test.field) != nullptr : fields.contains(test.field)));
          ++checked;
        }
      }
    }
  }
  CHECK(checked > 20);
}

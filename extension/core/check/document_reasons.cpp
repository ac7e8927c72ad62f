// SPDX-License-Identifier: EUPL-1.2
#include "core/check/document_reasons.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "core/base/xml.hpp"
#include "core/check/rule_evaluator.hpp"
#include "core/dossier/reason_text.hpp"
#include "core/dossier/role.hpp"

namespace bestek {
namespace {

constexpr const char* kFill = "fill";

bool stands_in_guide(const xmlNode* node) {
  return nearest_attribute(node, "role") == role_id(DocumentRole::kGuide) &&
         nearest_attribute(node, "marks") != "missing";
}

/// "PM" and "[reden]" are no reason either.
bool is_left_open(const xmlNode* field) {
  for (const xmlNode* one = first_child(field, "citation"); one != nullptr; one = next_sibling(one, "citation")) {
    const std::string kind = attribute(one, "kind");
    if (kind == "leftover" || kind == "placeholder") return true;
  }
  return false;
}

bool is_answered(const xmlNode* field) {
  return attribute(field, "open") != "yes" && !is_left_open(field) && gives_reason(attribute(field, "value"));
}

void lead_to(const xmlNode* field, Finding& finding) {
  finding.document = nearest_attribute(field, "file");
  finding.position = nearest_attribute(field, "position");
  finding.mark = nearest_attribute(field, "mark");
  finding.tag = attribute(field, "tag");
  finding.value = attribute(field, "value");
  finding.text = nearest_attribute(field, "start");
  finding.clause = nearest_attribute(field, "clause");
  finding.fix = kFill;
}

}  // namespace

bool reason_stands(std::span<xmlNode* const> fields, std::span<xmlNode* const> fill_ins, Finding& finding) {
  bool stands = false;
  for (const auto& list : {fields, fill_ins}) {
    for (const xmlNode* field : list) {
      if (attribute(field, "name") != finding.field || !stands_in_guide(field)) continue;
      if (!is_answered(field)) {
        lead_to(field, finding);
        return false;
      }
      stands = true;
    }
  }
  return stands;
}

void leave_to_reasons(std::vector<Finding>& findings) {
  std::map<std::pair<std::string, std::string>, std::size_t> told;  // document and tag
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (findings[i].explain == kInDocument && findings[i].fix == kFill)
      told.try_emplace({findings[i].document, findings[i].tag}, i);
  std::vector<bool> left_out(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& one = findings[i];
    const auto reason = told.find({one.document, one.tag});
    if (one.explain == kInDocument || one.fix != kFill || !one.value.empty() || reason == told.end()) continue;
    FindingSeverity& severity = findings[reason->second].severity;
    severity = std::min(severity, one.severity);  // an error comes first
    left_out[i] = true;
  }
  std::size_t at = 0;
  std::erase_if(findings, [&](const Finding&) { return left_out[at++]; });
}

}  // namespace bestek

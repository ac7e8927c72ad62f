// SPDX-License-Identifier: EUPL-1.2
#include "cli/finding_output.hpp"

#include <iostream>

#include "cli/cli_words.hpp"
#include "cli/output.hpp"
#include "core/base/visible_text.hpp"
#include "core/dossier/dossier.hpp"

namespace bestek::cli {

namespace {

void print(const Finding& finding, const std::string& key, Language language) {
  std::cout << column(std::string(severity_name(finding.severity, language)), 7) << " " << column(finding.rule, 7)
            << " " << key;
  if (!finding.document.empty()) std::cout << visible_name(finding.document) << ": ";
  // About the tender as a whole: what the dossier says of it, and there it is mended.
  if (finding.document.empty() && finding.position.empty()) std::cout << kDossierFile << ": ";
  if (!finding.position.empty()) std::cout << finding.position << ": ";
  std::cout << finding.message.in(language);
  if (const std::string& basis = finding.basis.in(language); !basis.empty()) std::cout << " (" << basis << ")";
  std::cout << "\n";
  if (!finding.answer) return;
  std::cout << "        "
            << word(finding.answer->of_other_text ? "check.explained_before" : "check.explained", language,
                    {{"reason", finding.answer->reason},
                     {"role", finding.answer->role},
                     {"date", written_date(finding.answer->date, language)}})
            << "\n";
}

}  // namespace

void print_finding(const Finding& finding, Language language) { print(finding, {}, language); }

void print_line(const Finding& finding, Language language) {
  const std::string key = line_key(finding);
  print(finding, column(key.empty() ? "–" : key, 6) + " ", language);
}

}  // namespace bestek::cli

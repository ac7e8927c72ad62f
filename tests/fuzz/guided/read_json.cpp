// SPDX-License-Identifier: EUPL-1.2
// A profile, and values for fill-ins: read, judged, and planned into a document.
#include <map>

#include "core/base/files.hpp"
#include "core/base/package.hpp"
#include "core/dossier/dossier.hpp"
#include "core/edit/fill_planner.hpp"
#include "core/library/answer_judge.hpp"
#include "core/tender/document_reader.hpp"
#include "reading.hpp"

using namespace bestek;
using namespace bestek::guided;

namespace {

/// A document with fill-ins of the shipped library and fields of the profile.
const std::map<std::string, DocumentText>& documents() {
  static const auto texts = [] {
    auto text = read_document_file(BESTEK_SOURCE_DIR "/templates/open/guide.nl.fodt");
    expect(text.ok(), "the template can be read");
    std::map<std::string, DocumentText> read;
    read.emplace("guide.fodt", std::move(*text));
    return read;
  }();
  return texts;
}

void try_profile(std::string_view bytes, std::optional<Language> typed) {
  const auto profile = parse_profile(bytes, "profile.json", typed);
  if (!profile) return;
  const Library& library = shipped_library();
  AnswerJudge judge(library);
  (void)check_profile(*profile, library.taxonomy(), "profile.json").ok();
  (void)check_answers(*profile, judge, "profile.json").ok();
  (void)check_planning(*profile, "profile.json").ok();
  for (const char* field : {"authority", "estimated-value", "groups", "lots", "date-deadline", "precedence", "cpv"})
    (void)profile_text(*profile, field, library.taxonomy());
  const auto again = parse_profile(format_profile(*profile), "profile.json");
  expect(again.ok() && format_profile(*again) == format_profile(*profile), "a profile that was written reads the same");
}

void try_values(std::string_view bytes, Language language) {
  const auto values = parse_fill_values(bytes, "values.json", language);
  if (!values || !judge_values(*values, shipped_library())) return;
  (void)plan_fill(*values, shipped_library(), documents(), nullptr, language).ok();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = as_text(data, size);
  try_profile(bytes, std::nullopt);
  try_profile(bytes, Language::kEnglish);
  try_values(bytes, Language::kDutch);
  return 0;
}

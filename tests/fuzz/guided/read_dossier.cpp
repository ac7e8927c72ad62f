// SPDX-License-Identifier: EUPL-1.2
// dossier.xml: read, written again, and checked without its documents.
#include <map>

#include "core/check/dossier_model.hpp"
#include "core/dossier/dossier.hpp"
#include "reading.hpp"

using namespace bestek;
using namespace bestek::guided;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto dossier = parse_dossier(as_text(data, size), "/tender/dossier.xml");
  if (!dossier) return 0;
  const auto written = writable_dossier(*dossier);
  expect(written.ok(), "what was read can be written, and reads the same");
  const auto again = parse_dossier(*written, "/tender/dossier.xml");
  expect(again.ok() && format_dossier(*again) == *written, "what was written is written the same again");
  const Library& library = shipped_library();
  (void)unknown_words(dossier->profile, library.taxonomy(), "dossier.xml");
  (void)check_required(dossier->profile, "dossier.xml").ok();
  (void)check_planning(dossier->profile, "dossier.xml").ok();
  const std::map<std::string, DocumentText> texts;
  const LibraryRules& rules = shipped_rules();
  const auto model = build_dossier_model(
      {&*dossier, &texts, &library, &rules.citations, &rules.words, kToday, nullptr, nullptr, &rules.phrases});
  expect(model.ok(), "facts can be told of every dossier that can be read");
  return 0;
}

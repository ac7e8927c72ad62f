// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/dossier_change.hpp"

#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

TEST_CASE("a_dossier_is_written_with_its_documents_only_where_it_changes") {
  Dossier before;
  before.folder = fresh_path("dossier-change");
  before.id = "abcdefgh234567ab";
  before.profile = laptop_profile();
  CHECK(value_of(dossier_change(before, before)).empty());
  Dossier after = before;
  after.answers["contact"] = "Inkoop";
  const auto files = value_of(dossier_change(before, after));
  REQUIRE(files.size() == 1);
  CHECK(files.front().path == before.folder / kDossierFile);
  CHECK(files.front().bytes == format_dossier(after));
}

TEST_CASE("a_dossier_that_could_not_be_read_again_is_refused_before_anything_is_written") {
  const Dossier before;
  Dossier after;
  after.answers["contact"] = std::string(kMaxDossierBytes, 'x');
  const auto refused = dossier_change(before, after);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "dossier.unreadable-then");
}

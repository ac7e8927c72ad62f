// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch_test_macros.hpp>

#include "core/base/messages.hpp"
#include "core/dossier/profile.hpp"

using namespace bestek;

TEST_CASE("a_value_of_another_shape_than_its_field_is_refused_by_name") {
  for (const auto& [wrong, field] :
       {std::pair{R"({"framework":"true"})", "framework"}, std::pair{R"({"framework":"yes"})", "framework"},
        std::pair{R"({"personal-data":1})", "personal-data"}, std::pair{R"({"subject":true})", "subject"},
        std::pair{R"({"subject":12})", "subject"}, std::pair{R"({"cpv":30213100})", "cpv"},
        std::pair{R"({"regime":true})", "regime"}, std::pair{R"({"estimated-value":true})", "estimated-value"},
        std::pair{R"({"suppliers":true})", "suppliers"}, std::pair{R"({"dates":{"award":20270301}})", "dates.award"},
        std::pair{R"({"groups":"laptop"})", "groups"}, std::pair{R"({"groups":[1]})", "groups"},
        std::pair{R"({"language":1})", "language"}}) {
    INFO(wrong);
    const auto refused = parse_profile(wrong, "p.json");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "profile.wrong-value");
    CHECK(message(refused.error(), Language::kEnglish).find(field) != std::string::npos);
  }
}

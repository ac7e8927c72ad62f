// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "core/base/message_tables.hpp"

namespace bestek {

std::span<const MessageText> plan_messages() noexcept {
  static constexpr auto kTexts = std::to_array<MessageText>({
      {"plan.no-agreement",
       {"Dit dossier heeft geen conceptovereenkomst. Zonder die is er niets om de bijlage en het plan van af te "
        "leiden.",
        "This dossier has no draft agreement. Without it there is nothing to derive the annex and the plan from."}},
      {"plan.no-plan",
       {"Dit dossier heeft geen contractbeheerplan; alleen de bijlage bij de overeenkomst is gemaakt.",
        "This dossier has no contract-management plan; only the annex to the agreement was made."}},
      {"plan.unknown-release",
       {"De bibliotheek kent deze versie van \"{title}\" niet. De regels van deze bepaling zijn gelaten zoals zij "
        "waren.",
        "The library does not know this release of \"{title}\". The rows of this clause were left as they were."}},
  });
  return kTexts;
}

}  // namespace bestek

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"
#include "core/dossier/profile.hpp"

namespace bestek {

/// Choices that a document says by a property of its own, too.
inline constexpr std::string_view kLanguageChoice = "language";
inline constexpr std::string_view kTermsChoice = "general-terms";

/// A choice of the profile that was another when a document was made: `procedure`, `level`, `regime`, `language`,
/// `general-terms`, `groups`, or a condition of profile_condition. Values are stored forms; "yes" and "no" of
/// conditions, groups sorted with commas.
struct OtherChoice {
  std::string choice, was, now;
};

/// The choices under which a document is made: those that every document stands under and the `conditions` that its
/// template asks, as "procedure=open;level=basis;…". A document keeps this, since its passages do not follow later
/// choices.
[[nodiscard]] std::string format_choices(const TenderProfile& profile, std::span<const std::string> conditions);

/// What was kept, compared with what the profile says now.
struct ReadChoices {
  std::vector<OtherChoice> others;   ///< what was another
  std::vector<std::string> unknown;  ///< parts that are no choice we know
};
[[nodiscard]] ReadChoices read_choices(std::string_view kept, const TenderProfile& profile);

/// What was kept and what the profile says now that is something else; nothing when it cannot be told, since nothing
/// was kept or not by a program that we know.
[[nodiscard]] std::optional<std::vector<OtherChoice>> other_choices(std::string_view kept,
                                                                    const TenderProfile& profile);

/// The choices that are others in `after`.
[[nodiscard]] std::vector<OtherChoice> changed_choices(const TenderProfile& before, const TenderProfile& after);

/// What was kept of that choice, in its stored form; "" where nothing was.
[[nodiscard]] std::string kept_choice(std::string_view kept, std::string_view choice);

/// Whether a field of the profile takes part in the choice.
[[nodiscard]] bool decides(std::string_view field, std::string_view choice) noexcept;

/// The fields of the profile that decide it, by their names in dossier.xml: "framework, term-months".
[[nodiscard]] std::string choice_fields(std::string_view choice);

/// "procedure", "framework agreement": what people call the choice.
[[nodiscard]] std::string choice_name(std::string_view choice, Language language);
/// "open procedure", "yes": what people call its value.
[[nodiscard]] std::string choice_text(std::string_view choice, const std::string& value, const Taxonomy& taxonomy,
                                      Language language);

/// A refusal because of a choice, in each language's words; `file`: the document whose passages it is about.
[[nodiscard]] Error about_choice(const char* code, const std::string& file, const OtherChoice& other,
                                 const Taxonomy& taxonomy);

}  // namespace bestek

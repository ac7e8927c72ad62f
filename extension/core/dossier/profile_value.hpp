// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/dossier/profile_fields.hpp"

namespace bestek {

/// The longest text that a field of the profile takes, in characters.
inline constexpr std::size_t kMaxProfileCharacters = 500;

/// One value of the profile in its stored form: the one judge for whoever gives it, as JSON, in the dialog, in the
/// sidebar or with `bestek fill`. `typed`: it is what a person who reads that language typed: amounts with separators
/// and sign, dates as people write them; otherwise it has the form that files have, in which an amount may have its
/// sign too ("€ 4.000.000") where both languages read it alike. A number may have its unit behind it ("36 maanden"). A
/// text does not end with a stop: it stands in sentences that have their own (as mended_answer). "" is no value. Not
/// for lists. Errors: those of fill_text for amounts and dates; check_exact; profile.line-end; profile.too-long;
/// profile.wrong-value with a sample.
[[nodiscard]] Result<std::string> profile_value(const ProfileField& field, std::string_view given,
                                                std::optional<Language> typed);

/// A field of the profile is one line: it goes into the middle of sentences. Errors: profile.line-end.
[[nodiscard]] Status check_one_line(std::string_view field, std::string_view text);

/// Whether a text is short enough for the profile, for the items of lists and the names of lots.
[[nodiscard]] Status check_profile_text(std::string_view field, std::string_view text);

/// "€ 1.250.000,50" / "€ 1,250,000.50": whole euros without cents, and a space that does not break. "" for nothing.
[[nodiscard]] std::string written_money(double value, Language language);

/// What a value of the field looks like, for the person who gave another one.
[[nodiscard]] std::string profile_sample(const ProfileField& field, std::optional<Language> typed);

}  // namespace bestek

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/dossier/dossier.hpp"
#include "core/tender/restore.hpp"

namespace bestek {

/// A kept state of a file.
struct Kept {
  RestoreSource source = RestoreSource::kLatest;
  std::string time;
  std::filesystem::path path;
};

/// Of that file, the newest first.
[[nodiscard]] std::vector<Kept> kept_of(const std::filesystem::path& folder, const std::string& name);

/// What a kept state can mend. Of a document that is encrypted or too large nobody can say that it is damaged.
[[nodiscard]] bool is_damage(const Error& error);

/// The error of reading a file beside dossier.xml, or that file itself; where Bestek kept an earlier state of what is
/// missing or damaged it says so (with_kept).
[[nodiscard]] Error told_if_kept(Error error, const std::filesystem::path& file);

/// load_dossier for who named it. Errors: the same, told_if_kept; dossier.lost where dossier.xml is not there and was.
[[nodiscard]] Result<Dossier> load_named_dossier(const std::filesystem::path& folder_or_file);

/// Puts the newest kept state that is sound in the plan; false when there is none. `digest`: of the one that was
/// published, which goes before newer ones; "" for none. Errors: those of ready_file.
[[nodiscard]] Result<bool> put_back(RestorePlan& plan, const std::filesystem::path& path, const std::string& digest,
                                    const std::optional<Error>& why,
                                    const std::function<bool(const std::string&)>& is_sound);

/// What is recorded beside the dossier (kInternalFile), when it is lost or damaged. What cannot be put back is in
/// `plan.lost`: restore.record-not-kept, or what is wrong with it. Errors: those of ready_file.
[[nodiscard]] Status mend_record(RestorePlan& plan, const std::filesystem::path& folder);

/// The same, whatever lies there now. Errors: also restore.record-not-kept.
[[nodiscard]] Status put_record_back(RestorePlan& plan, const std::filesystem::path& folder);

}  // namespace bestek

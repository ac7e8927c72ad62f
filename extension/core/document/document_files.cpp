// SPDX-License-Identifier: EUPL-1.2
#include "core/document/document_files.hpp"

#include <algorithm>
#include <vector>

#include "core/base/files.hpp"
#include "core/base/text.hpp"
#include "core/document/odt_editor.hpp"
#include "core/document/package.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxLockBytes = 4096;

/// An edited document that waits for the others.
struct Ready {
  const FileEdit* edit;
  std::string before, after;
};

Result<Ready> prepare(const FileEdit& edit) {
  const std::filesystem::path& written = edit.out.empty() ? edit.path : edit.out;
  if (const Status closed = check_not_open(written); !closed) {
    return closed.error();
  }
  auto before = read_file(edit.path, kMaxPackageBytes);
  if (!before) {
    return before.error();
  }
  auto after = apply_edit(*before, edit.plan, edit.context, edit.path.string());
  if (!after) {
    return after.error();
  }
  return Ready{&edit, std::move(*before), std::move(*after)};
}

/// Puts the files back that were written before one failed.
void undo(std::span<const Ready> written) {
  for (const Ready& ready : written) {
    if (ready.edit->out.empty()) {
      // The backup still has it when this fails too.
      (void)write_file(ready.edit->path, ready.before);
    }
  }
}

}  // namespace

Status check_not_open(const std::filesystem::path& path) {
  const std::filesystem::path lock = path.parent_path() / (".~lock." + path.filename().string() + "#");
  std::error_code failure;
  if (!std::filesystem::exists(lock, failure)) {
    return Done{};
  }
  // "Name,user,host,date,profile;": the first that says something.
  std::string who;
  if (const auto bytes = read_file(lock, kMaxLockBytes)) {
    const auto fields = split(*bytes, ',');
    who = fields.empty() ? std::string() : canonical_text(fields.front());
  }
  return Error{"document.open-elsewhere",
               {path.string(), 0, {}, {}},
               {{"who", who.empty() ? "?" : who}, {"lock", lock.filename().string()}}};
}

std::filesystem::path backup_path(const std::filesystem::path& path) {
  std::error_code failure;
  for (int number = 1;; ++number) {
    std::filesystem::path candidate = path;
    candidate.replace_filename(path.stem().string() + ".bak" + (number > 1 ? std::to_string(number) : std::string()) +
                               path.extension().string());
    if (!std::filesystem::exists(candidate, failure)) {
      return candidate;
    }
  }
}

Status edit_files(std::span<const FileEdit> edits) {
  std::vector<Ready> ready;
  for (const FileEdit& edit : edits) {
    auto prepared = prepare(edit);
    if (!prepared) {
      return prepared.error();
    }
    ready.push_back(std::move(*prepared));
  }
  for (const Ready& item : ready) {
    if (item.edit->out.empty()) {
      if (const Status kept = write_file(backup_path(item.edit->path), item.before); !kept) {
        return kept;
      }
    }
  }
  for (std::size_t i = 0; i < ready.size(); ++i) {
    const FileEdit& edit = *ready[i].edit;
    if (const Status written = write_file(edit.out.empty() ? edit.path : edit.out, ready[i].after); !written) {
      undo(std::span(ready).first(i));
      return written;
    }
  }
  return Done{};
}

Status edit_file(const FileEdit& edit) { return edit_files(std::span(&edit, 1)); }

}  // namespace bestek

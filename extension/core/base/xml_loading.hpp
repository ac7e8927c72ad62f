// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace bestek {

/// A file that goes with the program.
struct CarriedFile {
  std::string_view name;
  std::string_view bytes;
};

/// While one of these lives libxml2 opens nothing on its thread: no file, no address, no catalogue. What is asked for
/// by the name of a carried file gets its bytes, everything else is refused. Its loaders belong to the whole process,
/// so ours stands before the one that was there when the first of these was made (the office's), which does the work of
/// every thread that has none; it is never taken away again.
class XmlNoLoading {
 public:
  /// `carried` must outlive it.
  explicit XmlNoLoading(std::span<const CarriedFile> carried = {});
  XmlNoLoading(const XmlNoLoading&) = delete;
  XmlNoLoading& operator=(const XmlNoLoading&) = delete;
  ~XmlNoLoading();

  [[nodiscard]] std::span<const CarriedFile> carried() const noexcept { return carried_; }

  /// What this thread was refused until now.
  [[nodiscard]] static std::size_t refused() noexcept;

 private:
  std::span<const CarriedFile> carried_;
  const XmlNoLoading* outer_;
};

}  // namespace bestek

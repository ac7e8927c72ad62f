// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <zip.h>

#include <memory>
#include <string>

namespace bestek {

/// What libzip hands out, given back by its scope. Only the package modules include this.
struct ZipDiscard {
  void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
};
struct ZipSourceFree {
  void operator()(zip_source_t* source) const noexcept { zip_source_free(source); }
};
struct ZipFileClose {
  void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};
using ZipArchive = std::unique_ptr<zip_t, ZipDiscard>;
using ZipSource = std::unique_ptr<zip_source_t, ZipSourceFree>;
using ZipFile = std::unique_ptr<zip_file_t, ZipFileClose>;

/// Where libzip says what went wrong while there is no archive yet.
class ZipProblem {
 public:
  ZipProblem() noexcept { zip_error_init(&error_); }
  ZipProblem(const ZipProblem&) = delete;
  ZipProblem& operator=(const ZipProblem&) = delete;
  ~ZipProblem() { zip_error_fini(&error_); }

  [[nodiscard]] zip_error_t* get() noexcept { return &error_; }
  [[nodiscard]] std::string text() { return zip_error_strerror(&error_); }

 private:
  zip_error_t error_{};
};

}  // namespace bestek

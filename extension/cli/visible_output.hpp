// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <ostream>
#include <streambuf>
#include <string>

namespace bestek::cli {

/// As long as it lives, whatever goes to the stream goes on as visible_lines: a name or text from a file of somebody
/// else tells a terminal nothing.
class VisibleOutput : public std::streambuf {
 public:
  explicit VisibleOutput(std::ostream& stream);
  ~VisibleOutput() override;
  VisibleOutput(const VisibleOutput&) = delete;
  VisibleOutput& operator=(const VisibleOutput&) = delete;

 protected:
  int_type overflow(int_type character) override;
  std::streamsize xsputn(const char* text, std::streamsize size) override;
  int sync() override;

 private:
  bool pass_on(std::size_t size);

  std::ostream& stream_;
  std::streambuf* behind_;
  std::string waiting_;  ///< of a line that is not whole: a character may be half there
};

}  // namespace bestek::cli

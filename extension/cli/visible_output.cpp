// SPDX-License-Identifier: EUPL-1.2
#include "cli/visible_output.hpp"

#include "core/base/visible_text.hpp"

namespace bestek::cli {

VisibleOutput::VisibleOutput(std::ostream& stream) : stream_(stream), behind_(stream.rdbuf(this)) {}

VisibleOutput::~VisibleOutput() {
  pass_on(waiting_.size());
  stream_.rdbuf(behind_);
}

VisibleOutput::int_type VisibleOutput::overflow(int_type character) {
  if (traits_type::eq_int_type(character, traits_type::eof())) return traits_type::not_eof(character);
  const char one = traits_type::to_char_type(character);
  return xsputn(&one, 1) == 1 ? character : traits_type::eof();
}

std::streamsize VisibleOutput::xsputn(const char* text, std::streamsize size) {
  waiting_.append(text, static_cast<std::size_t>(size));
  const std::size_t line = waiting_.rfind('\n');
  return line == std::string::npos || pass_on(line + 1) ? size : 0;
}

int VisibleOutput::sync() { return pass_on(waiting_.size()) && behind_->pubsync() == 0 ? 0 : -1; }

bool VisibleOutput::pass_on(std::size_t size) {
  const std::string visible = visible_lines(std::string_view(waiting_).substr(0, size));
  waiting_.erase(0, size);
  const auto wanted = static_cast<std::streamsize>(visible.size());
  return behind_->sputn(visible.data(), wanted) == wanted;
}

}  // namespace bestek::cli

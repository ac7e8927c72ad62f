// SPDX-License-Identifier: EUPL-1.2
// An ODT package, the parts of one, or flat ODF.
#include "reading.hpp"

using namespace bestek::guided;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = as_text(data, size);
  if (input.substr(0, input.find('\0')).find("<office:document ") != std::string_view::npos) {
    read_and_check(input, "document.fodt");
    return 0;
  }
  read_and_check(packed(input, {"content.xml", "styles.xml", "meta.xml"},
                        {{"mimetype", "application/vnd.oasis.opendocument.text"}}),
                 "document.odt");
  return 0;
}

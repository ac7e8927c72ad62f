// SPDX-License-Identifier: EUPL-1.2
// bestek-words: makes one table of C++ of the catalogues of all languages, while Bestek is built.
#include <exception>
#include <fstream>
#include <iostream>
#include <string_view>

#include "words/catalogue_faults.hpp"
#include "words/table_source.hpp"

namespace {

using bestek::words::Catalogue;
using bestek::words::Faults;

constexpr int kRefused = 2;

int run(const std::vector<std::string>& arguments) {
  const bool list = arguments.size() > 1 && arguments[0] == "--list";
  if (!list && (arguments.size() < 3 || arguments[0] != "--out")) {
    std::cerr
        << "bestek-words --out FILE.cpp LANGUAGE.po…   makes the table; status 2 and no table when a text is wrong\n"
           "bestek-words --list LANGUAGE.po…           prints each context and key\n";
    return kRefused;
  }
  Faults faults;
  std::vector<Catalogue> catalogues;
  for (std::size_t i = list ? 1 : 2; i < arguments.size(); ++i)
    catalogues.push_back(bestek::words::read_catalogue(arguments[i], faults));
  bestek::words::compare(catalogues, faults);
  for (const std::string& fault : faults) std::cerr << fault << "\n";
  if (!faults.empty()) return kRefused;
  if (list) {
    for (const auto& [key, entry] : catalogues.front().entries)
      std::cout << key.first << "\t" << key.second << "\t" << (entry.plural ? "plural" : "text") << "\n";
    return EXIT_SUCCESS;
  }
  std::ofstream out(arguments[1], std::ios::binary);
  out << bestek::words::table_source(catalogues);
  out.close();
  if (out) return EXIT_SUCCESS;
  std::cerr << arguments[1] << ": cannot be written\n";
  return kRefused;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::cerr << "bestek-words: " << error.what() << "\n";
    return kRefused;
  }
}

// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <iostream>
#include <nlohmann/json.hpp>

#include "bench/bench_fragment.hpp"
#include "bench/benchmarks.hpp"
#include "bench/synthetic_library.hpp"
#include "core/base/messages.hpp"

namespace {

using bestek::bench::Benchmark;

/// A folder of this process's own that goes when it ends.
class Scratch {
 public:
  Scratch() : folder_(std::filesystem::temp_directory_path() / ("bestek-bench-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

int run_benchmarks(const std::string& name, bool json) {
  const Scratch scratch;
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  bool found = false;
  for (const Benchmark& benchmark : bestek::bench::benchmarks()) {
    if (!name.empty() && benchmark.name != name) continue;
    found = true;
    const auto timing = bestek::bench::run(benchmark, scratch.folder());
    if (json) {
      list.push_back({{"name", benchmark.name},
                      {"what", benchmark.what},
                      {"runs", timing.runs},
                      {"median_ms", timing.median_ms},
                      {"fastest_ms", timing.fastest_ms}});
    } else {
      std::printf("%-22s %10.2f ms median %10.2f ms fastest %5d runs  %s\n", benchmark.name.c_str(), timing.median_ms,
                  timing.fastest_ms, timing.runs, benchmark.what.c_str());
    }
  }
  if (json) std::cout << list.dump(2) << "\n";
  if (!found) std::cerr << "bestek-bench: no benchmark named " << name << "; see --list\n";
  return found ? 0 : 2;
}

int run_program(int argc, char** argv) {
  CLI::App app("Measure what Bestek does in process. Nothing here asserts a time.", "bestek-bench");
  std::string name;
  std::string folder;
  int clauses = 1000;
  bool json = false;
  bool list = false;
  app.add_option("NAME", name, "the one benchmark to run; all without a name");
  app.add_flag("--json", json, "print an array: name, what, runs, median_ms, fastest_ms");
  app.add_flag("--list", list, "print the names and what each measures");
  CLI::App* make = app.add_subcommand("make-library", "Make a synthetic library");
  make->add_option("DIR", folder, "an empty or new folder")->required();
  make->add_option("--clauses", clauses, "how many")->check(CLI::Range(1, 100000));
  std::string document;
  std::string library;
  std::vector<std::string> ids;
  CLI::App* fragment = app.add_subcommand("fragment", "Write what would be inserted at a document's cursor");
  fragment->add_option("DOCUMENT", document, "an ODT")->required();
  fragment->add_option("LIBRARY", library, "a folder")->required();
  fragment->add_option("FILE", folder, "where to")->required();
  fragment->add_option("CLAUSE", ids, "ids")->required();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  if (make->parsed()) {
    const auto made = bestek::bench::make_synthetic_library(folder, clauses, BESTEK_SOURCE_DIR "/clauses");
    if (!made) std::cerr << "bestek-bench: " << message_with_place(made.error(), bestek::Language::kEnglish) << "\n";
    return made ? 0 : 2;
  }
  if (fragment->parsed()) {
    const auto written = bestek::bench::write_fragment(document, library, ids, folder);
    if (!written)
      std::cerr << "bestek-bench: " << message_with_place(written.error(), bestek::Language::kEnglish) << "\n";
    return written ? 0 : 2;
  }
  if (list) {
    for (const Benchmark& benchmark : bestek::bench::benchmarks())
      std::printf("%-22s %s\n", benchmark.name.c_str(), benchmark.what.c_str());
    return 0;
  }
  return run_benchmarks(name, json);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run_program(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "bestek-bench: " << error.what() << "\n";
    return 2;
  }
}

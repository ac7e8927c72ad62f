// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace bestek::bench {

/// One thing that is measured: `prepare` runs once outside the clock and gives what is timed.
struct Benchmark {
  std::string name;
  std::string what;
  std::function<std::function<void()>(const std::filesystem::path& scratch)> prepare;
};

[[nodiscard]] const std::vector<Benchmark>& benchmarks();

struct Timing {
  int runs = 0;
  double median_ms = 0;
  double fastest_ms = 0;
};

/// Runs it until two seconds or 200 runs have passed, at least five times. Throws std::runtime_error when the work
/// fails.
[[nodiscard]] Timing run(const Benchmark& benchmark, const std::filesystem::path& scratch);

}  // namespace bestek::bench

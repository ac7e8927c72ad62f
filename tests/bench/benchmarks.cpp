// SPDX-License-Identifier: EUPL-1.2
#include "bench/benchmarks.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <thread>

#include "bench/synthetic_library.hpp"
#include "core/base/file_stamp.hpp"
#include "core/base/files.hpp"
#include "core/base/messages.hpp"
#include "core/base/package.hpp"
#include "core/check/check.hpp"
#include "core/document/placement_reader.hpp"
#include "core/edit/insertion_planner.hpp"
#include "core/library/library.hpp"
#include "core/odf/edit/odt_editor.hpp"
#include "core/odf/edit/template_document.hpp"
#include "core/tender/document_reader.hpp"

namespace bestek::bench {
namespace {

constexpr double kMaxSeconds = 2.0;
constexpr int kMaxRuns = 200;
constexpr int kMinRuns = 5;
constexpr const char* kName = "programma-van-eisen.odt";

template <class T>
T take(Result<T> result) {
  if (!result) throw std::runtime_error(message_with_place(result.error(), Language::kEnglish));
  return std::move(result).value();
}

/// A synthetic library on disk, made once per process and size.
std::filesystem::path library_folder(const std::filesystem::path& scratch, int clauses) {
  const std::filesystem::path folder = scratch / ("library-" + std::to_string(clauses));
  if (!std::filesystem::exists(folder)) take(make_synthetic_library(folder, clauses, BESTEK_SOURCE_DIR "/clauses"));
  return folder;
}

TenderProfile profile() {
  TenderProfile profile;
  profile.authority = "Hogeschool Voorbeeld";
  profile.subject = "Levering van laptops";
  profile.groups = {"laptop"};
  profile.general_terms = "ARIV-2018";
  return profile;
}

/// A programme of requirements from the shipped template and what goes into it.
struct Work {
  Library library;
  TenderProfile tender;
  std::string document;
  std::vector<std::string> ids;

  Work(const std::filesystem::path& scratch, int clauses)
      : library(take(Library::load(library_folder(scratch, clauses)))), tender(profile()) {
    const std::filesystem::path file = BESTEK_SOURCE_DIR "/templates/open/programme.nl.fodt";
    const TemplateContext context{tender, library.taxonomy(), DocumentRole::kProgramme, "abcdefgh234567ab"};
    document = take(instantiate_template(take(read_file(file, kMaxTemplateBytes)), context, "programme"));
    ids.reserve(library.catalogue().size());
    for (const CatalogueEntry& clause : library.catalogue()) ids.push_back(clause.id);
  }

  [[nodiscard]] std::string filled() const {
    const DocumentText text = take(read_document(document, kName));
    auto plan = take(plan_insertion(text, library, ids));
    auto& planned = plan.documents.begin()->second;
    return take(apply_edit(document, planned.plan, planned.context, kName));
  }
};

Benchmark render(int clauses) {
  return {"render-" + std::to_string(clauses),
          "render and write an ODT of " + std::to_string(clauses) + " clauses from the template",
          [clauses](const std::filesystem::path& scratch) -> std::function<void()> {
            const auto work = std::make_shared<Work>(scratch, clauses);
            const auto text = std::make_shared<DocumentText>(take(read_document(work->document, kName)));
            const auto plan = std::make_shared<InsertionPlan>(take(plan_insertion(*text, work->library, work->ids)));
            return [work, plan] {
              const auto& planned = plan->documents.begin()->second;
              take(apply_edit(work->document, planned.plan, planned.context, kName));
            };
          }};
}

std::function<void()> prepare_insert(const std::filesystem::path& scratch) {
  const auto work = std::make_shared<Work>(scratch, 1000);
  return [work] { (void)work->filled(); };
}

/// What packing takes of it, whoever made the parts.
std::function<void()> prepare_pack(const std::filesystem::path& scratch) {
  const auto filled = Work(scratch, 1000).filled();
  const auto parts = std::make_shared<std::vector<PackageEntry>>(take(read_package(filled, kName)));
  return [parts] { take(write_package(*parts, kName, {}, ReadBack::kCompared)); };
}

std::function<void()> prepare_load(const std::filesystem::path& scratch) {
  const std::filesystem::path folder = library_folder(scratch, 1000);
  return [folder] { take(Library::load(folder)); };
}

std::function<void()> prepare_open(const std::filesystem::path& scratch) {
  const std::filesystem::path folder = library_folder(scratch, 1000);
  // An index knows only files that have rested for a while.
  std::this_thread::sleep_for(std::chrono::nanoseconds(kUnsettledNanoseconds));
  return [folder, cache = scratch / "cache"] { take(Library::load(folder, cache)); };
}

std::function<void()> prepare_search(const std::filesystem::path& scratch) {
  const auto library = std::make_shared<Library>(take(Library::load(library_folder(scratch, 1000))));
  return [library] { (void)library->search("serienummer werkdagen", {"laptop", std::nullopt, "", Language::kDutch}); };
}

std::function<void()> prepare_read(const std::filesystem::path& scratch) {
  const auto work = std::make_shared<Work>(scratch, 1000);
  const auto bytes = std::make_shared<std::string>(work->filled());
  return [work, bytes] {
    const DocumentText text = take(read_document(*bytes, kName));
    (void)read_placements(text, &work->library);
  };
}

std::function<void()> prepare_check(const std::filesystem::path& scratch) {
  const std::filesystem::path folder = library_folder(scratch, 1000);
  if (!std::filesystem::exists(folder / "rules")) {
    std::filesystem::copy(BESTEK_SOURCE_DIR "/clauses/rules", folder / "rules");
  }
  const auto work = std::make_shared<Work>(scratch, 1000);
  const auto texts = std::make_shared<std::map<std::string, DocumentText>>();
  texts->emplace(kName, take(read_document(work->filled(), kName)));
  return [work, texts] { take(check_tender(nullptr, *texts, work->library, *parse_date("2026-11-23"))); };
}

}  // namespace

const std::vector<Benchmark>& benchmarks() {
  static const std::vector<Benchmark> list{
      render(30),
      render(100),
      render(1000),
      {"insert-1000", "the same from the document's bytes: read, plan, render, write", prepare_insert},
      {"pack-1000", "the floor of both: pack the parts of that document and compare them", prepare_pack},
      {"read-1000", "read an ODT of 1000 clauses with all states", prepare_read},
      {"check-1000", "check a document of 1000 clauses", prepare_check},
      {"load-1000", "load a library of 1000 clauses from warm files", prepare_load},
      {"open-1000", "open the same library through its index", prepare_open},
      {"search-1000", "search 1000 clauses for two words", prepare_search},
  };
  return list;
}

Timing run(const Benchmark& benchmark, const std::filesystem::path& scratch) {
  using Clock = std::chrono::steady_clock;
  const std::function<void()> work = benchmark.prepare(scratch);
  work();  // warm
  std::vector<double> times;
  const auto began = Clock::now();
  while (static_cast<int>(times.size()) < kMaxRuns) {
    const auto start = Clock::now();
    work();
    const auto end = Clock::now();
    times.push_back(std::chrono::duration<double, std::milli>(end - start).count());
    const double elapsed = std::chrono::duration<double>(end - began).count();
    if (elapsed > kMaxSeconds && static_cast<int>(times.size()) >= kMinRuns) break;
  }
  std::sort(times.begin(), times.end());
  return {static_cast<int>(times.size()), times[times.size() / 2], times.front()};
}

}  // namespace bestek::bench

# SPDX-License-Identifier: EUPL-1.2
# Sourced by packaging/test --all.
tests "fuzz and mutation" "$root/tests/fuzz/run"
open_stage
tests "random sequences and documents of all groups" as_office_user tests/writer/run --long
close_stage
check "benchmarks" "$build/bin/bestek-bench"
sed 's/^/        /' "$log"
tests "LibreOffice 26.8 on Debian 13" "$here/debian13"

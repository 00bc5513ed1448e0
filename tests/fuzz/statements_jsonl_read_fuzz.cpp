// Whatever bytes a table of statements in JSON lines holds: the reader returns a graph that is written and read back
// the same, or throws Error.
#include <entente/export/statements.h>
#include <entente/tests/fuzz/round_trip.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return entente::fuzz::round_trip(data, size, entente::read_statements_jsonl, entente::write_statements_jsonl);
}

#include <entente/base/error.h>
#include <entente/base/utf8.h>
#include <entente/export/escape.h>
#include <entente/export/sink.h>
#include <entente/export/statement_row.h>
#include <entente/export/statements.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <concepts>
#include <istream>
#include <limits>
#include <vector>

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

std::string member_name(std::string_view prefix, std::string_view name) {
  std::string full(prefix);
  full += name;
  return full;
}

/// The members of one object.
class ObjectWriter {
 public:
  void part(bool present) { present_ = present; }

  void operator()(std::string_view prefix, std::string_view name, const std::string& text) {
    if (present_ && !text.empty()) set(prefix, name, text);
  }
  void operator()(std::string_view prefix, std::string_view name, const std::vector<std::string>& items) {
    if (present_ && !items.empty()) set(prefix, name, items);
  }
  void operator()(std::string_view prefix, std::string_view name, bool value) {
    if (present_) set(prefix, name, value);
  }
  template <std::unsigned_integral Number>
  void operator()(std::string_view prefix, std::string_view name, Number number) {
    if (present_) set(prefix, name, number);
  }
  void operator()(std::string_view prefix, std::string_view name, Status status) {
    if (present_) set(prefix, name, to_string(status));
  }

  const Json& object() const { return object_; }

 private:
  void set(std::string_view prefix, std::string_view name, Json value) {
    object_[member_name(prefix, name)] = std::move(value);
  }

  Json object_ = Json::object();
  bool present_ = true;
};

/// Values of one object, each of them checked.
class ObjectReader {
 public:
  explicit ObjectReader(const std::string& name) : name_(name) {}

  void set(const std::string& text, std::uint32_t line) {
    line_ = line;
    object_ = Json::parse(text, nullptr, false);
    if (!object_.is_object()) fail("a JSON object is expected on each line");
  }

  bool has(std::string_view name) const { return object_.contains(name); }

  void operator()(std::string_view prefix, std::string_view name, std::string& text) const {
    if (const Json* value = find(prefix, name)) text = string(*value, prefix, name);
  }
  void operator()(std::string_view prefix, std::string_view name, std::vector<std::string>& items) const {
    const Json* value = find(prefix, name);
    if (value == nullptr) return;
    if (!value->is_array()) fail_at(prefix, name, "must be an array of strings");
    for (const Json& item : *value) items.push_back(string(item, prefix, name));
  }
  void operator()(std::string_view prefix, std::string_view name, bool& value) const {
    const Json* found = find(prefix, name);
    if (found == nullptr || !found->is_boolean()) fail_at(prefix, name, "must be true or false");
    value = found->get<bool>();
  }
  template <class Number>
  void operator()(std::string_view prefix, std::string_view name, Number& number) const {
    constexpr auto most = std::numeric_limits<Number>::max();
    const Json* found = find(prefix, name);
    if (found == nullptr || !found->is_number_unsigned() || found->get<std::uint64_t>() > most) {
      fail_at(prefix, name, fmt::format("must be a whole number up to {}", most));
    }
    number = found->get<Number>();
  }
  void operator()(std::string_view prefix, std::string_view name, Status& status) const {
    const Json* found = find(prefix, name);
    const auto parsed = found == nullptr ? std::nullopt : parse_status(string(*found, prefix, name));
    if (!parsed) fail_at(prefix, name, "must be a known status");
    status = *parsed;
  }

  [[noreturn]] void fail(const std::string& what) const { throw Error({name_, line_}, what); }

 private:
  const Json* find(std::string_view prefix, std::string_view name) const {
    const auto found = object_.find(member_name(prefix, name));
    return found == object_.end() || found->is_null() ? nullptr : &*found;
  }
  std::string string(const Json& value, std::string_view prefix, std::string_view name) const {
    if (!value.is_string()) fail_at(prefix, name, "must be a string");
    return sanitise(value.get_ref<const std::string&>());
  }
  [[noreturn]] void fail_at(std::string_view prefix, std::string_view name, std::string_view what) const {
    fail(fmt::format("\"{}{}\" {}", prefix, name, what));
  }

  const std::string& name_;
  Json object_;
  std::uint32_t line_ = 0;
};

}  // namespace

void write_statements_jsonl(const Graph& graph, const Ontology& /*ontology*/, const WriteOptions& /*options*/,
                            std::ostream& out) {
  Sink sink(out);
  statements::for_each_row(graph, [&](const statements::Row& row) {
    ObjectWriter writer;
    statements::cells(row, writer);
    sink.text() += to_line(writer.object());
    sink.text() += '\n';
    sink.element_done();
  });
  sink.close();
}

Graph read_statements_jsonl(std::istream& in, const std::string& name) {
  ObjectReader reader(name);
  FactBuilder facts(name);
  std::string line;
  for (std::uint32_t number = 1; std::getline(in, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    reader.set(line, number);
    statements::read_row(reader, number, facts);
  }
  if (in.bad()) throw Error({name}, "cannot be read");
  return Graph(facts.take());
}

}  // namespace entente

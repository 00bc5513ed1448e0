#include <entente/cli/command.h>
#include <entente/cli/options.h>
#include <entente/cli/terminal.h>
#include <entente/export/ontology_rdf.h>
#include <entente/ontology/resources.h>

#include <fmt/format.h>
#include <fmt/ostream.h>

namespace entente::cli {
namespace {

std::string describe(const ClassDef& definition) {
  return definition.meaning;
}

std::string describe(const RelationDef& definition) {
  std::string text;
  for (const Signature& signature : definition.signatures) {
    if (!text.empty()) text += ", ";
    text += to_string(signature);
  }
  return definition.meaning.empty() ? text : fmt::format("{}. {}", text, definition.meaning);
}

/// The definitions below `parent`, each followed by its own, in the order of the file.
template <class Definitions>
void print_tree(const Definitions& definitions, std::string_view parent, std::size_t depth, Terminal& terminal) {
  for (const auto& definition : definitions) {
    if (definition.parent != parent) continue;
    const std::string name = std::string(2 * depth, ' ') + definition.name;
    fmt::print(terminal.out(), "  {:30} {}\n", printable(name), printable(describe(definition)));
    print_tree(definitions, definition.name, depth + 1, terminal);
  }
}

class OntologyCommand final : public Command {
 public:
  Manual manual() const override {
    return {"ontology", "List or check the classes and relations in use",
            "`list`, which is what it does when no action is given, prints the classes of entities and the relations "
            "with what they join: an arrow for directed ones, two "
            "dashes for symmetric ones. `check` reads all data files and tells what is doubtful in them.\n\n"
            "Exit status: 0 done, no errors; 1 errors; 2 a file cannot be used.",
            "entente ontology list\n"
            "entente ontology --format shacl > shapes.ttl\n"
            "entente ontology check --ontology my-domain/"};
  }

  void declare(CLI::App& app) override {
    app.add_option("ACTION", action_, "list or check")->check(one_of({"list", "check"}))->type_name("");
    app.add_option("--format", format_,
                   "How to list: text, turtle or jsonld (RDFS and OWL), shacl (shapes for our RDF)")
        ->check(one_of({"text", "turtle", "jsonld", "shacl"}))
        ->type_name("F")
        ->capture_default_str();
    add_ontology(app, ontologies_);
  }

  Exit run(Terminal& terminal) override {
    const Resources resources = load_resources(ontologies_);
    if (action_ == "check") return print_diagnostics(check_resources(resources), terminal);

    list(resources.ontology, terminal);
    return Exit::yes;
  }

 private:
  void list(const Ontology& ontology, Terminal& terminal) const {
    if (format_ == "turtle") return write_ontology_turtle(ontology, terminal.out());
    if (format_ == "jsonld") return write_ontology_jsonld(ontology, terminal.out());
    if (format_ == "shacl") return write_ontology_shacl(ontology, terminal.out());
    fmt::print(terminal.out(), "{} {}\n", printable(ontology.name()), printable(ontology.version()));
    fmt::print(terminal.out(), "\n{}\n", terminal.styled(Style::strong, "Classes"));
    print_tree(ontology.classes(), "", 0, terminal);
    fmt::print(terminal.out(), "\n{}\n", terminal.styled(Style::strong, "Relations"));
    print_tree(ontology.relations(), "", 0, terminal);
  }

  std::string action_ = "list";
  std::string format_ = "text";
  std::vector<std::filesystem::path> ontologies_;
};

}  // namespace

std::unique_ptr<Command> make_ontology() {
  return std::make_unique<OntologyCommand>();
}

}  // namespace entente::cli

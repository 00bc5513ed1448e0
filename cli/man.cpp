#include <entente/cli/man.h>
#include <entente/cli/version.h>

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace entente::cli {
namespace {

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::toupper(c); });
  return text;
}

std::string head(const std::string& title, const std::string& summary) {
  return fmt::format(".TH {} 1 \"\" \"entente {}\" \"User commands\"\n.SH NAME\n{} \\- {}\n", roff(upper(title)),
                     version, roff(title), roff(summary));
}

/// "-o, --output OUT"
std::string spelling(const CLI::Option& option) {
  std::string names;
  for (const std::string& name : option.get_snames()) names += (names.empty() ? "-" : ", -") + name;
  for (const std::string& name : option.get_lnames()) names += (names.empty() ? "--" : ", --") + name;
  if (names.empty()) return option.get_name(true);
  return option.get_type_name().empty() ? names : names + " " + option.get_type_name();
}

std::string options(const CLI::App& app, bool positional) {
  std::string text;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional() != positional) continue;
    text += fmt::format(".TP\n.B {}\n{}", roff(spelling(*option)), roff(option->get_description()));
    if (!option->get_default_str().empty()) text += fmt::format(" (default: {})", roff(option->get_default_str()));
    text += '\n';
  }
  return text;
}

std::string synopsis(const CLI::App& app) {
  std::string text = fmt::format(".B entente {}\n[OPTIONS]", roff(app.get_name()));
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional()) text += " " + roff(option->get_name(true));
    if (option->get_positional() && option->get_expected_max() > 1) text += "...";
  }
  return text + "\n";
}

std::string paragraphs(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find("\n\n", at), text.size());
    out += (at == 0 ? "" : ".PP\n") + roff(text.substr(at, end - at)) + "\n";
    at = end + 2;
  }
  return out;
}

std::string examples(const std::string& lines) {
  return ".SH EXAMPLES\n.EX\n" + roff(lines) + "\n.EE\n";
}

}  // namespace

std::string roff(const std::string& text) {
  std::string out;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) out += "\\&";
    line_begins = c == '\n';
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else if (c != '`') {
      out += c;
    }
  }
  return out;
}

std::string man_page(const Manual& manual, const CLI::App& app) {
  return head("entente-" + manual.name, manual.summary) + ".SH SYNOPSIS\n" + synopsis(app) + ".SH DESCRIPTION\n" +
         paragraphs(manual.details) + ".SH ARGUMENTS\n" + options(app, true) + ".SH OPTIONS\n" + options(app, false) +
         examples(manual.example) + ".SH SEE ALSO\n.BR entente (1)\n";
}

std::string man_page(const CLI::App& app) {
  std::string text = head("entente", "read news articles and build a graph of who deals with whom") +
                     ".SH SYNOPSIS\n.B entente\nCOMMAND [OPTIONS] ...\n.SH DESCRIPTION\n" +
                     roff(app.get_description()) +
                     "\nEvery relation of the graph can be traced to the sentence that says it.\n.SH COMMANDS\n";
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    text += fmt::format(".TP\n.BR entente\\-{} (1)\n{}\n", roff(command->get_name()), roff(command->get_description()));
  }
  return text + ".SH OPTIONS\n" + options(app, false) +
         ".SH EXIT STATUS\n.TP\n.B 0\nDone; or the answer is yes.\n"
         ".TP\n.B 1\nThe answer is no; or some articles were skipped.\n.TP\n.B 2\nIt could not be done.\n"
         ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nWhen set and not empty, nothing is coloured.\n";
}

}  // namespace entente::cli

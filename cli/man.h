#pragma once

#include <entente/cli/command.h>

#include <string>

/// Manual pages, made of the same words as the help texts.
namespace entente::cli {

/// entente.1: the program, its commands and its exit codes. `app` is what make_app() returned.
std::string man_page(const CLI::App& app);

/// entente-COMMAND.1; `app` is the subcommand's.
std::string man_page(const Manual& manual, const CLI::App& app);

/// Plain text for roff: hyphens stay hyphens, nothing is taken for a request.
std::string roff(const std::string& text);

}  // namespace entente::cli

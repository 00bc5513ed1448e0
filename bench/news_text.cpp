#include "news_text.h"

#include <entente/base/error.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>
#include <vector>

namespace entente::bench {
namespace {

struct List {
  std::string_view name;
  std::vector<std::string_view> items;
};

/// A line for each sentence. The lengths of the lists and of the patterns share no factor and every pattern asks for
/// the two longest, so the first 5 * 11 * 13 sentences are all different.
std::string made_up_text() {
  const std::vector<std::string_view> patterns = {
      "{role} {person} of {state} met {body} in {city} {time} to talk about {topic}.",
      "\"We have not signed anything yet,\" said {person}, {role} of {body}, when asked {time} about {topic}.",
      "{body} wants {state} to pay for {topic}, which {person} had promised {time} before leaving {city}.",
      "Neither {person} nor {body} would say whether talks on {topic} with {state} failed {time} because of money.",
      "After {person} had left {city}, {state} and {body} agreed {time} that {topic} should be looked at again in "
      "2031.",
  };
  const std::vector<List> lists = {
      {"person",
       {"Ana Torrevieja", "Bo Lundqvist-Marr", "Cleo Marshbrook", "Dora Pellingham", "Edmund Quillfeather",
        "Farida Oumarez", "Greta Holmqvaard", "Hassan Brightwater", "Ines Valdecorro", "Jonas Kettleby",
        "Karim Ostrander", "Lucia Ferrobianco", "Milo Drakensworth"}},
      {"body",
       {"the European Parliament", "the Ministry of Finance", "Orbita Works", "the Harbour Workers' Union",
        "the World Bank", "the opposition Lantern Party", "the Northern Railway Authority", "NATO", "the Supreme Court",
        "Meridian Shipping Ltd.", "the Institute for River Studies"}},
      {"state",
       {"Norway", "Spain", "the United States", "Kenya", "South Korea", "Brazil", "New Zealand", "Morocco", "Vietnam"}},
      {"topic",
       {"the price of wheat", "a railway across the border", "three closed schools", "fishing rights in the far north",
        "the new port, its cranes and its debts", "visas for students who work", "what the auditors found"}},
      {"city",
       {"Lisbon", "Nairobi", "Oslo", "Buenos Aires", "Hanoi", "Geneva", "Rabat", "Seoul", "Wellington", "Toledo",
        "Port-au-Prince", "Vienna", "Accra", "Lima", "Tallinn", "Quito", "Dakar"}},
      {"role", {"President", "Foreign Minister", "spokeswoman"}},
      {"time", {"on Tuesday", "last week"}},
  };
  constexpr std::size_t sentences = 600;
  std::string text;
  for (std::size_t i = 0; i < sentences; ++i) {
    std::string_view rest = patterns[i % patterns.size()];
    for (std::size_t open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
      const std::size_t close = rest.find('}', open);
      text += rest.substr(0, open);
      for (const List& list : lists) {
        if (list.name == rest.substr(open + 1, close - open - 1)) text += list.items[i % list.items.size()];
      }
      rest.remove_prefix(close + 1);
    }
    text.append(rest).append("\n");
  }
  return text;
}

}  // namespace

std::string news_text() {
  const char* const path = std::getenv("ENTENTE_BENCH_TEXT");
  if (path == nullptr) return made_up_text();
  std::ifstream in(path, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (text.empty()) throw Error(Place{path}, "is no text; let ENTENTE_BENCH_TEXT name a file of a sentence a line");
  return text;
}

}  // namespace entente::bench

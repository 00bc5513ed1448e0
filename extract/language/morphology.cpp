#include <entente/base/utf8.h>
#include <entente/extract/language/morphology.h>
#include <entente/ontology/lexicon.h>
#include <entente/ontology/records.h>

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

std::string chop(std::string_view text, std::size_t letters, std::string_view ending) {
  return std::string(text.substr(0, text.size() - letters)) + std::string(ending);
}

bool consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

bool hissing(std::string_view word) {
  return word.ends_with("s") || word.ends_with("x") || word.ends_with("z") || word.ends_with("ch") ||
         word.ends_with("sh") || word.ends_with("o");
}

std::string english_s(std::string_view lemma) {
  if (consonant_y(lemma)) return chop(lemma, 1, "ies");
  return std::string(lemma) + (hissing(lemma) ? "es" : "s");
}

std::string english_ed(std::string_view lemma) {
  if (lemma.ends_with("e")) return std::string(lemma) + "d";
  return consonant_y(lemma) ? chop(lemma, 1, "ied") : std::string(lemma) + "ed";
}

std::string english_ing(std::string_view lemma) {
  if (lemma.ends_with("ie")) return chop(lemma, 2, "ying");
  const bool drops_e = lemma.ends_with("e") && !lemma.ends_with("ee") && !lemma.ends_with("oe") && lemma.size() > 2;
  return drops_e ? chop(lemma, 1, "ing") : std::string(lemma) + "ing";
}

struct Ending {
  std::string_view text;
  VerbForm form;
};

// Folded: without accents, so that "reunió" and "reunio" are the same key.
constexpr std::array spanish_ar = {
    Ending{"o", VerbForm::present},        Ending{"a", VerbForm::present},        Ending{"amos", VerbForm::present},
    Ending{"an", VerbForm::present},       Ending{"e", VerbForm::past},           Ending{"o", VerbForm::past},
    Ending{"amos", VerbForm::past},        Ending{"aron", VerbForm::past},        Ending{"aba", VerbForm::imperfect},
    Ending{"aban", VerbForm::imperfect},   Ending{"abamos", VerbForm::imperfect}, Ending{"e", VerbForm::subjunctive},
    Ending{"en", VerbForm::subjunctive},   Ending{"emos", VerbForm::subjunctive}, Ending{"ara", VerbForm::subjunctive},
    Ending{"aran", VerbForm::subjunctive}, Ending{"ado", VerbForm::participle},   Ending{"ada", VerbForm::participle},
    Ending{"ados", VerbForm::participle},  Ending{"adas", VerbForm::participle},  Ending{"ando", VerbForm::gerund}};
constexpr std::array spanish_er_ir = {Ending{"o", VerbForm::present},        Ending{"e", VerbForm::present},
                                      Ending{"en", VerbForm::present},       Ending{"i", VerbForm::past},
                                      Ending{"io", VerbForm::past},          Ending{"ieron", VerbForm::past},
                                      Ending{"ia", VerbForm::imperfect},     Ending{"ian", VerbForm::imperfect},
                                      Ending{"iamos", VerbForm::imperfect},  Ending{"a", VerbForm::subjunctive},
                                      Ending{"an", VerbForm::subjunctive},   Ending{"amos", VerbForm::subjunctive},
                                      Ending{"iera", VerbForm::subjunctive}, Ending{"ieran", VerbForm::subjunctive},
                                      Ending{"ido", VerbForm::participle},   Ending{"ida", VerbForm::participle},
                                      Ending{"idos", VerbForm::participle},  Ending{"idas", VerbForm::participle},
                                      Ending{"iendo", VerbForm::gerund}};
constexpr std::array spanish_after_infinitive = {
    Ending{"", VerbForm::infinitive},    Ending{"se", VerbForm::infinitive},   Ending{"lo", VerbForm::infinitive},
    Ending{"la", VerbForm::infinitive},  Ending{"le", VerbForm::infinitive},   Ending{"les", VerbForm::infinitive},
    Ending{"los", VerbForm::infinitive}, Ending{"las", VerbForm::infinitive},  Ending{"a", VerbForm::future},
    Ending{"an", VerbForm::future},      Ending{"e", VerbForm::future},        Ending{"emos", VerbForm::future},
    Ending{"ia", VerbForm::conditional}, Ending{"ian", VerbForm::conditional}, Ending{"iamos", VerbForm::conditional}};

VerbForm form_of_tag(std::string_view tag) {
  static constexpr std::pair<std::string_view, VerbForm> tags[] = {
      {"pres", VerbForm::present},    {"past", VerbForm::past},        {"impf", VerbForm::imperfect},
      {"fut", VerbForm::future},      {"cond", VerbForm::conditional}, {"subj", VerbForm::subjunctive},
      {"part", VerbForm::participle}, {"ger", VerbForm::gerund},       {"inf", VerbForm::infinitive}};
  for (const auto& [name, form] : tags) {
    if (name == tag) return form;
  }
  return VerbForm::present;
}

/// -car, -gar, -zar change their spelling before e.
std::string before_e(std::string_view stem) {
  if (stem.ends_with("c")) return chop(stem, 1, "qu");
  if (stem.ends_with("g")) return std::string(stem) + "u";
  if (stem.ends_with("z")) return chop(stem, 1, "c");
  return std::string(stem);
}

/// The stem of a -cer, -cir, -ger, -gir verb before o and a: "conocer" -> "conozc", "dirigir" -> "dirij".
std::string before_a(std::string_view stem) {
  if (stem.ends_with("c")) return chop(stem, 1, "zc");
  if (stem.ends_with("g")) return chop(stem, 1, "j");
  return std::string(stem);
}

/// Whether a Spanish plural has "es" behind a consonant ("líderes", "uniones", "ciudades"), not "s" behind an "e"
/// ("cumbres", "viajes", "sedes").
bool adds_es(std::string_view key) {
  if (key.size() < 5 || !key.ends_with("es") || !is_vowel(key[key.size() - 4])) return false;
  const char last = key[key.size() - 3];
  return last == 'n' || last == 'r' || last == 'l' || key.ends_with("ades") || key.ends_with("udes");
}

}  // namespace

Morphology::Morphology(const Lexicon& lexicon) : spanish_(lexicon.language() == "es") {
  for (const auto& [lemma, irregular] : lexicon.list("verbs").entries()) {
    spanish_ ? add_spanish(lemma, irregular) : add_english(lemma, irregular);
  }
  for (const auto& [form, reading] : lexicon.list("verb-forms").entries()) add_variant(form, reading);
  for (auto& [key, readings] : forms_) {
    std::sort(readings.begin(), readings.end(), [](const VerbReading& a, const VerbReading& b) {
      return std::tuple(!is_finite(a.form), a.form, a.lemma) < std::tuple(!is_finite(b.form), b.form, b.lemma);
    });
  }
}

void Morphology::add(std::string_view form, std::string_view lemma, VerbForm reading) {
  auto& readings = forms_[fold(form)];
  const bool known = std::any_of(readings.begin(), readings.end(),
                                 [&](const VerbReading& r) { return r.lemma == lemma && r.form == reading; });
  if (!known) readings.push_back({std::string(lemma), reading});
  if (!spanish_ || reading != VerbForm::gerund || !form.ends_with("ndo")) return;
  for (const std::string_view enclitic : {"le", "les", "lo", "la", "los", "las", "se"})  // "pidiéndole", "reuniéndose"
    add(std::string(form).append(enclitic), lemma, reading);
}

/// "travelled = travel", "cancelling = cancel:ger"; without a tag both past and participle.
void Morphology::add_variant(std::string_view form, std::string_view reading) {
  const auto colon = reading.find(':');
  const std::string_view lemma = reading.substr(0, colon);
  if (colon != std::string_view::npos) {
    add(form, lemma, form_of_tag(reading.substr(colon + 1)));
    return;
  }
  add(form, lemma, VerbForm::past);
  add(form, lemma, VerbForm::participle);
}

void Morphology::add_english(std::string_view lemma, std::string_view irregular) {
  const auto parts = split_list(irregular, '/');
  const std::string past = !parts.empty() ? parts[0] : english_ed(lemma);
  add(lemma, lemma, VerbForm::infinitive);
  add(lemma, lemma, VerbForm::present);
  add(english_s(lemma), lemma, VerbForm::present);
  add(past, lemma, VerbForm::past);
  add(parts.size() > 1 ? parts[1] : past, lemma, VerbForm::participle);
  add(parts.size() > 2 ? parts[2] : english_ing(lemma), lemma, VerbForm::gerund);
}

void Morphology::add_spanish(std::string_view lemma, std::string_view irregular) {
  for (const std::string& part : split_list(irregular, '/')) {
    const auto colon = part.find(':');
    if (colon == std::string::npos) continue;
    add(std::string_view(part).substr(0, colon), lemma, form_of_tag(std::string_view(part).substr(colon + 1)));
  }
  if (lemma.size() < 3) return;
  const bool ar = lemma.ends_with("ar");
  const std::string stem(lemma.substr(0, lemma.size() - 2));
  const auto attach = [&](const Ending& ending) {
    const char first = ending.text.empty() ? '\0' : ending.text.front();
    if (ar) return (first == 'e' ? before_e(stem) : stem) + std::string(ending.text);
    return (first == 'o' || first == 'a' ? before_a(stem) : stem) + std::string(ending.text);
  };
  const auto& endings = spanish_er_ir;
  if (ar) {
    for (const Ending& ending : spanish_ar) add(attach(ending), lemma, ending.form);
  } else {
    for (const Ending& ending : endings) add(attach(ending), lemma, ending.form);
    add(stem + (lemma.ends_with("ir") ? "imos" : "emos"), lemma, VerbForm::present);
  }
  for (const Ending& ending : spanish_after_infinitive)
    add(std::string(lemma) + std::string(ending.text), lemma, ending.form);
}

std::span<const VerbReading> Morphology::verb(Hashed key) const {
  const auto* const found = forms_.find(key);
  if (found == nullptr) return {};
  return *found;
}

std::string Morphology::noun_lemma(std::string_view key) const {
  if (key.size() < 4 || key.back() != 's' || key.ends_with("ss")) return std::string(key);
  if (spanish_) {
    if (key.ends_with("ces")) return chop(key, 3, "z");
    return chop(key, adds_es(key) ? 2 : 1, "");
  }
  if (key.ends_with("ies")) return chop(key, 3, "y");
  if (key.ends_with("sses") || key.ends_with("xes") || key.ends_with("ches") || key.ends_with("shes"))
    return chop(key, 2, "");
  return chop(key, 1, "");
}

}  // namespace entente

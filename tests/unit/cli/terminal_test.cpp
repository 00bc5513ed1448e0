#include <entente/cli/terminal.h>

#include <gtest/gtest.h>

namespace entente::cli {
namespace {

TEST(Printable, LeavesTextOfAllLanguages) {
  EXPECT_EQ(printable("Peña, «Пекин» 北京 – ok"), "Peña, «Пекин» 北京 – ok");
}

TEST(Printable, NeutralisesEscapeSequences) {
  EXPECT_EQ(printable("a\x1b[31mred"), "a\uFFFD[31mred");
  EXPECT_EQ(printable("a\u009b31mred"), "a\uFFFD31mred");  // the same in one character
  EXPECT_EQ(printable("bell\a, delete\x7f"), "bell\uFFFD, delete\uFFFD");
}

TEST(Printable, KeepsLinesTogether) {
  EXPECT_EQ(printable("one\ntwo\tthree\rfour"), "one two three four");
}

TEST(Printable, DoesNotLetTextTurnItsDirection) {
  EXPECT_EQ(printable("ab\u202Edc"), "ab\uFFFDdc");
}

TEST(Printable, RepairsInvalidUtf8) {
  EXPECT_EQ(printable("a\xff"), "a\uFFFD");
}

TEST(PrintableJson, EscapesWithoutLoss) {
  EXPECT_EQ(printable_json("{\"a\":\"\u009b\x7f\u202e ñ\"}\n"), "{\"a\":\"\\u009b\\u007f\\u202e ñ\"}\n");
}

TEST(Describe, NamesSeverityAndPlace) {
  EXPECT_EQ(describe({Diagnostic::Severity::warning, {"a.txt", 3}, "odd"}), "warning: a.txt:3: odd");
}

}  // namespace
}  // namespace entente::cli

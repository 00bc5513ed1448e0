#!/usr/bin/env python3
"""Each rule of house.py is broken once in a small house, and must be noticed there and nowhere else."""
import tempfile
import unittest
from pathlib import Path

import house

SOUND = {
    "base/text.h": "#pragma once\n#include <string>\n",
    "base/text.cpp": "#include <entente/base/text.h>\n#include <utf8proc.h>\n",
    "graph/graph.h": "#pragma once\n#include <entente/base/text.h>\n",
    "graph/detail/search.h": "#pragma once\n#include <boost/graph/graph_traits.hpp>\n",
    "extract/annotate.h": "#pragma once\n#include <entente/graph/graph.h>\n",
    "eval/score.h": "#pragma once\n#include <entente/extract/annotate.h>\n",
    "cli/version.h.in": "#pragma once\n",
    "cli/main.cpp": "#include <entente/cli/version.h>\n#include <iostream>\nint main() { std::cout << 1; }\n",
}


def breaches(**changed):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in {**SOUND, **changed}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        return list(house.breaches(root))


class House(unittest.TestCase):
    def expect(self, name, text, what):
        found = breaches(**{name: text})
        self.assertEqual(len(found), 1, found)
        self.assertTrue(found[0].startswith(name + ":"), found)
        self.assertIn(what, found[0])

    def test_sound_house_passes(self):
        self.assertEqual(breaches(), [])

    def test_arrows_point_one_way(self):
        self.expect("base/up.h", "#pragma once\n#include <entente/graph/graph.h>\n", "base must not know graph")
        self.expect("graph/up.h", "#pragma once\n#include <entente/extract/annotate.h>\n", "graph must not know extract")
        self.expect("export/over.h", "#pragma once\n#include <entente/extract/annotate.h>\n", "export must not know extract")
        self.expect("eval/up.h", "#pragma once\n#include <entente/cli/version.h>\n", "eval must not know cli")
        self.expect("extract/up.h", "#pragma once\n#include <entente/eval/score.h>\n", "extract must not know eval")

    def test_arrows_inside_extract_point_one_way(self):
        self.expect("extract/text/up.h", "#pragma once\n#include <entente/extract/annotate.h>\n",
                    "extract/text must not know extract")
        with_engine = {"extract/engine/engine.h": "#pragma once\n#include <entente/graph/graph.h>\n"}
        self.assertIn("extract/engine must not know graph", breaches(**with_engine)[0])

    def test_includes_are_written_in_full_and_exist(self):
        self.expect("graph/a.cpp", '#include "graph.h"\n', "write <entente/ROOM/FILE.h>")
        self.expect("graph/a.cpp", "#include <entente/graph/gone.h>\n", "does not exist")
        self.expect("graph/a.cpp", "#include <entente/attic/a.h>\n", "in no room")

    def test_libraries_stay_in_their_rooms(self):
        self.expect("graph/a.cpp", "#include <boost/graph/graph_traits.hpp>\n", "only graph/detail/")
        self.expect("extract/a.cpp", "#include <xxhash.h>\n", "only base/")

    def test_headers_may_be_included_twice(self):
        self.expect("graph/a.h", "#include <string>\n", "#pragma once")

    def test_libraries_never_print_exit_or_read_the_environment(self):
        for line in ("std::cerr << 1;", 'std::printf("");', 'fmt::print("");', "std::exit(1);", "abort();",
                     'std::getenv("HOME");', "using namespace std;"):
            self.expect("graph/a.cpp", line + "\n", ":1:")
        for line in ("using namespace std::string_view_literals;", "// std::cout", 'auto a = "std::cout";', 'auto a = fmt::format("exit(1)");', "on_exit_(1);"):
            self.assertEqual(breaches(**{"graph/a.cpp": line + "\n"}), [])


if __name__ == "__main__":
    unittest.main()

import com.google.gson.Gson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the test graph holds, by ids, in the order of the files, and the complaint about a reader that finds anything else. */
record Truth(Map<String, Node> nodes, Map<String, Edge> edges) {
  record Node(String id, String label, String type, boolean named, List<String> aliases) {}

  record Edge(String id, String from, String to, String type, String status, String date, String office, String place,
      int confidence, boolean symmetric, List<String> quotes) {
    /** What one edge of the merged profile stands for. */
    Fold fold() {
      return new Fold(from, to, type);
    }
  }

  record Fold(String from, String to, String type) {}

  private record Facts(List<Node> nodes, List<Edge> edges) {}

  static Truth of(Path folder) throws IOException {
    String text = Files.readString(folder.resolve("truth.json"), StandardCharsets.UTF_8);
    Facts facts = new Gson().fromJson(text, Facts.class);
    return new Truth(by(Node::id, facts.nodes), by(Edge::id, facts.edges));
  }

  private static <T> Map<String, T> by(Function<T, String> id, List<T> all) {
    Map<String, T> map = new LinkedHashMap<>();
    for (T one : all) map.put(id.apply(one), one);
    return map;
  }

  /** The edges by what they are folded to. */
  Map<Fold, List<Edge>> folds() {
    return edges.values().stream().collect(Collectors.groupingBy(Edge::fold));
  }

  Node node(Object id) {
    return known(nodes, id, "node");
  }

  Edge edge(Object id) {
    return known(edges, id, "edge");
  }

  private static <T> T known(Map<String, T> all, Object id, String what) {
    T one = all.get(id);
    if (one == null) throw new AssertionError("there is no " + what + " " + shown(id));
    return one;
  }

  static void checkEqual(Object found, Object expected, String... where) {
    if (Objects.equals(found, expected)) return;
    throw new AssertionError(
        String.format("%s: found [%s], expected [%s]", shown(String.join(", ", where)), shown(found), shown(expected)));
  }

  /** Undoes the joining by " | ", in which "|" and "\" of a name have a "\" before them. */
  static List<String> splitAliases(String joined) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (int at = 0; at < joined.length(); ++at) {
      if (joined.startsWith(" | ", at)) {
        names.add(name.toString());
        name.setLength(0);
        at += 2;
        continue;
      }
      if (joined.charAt(at) == '\\') ++at;
      name.append(joined.charAt(at));
    }
    names.add(name.toString());
    return names;
  }

  /** In ASCII, since the texts are out to break a terminal too. */
  private static String shown(Object value) {
    StringBuilder ascii = new StringBuilder();
    String text = String.valueOf(value);
    for (char c : text.substring(0, Math.min(text.length(), 500)).toCharArray()) {
      ascii.append(c >= ' ' && c <= '~' ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return ascii.toString();
  }
}

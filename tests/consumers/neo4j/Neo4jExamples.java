import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The three example queries that come with the tables answer what truth.json makes of them. */
final class Neo4jExamples {
  private final String[] queries;
  private final Truth truth;
  private final Dialect dialect;

  Neo4jExamples(Path file, Truth truth, Dialect dialect) throws IOException {
    this.queries = Files.readString(file).split(";\n");
    this.truth = truth;
    this.dialect = dialect;
  }

  void check(Neo4jHome neo4j) {
    Truth.checkEqual(queries.length, 3, "example queries");
    whoMetWhom(neo4j.ask(queries[0]));
    bestConnected(neo4j.ask(queries[1]));
    shortestWays(neo4j);
    System.out.println("examples: right");
  }

  private void whoMetWhom(List<Map<String, Object>> rows) {
    List<String> found = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      found.add(meeting(row.get("a.label"), row.get("b.label"), row.get("r.date"), row.get("r.sentence")));
    }
    List<String> expected = new ArrayList<>();
    for (Truth.Edge edge : truth.edges().values()) {
      if (!edge.type().equals("met-with") || !edge.status().equals("happened") || edge.from().equals(edge.to())) continue;
      expected.add(meeting(label(edge.from()), label(edge.to()), dialect.property(edge.date()),
          dialect.property(edge.quotes().get(0))));
    }
    Truth.checkEqual(sorted(found), sorted(expected), "who met whom");
    Truth.checkEqual(expected.isEmpty(), false, "nobody to meet");
  }

  private static String meeting(Object a, Object b, Object date, Object sentence) {
    return sorted(List.of(String.valueOf(a), String.valueOf(b))) + " " + date + " " + sentence;
  }

  private void bestConnected(List<Map<String, Object>> rows) {
    Map<String, Integer> degrees = new HashMap<>();
    for (Truth.Edge edge : truth.edges().values()) {
      for (String end : Set.copyOf(List.of(edge.from(), edge.to()))) degrees.merge(end, 1, Integer::sum);
    }
    List<String> expected = degrees.values().stream().sorted((a, b) -> b - a).limit(20).map(String::valueOf).toList();
    Truth.checkEqual(rows.stream().map(row -> String.valueOf(row.get("relations"))).toList(), expected, "degrees");
  }

  /** Between all nodes whose labels are theirs alone. */
  private void shortestWays(Neo4jHome neo4j) {
    int ways = 0;
    List<Truth.Node> unique = truth.nodes().values().stream().filter(this::hasOwnLabel).toList();
    for (Truth.Node from : unique) {
      Map<String, Integer> steps = stepsFrom(from.id());
      for (Truth.Node to : unique) {
        if (from == to) continue;
        List<Map<String, Object>> rows = neo4j.ask(queries[2], Map.of("from", label(from.id()), "to", label(to.id())));
        Integer found = rows.isEmpty() ? null : ((Collection<?>) rows.get(0).get("relations")).size();
        Integer expected = steps.getOrDefault(to.id(), 7) > 6 ? null : steps.get(to.id());
        Truth.checkEqual(found, expected, "steps", from.id(), to.id());
        if (found != null && found > 1) ++ways;
      }
    }
    Truth.checkEqual(ways > 0, true, "some way has more than one step");
  }

  private boolean hasOwnLabel(Truth.Node node) {
    String label = label(node.id());
    return label != null && truth.nodes().keySet().stream().filter(id -> label.equals(label(id))).count() == 1;
  }

  private Map<String, Integer> stepsFrom(String start) {
    Map<String, Integer> steps = new HashMap<>(Map.of(start, 0));
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String at = open.remove();
      for (Truth.Edge edge : truth.edges().values()) {
        if (!Set.of("happened", "ongoing").contains(edge.status())) continue;
        String next = edge.from().equals(at) ? edge.to() : edge.to().equals(at) ? edge.from() : null;
        if (next != null && steps.putIfAbsent(next, steps.get(at) + 1) == null) open.add(next);
      }
    }
    return steps;
  }

  private String label(String id) {
    return dialect.property(truth.nodes().get(id).label());
  }

  private static List<String> sorted(List<String> list) {
    return list.stream().sorted().toList();
  }
}

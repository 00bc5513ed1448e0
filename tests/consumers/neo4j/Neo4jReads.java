import apoc.export.graphml.ExportGraphML;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Neo4jReads FOLDER: Neo4j takes the files of FOLDER as docs/neo4j.md says, and finds all that truth.json tells. */
final class Neo4jReads {
  private final Path folder;
  private final Truth truth;

  private Neo4jReads(Path folder) throws IOException {
    this.folder = folder;
    this.truth = Truth.of(folder);
  }

  public static void main(String[] args) throws Exception {
    Neo4jReads reads = new Neo4jReads(Path.of(args[0]));
    reads.graphml();
    reads.tables();
    reads.cypher();
    reads.docs(Path.of(System.getProperty("docs"), "neo4j.md"));
  }

  /** APOC's import. */
  private void graphml() throws Exception {
    try (Neo4jHome neo4j = new Neo4jHome("graphml")) {
      Files.copy(folder.resolve("graph.graphml"), neo4j.imports().resolve("graph.graphml"));
      neo4j.start(ExportGraphML.class);
      neo4j.ask("CALL apoc.import.graphml('graph.graphml', {readLabels: true, storeNodeIds: true})");
      check(neo4j, Dialect.GRAPHML);
    }
  }

  /** neo4j-admin's import. */
  private void tables() throws Exception {
    Path tables = folder.resolve("graph.neo4j");
    try (Neo4jHome neo4j = new Neo4jHome("tables")) {
      neo4j.script(tables.resolve("import.sh"));
      neo4j.start();
      neo4j.shell(tables.resolve("constraints.cypher"));
      check(neo4j, Dialect.TABLES);
      new Neo4jExamples(tables.resolve("examples.cypher"), truth, Dialect.TABLES).check(neo4j);
    }
  }

  /** cypher-shell; the second run must change nothing. */
  private void cypher() throws Exception {
    try (Neo4jHome neo4j = new Neo4jHome("cypher")) {
      neo4j.start();
      for (int run = 1; run <= 2; ++run) {
        neo4j.shell(folder.resolve("graph.cypher"));
        check(neo4j, Dialect.CYPHER);
      }
    }
  }

  /** The statements of the page run one after the other. */
  private void docs(Path page) throws Exception {
    try (Neo4jHome neo4j = new Neo4jHome("docs")) {
      Files.copy(folder.resolve("graph.graphml"), neo4j.imports().resolve("graph.graphml"));
      neo4j.start(ExportGraphML.class, apoc.convert.Json.class);
      List<String> statements = statements(Files.readString(page));
      for (String statement : statements) neo4j.ask(statement);
      System.out.printf("%s: %d statements%n", page.getFileName(), statements.size());
    }
  }

  private static List<String> statements(String page) {
    return Pattern.compile("```cypher\n(.*?)```", Pattern.DOTALL).matcher(page).results()
        .flatMap(block -> Arrays.stream(block.group(1).split(";\n"))).toList();
  }

  private void check(Neo4jHome neo4j, Dialect dialect) {
    List<Map<String, Object>> nodes = neo4j.ask("MATCH (n) RETURN labels(n) AS labels, properties(n) AS data");
    Truth.checkEqual(nodes.size(), truth.nodes().size(), dialect.name(), "nodes");
    Map<String, Truth.Node> nodesToFind = dialect.byText(truth.nodes());
    for (Map<String, Object> node : nodes) checkNode(node, nodesToFind, dialect);
    Truth.checkEqual(nodesToFind.keySet(), Set.of(), dialect.name(), "nodes not found");

    List<Map<String, Object>> edges = neo4j.ask(
        "MATCH (a)-[r]->(b) RETURN a.entity_id AS from, b.entity_id AS to, type(r) AS type, properties(r) AS data");
    Truth.checkEqual(edges.size(), truth.edges().size(), dialect.name(), "relationships");
    Map<String, Truth.Edge> edgesToFind = dialect.byText(truth.edges());
    for (Map<String, Object> edge : edges) checkEdge(edge, edgesToFind, dialect);
    Truth.checkEqual(edgesToFind.keySet(), Set.of(), dialect.name(), "relationships not found");
    System.out.printf("%s: %d nodes, %d relationships%n", dialect.name(), nodes.size(), edges.size());
  }

  private static void checkNode(Map<String, Object> node, Map<String, Truth.Node> toFind, Dialect dialect) {
    Map<?, ?> data = (Map<?, ?>) node.get("data");
    Truth.Node expected = taken(toFind, data.get("entity_id"));
    String[] where = {dialect.name(), expected.id()};
    Set<String> labels = new HashSet<>();
    for (Object label : (List<?>) node.get("labels")) labels.add((String) label);
    Truth.checkEqual(labels, dialect.labels(expected.type()), where);
    Truth.checkEqual(data.get("label"), dialect.property(expected.label()), where);
    Truth.checkEqual(data.get("type"), expected.type(), where);
    Truth.checkEqual(data.get("named"), expected.named(), where);
    Truth.checkEqual(dialect.listFound(data.get("aliases")), dialect.list(expected.aliases()), where);
  }

  private static void checkEdge(Map<String, Object> edge, Map<String, Truth.Edge> toFind, Dialect dialect) {
    Map<?, ?> data = (Map<?, ?>) edge.get("data");
    Truth.Edge expected = taken(toFind, data.get("rid"));
    String[] where = {dialect.name(), expected.id()};
    Truth.checkEqual(edge.get("from"), dialect.text(expected.from()), where);
    Truth.checkEqual(edge.get("to"), dialect.text(expected.to()), where);
    Truth.checkEqual(edge.get("type"), expected.type(), where);
    Truth.checkEqual(data.get("type"), expected.type(), where);
    Truth.checkEqual(data.get("status"), expected.status(), where);
    Truth.checkEqual(data.get("date"), dialect.property(expected.date()), where);
    Truth.checkEqual(data.get("office"), dialect.property(expected.office()), where);
    Truth.checkEqual(data.get("place"), dialect.property(expected.place()), where);
    Truth.checkEqual(data.get("sentence"), dialect.property(expected.quotes().get(0)), where);
    Truth.checkEqual(((Number) data.get("confidence")).intValue(), expected.confidence(), where);
    Truth.checkEqual(((Number) data.get("weight")).intValue(), expected.quotes().size(), where);
    Truth.checkEqual(data.get("symmetric"), expected.symmetric(), where);
    Truth.checkEqual(quotes((String) data.get("evidence")), expected.quotes(), where);
  }

  /** Each is to be found once. */
  private static <T> T taken(Map<String, T> toFind, Object id) {
    T one = toFind.remove(id);
    if (one == null) throw new AssertionError("there is none, or no second one, of " + id);
    return one;
  }

  private static List<String> quotes(String evidence) {
    List<String> quotes = new ArrayList<>();
    for (JsonElement piece : JsonParser.parseString(evidence).getAsJsonArray()) {
      quotes.add(piece.getAsJsonObject().get("quote").getAsString());
    }
    return quotes;
  }
}

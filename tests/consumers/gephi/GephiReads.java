import static org.gephi.io.importer.api.EdgeMergeStrategy.NO_MERGE;
import static org.gephi.io.importer.api.EdgeMergeStrategy.SUM;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.TimeRepresentation;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** GephiReads FOLDER: Gephi opens the files of FOLDER as docs/gephi.md says, and finds all that truth.json tells. */
final class GephiReads {
  private static final Set<String> NO_ISSUES = Set.of();
  private static final Set<String> PARALLEL = Set.of("Parallel edges detected, remember to choose a merge strategy");

  private final Path folder;
  private final Truth truth;

  private GephiReads(Path folder) throws IOException {
    this.folder = folder;
    this.truth = Truth.of(folder);
  }

  public static void main(String[] args) throws IOException {
    GephiReads reads = new GephiReads(Path.of(args[0]));
    reads.everything();
    reads.merged();
    reads.mergedByGephi();
    reads.dynamic();
  }

  /** One edge a relation. */
  private void everything() throws IOException {
    Graph graph = open("graph.graphml", NO_MERGE, PARALLEL);
    checkNodes(graph, String::isBlank);
    Truth.checkEqual(graph.getEdgeCount(), truth.edges().size(), "graph.graphml", "edges");
    for (Edge edge : graph.getEdges().toArray()) checkEdge(edge);
    told("graph.graphml", graph);
  }

  /** One edge a pair and type. */
  private void merged() throws IOException {
    Graph graph = open("merged.graphml", NO_MERGE, NO_ISSUES);
    checkNodes(graph, String::isBlank);
    checkFolds(graph, truth.folds().keySet(), "merged.graphml");
    for (Edge edge : graph.getEdges().toArray()) checkFold(edge, truth.folds().get(foldOf(edge)));
    told("merged.graphml", graph);
  }

  /** Gephi's own default keeps one edge a pair and type too, with the data of the last relation only: why the profile is. */
  private void mergedByGephi() throws IOException {
    Graph graph = open("graph.graphml", SUM, PARALLEL);
    checkFolds(graph, truth.folds().keySet(), "graph.graphml folded by Gephi");
    for (Edge edge : graph.getEdges().toArray()) checkSum(edge, truth.folds().get(foldOf(edge)));
    told("graph.graphml folded by Gephi", graph);
  }

  /** One edge a pair and kind, with times. */
  private void dynamic() throws IOException {
    Map<Truth.Fold, List<Truth.Edge>> kinds = truth.edges().values().stream().collect(Collectors.groupingBy(GephiReads::kind));
    Graph graph = open("graph.gexf", NO_MERGE, Set.of("GEXF version 1.3"));
    Truth.checkEqual(graph.getModel().getConfiguration().getTimeRepresentation(), TimeRepresentation.INTERVAL, "graph.gexf");
    checkNodes(graph, text -> false);
    checkFolds(graph, kinds.keySet(), "graph.gexf");
    for (Edge edge : graph.getEdges().toArray()) {
      List<Truth.Edge> folded = kinds.get(foldOf(edge));
      checkFold(edge, folded);
      checkTimes(edge, folded);
    }
    told("graph.gexf", graph);
  }

  /** What is planned, alleged or denied is a kind of its own. */
  private static Truth.Fold kind(Truth.Edge edge) {
    boolean unreal = Set.of("planned", "alleged", "denied").contains(edge.status());
    return new Truth.Fold(edge.from(), edge.to(), unreal ? edge.type() + " (" + edge.status() + ")" : edge.type());
  }

  private static void checkTimes(Edge edge, List<Truth.Edge> folded) {
    String where = kind(folded.get(0)).toString();
    Truth.checkEqual(edge.getAttribute("edge_type"), folded.get(0).type(), where, "type");
    Set<String> rids = folded.stream().map(Truth.Edge::id).collect(Collectors.toSet());
    Truth.checkEqual(Set.copyOf(Truth.splitAliases((String) edge.getAttribute("rids"))), rids, where, "rids");
    Truth.checkEqual(Times.found(edge.getIntervals()), Times.of(folded), where, "times");
  }

  private Graph open(String name, EdgeMergeStrategy strategy, Set<String> issues) throws IOException {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(folder.resolve(name).toFile());
    container.getLoader().setEdgeDefault(EdgeDirectionDefault.DIRECTED);
    container.getLoader().setEdgesMergeStrategy(strategy);
    Truth.checkEqual(messages(container.getReport()), issues, name, "issues");
    importer.process(container, new DefaultProcessor(), workspace);
    return Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace).getGraph();
  }

  private static Set<String> messages(Report report) {
    return report.getIssuesList(Integer.MAX_VALUE).stream().map(Issue::getMessage).collect(Collectors.toSet());
  }

  /** `none` are the texts that this reader of Gephi's takes for none: blanks in elements, but not in attributes. */
  private void checkNodes(Graph graph, Predicate<String> none) {
    Truth.checkEqual(graph.getNodeCount(), truth.nodes().size(), "nodes");
    Set<Object> ids = new HashSet<>();
    for (Node node : graph.getNodes().toArray()) {
      Truth.Node expected = truth.node(node.getAttribute("entity_id"));
      ids.add(expected.id());
      Truth.checkEqual(node.getLabel(), none.test(expected.label()) ? node.getId() : expected.label(), expected.id(), "label");
      checkText(node.getAttribute("type"), expected.type(), expected.id(), "type");
      Truth.checkEqual(node.getAttribute("named"), expected.named(), expected.id(), "named");
      checkAliases(node.getAttribute("aliases"), expected);
    }
    Truth.checkEqual(ids, truth.nodes().keySet(), "ids of nodes");
  }

  private static void checkAliases(Object joined, Truth.Node expected) {
    if (joined == null && String.join("", expected.aliases()).isBlank()) return;
    Truth.checkEqual(joined == null ? null : Truth.splitAliases((String) joined), expected.aliases(), expected.id(), "aliases");
  }

  private void checkEdge(Edge edge) {
    Truth.Edge expected = truth.edge(edge.getAttribute("rid"));
    String id = expected.id();
    Truth.checkEqual(foldOf(edge), expected.fold(), id, "ends and type");
    Truth.checkEqual(edge.isDirected(), true, id, "directed");
    Truth.checkEqual(edge.getAttribute("edge_type"), expected.type(), id, "type");
    Truth.checkEqual(edge.getAttribute("status"), expected.status(), id, "status");
    checkText(edge.getAttribute("date"), expected.date(), id, "date");
    checkText(edge.getAttribute("office"), expected.office(), id, "office");
    checkText(edge.getAttribute("place"), expected.place(), id, "place");
    checkText(edge.getAttribute("sentence"), expected.quotes().get(0), id, "sentence");
    Truth.checkEqual(edge.getAttribute("confidence"), expected.confidence(), id, "confidence");
    Truth.checkEqual(edge.getAttribute("symmetric"), expected.symmetric(), id, "symmetric");
    Truth.checkEqual(edge.getWeight(), (double) expected.quotes().size(), id, "weight");
    Truth.checkEqual(quotes(edge), expected.quotes(), id, "evidence");
  }

  private static List<String> quotes(Edge edge) {
    List<String> quotes = new ArrayList<>();
    for (JsonElement piece : JsonParser.parseString((String) edge.getAttribute("evidence")).getAsJsonArray()) {
      quotes.add(piece.getAsJsonObject().get("quote").getAsString());
    }
    return quotes;
  }

  private void checkFolds(Graph graph, Set<Truth.Fold> folds, String where) {
    Truth.checkEqual(graph.getEdgeCount(), folds.size(), where, "edges");
    Set<Truth.Fold> found = new HashSet<>();
    for (Edge edge : graph.getEdges().toArray()) found.add(foldOf(edge));
    Truth.checkEqual(found, folds, where, "ends and types");
  }

  private static void checkFold(Edge edge, List<Truth.Edge> folded) {
    String where = folded.get(0).fold().toString();
    Truth.checkEqual(edge.getWeight(), (double) folded.size(), where, "weight");
    int best = folded.stream().mapToInt(Truth.Edge::confidence).max().orElseThrow();
    Truth.checkEqual(edge.getAttribute("confidence"), best, where, "confidence");
    int sentences = folded.stream().mapToInt(relation -> relation.quotes().size()).sum();
    Truth.checkEqual(edge.getAttribute("sentences"), sentences, where, "sentences");
  }

  private static void checkSum(Edge edge, List<Truth.Edge> folded) {
    Truth.Edge last = folded.get(folded.size() - 1);
    Truth.checkEqual(edge.getAttribute("rid"), last.id(), "rid of a fold");
    double sentences = folded.stream().mapToInt(relation -> relation.quotes().size()).sum();
    Truth.checkEqual(edge.getWeight(), sentences, last.id(), "weight of a fold");
  }

  /** Gephi takes blanks for no text. */
  private static void checkText(Object found, String expected, String... where) {
    if (found != null || !expected.isBlank()) Truth.checkEqual(found, expected, where);
  }

  private static Truth.Fold foldOf(Edge edge) {
    return new Truth.Fold(entity(edge.getSource()), entity(edge.getTarget()), String.valueOf(edge.getTypeLabel()));
  }

  private static String entity(Element node) {
    return (String) node.getAttribute("entity_id");
  }

  private static void told(String name, Graph graph) {
    System.out.printf("%s: %d nodes, %d edges%n", name, graph.getNodeCount(), graph.getEdgeCount());
  }
}

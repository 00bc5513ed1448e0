import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.fs.FileUtils;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Neo4j of its own, in a folder that begins empty. Its tools run as programs of their own, as users run them. */
final class Neo4jHome implements AutoCloseable {
  private final Path folder;
  private DatabaseManagementService service;

  Neo4jHome(String name) throws IOException {
    folder = Path.of("homes", name).toAbsolutePath();
    FileUtils.deleteDirectory(folder);
    Files.createDirectories(imports());
  }

  Path imports() {
    return folder.resolve("import");
  }

  /** neo4j-admin, working in `here`. The server must not have been started. */
  void admin(Path here, String... arguments) throws Exception {
    run(here, "org.neo4j.cli.AdminTool", arguments);
  }

  /** With the procedures and functions of the classes given. */
  void start(Class<?>... plugins) throws Exception {
    service = new DatabaseManagementServiceBuilder(folder)
                  .setConfig(GraphDatabaseSettings.load_csv_file_url_root, imports())
                  .setConfig(GraphDatabaseSettings.auth_enabled, false)
                  .setConfig(HttpConnector.enabled, false)
                  .setConfig(BoltConnector.enabled, true)
                  .setConfig(BoltConnector.listen_address, new SocketAddress("localhost", 0))
                  .build();
    for (Class<?> plugin : plugins) {
      part(GlobalProcedures.class).registerProcedure(plugin);
      part(GlobalProcedures.class).registerFunction(plugin);
    }
  }

  /** cypher-shell with the statements of a file. */
  void shell(Path script) throws Exception {
    String address = "bolt://" + part(ConnectorPortRegister.class).getLocalAddress(ConnectorType.BOLT);
    run(folder, "org.neo4j.shell.Main", "--non-interactive", "--address", address, "--file", script.toString());
  }

  /** The rows of the answer, each by its columns. */
  List<Map<String, Object>> ask(String query, Map<String, Object> parameters) {
    return database().executeTransactionally(query, parameters, result -> result.stream().toList());
  }

  List<Map<String, Object>> ask(String query) {
    return ask(query, Map.of());
  }

  private GraphDatabaseService database() {
    return service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
  }

  private <T> T part(Class<T> type) {
    return ((GraphDatabaseAPI) database()).getDependencyResolver().resolveDependency(type);
  }

  private void run(Path here, String program, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        absoluteClasspath(), program));
    command.addAll(List.of(arguments));
    File words = folder.resolve(program + ".log").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).directory(here.toFile()).redirectErrorStream(true).redirectOutput(words);
    builder.environment().put("NEO4J_HOME", folder.toString());
    int code = builder.start().waitFor();
    if (code != 0) System.err.println(Files.readString(words.toPath()));
    Truth.checkEqual(code, 0, "exit code", program, String.join(" ", arguments));
  }

  private static String absoluteClasspath() {
    List<String> paths = new ArrayList<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
      paths.add(Path.of(path).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, paths);
  }

  @Override
  public void close() {
    if (service != null) service.shutdown();
  }
}

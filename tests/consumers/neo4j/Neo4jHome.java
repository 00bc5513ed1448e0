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
import java.nio.file.attribute.PosixFilePermissions;
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

  /** A shell script that calls neo4j-admin. The server must not have been started. */
  void script(Path script) throws Exception {
    Path admin = Files.createDirectories(folder.resolve("bin")).resolve("neo4j-admin");
    Files.writeString(admin, "#!/bin/sh\nexec '" + String.join("' '", java("org.neo4j.cli.AdminTool")) + "' \"$@\"\n");
    Files.setPosixFilePermissions(admin, PosixFilePermissions.fromString("rwxr-xr-x"));
    run("sh", script.toString());
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
    List<String> command = java("org.neo4j.shell.Main");
    command.addAll(List.of("--non-interactive", "--address", address, "--file", script.toString()));
    run(command.toArray(String[]::new));
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

  private void run(String... command) throws Exception {
    File words = folder.resolve("words").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("NEO4J_HOME", folder.toString());
    builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + File.pathSeparator + path);
    int code = builder.redirectErrorStream(true).redirectOutput(words).start().waitFor();
    if (code != 0) System.err.println(Files.readString(words.toPath()));
    Truth.checkEqual(code, 0, "exit code", command[0], command[command.length - 1]);
  }

  private static List<String> java(String program) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ArrayList<>(List.of(java, "-cp", absoluteClasspath(), program));
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

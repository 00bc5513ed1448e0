import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How each way into Neo4j tells texts, lists and labels. */
enum Dialect {
  /** Lists are joined to one text, and APOC takes blanks for an empty text. */
  GRAPHML,
  /** A field is one line, and an item of a list has no semicolon. */
  TABLES,
  CYPHER;

  String text(String text) {
    return this == TABLES ? text.replaceAll("[\n\r\t]", " ") : text;
  }

  /** What is empty is no property. */
  String property(String text) {
    if (this == GRAPHML && !text.isEmpty() && text.isBlank()) return "";
    return text.isEmpty() ? null : text(text);
  }

  List<String> list(List<String> items) {
    if (this != TABLES) return items;
    return items.stream().filter(item -> !item.isEmpty()).map(item -> text(item).replace(';', ',')).toList();
  }

  List<String> listFound(Object value) {
    if (value == null) return List.of();
    return value instanceof String joined ? Truth.splitAliases(joined) : Arrays.asList((String[]) value);
  }

  Set<String> labels(String type) {
    return this == GRAPHML ? Set.of(type) : Set.of("Entity", type);
  }

  <T> Map<String, T> byText(Map<String, T> byId) {
    Map<String, T> map = new HashMap<>();
    byId.forEach((id, value) -> map.put(text(id), value));
    return map;
  }
}

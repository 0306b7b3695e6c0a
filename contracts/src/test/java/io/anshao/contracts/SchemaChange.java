package io.anshao.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a change of a published schema breaks. Within a version, fields may be added as optional and
 * enums may grow (a reader parks what it does not know until it is upgraded); nothing is removed,
 * renamed, retyped, or required where it was not, or no longer required where it was.
 */
final class SchemaChange {

  private static final List<String> SCALARS = List.of("type", "format", "pattern", "const");

  private final List<String> breaks = new ArrayList<>();

  private SchemaChange() {}

  static List<String> breaks(JsonNode released, JsonNode now) {
    var change = new SchemaChange();
    change.compare("", released, now);
    return List.copyOf(change.breaks);
  }

  private void compare(String at, JsonNode released, JsonNode now) {
    for (var keyword : SCALARS) {
      if (!released.path(keyword).equals(now.path(keyword))) {
        breaks.add(
            "%s: %s was %s, is %s"
                .formatted(at, keyword, released.path(keyword), now.path(keyword)));
      }
    }
    var gone = names(released.path("enum"));
    gone.removeAll(names(now.path("enum")));
    gone.forEach(value -> breaks.add(at + ": value " + value + " is gone"));
    compareRequired(at, released, now);
    for (var property : released.path("properties").properties()) {
      var path = at + "/" + property.getKey();
      var there = now.path("properties").path(property.getKey());
      if (there.isMissingNode()) {
        breaks.add(path + " is gone");
      } else {
        compare(path, property.getValue(), there);
      }
    }
    if (released.has("items")) {
      compare(at + "/*", released.path("items"), now.path("items"));
    }
  }

  private void compareRequired(String at, JsonNode released, JsonNode now) {
    var before = names(released.path("required"));
    var after = names(now.path("required"));
    before.stream()
        .filter(name -> !after.contains(name) && now.path("properties").has(name))
        .forEach(name -> breaks.add(at + "/" + name + " is no longer required"));
    after.stream()
        .filter(name -> !before.contains(name))
        .forEach(name -> breaks.add(at + "/" + name + " is required now"));
  }

  private static Set<String> names(JsonNode array) {
    var names = new HashSet<String>();
    array.forEach(each -> names.add(each.asString()));
    return names;
  }
}

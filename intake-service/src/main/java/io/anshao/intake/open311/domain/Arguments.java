package io.anshao.intake.open311.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The arguments of a call. An empty one is the same as none. */
public final class Arguments {

  private static final String ATTRIBUTE = "attribute[";
  private static final String MANY = "[]";

  private final Map<String, List<String>> given;

  private Arguments(Map<String, List<String>> given) {
    this.given = given;
  }

  /** Those that hold something. */
  public static Arguments of(Map<String, List<String>> given) {
    var kept = new LinkedHashMap<String, List<String>>();
    given.forEach(
        (name, values) -> {
          var full = values.stream().filter(value -> value != null && !value.isBlank()).toList();
          if (!full.isEmpty()) {
            kept.put(name, full);
          }
        });
    return new Arguments(kept);
  }

  /** The first value. */
  public Optional<String> one(String name) {
    return given.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** Values that are separated by commas. */
  public List<String> list(String name) {
    return given.getOrDefault(name, List.of()).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  /** What was answered to an attribute, by either way of writing it. */
  public List<String> attribute(String code) {
    return all(ATTRIBUTE + code + "]");
  }

  /** All values, by either way of writing it. */
  public List<String> all(String name) {
    return Stream.concat(
            given.getOrDefault(name, List.of()).stream(),
            given.getOrDefault(name + MANY, List.of()).stream())
        .toList();
  }

  /** Whether it was given. */
  public boolean has(String name) {
    return given.containsKey(name);
  }

  /** All but the key, in an order that does not depend on the caller's. */
  public String canonical() {
    var sorted = new TreeMap<>(given);
    sorted.remove("api_key");
    return sorted.toString();
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "Arguments";
  }
}

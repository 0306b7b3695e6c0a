package io.anshao.cases.lifecycle;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The records of a sealed interface by their stored names: {@code SignedFor} is {@code signed-for}.
 */
final class Shapes {

  private final Map<String, Class<?>> byName;

  private Shapes(Map<String, Class<?>> byName) {
    this.byName = byName;
  }

  static Shapes of(Class<?> sealed) {
    return new Shapes(recordsOf(sealed).collect(toUnmodifiableMap(Shapes::nameOf, identity())));
  }

  private static Stream<Class<?>> recordsOf(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(each -> each.isSealed() ? recordsOf(each) : Stream.of(each));
  }

  static String nameOf(Class<?> shape) {
    return shape.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  Map<String, Class<?>> all() {
    return byName;
  }

  /**
   * The record of that name.
   *
   * @throws IllegalStateException when this version does not know it
   */
  Class<?> named(String name) {
    var shape = byName.get(name);
    if (shape == null) {
      throw new IllegalStateException("unknown shape " + name);
    }
    return shape;
  }
}

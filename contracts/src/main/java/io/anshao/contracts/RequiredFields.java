package io.anshao.contracts;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a record, and every record in it, has all that is not {@code @Nullable}. */
final class RequiredFields {

  private static final ClassValue<List<RecordComponent>> REFERENCES =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(Predicate.not(c -> c.getType().isPrimitive()))
              .toList();
        }
      };

  private RequiredFields() {}

  /** The name of a field that is missing; never its value. */
  static Optional<String> firstMissing(Object event) {
    return switch (event) {
      case Record composed ->
          REFERENCES.get(composed.getClass()).stream()
              .flatMap(field -> missing(composed, field))
              .findFirst();
      case List<?> list ->
          list.stream()
              .flatMap(each -> each == null ? Stream.of("*") : firstMissing(each).stream())
              .findFirst();
      default -> Optional.empty();
    };
  }

  private static Stream<String> missing(Record composed, RecordComponent field) {
    var value = valueOf(composed, field);
    if (value != null) {
      return firstMissing(value).map(inner -> field.getName() + "." + inner).stream();
    }
    var optional = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return optional ? Stream.empty() : Stream.of(field.getName());
  }

  private static @Nullable Object valueOf(Record composed, RecordComponent field) {
    try {
      return field.getAccessor().invoke(composed);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.anshao.contracts;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a record, and every record in it, has all that is not {@code @Nullable}. */
final class RequiredFields {

  /** What of each kind of record is looked at: it is asked of every event that is sent or read. */
  private static final ClassValue<List<Field>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(Field::of)
              .filter(field -> !field.isOptional || field.isComposed)
              .filter(field -> !field.accessor.getReturnType().isPrimitive())
              .toList();
        }
      };

  /**
   * A component of a record.
   *
   * @param isComposed whether something may be missing in it
   */
  private record Field(String name, Method accessor, boolean isOptional, boolean isComposed) {

    static Field of(RecordComponent component) {
      var type = component.getType();
      return new Field(
          component.getName(),
          component.getAccessor(),
          isNullable(component.getAnnotatedType()),
          !Modifier.isFinal(type.getModifiers()) || type.isRecord());
    }

    private static boolean isNullable(AnnotatedElement type) {
      return type.isAnnotationPresent(Nullable.class);
    }

    @Nullable Object of(Object composed) {
      try {
        return accessor.invoke(composed);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private RequiredFields() {}

  /** The name of a field that is missing; never its value. */
  static Optional<String> firstMissing(Object event) {
    return Optional.ofNullable(missing(event));
  }

  private static @Nullable String missing(Object value) {
    return switch (value) {
      case Record composed -> missingIn(composed);
      case List<?> list -> missingIn(list);
      default -> null;
    };
  }

  private static @Nullable String missingIn(Record composed) {
    for (var field : FIELDS.get(composed.getClass())) {
      var value = field.of(composed);
      if (value == null && !field.isOptional()) {
        return field.name();
      }
      var inner = value == null ? null : missing(value);
      if (inner != null) {
        return field.name() + "." + inner;
      }
    }
    return null;
  }

  private static @Nullable String missingIn(List<?> list) {
    for (var each : list) {
      var inner = each == null ? "*" : missing(each);
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }
}

package io.anshao.cases.lifecycle.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A constant that is stored and told by its name in small letters. */
public interface Coded {

  /** Of the enum itself. */
  String name();

  /** As it is stored and told, for example {@code typical_case}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant of that code. */
  static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.code().equals(code))
        .findFirst();
  }
}

package io.anshao.intake.open311.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of an answer, whichever format it is written in. */
public sealed interface Part {

  /** Words, an id or a code; {@code null} is written as nothing. */
  record Text(@Nullable String value) implements Part {}

  /** Yes or no. */
  record Flag(boolean value) implements Part {}

  /** A number. */
  record Number(BigDecimal value) implements Part {}

  /** Fields under their names. */
  record Group(List<Field> fields) implements Part {}

  /**
   * Parts of one kind.
   *
   * @param item what XML calls each of them; JSON does not name them
   */
  record Listing(String item, List<? extends Part> parts) implements Part {}

  /** A named part of a group. */
  record Field(String name, Part part) {}

  /** A field of words. */
  static Field field(String name, @Nullable String value) {
    return new Field(name, new Text(value));
  }

  /** A field that is yes or no. */
  static Field field(String name, boolean value) {
    return new Field(name, new Flag(value));
  }

  /** A field that holds a number, or nothing. */
  static Field field(String name, @Nullable BigDecimal value) {
    return new Field(name, value == null ? new Text(null) : new Number(value));
  }

  /** Fields in this order. */
  static Group group(Field... fields) {
    return new Group(List.of(fields));
  }
}

package io.anshao.intake.open311.domain;

import static io.anshao.intake.open311.domain.Part.field;
import static io.anshao.intake.open311.domain.Part.group;

import io.anshao.intake.open311.domain.Part.Field;
import io.anshao.intake.open311.domain.Part.Group;
import io.anshao.intake.open311.domain.Part.Listing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something a service asks.
 *
 * @param order from 1 on
 * @param values to choose from; empty for other types
 */
public record Attribute(
    String code,
    Type type,
    boolean required,
    int order,
    String description,
    String typeDescription,
    List<Value> values) {

  /** What an answer is. */
  public enum Type {
    STRING,
    DATETIME,
    SINGLEVALUELIST
  }

  /** One answer to choose. */
  public record Value(String key, String name) {}

  /** What is wrong with the answers that were given to it. */
  public Optional<Wrong> fault(List<String> given) {
    if (given.isEmpty()) {
      return required ? wrong("is required") : Optional.empty();
    }
    if (given.size() > 1) {
      return wrong("takes one value");
    }
    return switch (type) {
      case STRING -> Optional.empty();
      case DATETIME ->
          Moment.read(given.getFirst()).isPresent()
              ? Optional.empty()
              : wrong("must be a date and time with a zone");
      case SINGLEVALUELIST ->
          values.stream().anyMatch(value -> value.key().equals(given.getFirst()))
              ? Optional.empty()
              : wrong("must be one of the values of the service definition");
    };
  }

  private Optional<Wrong> wrong(String what) {
    return Optional.of(Wrong.bad("attribute[" + code + "] " + what));
  }

  Group shown() {
    var fields =
        new ArrayList<>(
            List.of(
                field("variable", true),
                field("code", code),
                field("datatype", type.name().toLowerCase(Locale.ROOT)),
                field("required", required),
                field("datatype_description", typeDescription),
                field("order", BigDecimal.valueOf(order)),
                field("description", description)));
    if (!values.isEmpty()) {
      var each =
          values.stream()
              .map(value -> group(field("key", value.key()), field("name", value.name())))
              .toList();
      fields.add(new Field("values", new Listing("value", each)));
    }
    return new Group(fields);
  }
}

package io.anshao.cases.lifecycle.form;

import java.util.List;
import java.util.function.Function;

/** Where the values of a select come from. */
public sealed interface Choices {

  /** Always the same. */
  record Fixed(List<Choice> all) implements Choices {}

  /** A taxonomy of the district, for example {@code hazard_type}. */
  record Taxonomy(String name) implements Choices {}

  /** What the case itself holds; the decider checks them. */
  record OfCase(Function<Setting, List<Choice>> all) implements Choices {}

  /** The values on this occasion. */
  default List<Choice> on(Setting setting) {
    return switch (this) {
      case Fixed(var all) -> all;
      case Taxonomy(var name) -> setting.taxonomy(name);
      case OfCase(var all) -> all.apply(setting);
    };
  }
}

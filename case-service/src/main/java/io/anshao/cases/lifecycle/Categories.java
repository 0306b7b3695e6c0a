package io.anshao.cases.lifecycle;

import java.util.List;
import java.util.Optional;

/** The taxonomies of a district (DOMAIN 4), in memory. */
public interface Categories {

  /**
   * A value of a taxonomy.
   *
   * @param parent code of the level above, or empty
   * @param open whether it is offered; a closed one names what was classified by it before
   */
  record Category(String code, String parent, String name, String nameEn, boolean open) {}

  /**
   * All values in their order.
   *
   * @param taxonomy {@code hazard_type}, {@code key_area} or {@code channel}
   */
  List<Category> in(String district, String taxonomy);

  /** The value of that code, also a closed one. */
  default Optional<Category> find(String district, String taxonomy, String code) {
    return in(district, taxonomy).stream().filter(c -> c.code().equals(code)).findFirst();
  }
}

package io.anshao.contracts.reference;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A value of a taxonomy. Key {@code category/330205/hazard_type/fire_exit}.
 *
 * @param taxonomy {@code hazard_type}, {@code key_area}, {@code channel}, …
 * @param parent code of the level above, or empty
 * @param open {@code false} for one that is no longer offered and only names what was before; facts
 *     of before there was such a thing do not say
 */
@EventType(value = "io.anshao.reference.category.v1", topic = Topic.REFERENCE)
public record CategoryDefined(
    String district,
    String taxonomy,
    String code,
    String parent,
    String name,
    String nameEn,
    int position,
    @Nullable Boolean open) {

  /** Whether it is still offered. */
  public boolean stillOffered() {
    return !Boolean.FALSE.equals(open);
  }
}

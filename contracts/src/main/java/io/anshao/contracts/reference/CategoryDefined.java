package io.anshao.contracts.reference;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;

/**
 * A value of a taxonomy. Key {@code category/330205/hazard_type/fire_exit}.
 *
 * @param taxonomy {@code hazard_type}, {@code key_area}, {@code channel}, …
 * @param parent code of the level above, or empty
 */
@EventType(value = "io.anshao.reference.category.v1", topic = Topic.REFERENCE)
public record CategoryDefined(
    String district,
    String taxonomy,
    String code,
    String parent,
    String name,
    String nameEn,
    int position) {}

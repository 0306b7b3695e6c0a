package io.anshao.contracts.reference;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;

/**
 * A handling unit 承办单位. Key {@code unit/330205/xfjy}.
 *
 * @param kind {@code office}, {@code regulator} or {@code territory}
 */
@EventType(value = "io.anshao.reference.unit.v1", topic = Topic.REFERENCE)
public record UnitDefined(String district, String code, String name, String kind, boolean open) {}

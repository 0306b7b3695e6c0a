package io.anshao.contracts.reference;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A street or town 街道(镇). Key {@code street/330205001}.
 *
 * @param unit code of its territorial unit
 * @param aliases former names that addresses still use
 * @param outline rings of [lng, lat]; {@code null} where nobody imported one
 */
@EventType(value = "io.anshao.reference.street.v1", topic = Topic.REFERENCE)
public record StreetDefined(
    String district,
    String code,
    String name,
    String unit,
    List<String> aliases,
    @Nullable List<List<List<Double>>> outline) {}

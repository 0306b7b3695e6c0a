package io.anshao.contracts.reference;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A district: the unit of configuration, permission and sharding. Key {@code district/330205}.
 *
 * @param code 行政区划代码, six digits
 * @param numberPrefix of tip and case numbers, for example {@code JB}
 * @param outline rings of [lng, lat] in WGS-84; about 100 m exact, so never a reason to refuse
 */
@EventType(value = "io.anshao.reference.district.v1", topic = Topic.REFERENCE)
public record DistrictDefined(
    String code,
    String name,
    @Nullable String nameEn,
    String officeName,
    String numberPrefix,
    List<List<List<Double>>> outline) {}

package io.anshao.cases.routing.domain;

import java.util.Set;

/**
 * What rules go by; what is not known is an empty text.
 *
 * @param hazardGroup the level above the hazard type
 * @param relation who the reporter is to the subject, for example {@code employee}
 */
public record Facts(
    String hazardType,
    String hazardGroup,
    String keyArea,
    Set<String> targetTags,
    String severity,
    String street,
    String relation) {}

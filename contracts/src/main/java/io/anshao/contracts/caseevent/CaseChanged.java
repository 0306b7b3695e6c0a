package io.anshao.contracts.caseevent;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case took a step. Staff-internal and without free text.
 *
 * @param version the case's version after the step; equal to the record's {@code seq}
 * @param event the kind of step in kebab case, for example {@code accepted}
 * @param state the case's state after it, for example {@code in_progress}
 * @param units codes of the units that may see the case after it
 * @param hiddenFrom codes of units whose people may not see it, whatever their role
 * @param role role in which the actor acted; {@code null} for the system
 */
@EventType(value = "io.anshao.cases.changed.v1", topic = Topic.CASES)
public record CaseChanged(
    UUID caseId,
    String caseNumber,
    String district,
    long version,
    String event,
    String state,
    String severity,
    List<String> units,
    @Nullable String role,
    Instant at,
    @Nullable List<String> hiddenFrom) {}

package io.anshao.cases.access;

import io.anshao.cases.access.domain.Looked;
import io.anshao.edge.token.StaffUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody looked at something.
 *
 * @param object which part, by its id, number or key; never free text
 * @param pictures those of which an address was given out with it
 */
record Access(
    Instant at,
    String district,
    StaffUser by,
    Looked what,
    Optional<UUID> caseId,
    Optional<String> object,
    List<UUID> pictures) {}

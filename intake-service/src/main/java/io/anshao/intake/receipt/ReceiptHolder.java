package io.anshao.intake.receipt;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tip of somebody who proved to hold its receipt. */
record ReceiptHolder(
    UUID tipId,
    String tipNumber,
    String district,
    Instant submittedAt,
    @Nullable String description,
    int photos,
    String leaf) {}

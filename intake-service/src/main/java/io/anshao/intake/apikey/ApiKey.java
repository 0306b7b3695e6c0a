package io.anshao.intake.apikey;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that another system calls with.
 *
 * @param name what its administrator called it
 * @param lastUsedOn the last day it was used; {@code null} before that
 * @param revokedOn since when it opens nothing
 */
public record ApiKey(
    UUID id,
    String district,
    String name,
    LocalDate madeOn,
    @Nullable LocalDate lastUsedOn,
    @Nullable LocalDate revokedOn) {}

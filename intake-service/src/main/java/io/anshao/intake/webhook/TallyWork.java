package io.anshao.intake.webhook;

import io.anshao.intake.webhook.domain.Fate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A message that a source sent, as a number.
 *
 * @param at business time
 */
record TallyWork(UUID source, LocalDate day, Fate fate, Instant at) {}

package io.anshao.cases.recusal.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;

/**
 * Somebody takes no part in a case any more, for a reason that stays with the office.
 *
 * @param isOpen whether there is still something to take part in
 */
public record RecusalCommand(Stamp stamp, Text reason, boolean isOpen) {}

package io.anshao.cases.supervision.domain;

import io.anshao.cases.escalation.domain.Duty;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.Optional;

/**
 * Signs a letter.
 *
 * @param due the duty for which the ladder asks for one
 */
public record SupervisionCommand(Stamp stamp, Text content, Optional<Duty> due) {}

package io.anshao.cases.exposure.domain;

import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.Optional;

/**
 * What a public record says of its case.
 *
 * @param street code of the street
 * @param responsible the unit that sees to it
 */
public record CaseFacts(Optional<String> street, Optional<UnitCode> responsible, int hazards) {}

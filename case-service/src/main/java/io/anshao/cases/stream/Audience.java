package io.anshao.cases.stream;

import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.List;

/**
 * Who may hear of a case.
 *
 * @param units in whose hands it is
 * @param hidden units that it accuses
 */
public record Audience(String district, List<UnitCode> units, List<UnitCode> hidden) {}

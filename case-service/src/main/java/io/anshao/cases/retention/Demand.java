package io.anshao.cases.retention;

import io.anshao.cases.retention.domain.Kept;
import java.util.List;
import java.util.UUID;

/**
 * What of a tip is to be forgotten, under the id of its order.
 *
 * @param isAgain whether it came back with an older state
 */
record Demand(UUID order, UUID tip, List<Kept> kinds, boolean isAgain) {}

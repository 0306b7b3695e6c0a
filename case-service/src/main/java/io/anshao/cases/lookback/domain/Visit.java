package io.anshao.cases.lookback.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A visit after the fix.
 *
 * @param after how many days after it was due: 30 or 90
 * @param isFixed whether it is still fixed
 */
public record Visit(int after, boolean isFixed, Text record, List<UUID> photos, Instant at) {}

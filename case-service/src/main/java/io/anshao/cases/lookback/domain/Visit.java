package io.anshao.cases.lookback.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A visit after the fix.
 *
 * @param after how many days after it was due: 30 or 90
 * @param isFixed whether it is still fixed
 * @param by who recorded it, {@code who} else was on site; earlier visits do not say
 */
public record Visit(
    int after,
    boolean isFixed,
    Text record,
    List<UUID> photos,
    Instant at,
    Optional<UUID> by,
    Optional<Text> who) {}

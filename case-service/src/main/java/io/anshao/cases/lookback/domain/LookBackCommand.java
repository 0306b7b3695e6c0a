package io.anshao.cases.lookback.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records a visit.
 *
 * @param due the visit that is due next: 30 or 90 days after; empty when none is
 * @param who was on site, where that was not the person alone
 * @param isClosed whether the case is closed
 */
public record LookBackCommand(
    Stamp stamp,
    Optional<Integer> due,
    boolean isFixed,
    Text record,
    List<UUID> photos,
    Optional<Text> who,
    boolean isClosed) {}

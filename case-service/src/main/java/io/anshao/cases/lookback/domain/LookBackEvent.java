package io.anshao.cases.lookback.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a visit found. */
public sealed interface LookBackEvent {

  Stamp stamp();

  int after();

  Text record();

  List<UUID> photos();

  /** Who was on site; earlier visits do not say. */
  Optional<Text> who();

  record StillFixed(Stamp stamp, int after, Text record, List<UUID> photos, Optional<Text> who)
      implements LookBackEvent {}

  /**
   * It is as it was before the fix.
   *
   * @param isClosed whether the case is closed, and handled again now
   */
  record LookBackRelapsed(
      Stamp stamp, int after, Text record, List<UUID> photos, boolean isClosed, Optional<Text> who)
      implements LookBackEvent {}
}

package io.anshao.cases.authenticity.domain;

import io.anshao.cases.lifecycle.domain.HazardId;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What happened to the belief in a rectification. */
public sealed interface AuthenticityEvent {

  Stamp stamp();

  record RectificationDoubted(Stamp stamp, List<Doubt> doubts, Set<UUID> inspectors)
      implements AuthenticityEvent {}

  /**
   * Two people saw on site that it is true.
   *
   * @param site who went, and what they saw
   */
  record RectificationVerified(Stamp stamp, Site site, Set<UUID> inspectors)
      implements AuthenticityEvent {}

  /**
   * Two people saw on site that it is not.
   *
   * @param failed hazards that are not fixed, {@code writtenOff} those that are
   * @param newDueOn for what failed; empty when the re-inspection is over already
   * @param isFined whether a fine stands
   */
  record ShamFound(
      Stamp stamp,
      Site site,
      List<HazardId> failed,
      List<HazardId> writtenOff,
      Optional<LocalDate> newDueOn,
      boolean isFined,
      Set<UUID> inspectors)
      implements AuthenticityEvent {}

  /**
   * A visit.
   *
   * @param second who was there besides the one who records it
   * @param isBeginning whether the re-inspection begins with it
   */
  record Site(UUID second, Text record, List<UUID> photos, boolean isBeginning) {}

  /** 回头看: what was sham once is visited again after the case is closed (DOMAIN 3.5). */
  record LookBackSet(Stamp stamp) implements AuthenticityEvent {}
}

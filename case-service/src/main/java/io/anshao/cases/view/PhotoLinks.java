package io.anshao.cases.view;

import io.anshao.edge.token.StaffUser;
import java.util.UUID;

/** Addresses of pictures at intake, each with a short grant for one person. */
@FunctionalInterface
public interface PhotoLinks {

  /**
   * The address under which this person may see the picture for the next ten minutes. Who does not
   * belong to the office sees a copy marked with the district and the time (DOMAIN 7.8).
   *
   * @param purpose stable word for the log of uses, for example {@code case-view}
   */
  String link(StaffUser user, UUID photo, String purpose);
}

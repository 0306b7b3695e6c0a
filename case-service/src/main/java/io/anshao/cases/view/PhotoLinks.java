package io.anshao.cases.view;

import java.util.UUID;

/** Addresses of pictures at intake, each with a short grant for one person. */
@FunctionalInterface
public interface PhotoLinks {

  /**
   * The address under which this person may see the picture for the next ten minutes.
   *
   * @param purpose stable word for the log of uses, for example {@code case-view}
   */
  String link(UUID person, UUID photo, String purpose);
}

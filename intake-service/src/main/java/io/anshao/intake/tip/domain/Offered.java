package io.anshao.intake.tip.domain;

import java.util.Set;

/** Words that a reporter's own tip may use. DOMAIN 4.1. */
public final class Offered {

  /** Ways in that the public uses itself; the others are keyed in by staff. */
  public static final Set<String> CHANNELS = Set.of("web", "miniapp_snap", "wechat_oa", "app_zlb");

  /** Who the reporter is to the subject. */
  public static final Set<String> RELATIONS =
      Set.of(
          "public",
          "employee",
          "employee_family",
          "neighbour",
          "competitor",
          "official",
          "media",
          "unknown");

  /** When nothing is said. */
  public static final String RELATION = "public";

  /** Photographs of one tip. DOMAIN 7.8. */
  public static final int UPLOADS = 9;

  private Offered() {}
}

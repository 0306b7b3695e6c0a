package io.anshao.intake.tip.domain;

import java.util.Set;

/** Words that a reporter's own tip may use. DOMAIN 4.1. */
public final class Offered {

  /** Ways in that the public uses itself; the others are keyed in by staff. */
  public static final Set<String> CHANNELS = Set.of("web", "miniapp_snap", "wechat_oa", "app_zlb");

  /** Ways in that staff may note (DOMAIN 4.1). */
  public static final Set<String> ALL_CHANNELS =
      Set.of(
          "miniapp_snap",
          "wechat_oa",
          "weibo",
          "douyin",
          "web",
          "app_zlb",
          "hotline_12350",
          "hotline_96119",
          "hotline_119",
          "hotline_12345",
          "letter",
          "visit",
          "email",
          "fax",
          "media",
          "superior",
          "undercover",
          "inspection_found",
          "community",
          "employee",
          "enterprise_self",
          "expert_clinic",
          "npc_cppcc",
          "other");

  /** Ways in of other systems. */
  public static final Set<String> RELAYED = Set.of("open311");

  /** Inspectors went and saw (DOMAIN 4.1). */
  public static final Set<String> INSPECTED = Set.of("undercover", "superior");

  /** How grave inspectors may say it is (DOMAIN 4.5). */
  public static final Set<String> SEVERITIES =
      Set.of("L1_emergency", "L2_major", "L3_serious", "L4_general");

  /** Findings of one inspection that are keyed in together. */
  public static final int FINDINGS = 100;

  /** Somebody is on the telephone, and is told on the spot. */
  public static final Set<String> HOTLINES =
      Set.of("hotline_12350", "hotline_96119", "hotline_119");

  /** It was published: where, must be noted. */
  public static final Set<String> PUBLISHED = Set.of("weibo", "douyin", "media");

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

package io.anshao.intake.webhook.domain;

import java.util.Set;

/** Channels of DOMAIN 4.1 that another system may speak for. */
public final class Platforms {

  /**
   * Social platforms, the city's hotline and service platforms. What staff alone know of (calls,
   * visits, inspections) and what is the media's comes by hand.
   */
  public static final Set<String> ALL =
      Set.of(
          "weibo",
          "douyin",
          "wechat_oa",
          "miniapp_snap",
          "app_zlb",
          "hotline_12345",
          "community",
          "other");

  private Platforms() {}
}

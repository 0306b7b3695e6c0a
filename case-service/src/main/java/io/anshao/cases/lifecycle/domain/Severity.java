package io.anshao.cases.lifecycle.domain;

import java.util.Arrays;
import java.util.Optional;

/** DOMAIN 4.5. {@code L0_info} is no case: such a tip is answered and declined. */
public enum Severity {
  L1_EMERGENCY("L1_emergency", "紧急", "Emergency"),
  L2_MAJOR("L2_major", "重大事故隐患", "Major hazard"),
  L3_SERIOUS("L3_serious", "较大", "Serious"),
  L4_GENERAL("L4_general", "一般", "General");

  private final String code;
  private final String title;
  private final String titleEn;

  Severity(String code, String title, String titleEn) {
    this.code = code;
    this.title = title;
    this.titleEn = titleEn;
  }

  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }

  public static Optional<Severity> ofCode(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
  }

  /**
   * A first estimate from the plain questions (DOMAIN 4.5); "不清楚" is empty and counts as no.
   *
   * @param injured 有人受伤吗
   * @param ongoing 正在发生吗
   * @param flammable 有易燃易爆吗
   */
  public static Severity estimate(
      Optional<Boolean> injured, Optional<Boolean> ongoing, Optional<Boolean> flammable) {
    if (injured.orElse(false) || ongoing.orElse(false) && flammable.orElse(false)) {
      return L1_EMERGENCY;
    }
    return ongoing.orElse(false) || flammable.orElse(false) ? L3_SERIOUS : L4_GENERAL;
  }

  /** What the media made public is serious at least (DOMAIN 6, A9). */
  public Severity on(String channel) {
    return channel.equals(Registration.MEDIA) ? or(L3_SERIOUS) : this;
  }

  /** 紧急 or 重大. */
  public boolean isGrave() {
    return this == L1_EMERGENCY || this == L2_MAJOR;
  }

  /** The graver of two. */
  Severity or(Severity other) {
    return compareTo(other) <= 0 ? this : other;
  }
}

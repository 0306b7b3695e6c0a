package io.anshao.cases.report.domain;

import io.anshao.cases.report.domain.Filing.Status;
import java.time.Instant;
import java.util.UUID;

/** What becomes of a report: draft → submitted → returned → submitted again → frozen. */
public final class ReportDecider {

  /** Why not. */
  public enum Refusal {
    /** It is with the office. */
    NOT_OPEN("报表已经报送，退回后才能修改。", "It was submitted; it can be changed once it is returned."),
    NOT_SUBMITTED("报表还没有报送。", "It is not submitted yet."),
    FROZEN("报表已经定稿，不再改动。", "It is frozen; nothing of it changes any more."),
    OWN_SIGNATURE(
        "签发人不能审核自己签发的报表，请由他人办理。", "Who signed it does not review it; somebody else has to.");

    private final String title;
    private final String titleEn;

    Refusal(String title, String titleEn) {
      this.title = title;
      this.titleEn = titleEn;
    }

    public String title() {
      return title;
    }

    public String titleEn() {
      return titleEn;
    }

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** The rules refuse it. */
  public static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    Refused(Refusal refusal) {
      super(refusal.code());
      this.refusal = refusal;
    }

    public Refusal refusal() {
      return refusal;
    }
  }

  private ReportDecider() {}

  /**
   * How it stands after the act.
   *
   * @param isLate whether the deadline is over at that instant
   * @throws Refused when the rules say no
   */
  public static Filing decide(Filing filing, ReportAct act, Instant at, boolean isLate, UUID by) {
    return switch (act) {
      case OPEN -> filing;
      case SAVE -> open(filing).saved();
      case SUBMIT -> open(filing).submitted(at, isLate, by);
      case RETURN -> reviewed(filing, by).to(Status.RETURNED);
      case FREEZE -> reviewed(filing, by).to(Status.FROZEN);
      case REMIND -> open(filing).reminded(at);
    };
  }

  private static Filing open(Filing filing) {
    if (!filing.status().isOpen()) {
      throw new Refused(filing.status() == Status.FROZEN ? Refusal.FROZEN : Refusal.NOT_OPEN);
    }
    return filing;
  }

  private static Filing reviewed(Filing filing, UUID by) {
    if (filing.status() != Status.SUBMITTED) {
      throw new Refused(filing.status() == Status.FROZEN ? Refusal.FROZEN : Refusal.NOT_SUBMITTED);
    }
    if (filing.signedBy().filter(by::equals).isPresent()) {
      throw new Refused(Refusal.OWN_SIGNATURE);
    }
    return filing;
  }
}

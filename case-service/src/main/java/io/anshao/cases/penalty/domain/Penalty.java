package io.anshao.cases.penalty.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One penalty of a case (DOMAIN 2.8).
 *
 * @param stage how far it has come
 * @param basis law and article on which it rests
 * @param decision once it is decided
 */
public record Penalty(Stage stage, Text basis, Optional<Decided> decision) {

  /** How far a penalty has come. */
  public enum Stage {
    SUGGESTED("已建议", "Suggested"),
    FILED("已立案", "Filed"),
    DECIDED("已处罚", "Decided"),
    PUBLISHED("已公开", "Published"),
    EXECUTED("已执行", "Executed"),
    REVOKED("已撤销", "Revoked");

    private final String title;
    private final String titleEn;

    Stage(String title, String titleEn) {
      this.title = title;
      this.titleEn = titleEn;
    }

    public String title() {
      return title;
    }

    public String titleEn() {
      return titleEn;
    }

    /** Whether a sum was imposed that still stands. */
    public boolean isImposed() {
      return this == DECIDED || this == PUBLISHED || this == EXECUTED;
    }
  }

  /**
   * What was decided.
   *
   * @param number of the decision
   * @param yuan the fine in whole yuan; 0 for another penalty
   */
  public record Decided(Text number, LocalDate on, long yuan) {}

  Penalty at(Stage next) {
    return new Penalty(next, basis, decision);
  }

  /** The fine that stands. */
  public long standing() {
    return stage.isImposed() ? decision.map(Decided::yuan).orElse(0L) : 0;
  }
}

package io.anshao.cases.redlist.domain;

import io.anshao.cases.lifecycle.domain.Coded;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** What a firm is named for (seed II.7, II.9, IV.13), and for how long at most (design). */
public enum EntryKind implements Coded {
  RED_LIST("红榜", "Red list", Period.ofYears(1)),
  BENCHMARK_FIRM("标杆示范企业", "Benchmark firm", Period.ofYears(2)),
  SAFETY_PLEDGE("安全承诺公告", "Safety pledge", Period.ofYears(1));

  private final String title;
  private final String titleEn;
  private final Period longest;

  EntryKind(String title, String titleEn, Period longest) {
    this.title = title;
    this.titleEn = titleEn;
    this.longest = longest;
  }

  /** The kind of that code. */
  public static Optional<EntryKind> of(String code) {
    return Coded.of(EntryKind.class, code);
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }

  /** The last day of what is shown from that day on. */
  public LocalDate latest(LocalDate from) {
    return from.plus(longest);
  }
}

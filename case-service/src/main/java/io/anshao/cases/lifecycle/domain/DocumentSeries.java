package io.anshao.cases.lifecycle.domain;

import java.util.Locale;

/** Series of documents, each numbered without a gap per district and year (DOMAIN 7.6). */
public enum DocumentSeries {
  /** 督办函, for example {@code 北区安办督〔2021〕1号}. */
  SUPERVISION_LETTER,
  /** 挂牌督办通知书, for example {@code 北区安委督〔2021〕1号}. */
  LISTING,
  /** 责令限期整改指令书, for example {@code 北区安办责改〔2021〕1号}. */
  RECTIFICATION_ORDER,
  /** 举报奖励, for example {@code JL202100001}. */
  REWARD;

  /** For example {@code supervision_letter}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The number as it stands on the document. */
  public String text(String prefix, int year, long serial) {
    return switch (this) {
      case SUPERVISION_LETTER, LISTING, RECTIFICATION_ORDER ->
          "%s〔%d〕%d号".formatted(prefix, year, serial);
      case REWARD -> "%s%d%05d".formatted(prefix, year, serial);
    };
  }
}

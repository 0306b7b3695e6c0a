package io.anshao.intake.progress.domain;

import java.time.LocalDate;

/** Days as they are written in Chinese. */
final class Dates {

  private Dates() {}

  static String zh(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}

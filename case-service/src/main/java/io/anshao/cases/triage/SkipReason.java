package io.anshao.cases.triage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody left a case to others. No free text: it would be one more place to erase. */
enum SkipReason {
  UNCLEAR("看不明白", "Hard to make out"),
  NOT_MY_FIELD("不熟悉这一行业", "Not a field I know"),
  NEEDS_TALK("要先和同事商量", "To be talked over first"),
  NEEDS_SITE("要先了解现场", "The place must be known first"),
  OTHER("其他", "Other");

  private final String title;
  private final String titleEn;

  SkipReason(String title, String titleEn) {
    this.title = title;
    this.titleEn = titleEn;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  String titleEn() {
    return titleEn;
  }

  static Optional<SkipReason> ofCode(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}

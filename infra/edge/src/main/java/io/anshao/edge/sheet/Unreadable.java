package io.anshao.edge.sheet;

/** A file that is not what it should be, or more than is taken. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1;

  /** What is wrong. */
  enum Why {
    FORM(
        "sheet-unreadable",
        "读不懂这个文件，请另存为 XLSX 或 CSV 后再试。",
        "This file cannot be read; save it as XLSX or CSV."),
    EMPTY("sheet-empty", "文件里没有内容。", "There is nothing in the file."),
    TOO_LARGE(
        "sheet-too-large",
        "内容太多：最多 1000 行、40 列，解压后最多 16 MB。请分成几个文件。",
        "There is too much in it: 1,000 rows, 40 columns, 16 MB unpacked at most. Split it.");

    private final String slug;
    private final String title;
    private final String titleEn;

    Why(String slug, String title, String titleEn) {
      this.slug = slug;
      this.title = title;
      this.titleEn = titleEn;
    }

    String slug() {
      return slug;
    }

    String title() {
      return title;
    }

    String titleEn() {
      return titleEn;
    }
  }

  private final Why why;

  Unreadable(Why why) {
    super(why.slug(), null, false, false);
    this.why = why;
  }

  Why why() {
    return why;
  }
}

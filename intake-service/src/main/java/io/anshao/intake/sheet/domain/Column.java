package io.anshao.intake.sheet.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** A column that a file may have. */
public enum Column {
  NUMBER("externalNumber", "外部编号"),
  CHANNEL("channel", "渠道"),
  DESCRIPTION("description", "内容"),
  ADDRESS("address", "地点"),
  SUBJECT("subject.name", "被举报单位"),
  USCC("subject.uscc", "统一社会信用代码"),
  OCCURRED_AT("occurredAt", "发生时间"),
  PHONE("contact.value", "联系电话"),
  MODE("identityMode", "身份方式"),
  RELATION("relation", "举报人身份"),
  LINK("link", "链接"),
  LAT("location.lat", "纬度"),
  LNG("location.lng", "经度");

  private final String field;
  private final String title;

  Column(String field, String title) {
    this.field = field;
    this.title = title;
  }

  /** The field of a tip that it holds. */
  public String field() {
    return field;
  }

  /** The words at its head. */
  public String title() {
    return title;
  }

  /** The column under these words. */
  public static Optional<Column> under(String head) {
    var plain = head.replaceAll("[\\s\\p{Z}\\p{Cf}*＊]", "");
    return Stream.of(values()).filter(c -> c.title.equals(plain)).findFirst();
  }

  /** The column that a fault of this field is about. */
  public static Optional<Column> of(String field) {
    return Stream.of(values())
        .filter(
            c ->
                c.field.equals(field)
                    || c.field.startsWith(field + ".")
                    || field.startsWith(c.field + "."))
        .findFirst();
  }
}

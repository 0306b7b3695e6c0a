package io.anshao.cases.survey;

import java.util.Optional;
import java.util.stream.Stream;

/** A column that a file of surveys may have. */
enum SurveyColumn {
  NAME("name", "名称"),
  USCC("uscc", "统一社会信用代码"),
  ADDRESS("address", "地址"),
  STREET("street", "街道"),
  AREA("area", "重点领域"),
  UNIT("unit", "责任单位"),
  RISK("risks[0].what", "风险"),
  LEVEL("risks[0].level", "等级"),
  SURVEYED_ON("surveyedOn", "普查日期");

  private final String field;
  private final String title;

  SurveyColumn(String field, String title) {
    this.field = field;
    this.title = title;
  }

  /** The field of a survey that it holds. */
  String field() {
    return field;
  }

  /** The words at its head. */
  String title() {
    return title;
  }

  static Optional<SurveyColumn> under(String head) {
    var plain = head.replaceAll("[\\s\\p{Z}\\p{Cf}*＊]", "");
    return Stream.of(values()).filter(c -> c.title.equals(plain)).findFirst();
  }

  /** The words above what a fault is about. */
  static String titleOf(String field) {
    return Stream.of(values())
        .filter(c -> c.field.equals(field))
        .map(SurveyColumn::title)
        .findFirst()
        .orElse(field);
  }
}

package io.anshao.intake.board;

import io.anshao.contracts.exposure.ExposurePublished.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The board in Chinese, for readers without script. DOMAIN 2.7. */
final class BoardWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(ZoneId.of("Asia/Shanghai"));

  private static final Map<String, String> KINDS =
      Map.of(
          "penalty_publicity", "行政处罚公示",
          "typical_case", "典型案例",
          "media_problem", "媒体曝光问题",
          "hazard_list", "挂牌督办",
          "black_list", "黑榜",
          "undercover", "暗访暗查曝光",
          "sham_selfcheck", "自查走形式、整改弄虚作假",
          "red_list", "红榜",
          "benchmark_firm", "标杆示范企业",
          "safety_pledge", "安全承诺公告");

  private BoardWords() {}

  static String day(Instant at) {
    return DAY.format(at);
  }

  /** Nothing is to be fixed where a firm is praised. */
  static String of(Status status, String kind) {
    return status == Status.PUBLISHED && Praise.is(kind) ? "公布中" : of(status);
  }

  private static String of(Status status) {
    return switch (status) {
      case PUBLISHED -> "整改中";
      case RECTIFIED -> "已整改";
      case WITHDRAWN -> "已撤下";
    };
  }

  static String ofKind(String kind) {
    return KINDS.getOrDefault(kind, "公示");
  }

  /** Words of every status by its value in an address. */
  static Map<String, String> statuses() {
    var statuses = new LinkedHashMap<String, String>();
    for (var status : Status.values()) {
      statuses.put(BoardFilter.word(status), of(status));
    }
    return statuses;
  }
}

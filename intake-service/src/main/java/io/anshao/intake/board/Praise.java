package io.anshao.intake.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records that name a firm for what it does well: a list of their own on the board. */
final class Praise {

  /** In an address: the list of these. */
  static final String LIST = "praised";

  private static final List<String> KINDS = List.of("red_list", "benchmark_firm", "safety_pledge");

  private Praise() {}

  static boolean is(@Nullable String kind) {
    return KINDS.contains(kind);
  }

  static String[] kinds() {
    return KINDS.toArray(String[]::new);
  }

  /** What the record says of the firm. */
  static String said(String kind) {
    return kind.equals("safety_pledge") ? "承诺内容" : "事迹";
  }
}

package io.anshao.intake.progress.domain;

import org.jspecify.annotations.Nullable;

/** What an inspection found, in words. DOMAIN 1. */
final class Findings {

  private Findings() {}

  static String zh(@Nullable String finding) {
    return switch (finding) {
      case "substantiated" -> "情况属实";
      case "partly" -> "部分属实";
      case "unsubstantiated" -> "查无实据";
      case "unverifiable" -> "无法核实";
      case null, default -> "已有结论";
    };
  }

  static String en(@Nullable String finding) {
    return switch (finding) {
      case "substantiated" -> "It was checked and found to be true.";
      case "partly" -> "It was checked and found to be true in part.";
      case "unsubstantiated" -> "It was checked and no evidence was found.";
      case "unverifiable" -> "It was checked and could not be verified.";
      case null, default -> "It was checked and is concluded.";
    };
  }
}

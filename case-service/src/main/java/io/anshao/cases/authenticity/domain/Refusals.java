package io.anshao.cases.authenticity.domain;

import io.anshao.cases.lifecycle.domain.Refusal;

/** Why a verification on site is not taken. */
final class Refusals {

  static final Refusal NOTHING_TO_VERIFY =
      new Refusal(
          "nothing-to-verify",
          "现在没有需要现场核实的整改，请先开始整改复查。",
          "There is no rectification to verify now; start the re-inspection first.",
          false);

  static final Refusal VERIFY_FIRST =
      new Refusal(
          "verification-missing",
          "整改存疑，须先由未参加首次核查的两人现场核实。",
          "The rectification is doubted: two people who had no part in the first inspection have"
              + " to verify it on site first.",
          true);

  static final Refusal OTHER_PAIR =
      new Refusal(
          "other-pair-needed",
          "须由未参加首次核查的人员现场核实、复查。",
          "People who had no part in the first inspection verify and re-inspect it.",
          true);

  static final Refusal TWO_PEOPLE =
      Refusal.ofBody(
          "two-people-needed",
          "现场核实须两人，另一人不能是本人，也不能参加过首次核查。",
          "Two people verify on site; the other one is neither yourself nor had a part in the first inspection.");

  static final Refusal PICTURES_MISSING =
      Refusal.ofBody("site-pictures-missing", "请上传现场照片。", "Add pictures taken on site.");

  static final Refusal FAILED_MISSING =
      Refusal.ofBody(
          "failed-hazard-missing", "认定弄虚作假时，请勾选未整改的隐患。", "Say which hazards are not fixed.");

  static final Refusal NEW_DUE_MISSING =
      Refusal.ofBody("new-due-missing", "请确定新的整改期限。", "Set a new day by which it is to be fixed.");

  private Refusals() {}
}

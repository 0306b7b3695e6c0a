package io.anshao.cases.exposure.domain;

import io.anshao.cases.lifecycle.domain.Refusal;

/** Why something is not published. */
final class Refusals {

  static final Refusal NONE = absent("wrong-state", "还没有拟稿。", "Nobody drafted an exposure yet.");

  static final Refusal NOT_PROVEN = later("not-proven", "案件尚未查实，不能曝光。", "The case is not proven.");

  static final Refusal NOT_BY_MEDIA =
      later(
          "not-by-media",
          "案件不是媒体曝光的，请改选类型。",
          "The media did not report this: choose another kind.");

  static final Refusal NOT_PUNISHED =
      later("not-punished", "还没有生效的处罚决定，不能公示。", "No penalty was decided that stands.");

  static final Refusal NOT_LISTED =
      later("not-listed", "案件没有挂牌督办，不能按挂牌督办公布。", "The case is not under listed supervision.");

  static final Refusal NOT_GRAVE =
      later(
          "not-grave",
          "列入黑榜须有处罚决定或认定整改弄虚作假。",
          "The black list needs a penalty, or a sham that was found.");

  static final Refusal NOT_UNDERCOVER =
      later("not-undercover", "案件不是暗访暗查发现的，请改选类型。", "This was not found undercover.");

  static final Refusal NOT_SHAM = later("not-sham", "没有认定自查走形式或整改弄虚作假。", "No sham was found.");

  static final Refusal SAME_PERSON =
      absent("same-person", "拟稿人不能审核自己的稿件，请由另一人审核。", "Another person than the drafter reviews.");

  static final Refusal LEADER_NEEDED =
      absent("leader-needed", "点名曝光企业须由安委办领导审核。", "Naming a firm needs a leader of the office.");

  static final Refusal REASON_MISSING =
      Refusal.ofBody("reason-missing", "退回稿件须写明理由。", "Say why the draft is rejected.");

  static final Refusal BASIS_MISSING =
      Refusal.ofBody(
          "basis-missing", "法制审核通过须写明依据（法律、条款）。", "Name the law and article on which it rests.");

  static final Refusal PICTURES_UNSEEN =
      Refusal.ofBody(
          "pictures-unseen",
          "有照片还没有看过：请逐张遮挡，或确认没有人脸、车牌和会暴露举报人的内容；稿件可退回拟稿人处理。",
          "Pictures were not looked at: cover each, or confirm that it shows no face, no plate and"
              + " nothing that tells who reported it; the draft can be sent back for that.");

  static final Refusal NOBODY_TO_TELL =
      absent(
          "nobody-to-tell",
          "没有点名单位，或属于法定公开，不需要事先告知。",
          "No firm is named, or the law demands it: nobody is told before.");

  static final Refusal TOLD_ALREADY =
      absent("told-already", "已经告知过该单位。", "The subject was told already.");

  static final Refusal NOT_TOLD =
      later(
          "not-told",
          "点名曝光前须告知该单位，给三个工作日提出异议。",
          "The subject is to be told first, and has three working days to object.");

  static final Refusal MAY_OBJECT =
      later("may-object", "该单位提出异议的期限还没有过。", "The subject may still object.");

  static final Refusal OBJECTION_OPEN =
      later("objection-open", "该单位的异议还没有答复。", "The objection waits for an answer.");

  static final Refusal ANSWERED_ALREADY =
      absent("answered-already", "该单位已经答复过。", "The subject answered already.");

  static final Refusal OBJECTION_MISSING =
      Refusal.ofBody("objection-missing", "请写明异议内容。", "Say what the objection is.");

  static final Refusal TOO_LATE =
      later("objection-late", "提出异议的期限已过。", "The time to object is over.");

  static final Refusal NO_OBJECTION = absent("no-objection", "没有待答复的异议。", "No objection waits.");

  static final Refusal IN_THE_PAST =
      Refusal.ofBody("in-the-past", "发布时间须在现在之后。", "Choose a time to come.");

  static final Refusal NOT_YET = later("not-yet", "时间还没有到。", "It is not time yet.");

  static final Refusal CORRECTION_WAITS =
      absent("correction-waits", "已有一份更正稿待审核。", "A correction waits already.");

  static final Refusal NO_CORRECTION =
      absent("no-correction", "没有待审核的更正稿。", "No correction waits.");

  static final Refusal NOT_ON_LIST =
      absent("not-on-black-list", "没有在黑榜上。", "Nothing of this is on the black list.");

  static final Refusal APPEAL_WAITS =
      absent("appeal-waits", "已有一件申诉待处理。", "An appeal waits already.");

  static final Refusal NO_APPEAL = absent("no-appeal", "没有待处理的申诉。", "No appeal waits.");

  static final Refusal NOT_FIXED =
      Refusal.ofBody(
          "not-fixed",
          "还有隐患没有销号，整改完成后才能申请移出。",
          "Hazards are still open: removal is asked for once they are written off.");

  static final Refusal PART_IN_LISTING =
      absent(
          "part-in-listing",
          "拟稿、审核过这条黑榜或登记申诉的人不能处理申诉，请由另一人处理。",
          "Who put it on the list or entered the appeal does not decide on it.");

  private Refusals() {}

  private static Refusal later(String code, String sentence, String sentenceEn) {
    return new Refusal(code, sentence, sentenceEn, true);
  }

  private static Refusal absent(String code, String sentence, String sentenceEn) {
    return new Refusal(code, sentence, sentenceEn, false);
  }

  static Refusal notNow(Stage stage) {
    return absent(
        "wrong-state",
        "曝光现为“" + stage.title() + "”，不能进行这一步。",
        "Not possible while the exposure is in the state \"" + stage.code() + "\".");
  }
}

package io.anshao.cases.lifecycle.domain;

import java.util.Locale;

/** Why the main line refuses a step that its state would allow, or will allow later. */
public enum Reason {
  CAMPAIGN_NOT_RUNNING("这个专项行动没有在进行。", "This campaign is not on.", true),
  ALREADY_REGISTERED("这条线索已经立案。", "A case is already open for this tip.", false),
  DECLINE_PENDING(
      "已提出不予受理，须先由安委办领导决定。", "A proposal to decline waits for an office leader's decision.", true),
  SAME_PERSON(
      "须由另一人决定:提出人不能自己批准。", "Another person must decide: who proposed may not approve.", true),
  CLOSER_REINSPECTED(
      "参加过整改复查的人不能批准办结。", "Who took part in the re-inspection may not approve closure.", true),
  NEEDS_OFFICE_LEADER(
      "重大、紧急或媒体曝光的案件须由安委办领导批准办结。",
      "A major, urgent or media case is closed by an office leader.",
      true),
  SAME_INSPECTOR(
      "重大隐患须由另一名执法人员复查。", "A major hazard must be re-inspected by another inspector.", true),
  LEAD_IS_CO_UNIT("主办单位不能同时是协办单位。", "The lead unit cannot be a co-unit as well.", true),
  SAME_UNIT(
      "该单位刚退回此件；不同意退回请用“不同意退回”。",
      "This unit has just returned the case; refuse the return instead.",
      true),
  RETURN_LATE("已过退回期限。", "The time for returning the case is over.", false),
  ALREADY_RETURNED("本单位已退回过一次。", "The unit has returned this case once already.", false),
  DESIGNATED("安委办已指定主办，不能再退回。", "The office designated this unit for good.", false),
  SAME_HANDLER("经办人没有变化。", "This person is the handler already.", true),
  HANDLER_REINSPECTED(
      "参加过复查的人不能接办有重大隐患的案件。", "Who re-inspected a major hazard cannot become its handler.", true),
  TWO_OFFICERS("须有两名以上执法人员。", "At least two officers must be named.", true),
  HAZARD_MISSING("查实或部分属实须列出隐患。", "A substantiated finding must list a hazard.", true),
  HAZARD_WITHOUT_FINDING(
      "结论为“%s”时不能列出隐患。", "No hazard can be listed when the finding is \"%2$s\".", true),
  NO_FINDING("还没有核查结论。", "There is no finding of an inspection yet.", true),
  NOTHING_TO_RECTIFY("没有需要责令整改的隐患。", "No hazard needs an order.", true),
  NOTHING_TO_REINSPECT("没有可复查的隐患。", "No hazard is ready to be re-inspected.", true),
  UNKNOWN_HAZARD("没有这项未销号的隐患:%s。", "No such open hazard: %1$s.", true),
  HAZARD_TWICE("同一项隐患只能列一次。", "A hazard can be listed only once.", true),
  HAZARD_WITHOUT_ORDER("还有隐患没有整改要求:%s。", "Hazards without an order: %1$s.", true),
  DUE_IN_PAST("整改期限不能早于今天。", "The due date cannot lie in the past.", true),
  FAILED_HAZARD_MISSING(
      "复查不通过须指出哪项隐患未整改到位。", "A failed re-inspection must name the hazards.", true),
  PASSED_WITH_FAILED_HAZARD(
      "复查通过时不能列出未整改到位的隐患。", "A passed re-inspection cannot name failed hazards.", true),
  NEW_DUE_MISSING("复查不通过须给出新的整改期限。", "A failed re-inspection must set a new due date.", true),
  VISIT_ENDS_EARLY("检查结束时间不能早于开始时间。", "A visit cannot end before it begins.", true),
  CHECKLIST_UNKNOWN("没有这份检查表或其中的检查项。", "There is no such checklist, or it has no such item.", true),
  CHECKLIST_MISSING("检查项须注明是哪份检查表的。", "Checked items need their checklist.", true),
  INSPECTOR_UNSIGNED("须有检查人员签字。", "An inspector must sign.", true),
  FIRM_UNSIGNED(
      "须有被检查单位签字，拒绝签字的须记录在案。", "The inspected party must sign, or its refusal be recorded.", true),
  WITNESS_MISSING("拒绝签字须写明见证人。", "A refusal to sign needs a witness.", true),
  SIGNED_AND_REFUSED("已签字的不能同时记为拒绝签字。", "Who signed cannot have refused to.", true),
  OPEN_HAZARD("还有隐患未销号:%s。", "Hazards not written off yet: %1$s.", true);

  private final String sentence;
  private final String sentenceEn;
  private final boolean later;

  Reason(String sentence, String sentenceEn, boolean later) {
    this.sentence = sentence;
    this.sentenceEn = sentenceEn;
    this.later = later;
  }

  /** For example {@code open-hazard}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Refusal of(Object... what) {
    return new Refusal(
        code(), String.format(sentence, what), String.format(sentenceEn, what), later);
  }
}

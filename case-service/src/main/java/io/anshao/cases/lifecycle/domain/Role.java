package io.anshao.cases.lifecycle.domain;

import java.util.Arrays;
import java.util.Optional;

/** Roles of DOMAIN 3.1 and how far each sees. A person may hold several. */
public enum Role {
  OPERATOR("坐席", "Operator", Sight.DISTRICT),
  TRIAGER("研判员", "Triager", Sight.DISTRICT),
  OFFICE_LEADER("安委办领导", "Office leader", Sight.DISTRICT),
  COMMITTEE_LEADER("区安委会领导", "Committee leader", Sight.DISTRICT),
  DUTY_LEADER("值班领导", "Duty leader", Sight.DISTRICT),
  UNIT_CLERK("收件员", "Unit clerk", Sight.UNIT),
  UNIT_HANDLER("经办人", "Handler", Sight.UNIT),
  UNIT_LEADER("单位分管领导", "Unit leader", Sight.UNIT),
  INSPECTOR("执法人员", "Inspector", Sight.UNIT),
  EXPERT("专家", "Expert", Sight.NOTHING),
  ENTERPRISE_USER("企业联系人", "Enterprise contact", Sight.NOTHING),
  IDENTITY_CUSTODIAN("身份保管员", "Identity custodian", Sight.NOTHING),
  EDITOR("曝光拟稿", "Exposure editor", Sight.DISTRICT),
  REVIEWER("曝光审核", "Exposure reviewer", Sight.DISTRICT),
  REWARD_OFFICER("奖励专员", "Reward officer", Sight.DISTRICT),
  FINANCE("财务", "Finance", Sight.NOTHING),
  ASSESSOR("考核", "Assessor", Sight.DISTRICT),
  AUDITOR("监督", "Auditor", Sight.DISTRICT),
  /** People, units and data; never cases. */
  ADMINISTRATOR("系统管理员", "Administrator", Sight.NOTHING),
  /** The service itself, for what a tip or a delivery causes. */
  SYSTEM("系统", "System", Sight.NOTHING);

  /** Whose cases a role sees. */
  public enum Sight {
    /** Every case of the person's district, with the reporter's words. */
    DISTRICT,
    /** Cases assigned to the person's unit, by their brief and chosen pictures only. */
    UNIT,
    /** None. */
    NOTHING
  }

  private final String title;
  private final String titleEn;
  private final Sight sight;

  Role(String title, String titleEn, Sight sight) {
    this.title = title;
    this.titleEn = titleEn;
    this.sight = sight;
  }

  /** As it stands in tokens and in the log, for example {@code unit_clerk}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** In Chinese, for people. */
  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }

  public Sight sight() {
    return sight;
  }

  /** The role of that code; empty for one that this version does not know. */
  public static Optional<Role> ofCode(String code) {
    return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
  }
}

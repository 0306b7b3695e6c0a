package io.anshao.cases.lifecycle.domain;

import java.util.Arrays;
import java.util.Optional;

/** Roles of DOMAIN 3.1 and how far each sees. A person may hold several. */
public enum Role {
  OPERATOR("坐席", Sight.DISTRICT),
  TRIAGER("研判员", Sight.DISTRICT),
  OFFICE_LEADER("安委办领导", Sight.DISTRICT),
  COMMITTEE_LEADER("区安委会领导", Sight.DISTRICT),
  DUTY_LEADER("值班领导", Sight.DISTRICT),
  UNIT_CLERK("收件员", Sight.UNIT),
  UNIT_HANDLER("经办人", Sight.UNIT),
  UNIT_LEADER("单位分管领导", Sight.UNIT),
  INSPECTOR("执法人员", Sight.UNIT),
  EXPERT("专家", Sight.NOTHING),
  ENTERPRISE_USER("企业联系人", Sight.NOTHING),
  IDENTITY_CUSTODIAN("身份保管员", Sight.NOTHING),
  EDITOR("曝光拟稿", Sight.DISTRICT),
  REVIEWER("曝光审核", Sight.DISTRICT),
  REWARD_OFFICER("奖励专员", Sight.NOTHING),
  FINANCE("财务", Sight.NOTHING),
  ASSESSOR("考核", Sight.DISTRICT),
  AUDITOR("监督", Sight.DISTRICT),
  /** People, units and data; never cases. */
  ADMINISTRATOR("系统管理员", Sight.NOTHING),
  /** The service itself, for what a tip or a delivery causes. */
  SYSTEM("系统", Sight.NOTHING);

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
  private final Sight sight;

  Role(String title, Sight sight) {
    this.title = title;
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

  public Sight sight() {
    return sight;
  }

  /** The role of that code; empty for one that this version does not know. */
  public static Optional<Role> ofCode(String code) {
    return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
  }
}

package io.anshao.intake.tip.domain;

import java.util.Locale;

/** What is wrong with a field, and what to do about it. Never repeats what was written. */
public enum Fault {
  REQUIRED("请填写这一项。", "Fill this in."),
  EMPTY_REPORT("请写一句话，或者附一张照片。", "Write one sentence or add a photograph."),
  UNKNOWN_FIELD("没有这个字段，请去掉。", "There is no such field; remove it."),
  WRONG_TYPE("这个字段的格式不对。", "This field has the wrong form."),
  UNKNOWN_VALUE("请从给出的选项中选择。", "Choose one of the values that are offered."),
  TOO_LONG("内容太长，请缩短。", "This is too long; shorten it."),
  TOO_MANY("数量太多，请减少。", "There are too many; remove some."),
  DUPLICATE("同一项出现了两次。", "The same item is there twice."),
  BAD_CHARACTER("含有无法保存的字符，请删除。", "It contains a character that cannot be stored; remove it."),
  OUT_OF_RANGE("数值超出范围。", "The value is out of range."),
  IN_FUTURE("时间不能晚于现在。", "The time cannot be later than now."),
  MALFORMED("请检查格式。", "Check how this is written."),
  NOT_ALLOWED("匿名举报不能留联系方式。", "An anonymous report carries no contact."),
  UNKNOWN_KEY("密钥已更换，请重新提交。", "The sealing key has changed; send it again."),
  UNKNOWN_UPLOAD("照片已失效，请重新上传。", "This photograph is no longer there; upload it again.");

  private final String message;
  private final String messageEn;

  Fault(String message, String messageEn) {
    this.message = message;
    this.messageEn = messageEn;
  }

  /** Stable name in kebab case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A Chinese sentence. */
  public String message() {
    return message;
  }

  /** The same in English. */
  public String messageEn() {
    return messageEn;
  }
}

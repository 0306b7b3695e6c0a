package io.anshao.intake.chat.domain;

/** What is replied. Short: it is read on a telephone. */
public enum Saying {
  WELCOME("您好。发现安全隐患，请直接发文字、照片或位置，我们会登记成一条举报。\n" + "如有人员被困、起火或泄漏，请立即拨打119/120/110。"),
  NOTED(
      "已记下。您可以继续发文字、照片或位置；说完请回复数字：\n"
          + "1 提交（微信号加密保存，只有保管员经两人批准才能查看；您多次举报会被看出是同一人）\n"
          + "2 匿名提交（不保存微信号，不能领奖）\n"
          + "0 放弃\n"
          + "如有人员被困、起火或泄漏，请立即拨打119/120/110。"),
  NOTHING_YET("还没有内容。请先发一句话或一张照片。"),
  DROPPED("已放弃，刚才的内容已删除。"),
  TOO_LONG("这段文字没有记下：太长，或含有无法保存的字符。请缩短后再发。"),
  ENOUGH_PICTURES("最多9张照片，这张没有记下。说完请回复 1 提交，或 2 匿名提交。"),
  PICTURE_LOST("这张照片没有收到，请再发一次。"),
  PICTURE_REFUSED("这张照片无法保存，请换一张（JPEG或PNG，20MB以内）。"),
  UNCLEAR("这条消息没有记下。请发文字、照片或位置。"),
  REFUSED("内容没有提交成功，请回复 0 放弃后重新发送，或到网页上填写。"),
  NOT_TAKEN("系统繁忙，刚才的内容未收到，请稍后重发。");

  private final String text;

  Saying(String text) {
    this.text = text;
  }

  /** The words. */
  public String text() {
    return text;
  }

  /**
   * It became a tip.
   *
   * @param link opens the receipt once
   */
  public static String told(String number, String link) {
    return "已收到，举报编号 " + number + "。\n请在24小时内打开下面的链接领取查询码，链接只能打开一次，请勿转发：\n" + link;
  }
}

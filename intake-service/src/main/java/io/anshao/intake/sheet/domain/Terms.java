package io.anshao.intake.sheet.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that offices write for codes. DOMAIN 4.1. */
public final class Terms {

  private static final Map<String, String> CHANNELS =
      Map.ofEntries(
          Map.entry("随手拍", "miniapp_snap"),
          Map.entry("微信公众号", "wechat_oa"),
          Map.entry("微信", "wechat_oa"),
          Map.entry("微博", "weibo"),
          Map.entry("抖音", "douyin"),
          Map.entry("网站", "web"),
          Map.entry("浙里办", "app_zlb"),
          Map.entry("12350", "hotline_12350"),
          Map.entry("96119", "hotline_96119"),
          Map.entry("119", "hotline_119"),
          Map.entry("12345", "hotline_12345"),
          Map.entry("来信", "letter"),
          Map.entry("来访", "visit"),
          Map.entry("电子邮件", "email"),
          Map.entry("邮件", "email"),
          Map.entry("传真", "fax"),
          Map.entry("媒体曝光", "media"),
          Map.entry("媒体", "media"),
          Map.entry("上级交办", "superior"),
          Map.entry("暗访暗查", "undercover"),
          Map.entry("检查发现", "inspection_found"),
          Map.entry("村居", "community"),
          Map.entry("网格员", "community"),
          Map.entry("企业员工", "employee"),
          Map.entry("企业自查", "enterprise_self"),
          Map.entry("专家云问诊", "expert_clinic"),
          Map.entry("代表委员", "npc_cppcc"),
          Map.entry("其他", "other"));

  private static final Map<String, String> RELATIONS =
      Map.of(
          "群众", "public",
          "员工", "employee",
          "企业员工", "employee",
          "员工家属", "employee_family",
          "邻居", "neighbour",
          "同行", "competitor",
          "公职人员", "official",
          "媒体", "media",
          "不详", "unknown");

  private static final Map<String, String> MODES =
      Map.of("匿名", "anonymous", "隐名", "sealed", "实名", "real_name");

  private Terms() {}

  /** The code of a channel; what is no such word is left as it is. */
  public static @Nullable String channel(@Nullable String written) {
    return written == null ? null : CHANNELS.getOrDefault(written, written);
  }

  /** The code of who reports. */
  public static @Nullable String relation(@Nullable String written) {
    return written == null ? null : RELATIONS.getOrDefault(written, written);
  }

  /** The code of an identity mode. */
  public static @Nullable String mode(@Nullable String written) {
    return written == null ? null : MODES.getOrDefault(written, written);
  }
}

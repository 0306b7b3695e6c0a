package io.anshao.launcher.demo;

import io.anshao.launcher.folder.Secrets;
import io.anshao.launcher.run.Account;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The people of the demo: somebody for every role, and the staff of the units that handle. */
final class Cast {

  /** Units that lead cases in the demo, with the word that begins their people's names. */
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("yjglj", "应急"),
          Map.entry("xfjy", "消防"),
          Map.entry("zjj", "住建"),
          Map.entry("scjg", "市监"),
          Map.entry("zhzf", "综合执法"),
          Map.entry("t_waitan", "外滩"),
          Map.entry("t_wenjiao", "文教"),
          Map.entry("t_kongpu", "孔浦"),
          Map.entry("t_yongjiang", "甬江"),
          Map.entry("t_zhuangqiao", "庄桥"),
          Map.entry("t_hongtang", "洪塘"),
          Map.entry("t_qianjiang", "前江"),
          Map.entry("t_cicheng", "慈城"));

  private Cast() {}

  /** Somebody to be made, with the name that colleagues see. */
  record Role(Account account, String name) {}

  static List<Role> all() {
    var all = new ArrayList<Role>();
    all.add(office("operator", "坐席 小江", "operator"));
    all.add(office("triager", "研判员 林晓", "triager"));
    all.add(office("triager2", "研判员 周宁", "triager"));
    all.add(office("leader", "安委办领导 陈安", "office_leader"));
    all.add(office("committee", "区安委会领导 方正", "committee_leader"));
    all.add(office("duty", "值班领导 李平", "duty_leader"));
    all.add(office("editor", "拟稿 许文", "editor"));
    all.add(office("reviewer", "审核 何慎", "reviewer"));
    all.add(office("custodian1", "保管员 甲", "identity_custodian"));
    all.add(office("custodian2", "保管员 乙", "identity_custodian"));
    all.add(office("reward", "奖励专员 钱实", "reward_officer"));
    all.add(office("finance", "财务 金明", "finance"));
    all.add(office("assessor", "考核 严公", "assessor"));
    all.add(office("auditor", "监督 郑直", "auditor"));
    all.add(office("expert", "专家 吴博", "expert"));
    all.add(person("enterprise", "企业联系人 示例", null, "enterprise_user"));
    new TreeMap<>(UNITS).forEach((unit, word) -> all.addAll(unit(unit, word)));
    return all;
  }

  private static List<Role> unit(String unit, String word) {
    var start = unit.replace("t_", "");
    return List.of(
        person(start + "-clerk", word + " 收件经办", unit, "unit_clerk", "unit_handler"),
        person(start + "-leader", word + " 分管领导", unit, "unit_leader"),
        person(start + "-inspector", word + " 执法", unit, "inspector"));
  }

  private static Role office(String username, String name, String role) {
    return person(username, name, "yjglj", role);
  }

  private static Role person(String username, String name, @Nullable String unit, String... roles) {
    return new Role(new Account(username, Secrets.password(), List.of(roles), unit), name);
  }

  static String clerk(String unit) {
    return unit.replace("t_", "") + "-clerk";
  }

  static String leader(String unit) {
    return unit.replace("t_", "") + "-leader";
  }

  static String inspector(String unit) {
    return unit.replace("t_", "") + "-inspector";
  }

  /** What the administrator sends to make that account; absent fields stay away. */
  static Map<String, Object> body(Role role, String district) {
    var body = new LinkedHashMap<String, Object>();
    body.put("username", role.account().username());
    body.put("name", role.name());
    body.put("district", district);
    body.put("roles", role.account().roles());
    body.put("password", role.account().password());
    body.put("mustChangePassword", false);
    var unit = role.account().unit();
    if (unit != null) {
      body.put("unit", unit);
    }
    return body;
  }
}

package io.anshao.intake.open311.domain;

import io.anshao.intake.open311.domain.Attribute.Type;
import io.anshao.intake.open311.domain.Attribute.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be reported in a district: its kinds of hazards at the lowest level, each with the
 * form's plain questions (DOMAIN 4.5).
 */
public record Offer(List<Service> services) {

  /** 有人受伤吗. */
  public static final String INJURED = "INJURED";

  /** 正在发生吗. */
  public static final String ONGOING = "ONGOING";

  /** 有易燃易爆吗. */
  public static final String FLAMMABLE = "FLAMMABLE";

  /** 重点领域. */
  public static final String KEY_AREA = "KEY_AREA";

  /** 被举报单位. */
  public static final String SUBJECT_NAME = "SUBJECT_NAME";

  /** 统一社会信用代码. */
  public static final String SUBJECT_USCC = "SUBJECT_USCC";

  /** When it happened. */
  public static final String OCCURRED_AT = "OCCURRED_AT";

  /** An answer to a plain question. */
  public static final String YES = "yes";

  /** An answer to a plain question. */
  public static final String NO = "no";

  private static final List<Value> ANSWERS =
      List.of(
          new Value(YES, "是 Yes"),
          new Value(NO, "否 No"),
          new Value("unknown", "不清楚 I do not know"));

  /**
   * A value of a taxonomy.
   *
   * @param parent code of the level above, or empty
   */
  public record Kind(String code, String parent, String name, String nameEn) {}

  /**
   * @param hazards in the order in which they are shown
   * @param keyAreas the same
   */
  public static Offer of(List<Kind> hazards, List<Kind> keyAreas) {
    var byCode = hazards.stream().collect(Collectors.toMap(Kind::code, Function.identity()));
    var parents = hazards.stream().map(Kind::parent).collect(Collectors.toSet());
    var attributes = attributes(keyAreas);
    return new Offer(
        hazards.stream()
            .filter(kind -> !parents.contains(kind.code()))
            .map(kind -> service(kind, byCode, attributes))
            .toList());
  }

  private static Service service(Kind kind, Map<String, Kind> byCode, List<Attribute> attributes) {
    var above = Optional.ofNullable(byCode.get(kind.parent())).map(Kind::name).orElse(null);
    return new Service(kind.code(), kind.name(), kind.nameEn(), above, attributes);
  }

  /** Nothing is required: who does not know may still report. */
  private static List<Attribute> attributes(List<Kind> keyAreas) {
    var all = new ArrayList<Attribute>();
    question(all, INJURED, "有人受伤吗？ Is anybody hurt?");
    question(all, ONGOING, "正在发生吗？ Is it happening now?");
    question(all, FLAMMABLE, "有易燃易爆物品吗？ Is there anything that burns or explodes?");
    if (!keyAreas.isEmpty()) {
      var values =
          keyAreas.stream()
              .map(area -> new Value(area.code(), area.name() + " " + area.nameEn()))
              .toList();
      add(all, KEY_AREA, Type.SINGLEVALUELIST, "重点领域 Key area", values);
    }
    add(all, SUBJECT_NAME, Type.STRING, "单位或场所名称 Firm or place", List.of());
    add(all, SUBJECT_USCC, Type.STRING, "统一社会信用代码 Credit code of the firm", List.of());
    add(all, OCCURRED_AT, Type.DATETIME, "何时发生 When it happened", List.of());
    return List.copyOf(all);
  }

  private static void question(List<Attribute> all, String code, String text) {
    add(all, code, Type.SINGLEVALUELIST, text, ANSWERS);
  }

  private static void add(
      List<Attribute> all, String code, Type type, String text, List<Value> values) {
    var hint =
        switch (type) {
          case STRING -> "文字 Text";
          case DATETIME -> "ISO 8601";
          case SINGLEVALUELIST -> "选一项 Choose one";
        };
    all.add(new Attribute(code, type, false, all.size() + 1, text, hint, values));
  }

  /** The service of that code. */
  public Optional<Service> find(String code) {
    return services.stream().filter(service -> service.code().equals(code)).findFirst();
  }
}

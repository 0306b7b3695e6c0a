package io.anshao.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which of our types of hazard a level of the inspection guide means. Only levels that mean one:
 * those that join exits with lamps, lines with sockets, aisles, stores or signs are left out, and
 * so are lists of duties.
 */
final class GuideLevels {

  private static final Map<Pattern, String> TYPES = new LinkedHashMap<>();

  static {
    put("灭火器材|消防设施、器材|常闭式防火门|消防安全标志的设置|设置应急照明灯和疏散指示标志", "fire_facility");
    put("安全出口不得上锁", "fire_exit");
    put("不得设置宿舍", "fire_dormitory");
    put("配电箱|配电房|保护接地|金属外壳接地|金属接地|漏电保护|剩余电流|临时用电|施工用电", "electrical");
    put("安全防护装置完好|防护罩", "machinery_guard");
    put("安全培训|教育培训|安全教育|人员培训", "no_training_no_cert");
    put("应急演练|应急预案", "system_plan");
    put("隐患排查", "system_ledger");
    put("责任制|管理制度|操作规程", "system_rules");
    put("燃气", "gas_leak_alarm");
    put("有限空间作业", "confined_space");
    put("涉爆粉尘", "dust_explosion");
    put("危险化学品", "hazchem_storage");
    put("动火作业", "hot_work");
    put("安全帽|防护用品", "no_ppe");
    put("高处作业", "work_at_height");
    put("锅炉", "se_boiler");
    put("压力容器", "se_pressure_vessel");
    put("电梯", "se_elevator");
    put("专用机动车辆", "se_forklift");
    put("起重", "lifting");
    put("特种设备档案|大型游乐设施|客运索道|压力管道", "special_equipment");
    put("发包出租|安全生产管理协议", "rental_no_agreement");
  }

  /** What a level says that means several things: work of several kinds, or exits and lamps. */
  private static final Pattern MIXED = Pattern.compile("每日防火巡查|危险作业\\||电气线路|移动用电|履职");

  private GuideLevels() {}

  /** The type of hazard, where the level means one. */
  static Optional<String> hazardType(String level) {
    return MIXED.matcher(level).find()
        ? Optional.empty()
        : TYPES.entrySet().stream()
            .filter(each -> each.getKey().matcher(level).find())
            .map(Map.Entry::getValue)
            .findFirst();
  }

  private static void put(String words, String hazardType) {
    TYPES.put(Pattern.compile(words), hazardType);
  }
}

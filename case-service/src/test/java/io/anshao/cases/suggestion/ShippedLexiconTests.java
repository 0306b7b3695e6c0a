package io.anshao.cases.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.suggestion.domain.Report;
import io.anshao.cases.suggestion.domain.SuggestedType;
import io.anshao.cases.suggestion.domain.Suggester;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the words that ship say of reports as people write them. */
class ShippedLexiconTests {

  private static final String PACK = "330205";

  private static final Suggester SUGGESTER = new Suggester(ShippedLexicon.read(PACK));

  @ParameterizedTest
  @CsvSource({
    "二楼安全出口上锁，夜里有人加班。, fire_exit",
    "消防通道堆满货物，消防车进不来, fire_exit",
    "灭火器过期了也没人换, fire_facility",
    "安全出口指示灯不亮, fire_facility",
    "仓库里晚上住人，做饭睡觉都在里面, fire_dormitory",
    "出租房私拉电线，线路老化打火花, fire_wiring",
    "楼道里飞线充电，电动车堵门, fire_ebike",
    "厂房全是彩钢板搭的，中间是泡沫夹芯, fire_panel",
    "配电箱门没关，漏电保护器坏了, electrical",
    "注塑机漏油还在运转，工人操作很危险, machinery",
    "冲床没有防护罩，光电保护也拆了, machinery_guard",
    "行车吊钩防脱钩坏了还在吊装, lifting",
    "外墙清洗工人没系安全带，高空作业, work_at_height",
    "工人下井清淤，没有先通风也没有气体检测, confined_space",
    "抛光车间铝粉到处都是，除尘器没开, dust_explosion",
    "小店里存放很多甲醇和油漆桶, hazchem_storage",
    "隔壁餐馆用煤气罐，闻到煤气味, gas_leak_alarm",
    "工地基坑没有支护，边坡在掉土, excavation_formwork",
    "二楼承重墙被拆，楼上墙体开裂, collapse_structure",
    "渣土车超载超速，路口闯红灯, vehicle_road",
    "渔船出海船员没穿救生衣, vessel",
    "公园游乐设施没有定期检验, special_equipment",
    "锅炉房没有司炉工，水位计坏的, se_boiler",
    "空压机储气罐安全阀没校验, se_pressure_vessel",
    "小区电梯经常困人，维保也不来, se_elevator",
    "叉车载人，叉车司机没有证, se_forklift",
    "商场营业时电焊，没有动火审批, hot_work",
    "新工人未经培训就上岗，无证操作, no_training_no_cert",
    "工人不戴安全帽，也不发劳保用品, no_ppe",
    "地下作坊无证无照生产, no_license",
    "厂里没有安全员，安全管理混乱, system_missing",
    "没有安全操作规程，责任制也没上墙, system_rules",
    "从来不搞应急演练，也没有应急预案, system_plan",
    "隐患排查记录是假的，台账是补的, system_ledger",
    "厂中厂，房东转租没签安全协议, rental_no_agreement",
    "上个月有工人死亡，老板私了瞒报, concealment_accident",
    "办公室垃圾桶着火，是乱扔烟头, fire"
  })
  void namesTheTypeFirst(String report, String type) {
    assertThat(SUGGESTER.hazardTypes(report))
        .extracting(SuggestedType::hazardType)
        .startsWith(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "。。", "注意安全", "有隐患", "已整改", "加强安全意识", "灭火器", "作业通道应保持畅通"})
  void callsVacuousWhatGivesNothingToLookAt(String report) {
    assertThat(SUGGESTER.vacuity(Report.of(report)).isVacuous()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"灭火器过期", "3号楼电梯困人", "人民路88号后门锁了", "车间配电箱内有杂物", "仓库住人"})
  void leavesAloneWhatCanBeLookedAt(String report) {
    assertThat(SUGGESTER.vacuity(Report.of(report)).isVacuous()).isFalse();
  }

  @Test
  void hasWordsForEveryTypeOfThePackAndForNoOther() throws IOException {
    var types = new ArrayList<String>();
    try (var in = getClass().getResourceAsStream("/packs/" + PACK + "/categories.json")) {
      for (var each : JsonMapper.shared().readTree(in)) {
        if (each.path("taxonomy").asString().equals("hazard_type")) {
          types.add(each.path("code").asString());
        }
      }
    }
    var words = ShippedLexicon.read(PACK).hazardTypes();

    assertThat(words.keySet()).containsExactlyInAnyOrderElementsOf(types);
    words.forEach(
        (type, weights) -> {
          if (!type.equals("other")) {
            assertThat(weights).as(type).hasSizeGreaterThan(10);
          }
        });
  }

  @Test
  void holdsWordsAsTheyAreCompared() {
    assertThat(ShippedLexicon.read(PACK).hazardTypes().values())
        .flatExtracting(weights -> weights.keySet())
        .allSatisfy(
            word ->
                assertThat(word)
                    .isEqualTo(
                        Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)));
  }
}

package io.anshao.cases.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.suggestion.domain.Labelled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearntTypesTests {

  private static final List<String> PLACES =
      List.of("二楼", "车间", "仓库", "宿舍", "地下室", "门口", "后院", "楼道");

  private final LearntTypes learnt = LearntTypes.from(cases());

  @Test
  void learnsWhatTypesAreTalkedOfHow() {
    assertThat(learnt.of("三号楼的安全出口又上锁了").hazardType()).isEqualTo("fire_exit");
    assertThat(learnt.of("私拉电线给电瓶车充电").hazardType()).isEqualTo("wiring");
    assertThat(learnt.of("煤气瓶堆在灶边").hazardType()).isEqualTo("gas");
  }

  @Test
  void saysHowSureItIsAndWhatWeighedMost() {
    var opinion = learnt.of("三号楼的安全出口又上锁了");

    assertThat(opinion.confidence()).isBetween(0.5, 1.0);
    assertThat(opinion.words()).isNotEmpty().allMatch("三号楼的安全出口又上锁了"::contains);
    assertThat(String.join("", opinion.words())).containsAnyOf("出口", "上锁");
    assertThat(learnt.of("煤气瓶堆在灶边").reason()).contains("气瓶");
  }

  @Test
  void isNotSureOfWhatItNeverHeard() {
    var opinion = learnt.of("xyz");

    assertThat(opinion.confidence()).isLessThan(0.7);
    assertThat(opinion.reason()).isEqualTo("没有突出的字词");
    assertThat(learnt.of("").words()).isEmpty();
  }

  @Test
  void learnsTheSameFromTheSame() {
    var again = LearntTypes.from(cases());

    assertThat(again.of("安全出口旁边私拉电线")).isEqualTo(learnt.of("安全出口旁边私拉电线"));
  }

  private static List<Labelled> cases() {
    var cases = new ArrayList<Labelled>();
    for (var place : PLACES) {
      cases.add(new Labelled(place + "的安全出口上锁", "fire_exit"));
      cases.add(new Labelled(place + "私拉电线充电", "wiring"));
      cases.add(new Labelled(place + "堆着煤气瓶", "gas"));
    }
    return cases;
  }
}

package io.anshao.cases.alike.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.anshao.cases.alike.domain.Likeness.Kind;
import io.anshao.cases.alike.domain.Likeness.Reason;
import io.anshao.cases.alike.domain.Traits.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LikenessTests {

  private static final Place MILL = new Place(29.890470, 121.552600);
  private static final Traits NOTHING =
      new Traits(
          Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Set.of(), List.of());

  @Test
  void findsNothingAlikeInNothing() {
    assertThat(of(NOTHING, NOTHING).isSuggested()).isFalse();
    assertThat(of(NOTHING, NOTHING).score()).isZero();
  }

  @Test
  void goesByPlaceWithinTwoHundredMetresAndOneKindOfHazard() {
    var here = at(MILL, "fire_exit");
    assertThat(kinds(of(here, at(north(150), "fire_exit")))).containsExactly(Kind.PLACE);
    assertThat(of(here, at(north(150), "fire_exit")).reasons().getFirst().text())
        .isEqualTo("相距 150 米，同一隐患类型");
    assertThat(of(here, at(north(250), "fire_exit")).isSuggested()).isFalse();
    assertThat(of(here, at(north(150), "gas_leak_alarm")).isSuggested()).isFalse();
    var unsaid =
        new Traits(
            Optional.of(north(150)),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Set.of(),
            List.of());
    assertThat(of(here, unsaid).score()).isLessThan(of(here, at(north(150), "fire_exit")).score());
    assertThat(of(here, unsaid).isSuggested()).isTrue();
  }

  @Test
  void goesByTheNameOfTheFirmAndItsCode() {
    assertThat(kinds(of(firm("宁波测试纺织有限公司", ""), firm("宁波测试纺织有限公司 ", ""))))
        .containsExactly(Kind.NAME);
    assertThat(of(firm("宁波测试纺织有限公司", ""), firm("宁波示例纺织有限公司", "")).isSuggested()).isFalse();
    assertThat(kinds(of(firm("甲", "91330205MA2ABCD21T"), firm("乙", "91330205MA2ABCD21T"))))
        .containsExactly(Kind.USCC);
    assertThat(of(firm("甲", ""), firm("乙", "")).isSuggested()).isFalse();
  }

  @Test
  void goesByWordsTheMoreTheRarerTheyAre() {
    var rarity = new Rarity(Map.of("请查", 0.8, "查处", 0.8), 0.01);
    var one = said("请查处二楼安全出口上锁");
    var other = said("二楼安全出口上锁，夜里有人");
    var likeness = Likeness.of(one, other, rarity);
    assertThat(kinds(likeness)).containsExactly(Kind.TEXT);
    assertThat(likeness.score()).isGreaterThan(0.7);
    assertThat(likeness.reasons().getFirst().text()).startsWith("文字相似（").contains("都有“");
    assertThat(Likeness.of(said("请查处"), said("请查处噪声"), Rarity.UNKNOWN).score())
        .isGreaterThan(Likeness.of(said("请查处"), said("请查处噪声"), rarity).score());
    assertThat(Likeness.of(one, said("请查处路灯不亮"), rarity).isSuggested()).isFalse();
  }

  @Test
  void goesByPicturesOfWhichHardlyABitDiffers() {
    assertThat(of(pictured(0xFFL), pictured(0xFFL)).reasons().getFirst().text()).isEqualTo("照片相同");
    assertThat(kinds(of(pictured(1L << 40 | 1, 0xFFL), pictured(0xFFFFL))))
        .containsExactly(Kind.PICTURE);
    assertThat(of(pictured(0L), pictured(0x1FFL)).isSuggested()).isFalse();
  }

  @Test
  void addsUpReasonsToACertaintyBelowOne() {
    var one =
        new Traits(
            Optional.of(MILL),
            Optional.of("fire_exit"),
            Pairs.of("测试纺织厂"),
            Optional.of("91330205MA2ABCD21T"),
            Pairs.of("二楼安全出口上锁"),
            List.of(7L));
    var likeness = of(one, one);
    assertThat(kinds(likeness))
        .containsExactly(Kind.USCC, Kind.NAME, Kind.PLACE, Kind.TEXT, Kind.PICTURE);
    assertThat(likeness.score()).isCloseTo(1, within(1e-9));
    assertThat(of(at(MILL, "fire_exit"), at(MILL, "fire_exit")).score()).isEqualTo(0.5);
  }

  @Test
  void readsTextsByPairsThatStopAtPunctuation() {
    assertThat(Pairs.of("安全，出口")).containsExactly("安全", "出口");
    assertThat(Pairs.of("ＬＰＧ罐")).containsExactly("lp", "pg", "g罐");
    assertThat(Pairs.of("。")).isEmpty();
  }

  private static Likeness of(Traits one, Traits other) {
    return Likeness.of(one, other, Rarity.UNKNOWN);
  }

  private static List<Kind> kinds(Likeness likeness) {
    return likeness.reasons().stream().map(Reason::kind).toList();
  }

  private static Place north(double metres) {
    return new Place(MILL.lat() + metres / 111_195, MILL.lng());
  }

  private static Traits at(Place place, String hazardType) {
    return new Traits(
        Optional.of(place),
        Optional.of(hazardType),
        Set.of(),
        Optional.empty(),
        Set.of(),
        List.of());
  }

  private static Traits firm(String name, String uscc) {
    return new Traits(
        Optional.empty(),
        Optional.empty(),
        Pairs.of(name),
        Optional.of(uscc).filter(code -> !code.isEmpty()),
        Set.of(),
        List.of());
  }

  private static Traits said(String words) {
    return new Traits(
        Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Pairs.of(words), List.of());
  }

  private static Traits pictured(Long... hashes) {
    return new Traits(
        Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Set.of(), List.of(hashes));
  }
}

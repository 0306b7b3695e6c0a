package io.anshao.bench;

import java.util.List;
import java.util.SplittableRandom;

/**
 * What reporters tell, and where: spread over the district as reports are, the n-th always the
 * same. At one place with one text thousands of tips would be one incident, which no office sees.
 */
final class Scenes {

  private static final long SEED = 330205;

  /** Where the district has land, from west to east by its latitude. */
  private static final List<Strip> LAND =
      List.of(
          new Strip(29.89, 121.55, 121.60),
          new Strip(29.93, 121.43, 121.57),
          new Strip(29.95, 121.39, 121.55),
          new Strip(29.97, 121.40, 121.53),
          new Strip(29.99, 121.38, 121.47),
          new Strip(30.01, 121.42, 121.46));

  private static final double HEIGHT = 0.02;

  private static final String[] SITES = {
    "仓库", "服装车间", "家具厂", "冷库", "出租房", "网吧", "农贸市场", "养老院", "工地", "加油站", "电镀车间", "食品厂"
  };
  private static final String[] HAZARDS = {
    "安全出口被货物堵住了，疏散通道也走不通",
    "配电箱敞开着，电线拖在水里",
    "气瓶倒在地上，旁边有人电焊",
    "防护栏拆了没有装回去，人从上面探出身子",
    "粉尘积了厚厚一层，风机停着",
    "楼道里停满电动车，整夜充电",
    "叉车没有证的人在开，速度很快",
    "危险化学品桶没有标签，和食品堆在一起",
    "灭火器过期，消火栓里没有水",
    "深基坑没有支护，雨后在掉土"
  };
  private static final String[] SINCE = {
    "已经两天了。", "上周就这样，没有人管。", "夜里还在干活。", "里面有十几个工人在上班。", "小孩常从旁边经过。", "请尽快来看一看。"
  };

  private Scenes() {}

  private record Strip(double south, double west, double east) {

    double width() {
      return east - west;
    }
  }

  /** A report: its words, and its place as WGS-84. */
  record Scene(String words, double lat, double lng) {}

  /** The n-th. */
  static Scene of(int n) {
    var random = new SplittableRandom(SEED + n);
    var words =
        "%d号%s：%s，%s"
            .formatted(
                1 + random.nextInt(900),
                pick(random, SITES),
                pick(random, HAZARDS),
                pick(random, SINCE));
    var along = random.nextDouble(LAND.stream().mapToDouble(Strip::width).sum());
    var at = 0;
    while (along > LAND.get(at).width()) {
      along -= LAND.get(at++).width();
    }
    var strip = LAND.get(at);
    return new Scene(words, strip.south() + random.nextDouble(HEIGHT), strip.west() + along);
  }

  private static String pick(SplittableRandom random, String[] of) {
    return of[random.nextInt(of.length)];
  }
}

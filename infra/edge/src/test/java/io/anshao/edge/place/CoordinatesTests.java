package io.anshao.edge.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.anshao.edge.place.Coordinates.Crs;
import io.anshao.edge.place.Coordinates.Point;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoordinatesTests {

  @Test // DOMAIN 7.1
  void convertsTheKnownVectors() {
    var wgs = Coordinates.toWgs84(new Point(29.887883, 121.556753), Crs.GCJ02);

    assertThat(wgs.lat()).isCloseTo(29.890470, within(1e-6));
    assertThat(wgs.lng()).isCloseTo(121.552600, within(1e-6));
    var gcj = Coordinates.wgs84ToGcj02(new Point(29.984700, 121.443800));
    assertThat(gcj.lat()).isCloseTo(29.982400, within(1e-5));
    assertThat(gcj.lng()).isCloseTo(121.448300, within(1e-5));
  }

  @Test
  void undoesTheShiftEverywhereInTheDistrict() {
    var random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      var wgs = new Point(29.87 + random.nextDouble() * 0.2, 121.35 + random.nextDouble() * 0.3);

      var back = Coordinates.toWgs84(Coordinates.wgs84ToGcj02(wgs), Crs.GCJ02);

      assertThat(back.lat()).isCloseTo(wgs.lat(), within(1e-9));
      assertThat(back.lng()).isCloseTo(wgs.lng(), within(1e-9));
    }
  }

  @Test
  void leavesWgs84AndPlacesOutsideChinaAlone() {
    var paris = new Point(48.8566, 2.3522);

    assertThat(Coordinates.toWgs84(paris, Crs.GCJ02)).isEqualTo(paris);
    assertThat(Coordinates.toWgs84(new Point(29.9, 121.5), Crs.WGS84))
        .isEqualTo(new Point(29.9, 121.5));
  }

  @Test
  void takesBaiduBackThroughGcj02() {
    // the point of the first vector, as Baidu's public formula shifts it from GCJ-02
    var baidu = new Point(29.894244, 121.563172);

    var wgs = Coordinates.toWgs84(baidu, Crs.BD09);

    assertThat(wgs.lat()).isCloseTo(29.890470, within(1e-5));
    assertThat(wgs.lng()).isCloseTo(121.552600, within(1e-5));
  }
}

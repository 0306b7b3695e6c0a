package io.anshao.intake.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatermarkTests {

  private static final Instant OPENED = Instant.parse("2021-06-08T01:12:00Z");
  private static final int PARTS = 4;

  private final HanOutlines outlines = new HanOutlines();

  @Test
  void hasALineOfEveryLetter() {
    assertThat("江北安哨2021-06-08 09:12".chars().filter(letter -> letter != ' '))
        .allSatisfy(
            letter ->
                assertThat(outlines.line(Character.toString(letter)).getBounds2D().isEmpty())
                    .as(Character.toString(letter))
                    .isFalse());
    var bounds = outlines.line("江北").getBounds2D();
    assertThat(bounds.getMaxX()).isBetween(1.5, 2.0);
    assertThat(bounds.getMinY()).isBetween(-1.0, -0.5);
  }

  @Test
  void leavesNoPartOfAPictureBareAndMostOfItAsItWas() {
    var picture = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    graphics.setColor(Color.GRAY);
    graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    graphics.dispose();

    new Watermark(outlines).draw(picture, "江北安哨", OPENED);

    for (int row = 0; row < PARTS; row++) {
      for (int column = 0; column < PARTS; column++) {
        assertThat(marked(picture, row, column)).isBetween(0.005, 0.25);
      }
    }
  }

  /** The share of pixels of a part that are not as they were. */
  private static double marked(BufferedImage picture, int row, int column) {
    var width = picture.getWidth() / PARTS;
    var height = picture.getHeight() / PARTS;
    var pixels = picture.getRGB(column * width, row * height, width, height, null, 0, width);
    long other = 0;
    for (var pixel : pixels) {
      other += pixel == Color.GRAY.getRGB() ? 0 : 1;
    }
    return (double) other / pixels.length;
  }
}

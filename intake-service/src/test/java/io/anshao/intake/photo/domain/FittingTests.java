package io.anshao.intake.photo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FittingTests {

  @Test
  void leavesASmallPictureAsItIs() {
    assertThat(fitting(1600, 900, 3)).isEqualTo(new Fitting(1, 1600, 900));
  }

  @Test
  void bringsATelephonesPictureDownSmoothly() {
    assertThat(fitting(4032, 3024, 3)).isEqualTo(new Fitting(1, 2560, 1920));
  }

  @Test
  void letsTheDecoderSkipPixelsOfALargeOne() {
    assertThat(fitting(8064, 6048, 3)).isEqualTo(new Fitting(2, 2560, 1920));
    assertThat(fitting(8000, 8000, 8).subsampling()).isEqualTo(4);
  }

  @Test
  void keepsAtLeastOnePixelOfAStrip() {
    assertThat(fitting(20_000, 10, 3)).isEqualTo(new Fitting(4, 2560, 1));
  }

  @Test
  void neverDecodesMoreThanItsBound() {
    for (int width = 1; width <= 65_535; width = width * 3 / 2 + 1) {
      for (int height = 1; (long) width * height <= 64_000_000; height = height * 3 / 2 + 1) {
        var n = fitting(width, height, 8).subsampling();

        assertThat((long) Math.ceilDiv(width, n) * Math.ceilDiv(height, n) * 8)
            .isLessThanOrEqualTo(Fitting.MOST_DECODED_BYTES);
      }
    }
  }

  private static Fitting fitting(int width, int height, int bytesPerPixel) {
    return Fitting.of(
        new Picture(
            PictureKind.JPEG,
            width,
            height,
            bytesPerPixel,
            new byte[0],
            List.of(),
            new byte[0],
            null));
  }
}

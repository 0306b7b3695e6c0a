package io.anshao.intake.photo;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.anshao.intake.photo.domain.Movie;
import io.anshao.intake.photo.domain.MovieScanner;
import io.anshao.intake.photo.domain.Picture;
import io.anshao.intake.photo.domain.Scanned;
import io.anshao.testkit.Fuzzing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A picture, what a camera wrote into it, a video: taken or refused, whatever bytes they are. */
class PictureFuzzTests {

  private static final Instant NOW = Instant.parse("2021-06-08T01:12:00Z");

  static Stream<byte[]> pictures() {
    return Stream.of(
        SyntheticPhotos.withEverything(SyntheticPhotos.jpeg(24, 16), 6),
        SyntheticPhotos.progressive(24, 16),
        SyntheticPhotos.withText(SyntheticPhotos.png(24, 16), "eXIf", SyntheticPhotos.exif(3)));
  }

  @MethodSource("pictures")
  @FuzzTest(maxDuration = "1m")
  void takesOrRefusesAnyPicture(byte[] input) {
    Fuzzing.around(input, PictureFuzzTests::decode);
  }

  private static void decode(byte[] file) {
    // what claims to be large takes time to decode and says nothing more
    if (Scanned.of(file) instanceof Picture picture
        && (long) picture.width() * picture.height() < 10_000) {
      var facts = ExifFacts.read(file, picture.exif(), NOW);
      PhotoDecoder.decode(file, picture, facts.orientation());
    }
  }

  static Stream<byte[]> movies() {
    return Stream.of(
        SyntheticMovies.video(10), SyntheticMovies.voice(10), SyntheticMovies.quickTime(10));
  }

  /** A copy of what is taken can be taken again. */
  @MethodSource("movies")
  @FuzzTest(maxDuration = "1m")
  void takesOrRefusesAnyVideo(byte[] input) {
    Fuzzing.around(
        input,
        file -> {
          if (scan(file) instanceof Movie movie) {
            var copy = new ByteArrayOutputStream();
            MovieCopy.write(movie, new ByteArrayInputStream(file), copy);
            assertThat(scan(copy.toByteArray())).isInstanceOf(Movie.class);
          }
        });
  }

  private static Object scan(byte[] file) throws IOException {
    return MovieScanner.scan(new ByteArrayInputStream(file), file.length);
  }
}

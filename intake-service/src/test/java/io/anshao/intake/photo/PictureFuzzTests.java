package io.anshao.intake.photo;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.intake.photo.domain.Movie;
import io.anshao.intake.photo.domain.MovieScanner;
import io.anshao.intake.photo.domain.Picture;
import io.anshao.intake.photo.domain.Scanned;
import io.anshao.testkit.Fuzzing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A picture, what a camera wrote into it, a video: taken or refused, whatever bytes they are. */
class PictureFuzzTests {

  private static final Instant NOW = Instant.parse("2021-06-08T01:12:00Z");

  @Test
  void takesOrRefusesAnyPicture() {
    Fuzzing.with(
        List.of(
            SyntheticPhotos.withEverything(SyntheticPhotos.jpeg(24, 16), 6),
            SyntheticPhotos.progressive(24, 16),
            SyntheticPhotos.withText(SyntheticPhotos.png(24, 16), "eXIf", SyntheticPhotos.exif(3))),
        PictureFuzzTests::decode);
  }

  private static void decode(byte[] file) {
    // what claims to be large takes time to decode and says nothing more
    if (Scanned.of(file) instanceof Picture picture
        && (long) picture.width() * picture.height() < 10_000) {
      var facts = ExifFacts.read(file, picture.exif(), NOW);
      PhotoDecoder.decode(file, picture, facts.orientation());
    }
  }

  /** A copy of what is taken is never larger than what came, and can be taken again. */
  @Test
  void takesOrRefusesAnyVideo() {
    Fuzzing.with(
        List.of(
            SyntheticMovies.video(10), SyntheticMovies.voice(10), SyntheticMovies.quickTime(10)),
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

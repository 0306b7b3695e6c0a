package io.anshao.intake.photo.domain;

import static io.anshao.intake.photo.SyntheticMovies.box;
import static io.anshao.intake.photo.SyntheticMovies.changed;
import static io.anshao.intake.photo.SyntheticMovies.quickTime;
import static io.anshao.intake.photo.SyntheticMovies.recorded;
import static io.anshao.intake.photo.SyntheticMovies.video;
import static io.anshao.intake.photo.SyntheticMovies.voice;
import static io.anshao.intake.photo.SyntheticPhotos.SECRET;
import static io.anshao.intake.photo.SyntheticPhotos.join;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MovieScannerTests {

  @Test
  void keepsNothingOfAVideoButPicturesAndSound() {
    var file = video(10);

    var movie = (Movie) scan(file);
    var copy = copy(movie, file);

    assertThat(text(file)).contains(SECRET);
    assertThat(text(copy))
        .doesNotContain(SECRET, "udta", "uuid", "mebx", "\u006a\u00aa\u00aa\u00aa")
        .endsWith("picture one|sound one|picture two|sound two|");
    assertThat(movie.mediaType()).isEqualTo("video/mp4");
    assertThat(movie.duration()).isEqualTo(Duration.ofSeconds(10));
    assertThat(movie.width()).isEqualTo(640);
    assertThat(movie.height()).isEqualTo(480);
  }

  @Test
  void pointsAtTheSamplesWhereTheyLieNow() {
    var copy = copy((Movie) scan(video(10)), video(10));

    assertThat(sampleAt(copy, "stco", 1)).startsWith("picture one|");
    assertThat(sampleAt(copy, "stco", 2)).startsWith("picture two|");
    assertThat(copy((Movie) scan(copy), copy)).isEqualTo(copy);
  }

  /** What the first table of that type says of its n-th chunk. */
  private static String sampleAt(byte[] copy, String table, int chunk) {
    var at = text(copy).indexOf(table) + 8 + 4 * chunk;
    return text(copy).substring(ByteBuffer.wrap(copy).getInt(at));
  }

  @Test
  void takesWhatAnIphoneRecordsAndVoiceAlone() {
    var movie = (Movie) scan(quickTime(10));
    var voice = (Movie) scan(voice(300));

    assertThat(text(movie.head())).contains("ftypqt  ");
    assertThat(voice.mediaType()).isEqualTo("audio/mp4");
    assertThat(voice.width()).isZero();
    assertThat(text(copy(voice, voice(300))))
        .doesNotContain(SECRET, "picture")
        .endsWith("sound one|sound two|");
  }

  @Test
  void gathersWhatABrowserRecordsInFragments() {
    var file = recorded(3);

    var movie = (Movie) scan(file);
    var copy = copy(movie, file);

    assertThat(movie.mediaType()).isEqualTo("audio/mp4");
    assertThat(movie.duration()).isEqualTo(Duration.ofSeconds(3));
    assertThat(text(copy))
        .doesNotContain(SECRET, "moof", "mvex")
        .endsWith("sound one|sound two|".repeat(3));
    assertThat(sampleAt(copy, "stco", 3)).isEqualTo("sound one|sound two|");
    assertThat(copy((Movie) scan(copy), copy)).as("as if written at once").isEqualTo(copy);
    assertThat(((Movie) scan(copy)).duration()).isEqualTo(Duration.ofSeconds(3));
    assertThat(scan(recorded(601))).isEqualTo(PhotoRefusal.TOO_LONG);
  }

  @ParameterizedTest
  @CsvSource({
    "trun, 8, -1",
    "trun, 12, -1",
    "trun, 12, 100000",
    "trun, 16, -1",
    "trun, 20, -1",
    "tfhd, 4, 1",
    "tfhd, 4, 2",
    "trex, 8, 9",
    "traf, -4, 4"
  })
  void refusesFragmentsThatLie(String type, int at, int value) {
    assertThat(scan(put(type, at, value).apply(recorded(3))))
        .isIn(PhotoRefusal.VIDEO_UNREADABLE, PhotoRefusal.TOO_LONG);
  }

  @Test
  void boundsHowLongItLasts() {
    assertThat(scan(video(61))).isInstanceOf(Movie.class);
    assertThat(scan(video(62))).isEqualTo(PhotoRefusal.TOO_LONG);
    assertThat(scan(voice(600))).isInstanceOf(Movie.class);
    assertThat(scan(voice(601))).isEqualTo(PhotoRefusal.TOO_LONG);
    assertThat(scan(changed(put("stts", 16, 61_000))))
        .as("a header that lies")
        .isEqualTo(PhotoRefusal.TOO_LONG);
  }

  @Test
  void turnsTheSidesOfAPictureThatIsTurned() {
    var moov = put("tkhd", 44, 0).andThen(put("tkhd", 48, 0x10000));

    var movie = (Movie) scan(changed(moov::apply));

    assertThat(movie.width()).isEqualTo(480);
    assertThat(movie.height()).isEqualTo(640);
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        Arguments.of("a box of no size", put("trak", -4, 0)),
        Arguments.of("a box of negative size", put("trak", -4, -1)),
        Arguments.of("a box shorter than its header", put("mdia", -4, 7)),
        Arguments.of("a box longer than its parent", put("stbl", -4, 1 << 20)),
        Arguments.of("a long size that is not there", put("stco", -4, 1)),
        Arguments.of("more chunks than there are", put("stco", 8, Integer.MAX_VALUE)),
        Arguments.of("a chunk behind the end", put("stco", 12, 1 << 24)),
        Arguments.of("a chunk beyond all files", put("stco", 12, -1)),
        Arguments.of("a chunk outside the data", put("stco", 12, 4)),
        Arguments.of("a chunk upon another", put("stco", 12, 80)),
        Arguments.of("more samples than there are", put("stsz", 12, -1)),
        Arguments.of("fewer samples than there are", put("stsz", 12, 1)),
        Arguments.of("a sample of no end", put("stsz", 16, -1)),
        Arguments.of("samples of one endless size", put("stsz", 8, -1)),
        Arguments.of("more samples in a chunk than there are", put("stsc", 16, -1)),
        Arguments.of("no samples in a chunk", put("stsc", 16, 0)),
        Arguments.of("a first chunk that is not the first", put("stsc", 12, 2)),
        Arguments.of("a description that is not there", put("stsc", 20, 2)),
        Arguments.of("time without end", put("stts", 12, -1).andThen(put("stts", 16, -1))),
        Arguments.of("a time scale of nothing", put("mdhd", 16, 0)),
        Arguments.of("samples in another file", put("url ", 4, 0)),
        Arguments.of("no description of samples", put("stsd", 8, 0)),
        Arguments.of("a version of sound that is none", put("mp4a", 12, 0x00070000)),
        Arguments.of("tracks of a kind that is none", put("vide", 0, 0).andThen(put("soun", 0, 0))),
        Arguments.of("pictures under lock", put("avc1", 0, 0x656E6376).andThen(put("mp4a", 0, 0))),
        Arguments.of("pictures of a coding that nobody plays", put("avc1", 0, 0x61703468)),
        Arguments.of(
            "fragments that are not there",
            (UnaryOperator<byte[]>) moov -> with(moov, box("mvex"))),
        Arguments.of(
            "a description without end",
            (UnaryOperator<byte[]>) moov -> with(moov, box("free", new byte[5 << 20]))),
        Arguments.of("two descriptions", (UnaryOperator<byte[]>) moov -> join(moov, moov)),
        Arguments.of("no description", (UnaryOperator<byte[]>) moov -> box("free")),
        Arguments.of(
            "boxes without number",
            (UnaryOperator<byte[]>) moov -> with(moov, repeated(box("free"), 5000))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void refuses(String what, java.util.function.Function<byte[], byte[]> lie) {
    assertThat(scan(changed(lie::apply)))
        .as(what)
        .isIn(PhotoRefusal.VIDEO_UNREADABLE, PhotoRefusal.TOO_LONG);
  }

  /** Nothing that is dropped is looked into, however deep it goes. */
  @Test
  void doesNotFollowWhatItDrops() {
    var deep = box("free");
    for (int i = 0; i < 2000; i++) {
      deep = box("udta", deep);
    }
    var nested = deep;

    assertThat(scan(changed(moov -> with(moov, nested)))).isInstanceOf(Movie.class);
  }

  @Test
  void answersWhateverOneByteIsChangedTo() {
    for (var file : List.of(video(10), recorded(2))) {
      for (int at = 0; at < file.length; at++) {
        for (var value : new byte[] {0, 1, 0x7F, (byte) 0x80, (byte) 0xFF}) {
          var other = file.clone();
          other[at] = value;
          assertSound(scan(other), other);
        }
      }
    }
  }

  @Test
  void answersWhereverTheFileBreaksOff() {
    for (var file : List.of(video(10), recorded(2))) {
      for (int length = 0; length < file.length; length++) {
        var other = Arrays.copyOf(file, length);
        assertSound(scan(other), other);
      }
    }
  }

  /** Whatever a file says, its copy is never larger and never reads where there is nothing. */
  private static void assertSound(Screened screened, byte[] file) {
    if (screened instanceof Movie movie) {
      var end = 0L;
      for (var run : movie.runs()) {
        assertThat(run.offset()).isGreaterThanOrEqualTo(end);
        end = run.end();
      }
      assertThat(end).isLessThanOrEqualTo(file.length);
      assertThat(movie.duration()).isLessThanOrEqualTo(Duration.ofMinutes(10));
    }
  }

  private static Screened scan(byte[] file) {
    try {
      return MovieScanner.scan(new ByteArrayInputStream(file), file.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] copy(Movie movie, byte[] file) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(movie.head());
    for (var run : movie.runs()) {
      out.write(file, (int) run.offset(), (int) run.length());
    }
    return out.toByteArray();
  }

  /** Writes a number into the first box of that type, so many bytes behind its type's begin. */
  private static UnaryOperator<byte[]> put(String type, int at, int value) {
    return moov -> {
      var other = moov.clone();
      ByteBuffer.wrap(other).putInt(text(moov).indexOf(type) + at, value);
      return other;
    };
  }

  private static byte[] with(byte[] moov, byte[] child) {
    return box("moov", Arrays.copyOfRange(moov, 8, moov.length), child);
  }

  private static byte[] repeated(byte[] box, int times) {
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      out.writeBytes(box);
    }
    return out.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}

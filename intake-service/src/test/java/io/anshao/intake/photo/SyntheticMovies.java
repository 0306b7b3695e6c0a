package io.anshao.intake.photo;

import static io.anshao.intake.photo.SyntheticPhotos.SECRET;
import static io.anshao.intake.photo.SyntheticPhotos.ascii;
import static io.anshao.intake.photo.SyntheticPhotos.join;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * Videos and recordings made for tests: the boxes that telephones write, with secrets in every
 * place that is known to hold some. Their samples are words, which no decoder is asked to
 * understand.
 */
public final class SyntheticMovies {

  private static final int MADE = 0x6AAA_AAAA;
  private static final int SCALE = 1000;

  private SyntheticMovies() {}

  /** Two chunks of pictures and of sound, a track of places, and secrets all around. */
  public static byte[] video(int seconds) {
    return movie("isom", seconds, true, UnaryOperator.identity());
  }

  /** The same as an iPhone names it. */
  public static byte[] quickTime(int seconds) {
    return movie("qt  ", seconds, true, UnaryOperator.identity());
  }

  public static byte[] voice(int seconds) {
    return movie("M4A ", seconds, false, UnaryOperator.identity());
  }

  /** As a browser records it: a description without samples, then a fragment for each second. */
  public static byte[] recorded(int seconds) {
    var ftyp = box("ftyp", ascii("isom"), ints(512), ascii("isomiso6"));
    var table =
        box(
            "stbl",
            box("stsd", ints(0, 1), entry("mp4a")),
            box("stts", ints(0, 0)),
            box("stsc", ints(0, 0)),
            box("stsz", ints(0, 0, 0)),
            box("stco", ints(0, 0)));
    var moov =
        box(
            "moov",
            header(0),
            track(2, "soun", 0, table),
            box("mvex", box("trex", ints(0, 2, 1, 0, 0, 0))),
            box("udta", ascii(SECRET)));
    var file = join(ftyp, moov);
    for (int i = 0; i < seconds; i++) {
      file = join(file, fragment(), box("mdat", ascii("sound one|sound two|" + SECRET)));
    }
    return file;
  }

  /** Half a second and ten bytes for each of two samples, in what follows. */
  private static byte[] fragment() {
    var length = 8 + 16 + 8 + 16 + 8 + 28;
    var tfhd = box("tfhd", ints(0x020000, 2));
    var trun = box("trun", ints(0x301, 2, length + 8), ints(500, 10), ints(500, 10));
    return box("moof", box("mfhd", ints(0, 1)), box("traf", tfhd, trun));
  }

  /** A video whose description somebody changed. */
  public static byte[] changed(UnaryOperator<byte[]> description) {
    return movie("isom", 10, true, description);
  }

  private static byte[] movie(
      String brand, int seconds, boolean isVideo, UnaryOperator<byte[]> description) {
    var ftyp = box("ftyp", ascii(brand), ints(512), ascii("isommp42"));
    var free = box("free", ascii(SECRET));
    var one = ascii("picture one|");
    var two = ascii("picture two|");
    var first = ascii("sound one|");
    var second = ascii("sound two|");
    var place = ascii(SECRET + " 29.9N 121.5E|");
    var start = ftyp.length + free.length + 8;
    var mdat = box("mdat", one, first, place, two, ascii(SECRET), second);
    var sounds = start + one.length;
    var places = sounds + first.length;
    var more = places + place.length;
    var last = more + two.length + SECRET.length();
    var sound =
        track(2, "soun", "mp4a", seconds, new int[] {first.length, second.length}, sounds, last);
    var pictures =
        isVideo
            ? track(1, "vide", "avc1", seconds, new int[] {one.length, two.length}, start, more)
            : new byte[0];
    var moov =
        box(
            "moov",
            header(seconds),
            pictures,
            sound,
            track(3, "meta", "mebx", seconds, new int[] {place.length}, places),
            box("udta", box("©xyz", ascii(SECRET)), ints(0)),
            box("meta", ints(0), ascii(SECRET)),
            box("uuid", ascii(SECRET)));
    return join(
        ftyp, free, mdat, description.apply(moov), box("uuid", ascii(SECRET)), ascii(SECRET));
  }

  private static byte[] header(int seconds) {
    return box(
        "mvhd",
        ints(0, MADE, MADE, SCALE, seconds * SCALE, 0x10000),
        new byte[] {1, 0},
        new byte[10],
        matrix(),
        new byte[24],
        ints(4));
  }

  private static byte[] matrix() {
    return ints(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
  }

  private static byte[] track(
      int id, String handler, String coding, int seconds, int[] sizes, int... chunks) {
    return track(id, handler, seconds, table(coding, seconds, sizes, chunks));
  }

  private static byte[] track(int id, String handler, int seconds, byte[] table) {
    var tkhd =
        box(
            "tkhd",
            ints(7, MADE, MADE, id, 0, seconds * SCALE, 0, 0, 0, 0),
            matrix(),
            ints(640 << 16, 480 << 16));
    var mdhd = box("mdhd", ints(0, MADE, MADE, SCALE, seconds * SCALE), new byte[4]);
    var hdlr = box("hdlr", ints(0, 0), ascii(handler), ints(0, 0, 0), ascii(SECRET + "\0"));
    var minf = box("minf", box("dinf", box("dref", ints(0, 1), box("url ", ints(1)))), table);
    return box(
        "trak",
        tkhd,
        box("edts", box("elst", ints(0, 1, seconds * SCALE, 0, 0x10000))),
        box("mdia", mdhd, hdlr, minf),
        box("meta", ints(0), ascii(SECRET)),
        box("udta", box("name", ascii(SECRET))));
  }

  private static byte[] table(String coding, int seconds, int[] sizes, int[] chunks) {
    return box(
        "stbl",
        box("stsd", ints(0, 1), entry(coding)),
        box("stts", ints(0, 1, sizes.length, seconds * SCALE / sizes.length)),
        box("stsc", ints(0, 1, 1, 1, 1)),
        box("stsz", ints(0, 0, sizes.length), ints(sizes)),
        box("stco", ints(0, chunks.length), ints(chunks)));
  }

  private static byte[] entry(String coding) {
    return switch (coding) {
      case "avc1" ->
          box(
              coding,
              ints(0, 1),
              new byte[16],
              new byte[] {0x02, (byte) 0x80, 0x01, (byte) 0xE0},
              new byte[14],
              padded(SECRET, 32),
              new byte[] {0, 24, -1, -1},
              box("avcC", ascii("how to decode")),
              box("uuid", ascii(SECRET)));
      case "mp4a" ->
          box(coding, ints(0, 1), new byte[20], box("esds", ints(0)), box("uuid", ascii(SECRET)));
      default -> box(coding, ints(0, 1), ascii(SECRET));
    };
  }

  private static byte[] padded(String words, int length) {
    return java.util.Arrays.copyOf(ascii(words), length);
  }

  public static byte[] box(String type, byte[]... bodies) {
    var body = join(bodies);
    return join(ints(body.length + 8), type.getBytes(StandardCharsets.ISO_8859_1), body);
  }

  public static byte[] ints(int... values) {
    var bytes = ByteBuffer.allocate(4 * values.length);
    for (var value : values) {
      bytes.putInt(value);
    }
    return bytes.array();
  }
}

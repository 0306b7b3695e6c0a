package io.anshao.intake.photo.domain;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;

/**
 * How the samples of a track are coded: {@code stsd}. Kept are codings that telephones write and
 * browsers play, with what their decoders need; names of encoders and vendors go.
 */
final class SampleEntries {

  private static final int MOST = 16;
  private static final int VISUAL = 78;
  private static final int AUDIO = 28;

  private static final Set<String> PICTURES =
      Set.of("avc1", "avc3", "hvc1", "hev1", "av01", "vp09", "mp4v");
  private static final Set<String> SOUND =
      Set.of("mp4a", "alac", "Opus", "fLaC", "samr", "sawb", "ac-3", "ec-3");
  private static final Set<String> FOR_PICTURES =
      Set.of("avcC", "hvcC", "av1C", "vpcC", "esds", "colr", "pasp", "clap", "fiel", "btrt");
  private static final Set<String> FOR_SOUND =
      Set.of("esds", "alac", "dOps", "dfLa", "damr", "dac3", "dec3", "chan", "btrt", "srat");
  private static final Set<String> IN_WAVE = Set.of("frma", "mp4a", "esds", "alac", "\0\0\0\0");

  private SampleEntries() {}

  /** Rewritten entries, and the size of the picture. */
  record Cleaned(byte[] entries, int count, int width, int height) {

    byte[] stsd() {
      return Boxes.box("stsd", Boxes.ints(0, count), entries);
    }
  }

  /** Nothing when there is a coding that we do not keep. */
  static Optional<Cleaned> clean(Box stsd, boolean isVideo) {
    var entries = Box.listIn(stsd.body(), 8);
    Malformed.when(
        entries.isEmpty() || entries.size() > MOST || entries.size() != stsd.unsignedInt(4),
        "stsd");
    var known = isVideo ? PICTURES : SOUND;
    if (!entries.stream().allMatch(entry -> known.contains(entry.type()))) {
      return Optional.empty();
    }
    var out = new ByteArrayOutputStream();
    entries.forEach(entry -> out.writeBytes(isVideo ? visual(entry) : audio(entry)));
    var first = entries.getFirst();
    return Optional.of(
        new Cleaned(
            out.toByteArray(),
            entries.size(),
            isVideo ? first.unsignedShort(24) : 0,
            isVideo ? first.unsignedShort(26) : 0));
  }

  /** The vendor's code and qualities, and the name of the compressor, are set to zero. */
  private static byte[] visual(Box entry) {
    return Boxes.box(
        entry.type(), entry.cleaned(VISUAL, 8, 24, 42, 74), kept(entry, VISUAL, FOR_PICTURES));
  }

  /** QuickTime's versions 1 and 2 are longer. */
  private static byte[] audio(Box entry) {
    var length =
        AUDIO
            + switch (entry.unsignedShort(8)) {
              case 0 -> 0;
              case 1 -> 16;
              case 2 -> 36;
              default -> throw new Malformed("version");
            };
    return Boxes.box(entry.type(), entry.cleaned(length, 10, 16), kept(entry, length, FOR_SOUND));
  }

  private static byte[] kept(Box entry, int from, Set<String> wanted) {
    var out = new ByteArrayOutputStream();
    for (var child : Box.listIn(entry.body(), from)) {
      if (child.type().equals("wave")) {
        out.writeBytes(Boxes.box("wave", kept(child, 0, IN_WAVE)));
      } else if (wanted.contains(child.type())) {
        out.writeBytes(Boxes.box(child.type(), child.body()));
      }
    }
    return out.toByteArray();
  }
}

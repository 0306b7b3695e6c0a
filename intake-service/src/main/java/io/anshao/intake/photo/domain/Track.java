package io.anshao.intake.photo.domain;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * One track that is kept: pictures or sound. What says when it was made, by which device and in
 * which language is gone from its boxes.
 *
 * @param header the rewritten body of {@code tkhd}
 * @param isGathered whether its samples lay in fragments, so that its headers do not know how long
 *     it is
 * @param edits the rewritten {@code edts}, or nothing
 * @param mediaHeaders the rewritten {@code mdhd} and {@code hdlr}
 * @param information what stands in {@code minf} before the table
 * @param width upright; 0 for sound
 */
record Track(
    boolean isVideo,
    boolean isGathered,
    byte[] header,
    byte[] edits,
    byte[] mediaHeaders,
    byte[] information,
    SampleTable table,
    int width,
    int height,
    Duration duration) {

  private static final String VIDEO = "vide";
  private static final String SOUND = "soun";
  private static final int UNDETERMINED = 0x55C4;
  private static final int SELF_CONTAINED = 1;
  private static final int MOST_REFERENCES = 16;
  private static final long UNKNOWN = 0xFFFF_FFFFL;

  /** Whether it says of itself that it has pictures. */
  static boolean isPictured(Box trak) {
    return trak.child("mdia").child("hdlr").code(8).equals(VIDEO);
  }

  /** Nothing for a track of another kind: metadata, time codes, hints, depth. */
  static Optional<Track> of(Box trak, Fragments fragments, long fileSize) {
    var media = trak.child("mdia");
    var handler = media.child("hdlr").code(8);
    if (!handler.equals(VIDEO) && !handler.equals(SOUND)) {
      return Optional.empty();
    }
    var isVideo = handler.equals(VIDEO);
    var information = media.child("minf");
    var stbl = information.child("stbl");
    return SampleEntries.clean(stbl.child("stsd"), isVideo)
        .map(entries -> of(trak, media, information, isVideo, entries, fragments, fileSize))
        .filter(track -> !track.table.chunks().isEmpty());
  }

  private static Track of(
      Box trak,
      Box media,
      Box information,
      boolean isVideo,
      SampleEntries.Cleaned entries,
      Fragments fragments,
      long fileSize) {
    var tkhd = trak.child("tkhd");
    var mdhd = media.child("mdhd");
    var isGathered = fragments.areUsed();
    var table =
        isGathered
            ? fragments.table(tkhd.unsignedInt(tkhd.version() == 1 ? 20 : 12), entries, fileSize)
            : SampleTable.of(information.child("stbl"), entries, fileSize);
    var turned = isVideo && isTurned(tkhd);
    return new Track(
        isVideo,
        isGathered,
        header(tkhd),
        isGathered ? new byte[0] : edits(trak),
        concat(
            mediaHeader(mdhd, isGathered ? table.units() : -1), handler(isVideo ? VIDEO : SOUND)),
        concat(kindHeader(isVideo), references(information)),
        table,
        turned ? entries.height() : entries.width(),
        turned ? entries.width() : entries.height(),
        duration(mdhd, table));
  }

  /** The track with its chunks at new places. */
  byte[] trak(long[] offsets, long movieScale) {
    var minf = Boxes.box("minf", information, table.stbl(offsets));
    var tkhd = header.clone();
    if (isGathered) {
      var isLong = tkhd[0] == 1;
      Boxes.put(tkhd, isLong ? 28 : 20, isLong, units(duration, movieScale));
    }
    return Boxes.box("trak", Boxes.box("tkhd", tkhd), edits, Boxes.box("mdia", mediaHeaders, minf));
  }

  private static byte[] header(Box tkhd) {
    return tkhd.version() == 1
        ? tkhd.cleaned(96, 4, 20, 24, 28, 36, 44)
        : tkhd.cleaned(84, 4, 12, 16, 20, 24, 32);
  }

  /** A quarter turn: the first column of the matrix has no share of its own axis. */
  private static boolean isTurned(Box tkhd) {
    var matrix = tkhd.version() == 1 ? 52 : 40;
    return tkhd.unsignedInt(matrix) == 0 && tkhd.unsignedInt(matrix + 4) != 0;
  }

  private static byte[] edits(Box trak) {
    return trak.find("edts")
        .flatMap(edts -> edts.find("elst"))
        .map(Track::editList)
        .orElse(new byte[0]);
  }

  private static byte[] editList(Box elst) {
    var entry = elst.version() == 1 ? 20 : 12;
    var list = elst.cleaned(8 + elst.entries(4, entry) * entry);
    return Boxes.box("edts", Boxes.box("elst", list));
  }

  /** With another length, unless that is negative. */
  private static byte[] mediaHeader(Box mdhd, long units) {
    var isLong = mdhd.version() == 1;
    var body = isLong ? mdhd.cleaned(36, 4, 20) : mdhd.cleaned(24, 4, 12);
    if (units >= 0) {
      Boxes.put(body, isLong ? 24 : 16, isLong, units);
    }
    body[body.length - 4] = (byte) (UNDETERMINED >> 8);
    body[body.length - 3] = (byte) UNDETERMINED;
    body[body.length - 2] = 0;
    body[body.length - 1] = 0;
    return Boxes.box("mdhd", body);
  }

  private static byte[] handler(String type) {
    return Boxes.box("hdlr", Boxes.ints(0, 0), Boxes.code(type), Boxes.ints(0, 0, 0), new byte[1]);
  }

  private static byte[] kindHeader(boolean isVideo) {
    return isVideo ? Boxes.box("vmhd", Boxes.ints(1, 0, 0)) : Boxes.box("smhd", Boxes.ints(0, 0));
  }

  /** Samples must lie in this very file. */
  private static byte[] references(Box information) {
    var dref = information.child("dinf").child("dref");
    var entries = Box.listIn(dref.body(), 8);
    Malformed.when(entries.isEmpty() || entries.size() > MOST_REFERENCES, "dref");
    Function<Box, Boolean> isHere = entry -> (entry.unsignedInt(0) & SELF_CONTAINED) != 0;
    Malformed.when(!entries.stream().allMatch(isHere::apply), "dref");
    var out = new ByteArrayOutputStream();
    entries.forEach(entry -> out.writeBytes(Boxes.box("url ", Boxes.ints(SELF_CONTAINED))));
    return Boxes.box("dinf", Boxes.box("dref", Boxes.ints(0, entries.size()), out.toByteArray()));
  }

  private static Duration duration(Box mdhd, SampleTable table) {
    var isLong = mdhd.version() == 1;
    var scale = mdhd.unsignedInt(isLong ? 20 : 12);
    var said = isLong ? mdhd.signedLong(24) : mdhd.unsignedInt(16);
    return duration(scale, Math.max(said == UNKNOWN ? 0 : said, table.units()));
  }

  /** So many units of that time scale. */
  static Duration duration(long scale, long units) {
    Malformed.when(scale == 0, "scale");
    return Duration.ofSeconds(units / scale, units % scale * 1_000_000_000L / scale);
  }

  /** That long in units of that time scale. */
  static long units(Duration duration, long scale) {
    return Math.multiplyExact(duration.toMillis(), scale) / 1000;
  }

  private static byte[] concat(byte[] one, byte[] other) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(one);
    out.writeBytes(other);
    return out.toByteArray();
  }
}

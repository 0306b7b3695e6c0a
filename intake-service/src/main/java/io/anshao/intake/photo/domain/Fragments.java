package io.anshao.intake.photo.domain;

import java.util.List;

/**
 * A movie in fragments, as browsers record it: its samples are gathered into one table, as if it
 * had been written at once. ISO/IEC 14496-12, 8.8.
 */
final class Fragments {

  private static final int MOST_SAMPLES = 200_000;
  private static final int BASE = 0x1;
  private static final int DESCRIPTION = 0x2;
  private static final int DEFAULT_DURATION = 0x8;
  private static final int DEFAULT_SIZE = 0x10;
  private static final int DEFAULT_FLAGS = 0x20;
  private static final int FROM_FRAGMENT = 0x20000;
  private static final int OFFSET = 0x1;
  private static final int FIRST_FLAGS = 0x4;
  private static final int DURATION = 0x100;
  private static final int SIZE = 0x200;
  private static final int FLAGS = 0x400;
  private static final int COMPOSITION = 0x800;

  private final Box moov;
  private final List<Fragment> fragments;

  /** One {@code moof} and where it begins in the file. */
  record Fragment(long at, Box moof) {}

  private record Defaults(long duration, long size, long flags) {}

  Fragments(Box moov, List<Fragment> fragments) {
    this.moov = moov;
    this.fragments = fragments;
  }

  /** Whether the movie's samples lie in fragments. */
  boolean areUsed() {
    return moov.find("mvex").isPresent();
  }

  SampleTable table(long track, SampleEntries.Cleaned entries, long fileSize) {
    var samples = new Samples();
    var defaults = defaults(track);
    for (var fragment : fragments) {
      var trafs = fragment.moof.children().stream().filter(b -> b.type().equals("traf")).toList();
      for (var traf : trafs) {
        var tfhd = traf.child("tfhd");
        if (tfhd.unsignedInt(4) == track) {
          take(fragment, traf, tfhd, trafs.getFirst() == traf, defaults, samples);
        }
      }
    }
    return samples.table(entries, fileSize);
  }

  private Defaults defaults(long track) {
    var trex =
        moov.child("mvex").children().stream()
            .filter(box -> box.type().equals("trex") && box.unsignedInt(4) == track)
            .findFirst()
            .orElseThrow(() -> new Malformed("trex"));
    return new Defaults(trex.unsignedInt(12), trex.unsignedInt(16), trex.unsignedInt(20));
  }

  private static void take(
      Fragment fragment, Box traf, Box tfhd, boolean isFirst, Defaults of, Samples samples) {
    var fields = new Fields(tfhd, 8);
    var base = fragment.at;
    if (fields.has(BASE)) {
      base = fields.nextLong();
    } else {
      Malformed.when(!isFirst && !fields.has(FROM_FRAGMENT), "base");
    }
    Malformed.when(fields.has(DESCRIPTION) && fields.next() != 1, "description");
    var defaults =
        new Defaults(
            fields.nextIf(DEFAULT_DURATION, of.duration),
            fields.nextIf(DEFAULT_SIZE, of.size),
            fields.nextIf(DEFAULT_FLAGS, of.flags));
    for (var box : traf.children()) {
      if (box.type().equals("trun")) {
        take(box, base, defaults, samples);
      }
    }
  }

  private static void take(Box trun, long base, Defaults defaults, Samples samples) {
    var fields = new Fields(trun, 8);
    var count = trun.unsignedInt(4);
    Malformed.when(!fields.has(OFFSET) || count > MOST_SAMPLES - samples.count(), "trun");
    samples.begin(Math.addExact(base, (int) fields.next()), count);
    var first = fields.nextIf(FIRST_FLAGS, defaults.flags);
    for (long i = 0; i < count; i++) {
      samples.add(
          fields.nextIf(DURATION, defaults.duration),
          fields.nextIf(SIZE, defaults.size),
          fields.nextIf(FLAGS, i == 0 ? first : defaults.flags),
          (int) fields.nextIf(COMPOSITION, 0));
    }
  }

  /** Reads numbers one after the other, as the flags of a box say. */
  private static final class Fields {

    private final Box box;
    private final long flags;
    private int at;

    Fields(Box box, int at) {
      this.box = box;
      this.flags = box.unsignedInt(0) & 0xFFFFFF;
      this.at = at;
    }

    boolean has(int flag) {
      return (flags & flag) != 0;
    }

    long next() {
      at += 4;
      return box.unsignedInt(at - 4);
    }

    long nextLong() {
      at += 8;
      return box.signedLong(at - 8);
    }

    long nextIf(int flag, long otherwise) {
      return has(flag) ? next() : otherwise;
    }
  }
}

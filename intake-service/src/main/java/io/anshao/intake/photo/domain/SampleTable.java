package io.anshao.intake.photo.domain;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the samples of a track lie: {@code stbl}. Its chunks are checked against each other, so
 * that whoever reads the rewritten table finds exactly the samples that were copied.
 *
 * @param before the rewritten boxes but for the chunks' offsets
 * @param chunks in the order of the table
 * @param units the track's length in its own time scale, added up
 */
record SampleTable(byte[] before, List<Movie.Run> chunks, long units) {

  static SampleTable of(Box stbl, SampleEntries.Cleaned entries, long fileSize) {
    var stts = stbl.child("stts");
    var stsz = stbl.child("stsz");
    var stsc = stbl.child("stsc");
    var out = new ByteArrayOutputStream();
    out.writeBytes(entries.stsd());
    out.writeBytes(table(stts, 8));
    stbl.find("ctts").ifPresent(box -> out.writeBytes(table(box, 8)));
    stbl.find("stss").ifPresent(box -> out.writeBytes(table(box, 4)));
    out.writeBytes(table(stsc, 12));
    out.writeBytes(sizes(stsz));
    return new SampleTable(
        out.toByteArray(), chunks(stbl, stsc, stsz, entries.count(), fileSize), units(stts));
  }

  /** The table with its chunks at new places. */
  byte[] stbl(long[] offsets) {
    return Boxes.box(
        "stbl", before, Boxes.box("stco", Boxes.ints(0, offsets.length), Boxes.ints(offsets)));
  }

  private static byte[] table(Box box, int entryLength) {
    return Boxes.box(box.type(), box.cleaned(8 + box.entries(4, entryLength) * entryLength));
  }

  /** One size for all samples, or a table. */
  private static byte[] sizes(Box stsz) {
    var each = stsz.unsignedInt(4);
    return Boxes.box("stsz", stsz.cleaned(each != 0 ? 12 : 12 + stsz.entries(8, 4) * 4));
  }

  private static long units(Box stts) {
    var sum = 0L;
    for (int i = 0; i < stts.entries(4, 8); i++) {
      var samples = stts.unsignedInt(8 + 8 * i);
      sum = Math.addExact(sum, Math.multiplyExact(samples, stts.unsignedInt(12 + 8 * i)));
    }
    return sum;
  }

  private static List<Movie.Run> chunks(
      Box stbl, Box stsc, Box stsz, int descriptions, long fileSize) {
    var wide = stbl.find("co64");
    var places = wide.isPresent() ? wide.get() : stbl.child("stco");
    var count = places.entries(4, wide.isPresent() ? 8 : 4);
    var sizes = new Sizes(stsz);
    var runs = stsc.entries(4, 12);
    Malformed.when(count > 0 && (runs == 0 || stsc.unsignedInt(8) != 1), "stsc");
    var chunks = new ArrayList<Movie.Run>(count);
    var run = 0;
    for (int i = 0; i < count; i++) {
      if (run + 1 < runs && stsc.unsignedInt(8 + 12 * (run + 1)) == i + 1) {
        run++;
      }
      var description = stsc.unsignedInt(16 + 12 * run);
      Malformed.when(description < 1 || description > descriptions, "stsc");
      var offset = wide.isPresent() ? places.signedLong(8 + 8 * i) : places.unsignedInt(8 + 4 * i);
      var length = sizes.next(stsc.unsignedInt(12 + 12 * run), fileSize);
      Malformed.when(offset < 0 || offset > fileSize - length, "chunk");
      chunks.add(new Movie.Run(offset, length));
    }
    Malformed.when(run + 1 < runs || !sizes.isUsedUp(), "stsc");
    return chunks;
  }

  /** Adds up the sizes of samples, one after the other. */
  private static final class Sizes {

    private final Box stsz;
    private final long each;
    private final long count;
    private long used;

    Sizes(Box stsz) {
      this.stsz = stsz;
      this.each = stsz.unsignedInt(4);
      this.count = each != 0 ? stsz.unsignedInt(8) : stsz.entries(8, 4);
    }

    long next(long samples, long most) {
      Malformed.when(samples == 0 || samples > count - used || each > most / samples, "samples");
      var sum = each * samples;
      if (each == 0) {
        for (long i = used; i < used + samples; i++) {
          sum += stsz.unsignedInt((int) (12 + 4 * i));
        }
      }
      used += samples;
      Malformed.when(sum > most, "samples");
      return sum;
    }

    boolean isUsedUp() {
      return used == count;
    }
  }
}

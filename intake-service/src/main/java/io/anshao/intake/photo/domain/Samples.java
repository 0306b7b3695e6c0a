package io.anshao.intake.photo.domain;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Samples gathered one by one, and where their chunks lie; in the end a table of them. */
final class Samples {

  private static final long NOT_SYNC = 0x10000;

  private record Sample(long duration, long size, boolean isSync, int composition) {}

  private record Chunk(long offset, int from, long count) {}

  private final List<Sample> samples = new ArrayList<>();
  private final List<Chunk> chunks = new ArrayList<>();

  int count() {
    return samples.size();
  }

  void begin(long offset, long count) {
    if (count > 0) {
      chunks.add(new Chunk(offset, samples.size(), count));
    }
  }

  void add(long duration, long size, long flags, int composition) {
    samples.add(new Sample(duration, size, (flags & NOT_SYNC) == 0, composition));
  }

  SampleTable table(SampleEntries.Cleaned entries, long fileSize) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(entries.stsd());
    var durations = runs(samples.stream().map(Sample::duration).toList());
    out.writeBytes(Boxes.box("stts", Boxes.ints(0, durations.length / 2), Boxes.ints(durations)));
    if (samples.stream().anyMatch(sample -> sample.composition != 0)) {
      var shifts = runs(samples.stream().map(sample -> (long) sample.composition).toList());
      out.writeBytes(Boxes.box("ctts", Boxes.ints(1 << 24, shifts.length / 2), Boxes.ints(shifts)));
    }
    if (!samples.stream().allMatch(Sample::isSync)) {
      var sync = synced();
      out.writeBytes(Boxes.box("stss", Boxes.ints(0, sync.length), Boxes.ints(sync)));
    }
    out.writeBytes(Boxes.box("stsc", Boxes.ints(0, chunks.size()), Boxes.ints(perChunk())));
    var sizes = samples.stream().mapToLong(Sample::size).toArray();
    out.writeBytes(Boxes.box("stsz", Boxes.ints(0, 0, sizes.length), Boxes.ints(sizes)));
    var units = samples.stream().mapToLong(Sample::duration).sum();
    return new SampleTable(out.toByteArray(), places(fileSize), units);
  }

  /** How often each value follows itself. */
  private static long[] runs(List<Long> values) {
    var runs = new ArrayList<long[]>();
    for (var value : values) {
      if (!runs.isEmpty() && runs.getLast()[1] == value) {
        runs.getLast()[0]++;
      } else {
        runs.add(new long[] {1, value});
      }
    }
    return runs.stream().flatMapToLong(Arrays::stream).toArray();
  }

  private long[] synced() {
    return LongStream.range(0, samples.size())
        .filter(i -> samples.get((int) i).isSync)
        .map(i -> i + 1)
        .toArray();
  }

  private long[] perChunk() {
    var entries = new long[3 * chunks.size()];
    for (int i = 0; i < chunks.size(); i++) {
      entries[3 * i] = i + 1L;
      entries[3 * i + 1] = chunks.get(i).count;
      entries[3 * i + 2] = 1;
    }
    return entries;
  }

  private List<Movie.Run> places(long fileSize) {
    return chunks.stream().map(chunk -> place(chunk, fileSize)).toList();
  }

  private Movie.Run place(Chunk chunk, long fileSize) {
    var length =
        samples.subList(chunk.from, chunk.from + (int) chunk.count).stream()
            .mapToLong(Sample::size)
            .sum();
    Malformed.when(chunk.offset < 0 || chunk.offset > fileSize - length, "chunk");
    return new Movie.Run(chunk.offset, length);
  }
}

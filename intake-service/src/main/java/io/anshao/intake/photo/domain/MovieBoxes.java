package io.anshao.intake.photo.domain;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes the description of a movie anew, with its kept tracks alone: {@code moov}. Their chunks
 * follow one upon the other as they lay in the original, so that whatever was between them, and the
 * samples of other tracks, are left behind.
 */
final class MovieBoxes {

  private static final int MOST_TRACKS = 16;
  private static final long UNKNOWN = 0xFFFF_FFFFL;

  private final Box moov;
  private final Fragments fragments;
  private final List<Movie.Run> data;
  private final long size;
  private final List<Track> tracks = new ArrayList<>();

  /** A chunk and where its offset stands. */
  private record Placed(int track, int chunk, Movie.Run run) {}

  MovieBoxes(Box moov, Fragments fragments, List<Movie.Run> data, long size) {
    this.moov = moov;
    this.fragments = fragments;
    this.data = data;
    this.size = size;
  }

  Screened rewritten(boolean isQuickTime) {
    readTracks();
    if (tracks.isEmpty()) {
      return PhotoRefusal.VIDEO_UNREADABLE;
    }
    var pictured = tracks.stream().filter(Track::isVideo).findFirst();
    var duration = duration();
    if (duration.compareTo(pictured.isPresent() ? PhotoLimits.MAX_VIDEO : PhotoLimits.MAX_VOICE)
        > 0) {
      return PhotoRefusal.TOO_LONG;
    }
    var placed = placed();
    var head = head(placed, isQuickTime);
    return new Movie(
        pictured.isPresent(),
        pictured.map(Track::width).orElse(0),
        pictured.map(Track::height).orElse(0),
        duration,
        head,
        runs(placed));
  }

  private void readTracks() {
    var traks = moov.children().stream().filter(box -> box.type().equals("trak")).toList();
    Malformed.when(traks.size() > MOST_TRACKS, "moov");
    traks.forEach(trak -> Track.of(trak, fragments, size).ifPresent(tracks::add));
    // sound alone is not what was filmed
    Malformed.when(
        traks.stream().anyMatch(Track::isPictured) && tracks.stream().noneMatch(Track::isVideo),
        "pictures of a coding that is not kept");
  }

  /** The longest that anything says. */
  private Duration duration() {
    var mvhd = moov.child("mvhd");
    var isLong = mvhd.version() == 1;
    var said = isLong ? mvhd.signedLong(24) : mvhd.unsignedInt(16);
    var whole =
        Track.duration(mvhd.unsignedInt(isLong ? 20 : 12), said == UNKNOWN || said < 0 ? 0 : said);
    return tracks.stream().map(Track::duration).reduce(whole, MovieBoxes::longer);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /** All chunks in the order of the original; none may lie outside the data or on another. */
  private List<Placed> placed() {
    var placed = new ArrayList<Placed>();
    for (int track = 0; track < tracks.size(); track++) {
      var chunks = tracks.get(track).table().chunks();
      for (int chunk = 0; chunk < chunks.size(); chunk++) {
        placed.add(new Placed(track, chunk, chunks.get(chunk)));
      }
    }
    placed.sort(
        Comparator.comparingLong((Placed each) -> each.run.offset())
            .thenComparingLong(each -> each.run.length()));
    var end = 0L;
    var within = 0;
    for (var each : placed) {
      while (within < data.size() && data.get(within).end() < each.run.end()) {
        within++;
      }
      Malformed.when(
          each.run.offset() < end
              || within == data.size()
              || each.run.offset() < data.get(within).offset(),
          "chunk");
      end = each.run.end();
    }
    return placed;
  }

  private byte[] head(List<Placed> placed, boolean isQuickTime) {
    var ftyp =
        isQuickTime
            ? Boxes.box("ftyp", Boxes.code("qt  "), Boxes.ints(0), Boxes.code("qt  "))
            : Boxes.box("ftyp", Boxes.code("isom"), Boxes.ints(512), Boxes.code("isomiso2mp41"));
    var start = ftyp.length + moov(offsets(placed, 0)).length + 8L;
    var out = new ByteArrayOutputStream();
    out.writeBytes(ftyp);
    out.writeBytes(moov(offsets(placed, start)));
    var content = placed.stream().mapToLong(each -> each.run.length()).sum();
    out.writeBytes(Boxes.header("mdat", content + 8));
    return out.toByteArray();
  }

  private long[][] offsets(List<Placed> placed, long start) {
    var offsets = new long[tracks.size()][];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = new long[tracks.get(i).table().chunks().size()];
    }
    var next = start;
    for (var each : placed) {
      offsets[each.track][each.chunk] = next;
      next += each.run.length();
    }
    return offsets;
  }

  private byte[] moov(long[][] offsets) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(header());
    for (int i = 0; i < offsets.length; i++) {
      body.writeBytes(tracks.get(i).trak(offsets[i], scale()));
    }
    return Boxes.box("moov", body.toByteArray());
  }

  private long scale() {
    var mvhd = moov.child("mvhd");
    return mvhd.unsignedInt(mvhd.version() == 1 ? 20 : 12);
  }

  private byte[] header() {
    var mvhd = moov.child("mvhd");
    var isLong = mvhd.version() == 1;
    var body =
        isLong
            ? mvhd.cleaned(112, 4, 20, 38, 48, 84, 108)
            : mvhd.cleaned(100, 4, 12, 26, 36, 72, 96);
    if (fragments.areUsed()) {
      Boxes.put(body, isLong ? 24 : 16, isLong, Track.units(duration(), scale()));
    }
    return Boxes.box("mvhd", body);
  }

  /** Neighbours become one. */
  private static List<Movie.Run> runs(List<Placed> placed) {
    var runs = new ArrayList<Movie.Run>();
    for (var each : placed) {
      if (!runs.isEmpty() && runs.getLast().end() == each.run.offset()) {
        var last = runs.removeLast();
        runs.add(new Movie.Run(last.offset(), last.length() + each.run.length()));
      } else {
        runs.add(each.run);
      }
    }
    return runs;
  }
}

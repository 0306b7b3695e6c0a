package io.anshao.intake.photo;

import io.anshao.intake.photo.domain.Movie;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Writes the copy of a video or a recording that is served, in one pass over its original. */
final class MovieCopy {

  private static final int PIECE = 1 << 16;

  private MovieCopy() {}

  static void write(Movie movie, InputStream original, OutputStream copy) throws IOException {
    copy.write(movie.head());
    var at = 0L;
    for (var run : movie.runs()) {
      original.skipNBytes(run.offset() - at);
      copy(original, copy, run.length());
      at = run.offset() + run.length();
    }
  }

  private static void copy(InputStream from, OutputStream to, long length) throws IOException {
    var piece = new byte[PIECE];
    var left = length;
    while (left > 0) {
      var count = from.readNBytes(piece, 0, (int) Math.min(piece.length, left));
      if (count == 0) {
        throw new EOFException();
      }
      to.write(piece, 0, count);
      left -= count;
    }
  }
}

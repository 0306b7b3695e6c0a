package io.anshao.intake.photo.domain;

import java.time.Duration;
import java.util.List;

/**
 * A video or a recording that may be served: what to write in front, and which runs of the original
 * then follow. Only coded pictures and sound are among them; places, names, times, free space,
 * tracks of metadata and whatever lies between or behind is not.
 *
 * @param isVideo whether there is anything to see
 * @param width upright; 0 where there is nothing to see
 * @param height upright; 0 where there is nothing to see
 * @param head new boxes that describe the runs, as far as the first of them
 * @param runs of the original, in order; none overlap
 */
public record Movie(
    boolean isVideo, int width, int height, Duration duration, byte[] head, List<Run> runs)
    implements Screened {

  /** A run of bytes of the original. */
  public record Run(long offset, long length) {

    long end() {
      return offset + length;
    }
  }

  /** The media type of the copy; mov and mp4 are the same boxes once nothing else is in them. */
  public String mediaType() {
    return isVideo ? "video/mp4" : "audio/mp4";
  }
}

package io.anshao.intake.photo.domain;

/** Why a file is not taken. */
public enum PhotoRefusal implements Scanned, Screened {
  /** More than {@link PhotoLimits#MAX_BYTES}. */
  TOO_LARGE,
  /** Its content is nothing we take, whatever its name says. */
  TYPE,
  /** A photograph as an iPhone stores it: there is no decoder for it that we could keep safe. */
  HEIC,
  /** A recording in a form that we cannot rid of what else it carries. */
  WEBM,
  /** More than {@link PhotoLimits#MAX_VIDEO_BYTES}. */
  VIDEO_TOO_LARGE,
  /** Longer than a video or a recording may be. */
  TOO_LONG,
  /** It begins like a video or a recording, but its boxes make no sense, or are not all there. */
  VIDEO_UNREADABLE,
  /** It begins like a picture, but cannot be decoded. */
  UNREADABLE,
  /** Decoding it would take more pixels than we allow. */
  TOO_MANY_PIXELS
}

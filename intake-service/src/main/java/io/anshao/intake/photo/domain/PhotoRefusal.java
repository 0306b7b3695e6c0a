package io.anshao.intake.photo.domain;

/** Why a file is not taken as a photograph. */
public enum PhotoRefusal implements Scanned {
  /** More than {@link PhotoLimits#MAX_BYTES}. */
  TOO_LARGE,
  /** Its content is neither JPEG nor PNG, whatever its name says. */
  TYPE,
  /** It begins like a picture, but cannot be decoded. */
  UNREADABLE,
  /** Decoding it would take more pixels than we allow. */
  TOO_MANY_PIXELS
}

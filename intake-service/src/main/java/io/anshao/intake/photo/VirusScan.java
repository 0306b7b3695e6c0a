package io.anshao.intake.photo;

import java.io.IOException;
import java.io.InputStream;

/** Looks for malicious software in what arrives. */
@FunctionalInterface
interface VirusScan {

  /** Finds nothing, because nobody looks. */
  VirusScan OFF = file -> false;

  /**
   * Whether something malicious is in the file. May block.
   *
   * @throws IOException when nobody can say
   */
  boolean finds(InputStream file) throws IOException;
}

package io.anshao.edge.time;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which clock a service runs on. */
public final class BusinessClocks {

  private BusinessClocks() {}

  /**
   * System time, moved for the districts that {@code file} names.
   *
   * @throws IllegalStateException when there is such a file in production
   */
  public static BusinessClock of(@Nullable Path file, boolean production) {
    if (file != null && production) {
      throw new IllegalStateException("anshao.clock.file is for tests and refused in production");
    }
    return new FileClock(file);
  }
}

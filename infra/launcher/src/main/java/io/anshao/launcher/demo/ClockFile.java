package io.anshao.launcher.demo;

import io.anshao.launcher.folder.Private;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Says to all services what time it is in the district. */
record ClockFile(Path file, String district) {

  void set(ZonedDateTime time) {
    write(
        "{\"%s\":\"%s\"}".formatted(district, time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
  }

  /** From now on, business time is the machine's time. */
  void release() {
    write("{}");
  }

  private void write(String text) {
    try {
      Private.write(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.anshao.intake.photo;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The words of the tus protocol 1.0, https://tus.io/protocols/resumable-upload. */
final class Tus {

  static final String VERSION = "1.0.0";
  static final String EXTENSIONS = "creation,creation-with-upload,expiration,termination";
  static final String CONTENT_TYPE = "application/offset+octet-stream";
  static final String RESUMABLE = "Tus-Resumable";
  static final String OFFSET = "Upload-Offset";
  static final String LENGTH = "Upload-Length";
  static final String EXPIRES = "Upload-Expires";

  /** Not of the protocol: what became of a file that is whole. */
  static final String UPLOAD_ID = "Anshao-Upload-Id";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private Tus() {}

  static OptionalLong number(@Nullable String text) {
    return text != null && NUMBER.matcher(text).matches()
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  static boolean isContent(HttpHeaders headers) {
    return CONTENT_TYPE.equals(headers.getFirst(HttpHeaders.CONTENT_TYPE));
  }

  /** What every answer about an upload says. */
  static void describe(ResumableState state, HttpHeaders headers) {
    headers.set(OFFSET, Long.toString(state.offset()));
    headers.set(
        EXPIRES,
        DateTimeFormatter.RFC_1123_DATE_TIME.format(state.expires().atOffset(ZoneOffset.UTC)));
    if (state.uploadId() != null) {
      headers.set(UPLOAD_ID, state.uploadId().toString());
    }
  }
}

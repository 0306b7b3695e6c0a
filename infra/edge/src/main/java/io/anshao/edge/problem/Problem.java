package io.anshao.edge.problem;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * An answer that refuses, as an RFC 9457 document. Its {@code type} is stable; {@code title} is a
 * Chinese sentence that says what to do, {@code titleEn} the same in English.
 */
public final class Problem extends ErrorResponseException {

  /** What every type begins with. */
  public static final String TYPE_PREFIX = "urn:anshao:problem:";

  private Problem(HttpStatus status, ProblemDetail body) {
    super(status, body, null);
  }

  /**
   * A problem of one kind.
   *
   * @param slug stable name in kebab case, for example {@code lost-race}
   */
  public static Problem of(HttpStatus status, String slug, String title, String titleEn) {
    var body = ProblemDetail.forStatus(status);
    body.setType(URI.create(TYPE_PREFIX + slug));
    body.setTitle(title);
    body.setProperty("titleEn", titleEn);
    return new Problem(status, body);
  }

  /** Adds a member to the document. Never a value that the caller sent. */
  public Problem with(String name, Object value) {
    getBody().setProperty(name, value);
    return this;
  }

  /** Tells when to try again, in whole seconds of at least one. */
  public Problem retryAfter(Duration pause) {
    getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pause.toSeconds())));
    return this;
  }

  /** The stable name without its prefix. */
  public String slug() {
    return String.valueOf(getBody().getType()).substring(TYPE_PREFIX.length());
  }
}

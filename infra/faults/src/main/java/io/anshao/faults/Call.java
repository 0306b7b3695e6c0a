package io.anshao.faults;

import io.anshao.scenarios.Handling.Step;
import io.anshao.scenarios.Reply;
import java.time.Duration;
import java.util.Map;

/**
 * A command under its key.
 *
 * @param etag the version of the track that it belongs to
 */
record Call(Step step, String caseId, String etag, String key) {

  private String path() {
    return "/api/v1/cases/%s/commands/%s".formatted(caseId, step.command());
  }

  private Map<String, String> headers() {
    return Map.of("If-Match", etag, "Idempotency-Key", key);
  }

  Reply send() {
    return step.who().post(path(), step.fields(), headers());
  }

  /** Sends it and does not wait for the answer. */
  void hangUp(Duration patience) {
    step.who().postsAndHangsUp(path(), step.fields(), headers(), patience);
  }
}

package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one commit does to one case.
 *
 * @param file the case after it
 * @param events in order
 * @param texts the words that came with it, by the id of their text
 * @param traceparent W3C trace context of the request that caused it
 */
public record CaseChange(
    CaseFile file, List<Recorded> events, Map<UUID, String> texts, @Nullable String traceparent) {

  /**
   * One event as it was appended.
   *
   * @param track whose event it is
   * @param name in kebab case, for example {@code signed-for}
   * @param event a {@code CaseEvent} on the main line, the track's own type elsewhere
   * @param main where the main line stood after it
   */
  public record Recorded(
      long version,
      String track,
      String name,
      Object event,
      Stamp stamp,
      Hash hash,
      CaseState main) {}

  /** The words of a text that came with this change. */
  public Optional<String> words(Text text) {
    return Optional.ofNullable(texts.get(text.id()));
  }
}

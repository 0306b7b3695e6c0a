package io.anshao.messaging.lane;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Folds works of one idempotency key before a batch is written: {@code on conflict do nothing}
 * alone would let the second of two in one statement leave rows in other tables.
 *
 * <p>In a {@link BatchWriter}:
 *
 * <pre>{@code
 * return EqualKeys.once(
 *     batch,
 *     SubmitTip::keyHash,
 *     tips -> inserted(tx, tips),          // insert … on conflict (key) do nothing returning …
 *     keys -> stored(tx, keys),            // those that another instance had: read after the insert
 *     (tip, stored) -> stored.answerTo(tip.bodyHash())); // another body under the key: a refusal
 * }</pre>
 */
public final class EqualKeys {

  private EqualKeys() {}

  /** A step of the transaction. */
  @FunctionalInterface
  public interface Step<A, B> {

    /** May read and write. */
    B apply(A with) throws SQLException;
  }

  /**
   * Writes the first work of each key, reads what was there for keys that were not inserted, and
   * answers every work from what is stored.
   *
   * @param insert of works with distinct keys, in the order of the keys, so that two instances do
   *     not lock crosswise; returns what was stored for each key that was new. It waits for another
   *     instance's transaction on the same key and then does nothing
   * @param read what is stored for keys that were not new
   * @param answer to one work; called for each, also for the one that was written
   * @throws IllegalStateException when a key is neither new nor stored
   */
  public static <W, K extends Comparable<K>, S, R> List<R> once(
      List<W> batch,
      Function<W, K> keyOf,
      Step<List<W>, Map<K, S>> insert,
      Step<List<K>, Map<K, S>> read,
      BiFunction<W, S, R> answer)
      throws SQLException {
    var firsts = new TreeMap<K, W>();
    batch.forEach(work -> firsts.putIfAbsent(keyOf.apply(work), work));
    var stored = new HashMap<>(insert.apply(List.copyOf(firsts.values())));
    var known = firsts.keySet().stream().filter(key -> !stored.containsKey(key)).toList();
    if (!known.isEmpty()) {
      stored.putAll(read.apply(known));
    }
    return batch.stream()
        .map(work -> answer.apply(work, require(stored, keyOf.apply(work))))
        .toList();
  }

  private static <K, S> S require(Map<K, S> stored, K key) {
    return Optional.ofNullable(stored.get(key))
        .orElseThrow(() -> new IllegalStateException("a key was neither new nor stored"));
  }
}

package io.anshao.cases.lifecycle;

import io.anshao.messaging.inbox.RecordHandler;
import java.util.function.Predicate;

/**
 * Takes in some of the records of the topic of tips. Declared as a bean.
 *
 * @param takes whether a record of contracts is one of them
 */
public record TipHandler(Predicate<Object> takes, RecordHandler handler) {

  /** Takes in all records of a kind. */
  public TipHandler(Class<?> kind, RecordHandler handler) {
    this(kind::isInstance, handler);
  }

  /** Takes in the records of a kind that are chosen. */
  public static <E> TipHandler of(Class<E> kind, Predicate<E> chosen, RecordHandler handler) {
    return new TipHandler(
        event -> kind.isInstance(event) && chosen.test(kind.cast(event)), handler);
  }
}

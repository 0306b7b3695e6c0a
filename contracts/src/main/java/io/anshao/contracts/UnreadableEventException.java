package io.anshao.contracts;

import org.jspecify.annotations.Nullable;

/** The record cannot be understood by this version; its key is parked, not dropped. */
public final class UnreadableEventException extends RuntimeException {

  public UnreadableEventException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

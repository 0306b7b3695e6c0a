package io.anshao.faults;

/**
 * A command that somebody gave under a key of its own, however often it was sent.
 *
 * @param began when it was sent first, in nanoseconds of one clock
 * @param ended when the answer was there
 * @param status the answer; 0 where none came
 */
record Attempt(String key, String caseId, String command, long began, long ended, int status) {

  boolean isAcknowledged() {
    return status == 200;
  }

  /** The same as if no answer had come. */
  Attempt withoutAnswer() {
    return new Attempt(key, caseId, command, began, ended, 0);
  }

  boolean isRefused() {
    return status >= 400 && status < 500;
  }
}

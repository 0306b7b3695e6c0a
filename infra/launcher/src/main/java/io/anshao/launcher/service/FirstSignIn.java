package io.anshao.launcher.service;

import java.time.Duration;
import java.util.Optional;

/**
 * The first sign-in on a new platform. case-service makes its first account a moment after it
 * answers, and locks a name after ten misses: so each attempt waits twice as long as the one
 * before.
 */
public final class FirstSignIn implements AutoCloseable {

  private final String url;
  private final String username;
  private final String password;
  private Optional<StaffCalls> calls = Optional.empty();
  private Duration pause = Duration.ofMillis(500);
  private long next = System.nanoTime();

  /** Will sign that person in there. */
  public FirstSignIn(String url, String username, String password) {
    this.url = url;
    this.username = username;
    this.password = password;
  }

  /** Whether the person is signed in; tries, if it is time for another attempt. */
  public boolean succeeds() {
    if (calls.isEmpty() && System.nanoTime() >= next) {
      calls = StaffCalls.signIn(url, username, password);
      next = System.nanoTime() + pause.toNanos();
      pause = pause.multipliedBy(2);
    }
    return calls.isPresent();
  }

  /** What that person may do now. */
  public StaffCalls calls() {
    return calls.orElseThrow();
  }

  @Override
  public void close() {
    calls.ifPresent(StaffCalls::close);
  }
}

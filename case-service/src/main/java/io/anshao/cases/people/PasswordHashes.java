package io.anshao.cases.people;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Argon2id on a scheduler of its own: it takes tens of milliseconds and 19 MiB each, so never on an
 * event loop and never many at once (MECHANICS 8).
 */
public final class PasswordHashes implements AutoCloseable {

  private static final int PASSES = 2;
  private static final int THREADS = 2;
  private static final int WAITING = 64;

  private final Argon2PasswordEncoder argon2;
  private final Scheduler scheduler =
      Schedulers.newBoundedElastic(THREADS, WAITING, "argon2", 60, true);

  /** Compared with where there is no account, so that both take the same time. */
  private final String nobody;

  /**
   * @param memoryKib what each hash takes, in KiB
   */
  public PasswordHashes(int memoryKib) {
    argon2 = new Argon2PasswordEncoder(16, 32, 1, memoryKib, PASSES);
    nobody = encode("nobody");
  }

  /** The hash to store. */
  public Mono<String> hash(String password) {
    return Mono.fromCallable(() -> encode(password)).subscribeOn(scheduler);
  }

  /**
   * Whether the password is the one of the hash.
   *
   * @param hash {@code null} where there is no account: false, after the same time
   */
  public Mono<Boolean> matches(String password, @Nullable String hash) {
    var compared = hash == null ? nobody : hash;
    return Mono.fromCallable(() -> argon2.matches(password, compared) && hash != null)
        .subscribeOn(scheduler);
  }

  private String encode(String password) {
    var encoded = argon2.encode(password);
    if (encoded == null) {
      throw new IllegalStateException("a password has a hash");
    }
    return encoded;
  }

  @Override
  public void close() {
    scheduler.dispose();
  }
}

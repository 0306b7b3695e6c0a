package io.anshao.cases.people;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.messaging.Migration;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * An empty table of people gets one administrator (MECHANICS 12): with the password of the
 * settings, or with a random one that is printed once and must be changed at the first sign-in.
 */
final class FirstAdministrator implements SmartLifecycle {

  static final String USERNAME = "admin";

  private final Migration migration;
  private final Desk desk;
  private final PasswordHashes hashes;
  private final @Nullable String givenPassword;
  private volatile Disposable making = Disposables.disposed();

  FirstAdministrator(
      Migration migration, Desk desk, PasswordHashes hashes, @Nullable String givenPassword) {
    this.migration = migration;
    this.desk = desk;
    this.hashes = hashes;
    this.givenPassword = givenPassword;
  }

  @Override
  public void start() {
    making =
        Mono.fromFuture(migration::done)
            .then(Mono.defer(this::make))
            .retryWhen(
                Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                    .maxBackoff(Duration.ofSeconds(30)))
            .subscribe();
  }

  private Mono<Boolean> make() {
    var given = givenPassword;
    var password = given == null ? TemporaryPasswords.text(new SecureRandom().nextLong()) : given;
    var person =
        new Person(
            UUID.randomUUID(),
            USERNAME,
            "系统管理员",
            null,
            null,
            Set.of(Role.ADMINISTRATOR),
            given == null,
            true,
            null);
    return desk.write("people", PersonRows::isEmpty)
        .filter(isEmpty -> isEmpty)
        .flatMap(isEmpty -> hashes.hash(password))
        .flatMap(
            hash ->
                desk.write(
                    "people",
                    tx ->
                        PersonRows.isEmpty(tx)
                            && PersonRows.insert(tx, new Account(person, hash), new byte[0])))
        .doOnNext(
            made -> {
              if (made && given == null) {
                print(password);
              }
            });
  }

  /** To the console and not to the log: logs are kept and shipped. */
  private static void print(String password) {
    System.out.printf(
        "首位管理员 First administrator: %s / %s (首次登录须修改 to be changed at first sign-in)%n",
        USERNAME, password);
  }

  @Override
  public void stop() {
    making.dispose();
  }

  @Override
  public boolean isRunning() {
    return !making.isDisposed();
  }
}

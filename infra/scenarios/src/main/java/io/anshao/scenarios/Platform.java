package io.anshao.scenarios;

import static org.awaitility.Awaitility.await;

import io.anshao.launcher.run.Account;
import io.anshao.launcher.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A running platform, as {@code run.json} tells of it. */
public final class Platform {

  private static final Duration COMING_BACK = Duration.ofMinutes(2);
  private static final Duration WHOLE = Duration.ofMinutes(20);

  private final Path data;
  private final Run run;
  private final BusinessTime time;
  private final Http intake;
  private final Http cases;
  private final Http notify;

  private Platform(Path data, Run run) {
    this.data = data;
    this.run = run;
    this.time = new BusinessTime(data.resolve("clock.json"));
    this.intake = new Http(run.intake());
    this.cases = new Http(run.cases());
    this.notify = new Http(run.notifications());
  }

  /** The platform that runs on that folder. */
  public static Platform on(Path data) {
    return Run.read(data)
        .map(run -> new Platform(data, run))
        .orElseThrow(() -> new IllegalStateException("no platform runs on " + data));
  }

  public Http intake() {
    return intake;
  }

  public Http cases() {
    return cases;
  }

  /** The service's HTTP edge. */
  public Http http(ServiceName service) {
    return switch (service) {
      case INTAKE -> intake;
      case CASES -> cases;
      case NOTIFY -> notify;
    };
  }

  public BusinessTime time() {
    return time;
  }

  public Databases databases() {
    return new Databases(run.postgres());
  }

  /** The same platform, whose databases another server on this machine holds now. */
  public Platform withPostgresAt(int port) {
    return new Platform(
        data,
        new Run(
            run.intake(),
            run.cases(),
            run.notifications(),
            run.mail(),
            run.postgres().replaceFirst("@localhost:\\d+", "@localhost:" + port),
            run.kafka(),
            run.accounts(),
            run.apiKeys(),
            run.pids()));
  }

  /** Where PostgreSQL is, with its superuser. */
  public String postgres() {
    return run.postgres();
  }

  /** Where the broker is. */
  public String brokers() {
    return run.kafka();
  }

  public Topics topics() {
    return new Topics(run.kafka());
  }

  /** The folder with logs, photographs and secrets. */
  public Path data() {
    return data;
  }

  /** The accounts that the launcher made. */
  public List<Account> accounts() {
    return Run.read(data).orElse(run).accounts();
  }

  /** The first administrator, signed in. */
  public Staff administrator() {
    return signIn(account -> account.roles().contains("administrator"));
  }

  /** One of the launcher's accounts, signed in. */
  public Staff staff(String username) {
    return signIn(account -> account.username().equals(username));
  }

  private Staff signIn(Predicate<Account> whom) {
    return accounts().stream()
        .filter(whom)
        .findFirst()
        .map(account -> Staff.signIn(this, account.username(), account.password()))
        .orElseThrow();
  }

  /** What was mailed to that address, oldest first. */
  public List<Mail> mailsTo(String address) {
    return new Http(run.mail())
        .get("/messages")
        .expect(200)
        .json()
        .valueStream()
        .map(Mail::of)
        .filter(mail -> mail.to().equals(address))
        .toList();
  }

  /** Process ids by name, in the order of starting. */
  public java.util.Map<String, Long> pids() {
    return Run.read(data).orElse(run).pids();
  }

  /** The process of that name, where it runs now. */
  public Optional<ProcessHandle> process(String name) {
    return Optional.ofNullable(pids().get(name)).flatMap(ProcessHandle::of);
  }

  /** {@code kill -9} of that process and of its children, as PostgreSQL has them. */
  public void kill(String name) {
    process(name)
        .ifPresent(
            process -> {
              var all = Stream.concat(Stream.of(process), process.descendants()).toList();
              all.forEach(ProcessHandle::destroyForcibly);
            });
  }

  /** Returns when every service is ready for work. */
  public void awaitWhole() {
    await()
        .atMost(WHOLE)
        .pollInterval(Duration.ofMillis(250))
        .ignoreException(UncheckedIOException.class)
        .until(() -> Stream.of(ServiceName.values()).allMatch(this::isReady));
  }

  private boolean isReady(ServiceName service) {
    return http(service).get("/readyz").status() == 200;
  }

  /** The service's process id. */
  public long pidOf(ServiceName service) {
    return pids().get(service.id());
  }

  /** {@code kill -9}. */
  public void kill(ServiceName service) {
    var process = ProcessHandle.of(pidOf(service)).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Returns when the service is ready again, under another process id. */
  public void awaitReturnOf(ServiceName service, long killed) {
    await()
        .atMost(COMING_BACK)
        .pollInterval(Duration.ofMillis(200))
        .ignoreException(UncheckedIOException.class)
        .until(() -> pidOf(service) != killed && isReady(service));
  }

  /** The words of every log file of the platform that holds them. */
  public List<Path> logsThatHold(String words) throws IOException {
    try (var logs = java.nio.file.Files.list(data.resolve("logs"))) {
      return logs.filter(log -> holds(log, words)).toList();
    }
  }

  private static boolean holds(Path log, String words) {
    try (var lines = java.nio.file.Files.lines(log, java.nio.charset.StandardCharsets.ISO_8859_1)) {
      var latin =
          new String(
              words.getBytes(java.nio.charset.StandardCharsets.UTF_8),
              java.nio.charset.StandardCharsets.ISO_8859_1);
      return lines.anyMatch(line -> line.contains(latin));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

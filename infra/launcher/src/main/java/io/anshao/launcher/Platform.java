package io.anshao.launcher;

import io.anshao.launcher.demo.Filling;
import io.anshao.launcher.folder.DataFolder;
import io.anshao.launcher.folder.Secrets;
import io.anshao.launcher.kafka.KafkaServer;
import io.anshao.launcher.kafka.Topics;
import io.anshao.launcher.mail.MailCatcher;
import io.anshao.launcher.postgres.Databases;
import io.anshao.launcher.postgres.PostgresServer;
import io.anshao.launcher.run.Account;
import io.anshao.launcher.run.Accounts;
import io.anshao.launcher.run.ApiKeys;
import io.anshao.launcher.run.Run;
import io.anshao.launcher.service.FirstSignIn;
import io.anshao.launcher.service.Probe;
import io.anshao.launcher.service.Service;
import io.anshao.launcher.service.ServiceProcess;
import io.anshao.launcher.service.Settings;
import io.anshao.launcher.supervision.StartCache;
import io.anshao.launcher.supervision.Supervisor;
import io.anshao.launcher.tls.LocalAuthority;
import io.anshao.launcher.tls.TrustPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything on one machine, from the first process to the last: started so that nothing waits
 * longer than it must, stopped in the opposite order.
 */
final class Platform implements AutoCloseable {

  private static final String ADMINISTRATOR = "admin";
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

  private final DataFolder folder;
  private final Secrets secrets;
  private final Ports ports;
  private final Accounts accounts;
  private final Settings settings;
  private final Optional<Filling> filling;
  private final Supervisor supervisor = new Supervisor(this::tellRestart);
  private final Optional<LocalAuthority> authority;
  private @Nullable MailCatcher mail;
  private @Nullable TrustPage trustPage;
  private volatile boolean ready;

  /**
   * @param mode what it is started for
   */
  Platform(DataFolder folder, Secrets secrets, UpOptions options, StartCache.Mode mode) {
    this.folder = folder;
    this.secrets = secrets;
    this.ports = options.ports();
    this.accounts = new Accounts(secrets.accounts());
    if (folder.isNew()) {
      accounts.write(
          List.of(new Account(ADMINISTRATOR, Secrets.password(), List.of("administrator"), null)));
    }
    this.authority = Optional.of(new LocalAuthority(secrets.folder())).filter(_ -> options.tls());
    var identity = authority.map(LocalAuthority::identity);
    authority.ifPresent(LocalAuthority::trust);
    this.filling =
        Optional.of(new Filling(folder, secrets)).filter(demo -> options.demo() && !demo.isDone());
    this.settings =
        new Settings(
            folder,
            secrets,
            ports,
            options.demo(),
            mode,
            options.clock() || filling.isPresent() ? Optional.of(folder.clock()) : Optional.empty(),
            administrator().password(),
            identity,
            options.through());
  }

  /** Starts everything and returns when all of it is ready. */
  Run start() {
    var postgres = new PostgresServer(folder, secrets, ports.postgres());
    mail = startMail();
    trustPage = authority.map(this::startTrustPage).orElse(null);
    supervisor.start(kafka().part());
    supervisor.start(postgres.part());
    supervisor.await("PostgreSQL took connections", PATIENCE, postgres::answers);
    prepareDatabases(postgres);
    for (var service : Service.values()) {
      supervisor.start(ServiceProcess.part(service, settings));
    }
    makeTopics();
    if (!folder.isFounded()) {
      makeDistrict();
      folder.found();
    }
    for (var service : Service.values()) {
      supervisor.await(
          "%s was ready (%s says what it lacks)".formatted(service.id(), folder.log(service.id())),
          PATIENCE,
          () -> Probe.isReady(settings.url(service)));
    }
    supervisor.allStarted();
    filling.ifPresent(demo -> fill(demo, postgres));
    return tellReady();
  }

  private KafkaServer kafka() {
    return new KafkaServer(folder, ports, settings.compiler(), settings.mode(), settings.behind());
  }

  /** What is learned of the starts of its parts. */
  List<StartCache> caches() {
    return Stream.concat(
            Arrays.stream(Service.values()).map(service -> ServiceProcess.cache(service, settings)),
            Stream.of(kafka().cache()))
        .toList();
  }

  private void fill(Filling demo, PostgresServer postgres) {
    demo.requireEmpty(postgres);
    demo.fill(settings.url(Service.INTAKE), settings.url(Service.CASES));
  }

  private MailCatcher startMail() {
    try {
      return MailCatcher.start(ports.smtp(), ports.mail());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TrustPage startTrustPage(LocalAuthority trusted) {
    try {
      return TrustPage.start(ports.trust(), trusted, settings.url(Service.INTAKE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where phones get the certificate, and its fingerprint, if pages are encrypted. */
  Optional<String> trust() {
    return settings
        .tls()
        .flatMap(
            identity ->
                authority.map(
                    trusted ->
                        "http://%s:%d  SHA-256 %s"
                            .formatted(identity.host(), ports.trust(), trusted.fingerprint())));
  }

  private void prepareDatabases(PostgresServer postgres) {
    try {
      Databases.prepare(postgres, secrets);
    } catch (SQLException e) {
      throw new Refusal("The databases cannot be prepared: %s.".formatted(e.getMessage()));
    }
  }

  private void makeTopics() {
    try (var topics = new Topics(KafkaServer.bootstrapServers(ports))) {
      supervisor.await("Kafka took requests", PATIENCE, topics::isBrokerThere);
      topics.create();
    }
  }

  private void makeDistrict() {
    var cases = settings.url(Service.CASES);
    supervisor.await(
        "case-service answered (%s says why not)".formatted(folder.log("cases")),
        PATIENCE,
        () -> Probe.isAlive(cases));
    try (var signIn = new FirstSignIn(cases, ADMINISTRATOR, administrator().password())) {
      supervisor.await("the first administrator could sign in", PATIENCE, signIn::succeeds);
      signIn.calls().makeDistrict(Settings.DISTRICT, Settings.DISTRICT);
    }
  }

  private Account administrator() {
    return accounts.read().stream()
        .filter(account -> account.username().equals(ADMINISTRATOR))
        .findFirst()
        .orElseThrow(() -> new Refusal("%s names no administrator.".formatted(secrets.accounts())));
  }

  private synchronized Run tellReady() {
    ready = true;
    return tell();
  }

  private synchronized void tellRestart() {
    if (ready) {
      tell();
    }
  }

  private Run tell() {
    var pids = new LinkedHashMap<String, Long>();
    pids.put("launcher", ProcessHandle.current().pid());
    pids.putAll(supervisor.pids());
    var run =
        new Run(
            settings.url(Service.INTAKE),
            settings.url(Service.CASES),
            settings.url(Service.NOTIFY),
            "http://localhost:" + ports.mail(),
            "postgresql://postgres:%s@localhost:%d/postgres"
                .formatted(secrets.passwordOf("postgres"), ports.postgres()),
            KafkaServer.bootstrapServers(ports),
            accounts.read(),
            new ApiKeys(secrets.apiKeys()).read(),
            pids);
    run.write(folder.path());
    return run;
  }

  @Override
  public void close() {
    supervisor.shut();
    var patience = ready && settings.mode() == StartCache.Mode.LEARN ? PATIENCE : STOP_PATIENCE;
    supervisor.stop(Arrays.stream(Service.values()).map(Service::id).toList(), patience);
    supervisor.stop(List.of("kafka"), patience);
    supervisor.stop(List.of("postgres"), patience);
    Stream.ofNullable(mail).forEach(MailCatcher::close);
    Stream.ofNullable(trustPage).forEach(TrustPage::close);
    synchronized (this) {
      ready = false;
      Run.remove(folder.path());
    }
  }
}

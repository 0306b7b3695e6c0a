package io.anshao.launcher.service;

import io.anshao.launcher.Ports;
import io.anshao.launcher.folder.DataFolder;
import io.anshao.launcher.folder.Secrets;
import io.anshao.launcher.kafka.KafkaServer;
import io.anshao.launcher.postgres.Databases;
import io.anshao.launcher.postgres.PostgresServer;
import io.anshao.launcher.supervision.Jvm;
import io.anshao.launcher.supervision.StartCache;
import io.anshao.launcher.tls.LocalAuthority.Identity;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the services are told. The same settings, with other values, run them against real servers.
 *
 * @param demo whether the folder is filled to look at, and lives for a day
 * @param mode what they are started for
 * @param clock the file that says business time, if one does
 * @param administratorPassword of the first administrator
 * @param tls what they serve encrypted with, if they do
 * @param through where they look for PostgreSQL, and one above for Kafka, if something stands
 *     between
 */
public record Settings(
    DataFolder folder,
    Secrets secrets,
    Ports ports,
    boolean demo,
    StartCache.Mode mode,
    Optional<Path> clock,
    String administratorPassword,
    Optional<Identity> tls,
    Optional<Integer> through) {

  /** In KiB: the passwords of a demo are printed, and whoever tries it signs in often. */
  private static final int DEMO_HASH_MEMORY = 1_024;

  /** The district that the embedded platform starts with. */
  public static final String DISTRICT = "330205";

  /** How the services' hot code is compiled. */
  public Jvm.Compiler compiler() {
    return demo ? Jvm.Compiler.QUICK : Jvm.Compiler.THOROUGH;
  }

  Map<String, Object> of(Service service) {
    var settings = new TreeMap<String, Object>();
    settings.put("server.port", port(service));
    settings.put("anshao.district", DISTRICT);
    settings.put(
        "anshao.database.url",
        PostgresServer.jdbcUrl(through.orElseGet(ports::postgres), Databases.nameOf(service.id())));
    settings.put("anshao.database.username", service.id() + "_app");
    settings.put("anshao.database.password", secrets.passwordOf(service.id() + "_app"));
    settings.put("anshao.database.owner-username", service.id() + "_owner");
    settings.put("anshao.database.owner-password", secrets.passwordOf(service.id() + "_owner"));
    settings.put(
        "spring.kafka.bootstrap-servers",
        behind().map(port -> "localhost:" + port).orElse(KafkaServer.bootstrapServers(ports)));
    settings.put("anshao.secrets.file", secrets.keyOf(service.id()).toString());
    settings.put("anshao.origins", String.join(",", url(Service.INTAKE), url(Service.CASES)));
    settings.put("anshao.intake-url", url(Service.INTAKE));
    settings.put("anshao.cases-url", url(Service.CASES));
    clock.ifPresent(file -> settings.put("anshao.clock.file", file.toString()));
    tls.ifPresent(identity -> settings.putAll(encryption(identity)));
    settings.putAll(ownOf(service));
    if (demo && service == Service.CASES) {
      settings.put("anshao.passwords.memory", DEMO_HASH_MEMORY);
    }
    return settings;
  }

  /** The port by which the services find Kafka, if something stands between. */
  public Optional<Integer> behind() {
    return through.map(port -> port + 1);
  }

  private static Map<String, Object> encryption(Identity identity) {
    return Map.of(
        "server.ssl.key-store",
        "file:" + identity.keyStore(),
        "server.ssl.key-store-type",
        "PKCS12",
        "server.ssl.key-store-password",
        identity.password());
  }

  private Map<String, Object> ownOf(Service service) {
    return switch (service) {
      case INTAKE ->
          Map.of(
              "anshao.photos.folder",
              folder.photos().toString(),
              "anshao.pages",
              url(Service.INTAKE));
      case CASES ->
          Map.of(
              "anshao.first-administrator.password",
              administratorPassword,
              "anshao.notify-url",
              url(Service.NOTIFY),
              "anshao.erasure.ledger",
              folder.erasures().toString());
      case NOTIFY ->
          Map.of(
              "anshao.notify-url",
              url(Service.NOTIFY),
              "anshao.sms.access-key-id",
              "local",
              "anshao.sms.access-key-secret",
              "local",
              "anshao.sms.endpoint",
              caught("/sms"),
              "anshao.robots.dingtalk",
              caught("/dingtalk"),
              "anshao.robots.wecom",
              caught("/wecom"),
              "anshao.webhooks.plain",
              "true",
              "spring.mail.host",
              "localhost",
              "spring.mail.port",
              ports.smtp(),
              "anshao.reveal.codes-file",
              secrets.custodianCodes().toString());
    };
  }

  /** What would leave the machine is caught beside the mails. */
  private String caught(String path) {
    return "http://localhost:" + ports.mail() + path;
  }

  private int port(Service service) {
    return switch (service) {
      case INTAKE -> ports.intake();
      case CASES -> ports.cases();
      case NOTIFY -> ports.notifications();
    };
  }

  /** Where that service is reached: on this machine, or encrypted in its network. */
  public String url(Service service) {
    return tls.map(identity -> "https://" + identity.host()).orElse("http://localhost")
        + ":"
        + port(service);
  }
}

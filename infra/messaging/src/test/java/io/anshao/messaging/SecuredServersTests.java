package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Topic;
import io.anshao.contracts.TopicAccess;
import io.anshao.contracts.TopicCreation;
import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import io.anshao.messaging.reference.ReferenceConfiguration;
import io.anshao.messaging.reference.ReferenceStore;
import io.r2dbc.spi.ConnectionFactories;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertPathValidatorException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The ways of the production profile, with certificates made here: TLS to PostgreSQL, TLS, SASL and
 * access lists at the broker.
 */
class SecuredServersTests {

  private static final String OWNER = "owner-password-of-this-test";
  private static final String APP = "application-password-of-this-test";

  @TempDir private static Path folder;

  private static TestAuthority authority;
  private static EmbeddedPostgres postgres;
  private static BrokerProcess broker;

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({MessagingConfiguration.class, ReferenceConfiguration.class})
  static class Application {}

  @BeforeAll
  static void start() throws IOException, SQLException {
    // a broker of its own takes its time on a busy machine
    Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
    authority = new TestAuthority(Files.createDirectory(folder.resolve("tls")));
    postgres = encryptedDatabase();
    broker = guardedBroker();
    broker.start();
    await().ignoreExceptions().until(SecuredServersTests::hasTopicsAndGrants);
  }

  @AfterAll
  static void stop() throws IOException {
    broker.close();
    postgres.close();
  }

  @Test
  void writesReadsAndPublishesEncryptedAsItself() throws SQLException {
    try (var service =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .run(
                "--anshao.service=cases",
                "--anshao.database.url=" + encrypted(authority),
                "--anshao.database.username=app",
                "--anshao.database.password=" + APP,
                "--anshao.database.owner-username=owner",
                "--anshao.database.owner-password=" + OWNER,
                "--spring.kafka.bootstrap-servers=" + broker.address(),
                "--spring.kafka.security.protocol=SASL_SSL",
                "--spring.kafka.ssl.trust-store-type=PEM",
                "--spring.kafka.ssl.trust-store-location=file:" + authority.authority(),
                "--spring.kafka.properties.sasl.mechanism=SCRAM-SHA-512",
                "--spring.kafka.properties.sasl.jaas.config=" + signIn("cases", "cases-secret"))) {
      var district = new DistrictDefined("990002", "试验区", null, "安委办", "JB", List.of());
      try (var tx = service.getBean(Database.class).open();
          var statement = tx.createStatement();
          var rows =
              statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
        rows.next();
        assertThat(rows.getBoolean(1)).isTrue();
        service
            .getBean(Outbox.class)
            .append(
                tx,
                List.of(
                    OutboxRecord.of(
                        "/anshao/cases",
                        district,
                        "district/990002",
                        1,
                        "990002",
                        Instant.EPOCH,
                        null,
                        null)));
        tx.commit();
      }
      assertThat(
              service
                  .getBean(DatabaseClient.class)
                  .sql("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
                  .mapValue(Boolean.class)
                  .one()
                  .block())
          .isTrue();
      var reference = service.getBean(ReferenceStore.class);
      await()
          .untilAsserted(
              () ->
                  assertThat(reference.find(DistrictDefined.class, "district/990002"))
                      .contains(district));
    }
  }

  @Test
  void speaksWithNoDatabaseThatItsAuthorityDoesNotVouchFor() throws IOException {
    var stranger = new TestAuthority(Files.createDirectory(folder.resolve("stranger")));
    assertThatThrownBy(() -> DriverManager.getConnection(encrypted(stranger), "app", APP))
        .isInstanceOf(SQLException.class);
    var settings =
        new DatabaseSettings(encrypted(stranger), "app", APP, "owner", OWNER, 1).reader();
    assertThatThrownBy(
            () ->
                Mono.from(ConnectionFactories.get(settings).create()).block(Duration.ofSeconds(20)))
        .hasStackTraceContaining(CertPathValidatorException.class.getName());
  }

  @Test
  void findsADatabaseThatTakesNothingUnencrypted() {
    assertThatThrownBy(() -> DriverManager.getConnection(plain() + "?sslmode=disable", "app", APP))
        .hasMessageContaining("no pg_hba.conf entry");
  }

  @Test
  void publishesToNoTopicOfAnotherService() {
    try (var producer =
        new KafkaProducer<>(
            as("intake", "intake-secret"), new ByteArraySerializer(), new ByteArraySerializer())) {
      assertThatThrownBy(() -> send(producer, Topic.PROGRESS))
          .hasCauseInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  void readsNoTopicThatIsNotForIt() {
    try (var consumer =
        new KafkaConsumer<>(
            as("cases", "cases-secret"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(new TopicPartition(Topic.CONTACTS.kafkaName(), 0)));
      consumer.seekToBeginning(consumer.assignment());
      assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(10)))
          .isInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  void getsNowhereWithAWrongPassword() {
    try (var admin = Admin.create(as("cases", "guessed"))) {
      assertThatThrownBy(() -> admin.describeCluster().nodes().get())
          .hasCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  private static void send(KafkaProducer<byte[], byte[]> producer, Topic topic)
      throws ExecutionException, InterruptedException {
    producer.send(new ProducerRecord<>(topic.kafkaName(), new byte[0], new byte[0])).get();
  }

  private static boolean hasTopicsAndGrants() {
    try (var admin = Admin.create(as("operator", "operator-secret"))) {
      TopicCreation.create(admin, (short) 1);
      TopicAccess.grant(admin);
      return true;
    }
  }

  private static Map<String, Object> as(String name, String password) {
    var config = new HashMap<String, Object>();
    config.put("bootstrap.servers", broker.address());
    config.put("security.protocol", "SASL_SSL");
    config.put("ssl.truststore.type", "PEM");
    config.put("ssl.truststore.location", authority.authority().toString());
    config.put("sasl.mechanism", "SCRAM-SHA-512");
    config.put("sasl.jaas.config", signIn(name, password));
    return config;
  }

  private static String signIn(String name, String password) {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(name, password);
  }

  private static String plain() {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/service";
  }

  private static String encrypted(TestAuthority trusted) {
    return plain() + "?sslmode=verify-full&sslrootcert=" + trusted.authority();
  }

  private static EmbeddedPostgres encryptedDatabase() throws IOException, SQLException {
    var access = folder.resolve("pg_hba.conf");
    // the first two lines are for the test's own administrator
    Files.writeString(
        access,
        """
        host    all postgres 127.0.0.1/32 trust
        host    all postgres ::1/128      trust
        hostssl all all      127.0.0.1/32 scram-sha-256
        hostssl all all      ::1/128      scram-sha-256
        """);
    var server =
        EmbeddedPostgres.builder()
            .setLocaleConfig("locale", "C.UTF-8")
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", authority.certificate().toString())
            .setServerConfig("ssl_key_file", authority.key().toString())
            .setServerConfig("hba_file", access.toString())
            .start();
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create role owner login password '" + OWNER + "'");
      statement.execute("create role app login password '" + APP + "'");
      statement.execute("create database service owner owner");
    }
    return server;
  }

  private static BrokerProcess guardedBroker() throws IOException {
    var store = authority.keyStore().toString();
    return new BrokerProcess(
        Files.createDirectory(folder.resolve("kafka")),
        Map.ofEntries(
            Map.entry("listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:SSL"),
            Map.entry("sasl.enabled.mechanisms", "SCRAM-SHA-512"),
            Map.entry("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512"),
            Map.entry(
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                signIn("operator", "operator-secret")),
            Map.entry("listener.name.controller.ssl.client.auth", "required"),
            Map.entry("ssl.keystore.type", "PKCS12"),
            Map.entry("ssl.keystore.location", store),
            Map.entry("ssl.keystore.password", TestAuthority.PASSWORD),
            Map.entry("ssl.truststore.type", "PEM"),
            Map.entry("ssl.truststore.location", authority.authority().toString()),
            Map.entry(
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
            Map.entry("super.users", "User:operator;User:CN=server")),
        List.of(
            "[name=operator,password=operator-secret]",
            "[name=cases,password=cases-secret]",
            "[name=intake,password=intake-secret]"));
  }
}

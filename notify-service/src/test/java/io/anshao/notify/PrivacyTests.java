package io.anshao.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.anshao.contracts.delivery.NoticeSettled;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A contact is never in a log nor, in clear, in the database; private keys neither. */
class PrivacyTests {

  @Test
  void keepsContactsOutOfLogsTablesAndTopics() throws SQLException {
    try (var mail = new MailGate();
        var broker = new Broker()) {
      var notify = new Notify(mail.port());
      try (var _ = notify.start()) {
        var logged = listen();
        var reporters = reporters(broker, notify.contactKey());
        mail.refuse(reporters.get(0).contact(), "550 unknown " + reporters.get(0).contact(), 1);
        mail.refuse(reporters.get(1).contact(), "451 later " + reporters.get(1).contact(), 2);
        reporters.forEach(Reporter::leavesContact);

        var messages = reporters.stream().map(r -> r.isToldThat("tip-accepted")).toList();

        messages.forEach(Reporter::settled);
        for (var reporter : reporters) {
          assertThat(notify.tablesThatHold(reporter.contact())).isEmpty();
          assertThat(logged).noneMatch(e -> textOf(e).contains(reporter.contact()));
          assertThat(Broker.all(NoticeSettled.class))
              .noneMatch(r -> new String(r.value()).contains(reporter.contact()));
        }
        assertThat(logged).anyMatch(e -> textOf(e).contains(messages.getFirst().toString()));
      }
    }
  }

  /** Everything at INFO, as in production, and our own code at its most talkative. */
  private static List<ILoggingEvent> listen() {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    ((Logger) LoggerFactory.getLogger("io.anshao")).setLevel(Level.TRACE);
    // the mail server of the test, which knows the addresses of course
    ((Logger) LoggerFactory.getLogger("com.icegreen")).setLevel(Level.OFF);
    var appender = new ListAppender<ILoggingEvent>();
    appender.start();
    root.addAppender(appender);
    return appender.list;
  }

  @Test
  void givesTheApplicationRoleNoWayToChangeKeys() {
    try (var mail = new MailGate()) {
      var notify = new Notify(mail.port());
      try (var _ = notify.start()) {
        notify.contactKey();
        assertThatThrownBy(() -> notify.execute("update key_pair set valid_until = now()"))
            .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> notify.execute("delete from key_pair"))
            .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> notify.execute("delete from message"))
            .hasMessageContaining("permission denied");
      }
    }
  }

  private static List<Reporter> reporters(Broker broker, String key) {
    return List.of(
        Reporter.with(broker, key), Reporter.with(broker, key), Reporter.with(broker, key));
  }

  private static String textOf(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    return event.getFormattedMessage()
        + event.getMDCPropertyMap()
        + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
  }
}

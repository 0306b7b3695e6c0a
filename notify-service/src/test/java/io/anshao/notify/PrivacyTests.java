package io.anshao.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anshao.contracts.delivery.NoticeSettled;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A contact is never in a log nor, in clear, in the database; private keys neither. */
class PrivacyTests {

  @Test
  void keepsContactsOutOfLogsTablesAndTopics() throws SQLException {
    try (var mail = new MailGate();
        var broker = new Broker()) {
      var notify = new Notify(mail.port());
      try (var _ = notify.start()) {
        var logged = Logs.listen();
        var reporters = reporters(broker, notify.contactKey());
        mail.refuse(reporters.get(0).contact(), "550 unknown " + reporters.get(0).contact(), 1);
        mail.refuse(reporters.get(1).contact(), "451 later " + reporters.get(1).contact(), 2);
        reporters.forEach(Reporter::leavesContact);

        var messages = reporters.stream().map(r -> r.isToldThat("tip-accepted")).toList();

        messages.forEach(Reporter::settled);
        for (var reporter : reporters) {
          assertThat(notify.tablesThatHold(reporter.contact())).isEmpty();
          assertThat(logged).noneMatch(e -> Logs.textOf(e).contains(reporter.contact()));
          assertThat(Broker.all(NoticeSettled.class))
              .noneMatch(r -> new String(r.value()).contains(reporter.contact()));
        }
        assertThat(logged).anyMatch(e -> Logs.textOf(e).contains(messages.getFirst().toString()));
      }
    }
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
}

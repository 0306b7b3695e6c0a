package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anshao.launcher.folder.Secrets;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself forbids, whatever a program tries. */
@OnPlatform
class DatabaseRoleTests {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private Platform platform;
  private Secrets secrets;

  @BeforeEach
  void readSecrets(Platform running) throws IOException {
    platform = running;
    secrets = Secrets.read(running.data());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update case_event set version = version",
        "delete from case_event",
        "truncate case_event",
        "drop table case_event",
        "alter table case_event disable trigger all"
      })
  void letsNobodyChangeHistory(String attempt) throws SQLException {
    try (var connection =
            platform.databases().of(ServiceName.CASES, "cases_app", password("cases_app"));
        var statement = connection.createStatement()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.execute(attempt))
          .extracting(SQLException::getSQLState)
          .isEqualTo(INSUFFICIENT_PRIVILEGE);
      assertThat(statement.execute("select count(*) from case_event")).isTrue();
    }
  }

  @Test
  void keepsEachServiceInItsOwnDatabase() {
    for (var own : ServiceName.values()) {
      for (var other : ServiceName.values()) {
        if (own != other) {
          for (var role : new String[] {own.id() + "_app", own.id() + "_owner"}) {
            assertThatThrownBy(() -> platform.databases().of(other, role, password(role)).close())
                .as("%s in the database of %s", role, other)
                .hasMessageContaining("permission denied for database");
          }
        }
      }
    }
  }

  @Test
  void asksEveryRoleForItsPassword() {
    assertThatThrownBy(
            () -> platform.databases().of(ServiceName.CASES, "cases_app", "wrong").close())
        .hasMessageContaining("password authentication failed");
  }

  private String password(String role) {
    return secrets.passwordOf(role);
  }
}

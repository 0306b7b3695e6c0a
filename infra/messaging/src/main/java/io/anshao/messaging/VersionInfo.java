package io.anshao.messaging;

import io.anshao.contracts.Events;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/** Which contracts this instance speaks, and which tables it found or made. */
final class VersionInfo implements InfoContributor {

  private final Migration migration;

  VersionInfo(Migration migration) {
    this.migration = migration;
  }

  @Override
  public void contribute(Info.Builder info) {
    info.withDetail("contracts", Events.VERSION);
    try {
      migration.version().ifPresent(version -> info.withDetail("schema", version));
    } catch (FlywayException away) {
      // what else is known is still worth saying
    }
  }
}

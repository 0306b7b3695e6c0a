package io.anshao.bench;

import io.anshao.bench.peer.BareTransactions.Server;
import io.anshao.launcher.run.Run;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.ServiceName;
import java.net.URI;

/** Where a platform's PostgreSQL and broker are, for clients that are none of its services. */
final class Servers {

  private Servers() {}

  /** The service's database, as the superuser. */
  static Server of(Platform platform, ServiceName service) {
    return of(platform, "anshao_" + service.id());
  }

  /** Any database of the server, as the superuser. */
  static Server of(Platform platform, String database) {
    var url = URI.create(run(platform).postgres());
    var user = url.getUserInfo().split(":", 2);
    return new Server(url.getHost(), url.getPort(), database, user[0], user[1]);
  }

  static String brokers(Platform platform) {
    return run(platform).kafka();
  }

  private static Run run(Platform platform) {
    return Run.read(platform.data()).orElseThrow();
  }
}

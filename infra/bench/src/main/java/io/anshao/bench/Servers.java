package io.anshao.bench;

import io.anshao.bench.peer.BareTransactions.Server;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.ServiceName;
import java.net.URI;

/** Where a platform's PostgreSQL is, for clients that are none of its services. */
final class Servers {

  private Servers() {}

  /** The service's database, as the superuser. */
  static Server of(Platform platform, ServiceName service) {
    return of(platform, "anshao_" + service.id());
  }

  /** Any database of the server, as the superuser. */
  static Server of(Platform platform, String database) {
    var url = URI.create(platform.postgres());
    var user = url.getUserInfo().split(":", 2);
    return new Server(url.getHost(), url.getPort(), database, user[0], user[1]);
  }
}

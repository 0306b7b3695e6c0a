package io.anshao.intake.photo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ClamAV daemon that looks at what arrives.
 *
 * @param host where it listens; nobody looks when there is none
 * @param port of that host
 */
@ConfigurationProperties("anshao.virus-scan")
record VirusScanSettings(@Nullable String host, @DefaultValue("3310") int port) {

  VirusScan scan() {
    return host == null || host.isBlank() ? VirusScan.OFF : new ClamAv(host, port);
  }
}

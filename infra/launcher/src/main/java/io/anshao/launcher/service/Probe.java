package io.anshao.launcher.service;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a service how it is. */
public final class Probe {

  private static final int PATIENCE_MILLIS = 2_000;

  private Probe() {}

  /** Whether the process answers at all. */
  public static boolean isAlive(String url) {
    return status(url + "/livez") == 200;
  }

  /** Whether it does its work. */
  public static boolean isReady(String url) {
    return status(url + "/readyz") == 200;
  }

  private static int status(String url) {
    try {
      var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      try {
        return connection.getResponseCode();
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return -1;
    }
  }
}

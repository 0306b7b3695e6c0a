package io.anshao.launcher.tls;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** Under which addresses other devices in the same network reach this machine. */
final class OwnAddresses {

  private OwnAddresses() {}

  /** Private IPv4 addresses, of interfaces that are up. */
  static List<String> all() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(OwnAddresses::isUp)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
          .map(InetAddress::getHostAddress)
          .sorted()
          .toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  private static boolean isUp(NetworkInterface card) {
    try {
      return card.isUp() && !card.isLoopback();
    } catch (SocketException e) {
      return false;
    }
  }
}

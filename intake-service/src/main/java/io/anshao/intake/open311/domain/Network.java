package io.anshao.intake.open311.domain;

import java.net.InetAddress;
import java.util.List;

/** Which addresses belong to the public Internet, and none to a network of ours or nobody's. */
public final class Network {

  /** IANA's special-purpose addresses that are not globally reachable, multicast and reserved. */
  private static final List<Range> NOT_PUBLIC_4 =
      List.of(
          range(8, 0),
          range(8, 10),
          range(10, 100, 64),
          range(8, 127),
          range(16, 169, 254),
          range(12, 172, 16),
          range(24, 192, 0, 0),
          range(24, 192, 0, 2),
          range(24, 192, 88, 99),
          range(16, 192, 168),
          range(15, 198, 18),
          range(24, 198, 51, 100),
          range(24, 203, 0, 113),
          range(4, 224),
          range(4, 240));

  /** All global unicast addresses. */
  private static final Range GLOBAL_6 = range(3, 0x20);

  /** Tunnels, which end anywhere, and examples. */
  private static final List<Range> NOT_PUBLIC_6 =
      List.of(
          range(23, 0x20, 0x01, 0x00),
          range(32, 0x20, 0x01, 0x0d, 0xb8),
          range(16, 0x20, 0x02),
          range(20, 0x3f, 0xff, 0x00));

  private Network() {}

  private record Range(int bits, byte[] prefix) {

    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        if (at(address, bit) != at(prefix, bit)) {
          return false;
        }
      }
      return true;
    }

    private static int at(byte[] bytes, int bit) {
      return bit / 8 < bytes.length ? bytes[bit / 8] >> (7 - bit % 8) & 1 : 0;
    }
  }

  private static Range range(int bits, int... prefix) {
    var bytes = new byte[prefix.length];
    for (int i = 0; i < prefix.length; i++) {
      bytes[i] = (byte) prefix[i];
    }
    return new Range(bits, bytes);
  }

  /** Whether anybody on the Internet means the same host by that address. */
  public static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    return bytes.length == 4
        ? NOT_PUBLIC_4.stream().noneMatch(range -> range.holds(bytes))
        : GLOBAL_6.holds(bytes) && NOT_PUBLIC_6.stream().noneMatch(range -> range.holds(bytes));
  }
}

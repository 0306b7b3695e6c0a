package io.anshao.notify.contact;

import io.anshao.contracts.reference.StaffReachDefined;
import io.anshao.edge.seal.Hpke;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An address of a member of staff as it travels.
 *
 * @param keyId whose private half opens it
 * @param sealedFor binds it to the request it was typed for
 */
public record SealedAddress(String keyId, Hpke.Sealed sealed, byte[] sealedFor) {

  /**
   * As it stands in the record.
   *
   * @throws IllegalArgumentException when it is neither base64 nor hexadecimal
   */
  public static SealedAddress of(StaffReachDefined.Address address) {
    var base64 = Base64.getDecoder();
    return new SealedAddress(
        address.keyId(),
        new Hpke.Sealed(base64.decode(address.enc()), base64.decode(address.ciphertext())),
        HexFormat.of().parseHex(address.sealedFor()));
  }

  @Override
  public String toString() {
    return "SealedAddress[" + keyId + "]";
  }
}

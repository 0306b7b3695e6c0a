package io.anshao.contracts.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Verifies a bundle from the command line: {@code VerifyBundle BUNDLE.zip KEY.pem}. Says what is
 * wrong and exits with 1, or exits with 0.
 */
public final class VerifyBundle {

  private VerifyBundle() {}

  /**
   * @param args the bundle, and the public key of the office in PEM
   */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    if (args.length != 2) {
      System.err.println("VerifyBundle BUNDLE.zip KEY.pem");
      System.exit(2);
    }
    var key = read(Files.readString(Path.of(args[1])));
    var faults = BundleVerifier.faultsOf(Files.readAllBytes(Path.of(args[0])), key);
    faults.forEach(System.out::println);
    if (!faults.isEmpty()) {
      System.exit(1);
    }
    System.out.println("案卷包完整，签名和记录链相符 / the bundle is whole, signature and chain hold");
  }

  /**
   * Reads a public key.
   *
   * @throws GeneralSecurityException when it is none
   */
  public static PublicKey read(String pem) throws GeneralSecurityException {
    var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    return KeyFactory.getInstance(BundleManifest.ALGORITHM)
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }
}

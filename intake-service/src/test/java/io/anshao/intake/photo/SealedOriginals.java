package io.anshao.intake.photo;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.edge.seal.Hpke;
import io.anshao.intake.TestReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

/** Opens what the service sealed and can open no more. */
final class SealedOriginals {

  private SealedOriginals() {}

  /** The sealed bytes as they lie in the folder. */
  static byte[] read(Path folder, UUID id) throws IOException {
    var prefix = id.toString().substring(0, 2);
    return Files.readAllBytes(folder.resolve("originals/" + prefix + "/" + id + ".sealed"));
  }

  /** As the custodians' procedure will. */
  static byte[] open(byte[] sealed, UUID id) throws GeneralSecurityException, IOException {
    var line = new String(sealed, StandardCharsets.ISO_8859_1).split("\n", 2)[0];
    var words = line.split(" ");
    assertThat(words)
        .startsWith("anshao/evidence/v1", Hpke.SUITE, "AES256_GCM_HKDF_1MB", "evidence-1");
    var wrapped =
        new Hpke.Sealed(Base64.getDecoder().decode(words[4]), Base64.getDecoder().decode(words[5]));
    var info = ("anshao/evidence/v1" + words[3] + id).getBytes(StandardCharsets.US_ASCII);
    var key = Hpke.open(TestReference.EVIDENCE, info, wrapped);
    var cipher = new ByteArrayInputStream(sealed, line.length() + 1, sealed.length);
    return EvidenceSealing.cipher(key)
        .newDecryptingStream(cipher, id.toString().getBytes(StandardCharsets.US_ASCII))
        .readAllBytes();
  }
}

package io.anshao.contracts.bundle;

import io.anshao.contracts.bundle.BundleManifest.FileEntry;
import io.anshao.contracts.bundle.BundleManifest.Link;
import io.anshao.contracts.bundle.BundleManifest.SaltedText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies a bundle without asking anybody: the signature of its manifest, every file against it,
 * that no other file is there, the chain of the events and each text against its hash in them.
 */
public final class BundleVerifier {

  private static final String DOMAIN = "anshao/case-event/v1";
  private static final String HASH = "SHA-256";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<String> faults = new ArrayList<>();
  private final Map<String, byte[]> files = new TreeMap<>();

  private BundleVerifier() {}

  /**
   * All that is wrong with a bundle, a sentence each; empty when nothing is.
   *
   * @param key the public half, from the office and never from the bundle
   */
  public static List<String> faultsOf(byte[] bundle, PublicKey key) {
    var verifier = new BundleVerifier();
    try {
      verifier.unpack(bundle);
      verifier.verify(key);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      verifier.faults.add("不是完整的案卷包 / not a readable bundle");
    }
    return List.copyOf(verifier.faults);
  }

  private void unpack(byte[] bundle) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (files.put(entry.getName(), zip.readAllBytes()) != null) {
          faults.add("文件重复 / there twice: " + entry.getName());
        }
      }
    }
  }

  private void verify(PublicKey key) {
    var bytes = files.remove(BundleManifest.MANIFEST);
    var signature = files.remove(BundleManifest.SIGNATURE);
    if (bytes == null || signature == null) {
      faults.add("缺少清单或签名 / manifest or signature is missing");
      return;
    }
    if (!isSigned(bytes, signature, key)) {
      faults.add("清单签名不符 / the signature of the manifest is wrong");
      return;
    }
    var manifest = JSON.readValue(bytes, BundleManifest.class);
    verifyFiles(manifest);
    if (faults.isEmpty()) {
      verifyChain(manifest);
    }
  }

  private static boolean isSigned(byte[] bytes, byte[] signature, PublicKey key) {
    try {
      var verifier = Signature.getInstance(BundleManifest.ALGORITHM);
      verifier.initVerify(key);
      verifier.update(bytes);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private void verifyFiles(BundleManifest manifest) {
    var left = new TreeMap<>(files);
    for (FileEntry entry : manifest.files()) {
      var content = left.remove(entry.path());
      if (content == null) {
        faults.add("缺少文件 / missing: " + entry.path());
      } else if (!hex(sha256(content)).equals(entry.sha256())) {
        faults.add("文件被改动 / altered: " + entry.path());
      }
    }
    left.keySet().forEach(path -> faults.add("多出文件 / added: " + path));
  }

  private void verifyChain(BundleManifest manifest) {
    var head = new byte[32];
    var version = 0L;
    var texts = texts();
    for (Link link : JSON.readValue(file(BundleManifest.CHAIN), Link[].class)) {
      version++;
      var bytes = file(link.file());
      var hash = sha256(preimage(manifest.ofCase().id(), version, link.algorithm(), head, bytes));
      if (link.version() != version
          || !link.algorithm().equals(HASH)
          || !link.previous().equals(hex(head))
          || !link.hash().equals(hex(hash))
          || !textsHold(JSON.readTree(bytes), texts)) {
        faults.add("第 %1$d 条记录与链不符 / event %1$d does not fit the chain".formatted(version));
        return;
      }
      head = hash;
    }
    if (version != manifest.ofCase().version() || !hex(head).equals(manifest.ofCase().head())) {
      faults.add("链的末端不符 / the end of the chain is another one");
    }
  }

  private byte[] file(String path) {
    var content = files.get(path);
    if (content == null) {
      throw new IllegalArgumentException(path);
    }
    return content;
  }

  private Map<UUID, SaltedText> texts() {
    var texts = new TreeMap<UUID, SaltedText>();
    for (var text : JSON.readValue(file(BundleManifest.TEXTS), SaltedText[].class)) {
      texts.put(text.id(), text);
    }
    return texts;
  }

  /** Each text that is there has the hash that stands in its event. */
  private static boolean textsHold(JsonNode node, Map<UUID, SaltedText> texts) {
    if (node.has("digest")) {
      var text = texts.get(UUID.fromString(node.path("id").asString()));
      return text == null || node.path("digest").asString().equals(digest(text));
    }
    return node.valueStream().allMatch(child -> textsHold(child, texts));
  }

  private static String digest(SaltedText text) {
    var salt = Base64.getDecoder().decode(text.salt());
    var body = text.body().getBytes(StandardCharsets.UTF_8);
    var salted = ByteBuffer.allocate(salt.length + body.length).put(salt).put(body).array();
    return "sha-256:" + hex(sha256(salted));
  }

  /** Each part preceded by its length in bytes as a big-endian 32-bit number. */
  private static byte[] preimage(
      UUID caseId, long version, String algorithm, byte[] previous, byte[] event) {
    var id =
        ByteBuffer.allocate(16)
            .putLong(caseId.getMostSignificantBits())
            .putLong(caseId.getLeastSignificantBits());
    var out = new ByteArrayOutputStream();
    try (var data = new DataOutputStream(out)) {
      for (var part :
          List.of(
              DOMAIN.getBytes(StandardCharsets.UTF_8),
              algorithm.getBytes(StandardCharsets.UTF_8),
              id.array(),
              ByteBuffer.allocate(Long.BYTES).putLong(version).array(),
              previous,
              event)) {
        data.writeInt(part.length);
        data.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance(HASH).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

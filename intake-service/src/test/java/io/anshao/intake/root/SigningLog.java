package io.anshao.intake.root;

import io.anshao.contracts.root.LeavesListed;
import io.anshao.contracts.root.RootKeyPublished;
import io.anshao.contracts.root.RootSigned;
import io.anshao.contracts.tree.Checkpoint;
import io.anshao.contracts.tree.Frontier;
import io.anshao.contracts.tree.NoteKey;
import io.anshao.contracts.tree.SignedNote;
import io.anshao.contracts.tree.TreeHash;
import io.anshao.intake.TestTopics;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

/** The daily record of a district as case-service would sign and publish it. */
public final class SigningLog {

  private final String district;
  private final TestTopics topics;
  private final KeyPair pair;
  private final NoteKey key;
  private final Frontier frontier = new Frontier();

  public SigningLog(String district, TestTopics topics) {
    this.district = district;
    this.topics = topics;
    try {
      this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    this.key = NoteKey.of(Checkpoint.originOf(district), pair.getPublic().getEncoded());
  }

  public NoteKey key() {
    return key;
  }

  public void publishKey() {
    var id = "%08x".formatted(key.id());
    var event = new RootKeyPublished(district, id, key.text(), Instant.EPOCH);
    topics.publish(district + "/key/" + id, district, 1, event);
  }

  /** A day with these leaves and a random one. */
  public RootSigned sign(LocalDate day, List<byte[]> leaves) {
    var first = frontier.size();
    leaves.forEach(frontier::add);
    var head = new Checkpoint(Checkpoint.originOf(district), frontier.size(), frontier.root(), day);
    var note = SignedNote.sign(head.text(), key, pair.getPrivate());
    return new RootSigned(district, day, first, frontier.size(), 1, note);
  }

  public void publish(RootSigned root) {
    topics.publish(district + "/" + root.day(), district, 1, root);
  }

  public void publish(RootSigned of, List<byte[]> leaves) {
    var bytes = ByteBuffer.allocate(leaves.size() * TreeHash.BYTES);
    leaves.forEach(bytes::put);
    var base64 = Base64.getEncoder().encodeToString(bytes.array());
    var event = new LeavesListed(district, of.day(), 0, of.first(), base64);
    topics.publish(district + "/" + of.day() + "/0", district, 1, event);
  }
}

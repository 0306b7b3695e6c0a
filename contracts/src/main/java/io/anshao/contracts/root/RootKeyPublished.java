package io.anshao.contracts.root;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;

/**
 * The key that verifies the checkpoints of a district's log. Key: {@code district/key/id}.
 *
 * @param keyId eight hex digits, as they stand in the key's text
 * @param verifier {@code name+id+key}, as verifiers of signed notes read it
 * @param from the first checkpoint it signed may be as old as this
 */
@EventType(value = "io.anshao.roots.key.v1", topic = Topic.ROOTS)
public record RootKeyPublished(String district, String keyId, String verifier, Instant from) {}

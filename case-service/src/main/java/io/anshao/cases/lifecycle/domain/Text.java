package io.anshao.cases.lifecycle.domain;

import java.util.UUID;

/**
 * Free text that lies outside the log, so that it can be erased while the chain still holds.
 *
 * @param id where it lies
 * @param digest {@code sha-256:hex} of a random salt of 32 bytes followed by the text in UTF-8
 */
public record Text(UUID id, String digest) {}

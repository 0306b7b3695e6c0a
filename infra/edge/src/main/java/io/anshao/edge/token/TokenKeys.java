package io.anshao.edge.token;

import java.util.Optional;

/** The public keys that verify staff tokens and photo grants, as the service knows them. */
@FunctionalInterface
public interface TokenKeys {

  /** The key as a JSON Web Key (EC, P-256), while it is valid. Must not block. */
  Optional<String> jwkOf(String keyId);
}

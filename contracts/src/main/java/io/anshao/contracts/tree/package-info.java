/**
 * The public record: Merkle trees by RFC 9162, checkpoints as signed notes (C2SP), proofs, and the
 * verifier that needs nothing else. Imports the JDK alone, so that the verifier runs from one jar.
 */
@NullMarked
package io.anshao.contracts.tree;

import org.jspecify.annotations.NullMarked;

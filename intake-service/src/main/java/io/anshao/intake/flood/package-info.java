/**
 * When very many send tips at once: each is still taken, for a little work of the sender's machine.
 */
@NullMarked
package io.anshao.intake.flood;

import org.jspecify.annotations.NullMarked;

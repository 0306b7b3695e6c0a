/** The public keys of notify-service that contacts and originals are sealed to. */
@NullMarked
package io.anshao.intake.sealing;

import org.jspecify.annotations.NullMarked;

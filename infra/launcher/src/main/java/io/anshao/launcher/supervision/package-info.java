/** Keeps processes running, starts again what died, and stops all in order. */
@NullMarked
package io.anshao.launcher.supervision;

import org.jspecify.annotations.NullMarked;

/**
 * Entries that somebody at the telephone could not finish: a call was dropped, and is taken up
 * again.
 */
@NullMarked
package io.anshao.intake.draft;

import org.jspecify.annotations.NullMarked;

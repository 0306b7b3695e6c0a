/**
 * Tips that come in files, one a row. Nothing of a file is kept: it is sent once to look, once to
 * take.
 */
@NullMarked
package io.anshao.intake.sheet;

import org.jspecify.annotations.NullMarked;

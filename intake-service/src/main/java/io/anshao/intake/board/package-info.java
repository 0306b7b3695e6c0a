/** The public board: what the district exposes until it is fixed. */
@NullMarked
package io.anshao.intake.board;

import org.jspecify.annotations.NullMarked;

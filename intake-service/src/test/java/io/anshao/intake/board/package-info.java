@NullMarked
package io.anshao.intake.board;

import org.jspecify.annotations.NullMarked;

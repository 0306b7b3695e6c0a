/** The whole service on real servers, through its own HTTP. */
@NullMarked
package io.anshao.intake;

import org.jspecify.annotations.NullMarked;

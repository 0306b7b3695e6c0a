/** How a dialogue goes. */
@NullMarked
package io.anshao.intake.chat.domain;

import org.jspecify.annotations.NullMarked;

/** Dialogues by themselves. */
@NullMarked
package io.anshao.intake.chat.domain;

import org.jspecify.annotations.NullMarked;

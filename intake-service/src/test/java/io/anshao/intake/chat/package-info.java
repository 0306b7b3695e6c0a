/** Dialogues by HTTP, as an official account of WeChat has them. */
@NullMarked
package io.anshao.intake.chat;

import org.jspecify.annotations.NullMarked;

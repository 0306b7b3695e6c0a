/** Tips that are told message by message, in a short dialogue. */
@NullMarked
package io.anshao.intake.chat;

import org.jspecify.annotations.NullMarked;

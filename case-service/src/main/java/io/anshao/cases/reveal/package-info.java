/** 揭示联系方式: the log and the reporter learn who asked for a contact, as notify-service tells it. */
@NullMarked
package io.anshao.cases.reveal;

import org.jspecify.annotations.NullMarked;

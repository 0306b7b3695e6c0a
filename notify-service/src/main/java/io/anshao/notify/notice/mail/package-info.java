/** Hands a letter to the mail server and says what it answered, without ever naming the address. */
@NullMarked
package io.anshao.notify.notice.mail;

import org.jspecify.annotations.NullMarked;

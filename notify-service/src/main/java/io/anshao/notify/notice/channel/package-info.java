/** The port to every way of reaching somebody, and what all of them share. */
@NullMarked
package io.anshao.notify.notice.channel;

import org.jspecify.annotations.NullMarked;

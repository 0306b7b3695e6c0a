/** Notices to reporters: one message each, tried until it is settled, told back once. */
@NullMarked
package io.anshao.notify.notice;

import org.jspecify.annotations.NullMarked;

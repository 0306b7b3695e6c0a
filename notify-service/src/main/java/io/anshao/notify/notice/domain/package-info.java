/** When a message counts as settled and when it is tried again; pure. */
@NullMarked
package io.anshao.notify.notice.domain;

import org.jspecify.annotations.NullMarked;

/** Names on platforms, written to by the optional module of each platform. */
@NullMarked
package io.anshao.notify.notice.account;

import org.jspecify.annotations.NullMarked;

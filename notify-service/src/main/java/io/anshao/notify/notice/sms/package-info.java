/** Text messages 短信 by the protocol of a provider. */
@NullMarked
package io.anshao.notify.notice.sms;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.anshao.notify.notice.sms;

import org.jspecify.annotations.NullMarked;

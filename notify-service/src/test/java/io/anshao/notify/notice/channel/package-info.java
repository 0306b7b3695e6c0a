@NullMarked
package io.anshao.notify.notice.channel;

import org.jspecify.annotations.NullMarked;

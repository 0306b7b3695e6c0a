/** What can be subscribed to, and where to; pure. */
@NullMarked
package io.anshao.notify.webhook.domain;

import org.jspecify.annotations.NullMarked;

/** Systems outside that are told of steps of a district's cases, signed (standardwebhooks.com). */
@NullMarked
package io.anshao.notify.webhook;

import org.jspecify.annotations.NullMarked;

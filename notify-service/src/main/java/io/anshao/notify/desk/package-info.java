/** Rare writes of requests: one lane, one after the other. */
@NullMarked
package io.anshao.notify.desk;

import org.jspecify.annotations.NullMarked;

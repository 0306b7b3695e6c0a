/** How much of a payee shows; pure. */
@NullMarked
package io.anshao.notify.payout.domain;

import org.jspecify.annotations.NullMarked;

/**
 * Rewards to be paid: number and sum from case-service meet the sealed payee data here, for finance
 * alone.
 */
@NullMarked
package io.anshao.notify.payout;

import org.jspecify.annotations.NullMarked;

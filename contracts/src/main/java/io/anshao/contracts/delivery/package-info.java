/**
 * What became of a notice, a payment or a request for a contact: notify-service to case-service.
 */
@NullMarked
package io.anshao.contracts.delivery;

import org.jspecify.annotations.NullMarked;

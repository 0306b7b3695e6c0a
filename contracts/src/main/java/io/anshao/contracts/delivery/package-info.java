/** What became of a notice: notify-service to case-service. */
@NullMarked
package io.anshao.contracts.delivery;

import org.jspecify.annotations.NullMarked;

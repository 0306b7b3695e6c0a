/** Public sealing keys: notify-service to all. */
@NullMarked
package io.anshao.contracts.key;

import org.jspecify.annotations.NullMarked;

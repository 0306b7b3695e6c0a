/** A case taken away as a signed bundle, and how anybody verifies one. */
@NullMarked
package io.anshao.contracts.bundle;

import org.jspecify.annotations.NullMarked;

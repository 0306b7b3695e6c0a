/** Public records with all their published versions: case-service to intake. */
@NullMarked
package io.anshao.contracts.exposure;

import org.jspecify.annotations.NullMarked;

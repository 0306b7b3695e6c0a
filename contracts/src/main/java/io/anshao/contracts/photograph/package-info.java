/** Pictures that staff and firms sent: intake-service to case-service. */
@NullMarked
package io.anshao.contracts.photograph;

import org.jspecify.annotations.NullMarked;

/** Tips as the public sends them: intake to case-service. */
@NullMarked
package io.anshao.contracts.tip;

import org.jspecify.annotations.NullMarked;

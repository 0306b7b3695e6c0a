/** What a reporter may know of the case, and nothing else: case-service to intake. */
@NullMarked
package io.anshao.contracts.progress;

import org.jspecify.annotations.NullMarked;

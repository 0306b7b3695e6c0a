/** How the API describes itself. */
@NullMarked
package io.anshao.intake.api;

import org.jspecify.annotations.NullMarked;

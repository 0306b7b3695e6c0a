/** That what was published stays readable. */
@NullMarked
package io.anshao.contracts;

import org.jspecify.annotations.NullMarked;

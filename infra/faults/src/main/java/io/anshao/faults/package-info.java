/**
 * The platform broken on purpose while people work on it, and every answer of it held against it.
 */
@NullMarked
package io.anshao.faults;

import org.jspecify.annotations.NullMarked;

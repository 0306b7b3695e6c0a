/** Naming a proven case in public, by two people, until it is fixed. */
@NullMarked
package io.anshao.cases.exposure;

import org.jspecify.annotations.NullMarked;

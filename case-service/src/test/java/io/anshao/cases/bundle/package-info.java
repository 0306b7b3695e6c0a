/** Tests of bundles. */
@NullMarked
package io.anshao.cases.bundle;

import org.jspecify.annotations.NullMarked;

/** Tests of who looked at what. */
@NullMarked
package io.anshao.cases.access;

import org.jspecify.annotations.NullMarked;

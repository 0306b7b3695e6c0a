/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.tip;

import org.jspecify.annotations.NullMarked;

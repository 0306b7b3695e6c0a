/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.credit;

import org.jspecify.annotations.NullMarked;

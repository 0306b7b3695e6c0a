/** Tips as they arrive: each opens a case, exactly once. */
@NullMarked
package io.anshao.cases.tip;

import org.jspecify.annotations.NullMarked;

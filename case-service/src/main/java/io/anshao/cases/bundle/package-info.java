/** 案卷包: a case taken away as one file that proves itself. */
@NullMarked
package io.anshao.cases.bundle;

import org.jspecify.annotations.NullMarked;

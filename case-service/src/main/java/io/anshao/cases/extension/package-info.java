/** 延期: more time to handle a case, asked for in time, granted by a leader (DOMAIN 3.5). */
@NullMarked
package io.anshao.cases.extension;

import org.jspecify.annotations.NullMarked;

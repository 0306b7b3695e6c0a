/** 提请关闭: the petition to close a firm that was punished again and again (安全生产法 art. 113). */
@NullMarked
package io.anshao.cases.petition;

import org.jspecify.annotations.NullMarked;

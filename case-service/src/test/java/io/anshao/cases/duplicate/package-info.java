@NullMarked
package io.anshao.cases.duplicate;

import org.jspecify.annotations.NullMarked;

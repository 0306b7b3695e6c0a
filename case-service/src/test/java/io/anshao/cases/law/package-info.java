@NullMarked
package io.anshao.cases.law;

import org.jspecify.annotations.NullMarked;

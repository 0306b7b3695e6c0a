@NullMarked
package io.anshao.cases.alarm;

import org.jspecify.annotations.NullMarked;

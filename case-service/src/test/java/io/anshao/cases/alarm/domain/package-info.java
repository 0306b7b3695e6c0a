@NullMarked
package io.anshao.cases.alarm.domain;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.anshao.cases.law.domain;

import org.jspecify.annotations.NullMarked;

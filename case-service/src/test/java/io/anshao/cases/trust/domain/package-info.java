@NullMarked
package io.anshao.cases.trust.domain;

import org.jspecify.annotations.NullMarked;

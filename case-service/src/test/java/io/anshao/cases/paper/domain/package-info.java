@NullMarked
package io.anshao.cases.paper.domain;

import org.jspecify.annotations.NullMarked;

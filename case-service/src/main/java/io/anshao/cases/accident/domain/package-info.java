/** The rules of alleged deaths, pure. */
@NullMarked
package io.anshao.cases.accident.domain;

import org.jspecify.annotations.NullMarked;

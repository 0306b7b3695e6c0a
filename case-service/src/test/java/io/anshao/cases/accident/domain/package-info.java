/** The rules of alleged deaths, by examples. */
@NullMarked
package io.anshao.cases.accident.domain;

import org.jspecify.annotations.NullMarked;

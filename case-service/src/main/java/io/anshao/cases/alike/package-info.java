/** 查重: which cases may be about the same matter, each with its reasons; a person decides. */
@NullMarked
package io.anshao.cases.alike;

import org.jspecify.annotations.NullMarked;

/** Tests of {@code handover}. */
@org.jspecify.annotations.NullMarked
package io.anshao.cases.handover;

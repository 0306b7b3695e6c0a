package io.anshao.contracts.tip;

import org.jspecify.annotations.Nullable;

/**
 * The reported party 被举报单位 as the reporter names it.
 *
 * @param name as typed
 * @param uscc 统一社会信用代码, upper case; small shops may have none
 */
public record Subject(String name, @Nullable String uscc) {}

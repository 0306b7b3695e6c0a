package io.anshao.contracts.tip;

import org.jspecify.annotations.Nullable;

/**
 * The plain severity questions. {@code null} is "不清楚", which is always an answer.
 *
 * @param injured 有人受伤吗
 * @param ongoing 正在发生吗
 * @param flammable 有易燃易爆吗
 */
public record Answers(
    @Nullable Boolean injured, @Nullable Boolean ongoing, @Nullable Boolean flammable) {}

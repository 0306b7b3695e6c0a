package io.anshao.cases.referral.domain;

import io.anshao.cases.lifecycle.domain.Text;

/**
 * A letter of referral 移送函.
 *
 * @param addressee the authority, as the reporter will read it
 * @param reason why it is theirs
 * @param materials what goes with it; never who the reporter is
 */
public record Letter(Receiver receiver, Text addressee, Text reason, Text materials) {}

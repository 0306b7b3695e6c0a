package io.anshao.notify.notice;

import io.anshao.messaging.inbox.RecordHandler;

/**
 * Takes in one kind of record of the topic of notices. Declared as a bean.
 *
 * @param event the record of contracts
 */
public record NoticeHandler(Class<?> event, RecordHandler handler) {}

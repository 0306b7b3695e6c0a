package io.anshao.cases.lifecycle;

import io.anshao.messaging.inbox.RecordHandler;

/**
 * Takes in one kind of record of the topic of deliveries. Declared as a bean.
 *
 * @param event the record of contracts
 */
public record DeliveryHandler(Class<?> event, RecordHandler handler) {}

package io.anshao.launcher.demo;

/**
 * Where something is: an invented address in a real street or town.
 *
 * @param unit the street's or town's own unit
 */
record Place(String unit, String address, double lat, double lng) {}

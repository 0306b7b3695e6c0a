package io.anshao.faults;

/**
 * Something done to the platform, which is whole again afterwards without anybody's help.
 *
 * @param name what it is, in words
 */
record Strike(String name, Runnable blow) {}

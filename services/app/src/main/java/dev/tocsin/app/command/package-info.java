/**
 * The command line. One class a command: it reads its options, calls one entry point of a service, prints, and gives the exit
 * status. No command knows another.
 */
@NullMarked
package dev.tocsin.app.command;

import org.jspecify.annotations.NullMarked;

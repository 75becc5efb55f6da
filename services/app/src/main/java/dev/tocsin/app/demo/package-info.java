/**
 * The demo: a bundled story ({@link dev.tocsin.app.demo.Story}) goes out over real feeds, through the real pipeline, to fakes of
 * Slack and of a mail server that speak the real protocols; what arrived is held against what the story expects.
 */
@NullMarked
package dev.tocsin.app.demo;

import org.jspecify.annotations.NullMarked;

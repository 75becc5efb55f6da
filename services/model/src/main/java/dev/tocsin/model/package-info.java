/**
 * The shared language of Tocsin: what a feed published ({@link dev.tocsin.model.Article}), what it says ({@link
 * dev.tocsin.model.Claim}, {@link dev.tocsin.model.Term}), what happened ({@link dev.tocsin.model.Event}), whom it concerns
 * ({@link dev.tocsin.model.Alert}), and what became of that ({@link dev.tocsin.model.Delivery}). Immutable records and the
 * topics they travel on; no behaviour beyond keeping themselves valid.
 */
@NullMarked
package dev.tocsin.model;

import org.jspecify.annotations.NullMarked;

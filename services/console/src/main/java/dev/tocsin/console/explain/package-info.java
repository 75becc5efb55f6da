/**
 * What the page asks about one article, and what it is answered. The console knows neither rules nor feeds: who starts it hands in an
 * {@link dev.tocsin.console.explain.ArticleExplainer}.
 */
@NullMarked
package dev.tocsin.console.explain;

import org.jspecify.annotations.NullMarked;

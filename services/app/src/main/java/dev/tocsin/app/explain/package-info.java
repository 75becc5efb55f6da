/**
 * What the rules make of one article, for the command line and for the page alike: {@link dev.tocsin.app.explain.Explanations} says it,
 * {@link dev.tocsin.app.explain.RuleExplainer} finds the article that the page asks for.
 */
@NullMarked
package dev.tocsin.app.explain;

import org.jspecify.annotations.NullMarked;

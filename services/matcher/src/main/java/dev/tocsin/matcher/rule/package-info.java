/** What to watch for: rule files, their language, their faults. {@link dev.tocsin.matcher.rule.RuleSet} is valid once built. */
@NullMarked
package dev.tocsin.matcher.rule;

import org.jspecify.annotations.NullMarked;

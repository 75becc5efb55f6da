/** The Java formatter of the build; no part of the product. */
package dev.tocsin.format;

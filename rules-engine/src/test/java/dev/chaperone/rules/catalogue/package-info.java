/**
 * Two pages about the rules, written from the rules themselves, for people who do not read YAML.
 *
 * <p>{@code CATALOGUE.md} says which rules there are, in which packs, how grave and after whose words, and which row of what
 * regulators ask is answered by which. {@code PACKS-SIDE-BY-SIDE.md} has every pack judge the same forty drafts. Both fail
 * the build when they are stale; {@code mvn -pl rules-engine test -Dtest=CatalogueTest -Dcatalogue=write} writes them anew.
 */
@NullMarked
package dev.chaperone.rules.catalogue;

import org.jspecify.annotations.NullMarked;

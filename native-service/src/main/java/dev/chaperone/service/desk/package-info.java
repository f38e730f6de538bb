/**
 * Where requests are answered: {@link dev.chaperone.service.desk.Desk} holds one exhaustive switch over them, so that a new
 * request cannot be forgotten. It keeps no list of its own; rules and list are loaded when first needed and the list again
 * whenever its file has changed, by this process or another.
 *
 * <p><b>Why a damaged list does not stop the review of drafts.</b> Most of what a draft can do wrong needs no list. The
 * verdict then says {@code degraded}, so that the extension can say what is not being looked for. Questions that are about
 * the list are refused: an answer "not on your list" from a list that could not be read would be a lie.
 *
 * <p><b>Why a broken choice of packs does not stop it either.</b> {@link dev.chaperone.service.desk.Chosen} leaves out the
 * folder that broke and keeps the profession; the answer says {@code degraded}. A page may name other packs than those chosen,
 * but a browser can never name a folder that was not chosen at the command line.
 *
 * <p><b>Why wordings to copy come from the policy.</b> {@link dev.chaperone.service.desk.Scripts} takes them from the sections of
 * the policy that clients were given: what they are answered must not be something else. {@link
 * dev.chaperone.service.desk.StepsCounter} serves the options page with policy, checklists and record.
 *
 * <p><b>Why the wording is here.</b> The engine says how alike two people are; what to say about it depends on the account,
 * on who asks whom and on the language, which only the line knows. No wording names anybody, and none of those to copy lets
 * a reader tell whether the two know each other.
 */
@NullMarked
package dev.chaperone.service.desk;

import org.jspecify.annotations.NullMarked;

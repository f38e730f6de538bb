package dev.chaperone.service.archive.form;

/**
 * Part of an export that could not be read, while the rest was.
 *
 * @param code stable, for programs and for translation
 * @param file which one
 * @param where line, record or byte where it is known; else empty
 */
public record Trouble(String code, String file, String where) {}

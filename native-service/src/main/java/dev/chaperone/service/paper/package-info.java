/**
 * What can be put on paper: {@link dev.chaperone.service.paper.Paper} says what stands there, block by block, and each form
 * (a page for the browser, PDF, a word processor's file, plain text) is one class that writes it down.
 *
 * <p><b>Why no library writes the PDF.</b> PDFBox 3.0.5 and OpenPDF 3.0.0 were looked at: 151 and 79 of their classes speak of
 * {@code java.awt}, their fonts and colours among them, and an executable with the desktop's toolkit in it would be some tens of
 * megabytes larger and load native libraries of its own; iText's licence (AGPL) does not fit ours. What is needed is little:
 * running text, lists and tables in the two faces of Helvetica that every reader has by the standard. {@code Pdf} lays out,
 * {@code PdfFile} writes objects, {@code Letters} knows the widths.
 *
 * <p><b>What that costs.</b> Only the letters of windows-1252 (all of English and French); others lose their marks or become a
 * question mark. The page and the word processor's file have no such bound.
 *
 * <p><b>Why the same paper is the same bytes.</b> No date of making and no name of a maker is written: a version that was handed
 * out can be made again and compared.
 */
@NullMarked
package dev.chaperone.service.paper;

import org.jspecify.annotations.NullMarked;

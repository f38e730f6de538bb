package dev.chaperone.service.audit;

/**
 * How far reading has come: everything before it has been reviewed and written down.
 *
 * @param archive which of the archives
 * @param file which of its files, counted
 * @param post how many posts of that file
 */
record Place(int archive, int file, long post) {

    static final Place START = new Place(0, 0, 0);
}

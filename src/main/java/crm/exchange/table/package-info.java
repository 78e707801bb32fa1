/**
 * Spreadsheets: rows of cells out of CSV, TSV, JSON and JSON Lines, whose columns are told by their names, whoever wrote
 * the file.
 */
@NullMarked
package crm.exchange.table;

import org.jspecify.annotations.NullMarked;

/**
 * The stated limits of reading, in one place. They bound time and memory whatever a file claims, and lie far above what
 * people make by hand: beyond any of them reading ends with `too-large`. README.md says what they come to in time and memory.
 */

/** Bytes of a file. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;
/** Bytes of one part when inflated. */
export const MAX_PART_BYTES = 256 * 1024 * 1024;
/** Bytes of all parts that one reading inflates. */
export const MAX_TOTAL_BYTES = 512 * 1024 * 1024;
/** UTF-16 code units of all cell texts of a workbook. */
export const MAX_TEXT_LENGTH = 50_000_000;
/** UTF-16 code units of one text or attribute, as its XML has them: thirty times what Excel takes in a cell. */
export const MAX_ONE_TEXT = 1_000_000;
/** Non-empty cells of a workbook, its hidden rows and hidden columns. */
export const MAX_CELLS = 2_000_000;
/** Shared strings. */
export const MAX_LIST = 5_000_000;
/** Cell styles, number formats, fonts, fills and borders, each: Excel takes some 65,000 styles. */
export const MAX_STYLES = 100_000;
/** Cells of a worksheet whose look is kept; further ones are shown plain. */
export const MAX_STYLED_CELLS = 2_000_000;
/** Merged ranges of a worksheet. */
export const MAX_MERGES = 200_000;
/** Parts of a package, relationships of a part, and sheets of a workbook. */
export const MAX_PARTS = 100_000;
/** Characters of a number format's code, as Excel takes them. A longer one is read as General. */
export const MAX_FORMAT_LENGTH = 255;
/**
 * Characters of all number formats that one reading works through beyond {@link USUAL_FORMAT_LENGTH} each, once for each
 * cell and ten times for compiling: what bounds the time when millions of cells have formats as long as can be.
 */
export const MAX_FORMAT_WORK = 10_000_000;
export const USUAL_FORMAT_LENGTH = 64;
/** Elements within elements of a part, as other readers bound it. */
export const MAX_DEPTH = 256;
/** Rows and columns of a worksheet, and characters of a cell: Excel's own limits. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const MAX_CELL_LENGTH = 32_767;

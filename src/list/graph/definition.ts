/** One column of a list on SharePoint. */
export interface ColumnDefinition {
  /** Its internal name: ASCII, never changed. Requests and programs go by it. */
  readonly name: string;
  readonly kind: 'text' | 'note' | 'number' | 'choice' | 'dateTime';
  readonly indexed?: true;
  readonly unique?: true;
}

/** One of the two lists. */
export interface ListDefinition {
  readonly name: 'MokuhyoSheets' | 'MokuhyoIndicators';
  readonly columns: readonly ColumnDefinition[];
}

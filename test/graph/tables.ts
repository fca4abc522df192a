import type {
  ChoiceColumn,
  ColumnDefinition,
  ColumnValidation,
  DateTimeColumn,
  DefaultColumnValue,
  DisplayNameLocalization,
  List,
  ListInfo,
  ListItem,
  NumberColumn,
  Site,
  TextColumn,
} from '@microsoft/microsoft-graph-types';
import type { Definitions, Structure } from './definitions';

/**
 * The types of list calls that Mokuhyo writes or asks for, with every property that Microsoft's package knows of them: the
 * compiler sees to it. `definitions.test.ts` holds them to Microsoft's metadata where that stands beside the project.
 * What a request may not set is refused elsewhere.
 */
type Table<T> = { readonly [Name in keyof Required<T>]: string };
/** The metadata has these, the package of this version does not. */
type MissingInPackage = { readonly permissions: string };

const entity = { id: 'Edm.String' } as const;
const baseItem = {
  ...entity,
  createdBy: 'graph.identitySet',
  createdDateTime: 'Edm.DateTimeOffset',
  description: 'Edm.String',
  eTag: 'Edm.String',
  lastModifiedBy: 'graph.identitySet',
  lastModifiedDateTime: 'Edm.DateTimeOffset',
  name: 'Edm.String',
  parentReference: 'graph.itemReference',
  webUrl: 'Edm.String',
  createdByUser: '-> graph.user',
  lastModifiedByUser: '-> graph.user',
} as const;

const TABLES = {
  site: {
    ...baseItem,
    displayName: 'Edm.String',
    error: 'graph.publicError',
    isPersonalSite: 'Edm.Boolean',
    root: 'graph.root',
    sharepointIds: 'graph.sharepointIds',
    siteCollection: 'graph.siteCollection',
    analytics: '-> graph.itemAnalytics',
    columns: '-> Collection(graph.columnDefinition)',
    contentTypes: '-> Collection(graph.contentType)',
    drive: '-> graph.drive',
    drives: '-> Collection(graph.drive)',
    externalColumns: '-> Collection(graph.columnDefinition)',
    items: '-> Collection(graph.baseItem)',
    lists: '-> Collection(graph.list)',
    onenote: '-> graph.onenote',
    operations: '-> Collection(graph.richLongRunningOperation)',
    pages: '-> Collection(graph.baseSitePage)',
    permissions: '-> Collection(graph.permission)',
    sites: '-> Collection(graph.site)',
    termStore: '-> microsoft.graph.termStore.store',
    termStores: '-> Collection(microsoft.graph.termStore.store)',
  } satisfies Table<Site>,
  list: {
    ...baseItem,
    displayName: 'Edm.String',
    list: 'graph.listInfo',
    sharepointIds: 'graph.sharepointIds',
    system: 'graph.systemFacet',
    columns: '-> Collection(graph.columnDefinition)',
    contentTypes: '-> Collection(graph.contentType)',
    drive: '-> graph.drive',
    items: '-> Collection(graph.listItem)',
    operations: '-> Collection(graph.richLongRunningOperation)',
    permissions: '-> Collection(graph.permission)',
    subscriptions: '-> Collection(graph.subscription)',
  } satisfies Table<List> & MissingInPackage,
  listInfo: {
    contentTypesEnabled: 'Edm.Boolean',
    hidden: 'Edm.Boolean',
    template: 'Edm.String',
  } satisfies Table<ListInfo>,
  listItem: {
    ...baseItem,
    contentType: 'graph.contentTypeInfo',
    deleted: 'graph.deleted',
    sharepointIds: 'graph.sharepointIds',
    analytics: '-> graph.itemAnalytics',
    documentSetVersions: '-> Collection(graph.documentSetVersion)',
    driveItem: '-> graph.driveItem',
    fields: '-> graph.fieldValueSet',
    permissions: '-> Collection(graph.permission)',
    versions: '-> Collection(graph.listItemVersion)',
  } satisfies Table<ListItem> & MissingInPackage & { readonly deleted: string },
  columnDefinition: {
    ...entity,
    boolean: 'graph.booleanColumn',
    calculated: 'graph.calculatedColumn',
    choice: 'graph.choiceColumn',
    columnGroup: 'Edm.String',
    contentApprovalStatus: 'graph.contentApprovalStatusColumn',
    currency: 'graph.currencyColumn',
    dateTime: 'graph.dateTimeColumn',
    defaultValue: 'graph.defaultColumnValue',
    description: 'Edm.String',
    displayName: 'Edm.String',
    enforceUniqueValues: 'Edm.Boolean',
    geolocation: 'graph.geolocationColumn',
    hidden: 'Edm.Boolean',
    hyperlinkOrPicture: 'graph.hyperlinkOrPictureColumn',
    indexed: 'Edm.Boolean',
    isDeletable: 'Edm.Boolean',
    isReorderable: 'Edm.Boolean',
    isSealed: 'Edm.Boolean',
    lookup: 'graph.lookupColumn',
    name: 'Edm.String',
    number: 'graph.numberColumn',
    personOrGroup: 'graph.personOrGroupColumn',
    propagateChanges: 'Edm.Boolean',
    readOnly: 'Edm.Boolean',
    required: 'Edm.Boolean',
    sourceContentType: 'graph.contentTypeInfo',
    term: 'graph.termColumn',
    text: 'graph.textColumn',
    thumbnail: 'graph.thumbnailColumn',
    type: 'graph.columnTypes',
    validation: 'graph.columnValidation',
    sourceColumn: '-> graph.columnDefinition',
  } satisfies Table<ColumnDefinition>,
  textColumn: {
    allowMultipleLines: 'Edm.Boolean',
    appendChangesToExistingText: 'Edm.Boolean',
    linesForEditing: 'Edm.Int32',
    maxLength: 'Edm.Int32',
    textType: 'Edm.String',
  } satisfies Table<TextColumn>,
  numberColumn: {
    decimalPlaces: 'Edm.String',
    displayAs: 'Edm.String',
    maximum: 'Edm.Double',
    minimum: 'Edm.Double',
  } satisfies Table<NumberColumn>,
  choiceColumn: {
    allowTextEntry: 'Edm.Boolean',
    choices: 'Collection(Edm.String)',
    displayAs: 'Edm.String',
  } satisfies Table<ChoiceColumn>,
  dateTimeColumn: { displayAs: 'Edm.String', format: 'Edm.String' } satisfies Table<DateTimeColumn>,
  columnValidation: {
    defaultLanguage: 'Edm.String',
    descriptions: 'Collection(graph.displayNameLocalization)',
    formula: 'Edm.String',
  } satisfies Table<ColumnValidation>,
  displayNameLocalization: {
    displayName: 'Edm.String',
    languageTag: 'Edm.String',
  } satisfies Table<DisplayNameLocalization>,
  defaultColumnValue: { formula: 'Edm.String', value: 'Edm.String' } satisfies Table<DefaultColumnValue>,
};

/** The tables as definitions. */
export const TYPED: Definitions = new Map([
  ...Object.entries(TABLES).map(([name, table]) => [name, structureOf(table)] as const),
  ['fieldValueSet', { open: true, properties: new Map([['id', 'Edm.String']]), navigations: new Map() }] as const,
  [
    'listItemVersion',
    { open: false, properties: new Map(), navigations: new Map([['fields', 'graph.fieldValueSet']]) },
  ] as const,
]);

function structureOf(table: Readonly<Record<string, string>>): Structure {
  const all = Object.entries(table);
  return {
    open: false,
    properties: new Map(all.filter(([, type]) => !type.startsWith('-> '))),
    navigations: new Map(all.filter(([, type]) => type.startsWith('-> ')).map(([name, type]) => [name, type.slice(3)])),
  };
}

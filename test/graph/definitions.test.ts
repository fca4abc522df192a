import { existsSync, readFileSync } from 'node:fs';
import { METADATA } from './check';
import { faultsOf, parseCsdl } from './definitions';
import { TYPED } from './tables';

const small = `<Schema Namespace="microsoft.graph">
  <EntityType Name="entity" Abstract="true"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.String" Nullable="false" /></EntityType>
  <EntityType Name="list" BaseType="graph.entity"><Property Name="info" Type="graph.listInfo" /><NavigationProperty Name="columns" Type="Collection(graph.column)" ContainsTarget="true" /></EntityType>
  <ComplexType Name="listInfo"><Property Name="hidden" Type="Edm.Boolean" /></ComplexType>
  <EntityType Name="column" BaseType="graph.entity"><Property Name="size" Type="Edm.Int32" /></EntityType>
  <EntityType Name="values" BaseType="graph.entity" OpenType="true" />
</Schema>`;

it('reads types, what they inherit, and which are open', () => {
  const types = parseCsdl(small);
  expect([...types.keys()]).toEqual(['entity', 'list', 'listInfo', 'column', 'values']);
  expect([...(types.get('list')?.properties ?? [])]).toEqual([
    ['id', 'Edm.String'],
    ['info', 'graph.listInfo'],
  ]);
  expect(types.get('list')?.navigations.get('columns')).toBe('Collection(graph.column)');
  expect(types.get('values')?.open).toBe(true);
});

it('names what of a body is not as its type says', () => {
  const faults = (type: string, body: unknown) => faultsOf(parseCsdl(small), type, body);
  expect(faults('list', { id: 'a', info: { hidden: true }, columns: [{ size: 3 }] })).toEqual([]);
  expect(faults('values', { Anything: 1 })).toEqual([]);
  expect(faults('list', { name: 'x' })).toEqual(['name is no property of list']);
  expect(faults('list', { info: { hidden: 'yes' } })).toEqual(['info.hidden is no Edm.Boolean']);
  expect(faults('list', { columns: [{ size: 3 }, { size: 3.5 }] })).toEqual(['columns[1].size is no Edm.Int32']);
  expect(faults('list', { columns: {} })).toEqual(['columns is not a collection']);
});

// The compiler holds the same tables to Microsoft's package, wherever it runs.
const heldToMetadata = existsSync(METADATA) ? it : it.skip;

heldToMetadata("checks requests by Microsoft's metadata beside the project (skipped where it is not there)", () => {
  const official = parseCsdl(readFileSync(METADATA, 'utf8'));
  for (const [name, { open, properties, navigations }] of TYPED) {
    const theirs = official.get(name);
    if (name === 'listItemVersion') expect(theirs?.navigations.get('fields')).toBe('graph.fieldValueSet');
    else
      expect([name, open, sorted(properties), sorted(navigations)]).toEqual([
        name,
        theirs?.open,
        sorted(theirs?.properties),
        sorted(theirs?.navigations),
      ]);
  }
});

function sorted(names: ReadonlyMap<string, string> | undefined) {
  return [...(names ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
}

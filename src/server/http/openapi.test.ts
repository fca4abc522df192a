import { indicatorRecord, sheetRecord } from '../../../test/contract/sample-records';
import type { RecordStore } from '../store/record-store';
import { api } from './api';
import { openApiDocument, recordJsonSchema } from './openapi';

describe('the description of the API', () => {
  it('names every route of the API, and no other', () => {
    const routes = api({} as RecordStore, null).routes.map(
      ({ method, path }) => `${method.toLowerCase()} /api/v1${path.replace(/:(\w+)(\{.*\})?/g, '{$1}')}`,
    );
    const paths = openApiDocument().paths as Record<string, object>;
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(new Set(described)).toEqual(new Set(routes));
  });

  it('refers only to what it holds', () => {
    const text = JSON.stringify(openApiDocument());
    const held = Object.keys((openApiDocument().components as { schemas: object }).schemas);
    const referred = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, id]) => id);
    expect(referred.length).toBeGreaterThan(5);
    expect(held).toEqual(expect.arrayContaining(referred));
    expect(text.match(/"\$ref"/g)).toHaveLength(referred.length);
    expect(text).not.toContain('"$id"');
  });

  it.each([
    ['sheet', sheetRecord()],
    ['indicator', indicatorRecord()],
  ] as const)('gives a JSON Schema of a %s record that asks for every field', (kind, record) => {
    const schema = recordJsonSchema(kind);
    expect([...(schema.required as string[])].sort()).toEqual(Object.keys(record).sort());
    expect(schema.additionalProperties).toBe(false);
  });
});

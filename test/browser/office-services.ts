interface Message {
  readonly id: number;
  readonly message: {
    readonly body: {
      readonly Actions: readonly { readonly Id: number }[];
      readonly ObjectPaths: Readonly<Record<string, { readonly ObjectPathType: number; readonly Name: string }>>;
    };
  };
}

/**
 * The answer to a message of office.js that is for Office itself (telemetry, readiness of add-in commands) and not for the
 * workbook: it creates an object of Office's own services. Null for every other message.
 */
export function answerOfOffice(text: string): string | null {
  const { id, message } = JSON.parse(text) as Message;
  if (typeof message.body !== 'object') return null;
  const service = Object.values(message.body.ObjectPaths).some(
    ({ ObjectPathType: type, Name: name }) => type === 2 && /^Microsoft\.(?:InternalService|Telemetry)\./.test(name),
  );
  if (!service) return null;
  const results = message.body.Actions.map(({ Id }) => ({ ActionId: Id, Value: null }));
  return JSON.stringify({
    id,
    type: 2,
    message: { statusCode: 200, headers: {}, body: { Results: results, TraceIds: [] } },
  });
}

import { refusal } from './refusal';

const answer = (status: number, error?: object) =>
  ({ kind: 'answer', status, headers: {}, body: error ? { error } : null }) as const;

it.each([
  [{ kind: 'lost', cause: null } as const, 'list-unreachable'],
  [answer(401), 'list-unauthorised'],
  [answer(403, { code: 'accessDenied', message: 'Access denied' }), 'list-unauthorised'],
  [answer(429), 'list-busy'],
  [answer(503), 'list-busy'],
  [answer(507), 'list-full'],
  [answer(403, { code: 'quotaLimitReached', message: '' }), 'list-full'],
  [answer(400, { code: 'invalidRequest', message: "Field 'MkResult' is not recognized" }), 'list-differs'],
  [answer(400, { code: 'invalidRequest', message: 'Invalid filter clause' }), 'list-refused'],
  [answer(404), 'list-answer'],
  [answer(500, { code: 'generalException', message: '' }), 'list-answer'],
  [answer(302), 'list-answer'],
])('%j is %s', (outcome, code) => {
  expect(refusal(outcome, 'https://city.sharepoint.com')).toMatchObject({
    code,
    params: { url: 'https://city.sharepoint.com' },
  });
});

it('names the columns that differ', () => {
  const message = "Column 'MkResult' does not exist; 'MkBetter' and MkResult neither";
  expect(refusal(answer(400, { code: 'invalidRequest', message }), 'u').params).toEqual({
    url: 'u',
    columns: 'MkResult, MkBetter',
  });
});

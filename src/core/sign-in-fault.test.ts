import { MokuhyoError } from './errors';
import { signInFault } from './sign-in-fault';

const told = (errorCode: string, message = '', more = {}) => Object.assign(new Error(message), { errorCode, ...more });

describe('signInFault', () => {
  it.each<[string, unknown, object]>([
    ['a window that was closed', told('user_cancelled'), { code: 'sign-in-cancelled', params: {} }],
    ['consent that a person refused', told('access_denied', 'AADSTS65004: declined'), { code: 'sign-in-cancelled' }],
    [
      'a person whom the app is not for',
      told('access_denied', 'AADSTS50105: …'),
      { code: 'sign-in-failed', params: { reason: 'AADSTS50105' } },
    ],
    ['a code that nobody entered', told('device_code_expired'), { code: 'sign-in-cancelled' }],
    [
      'consent that only an administrator gives',
      told('invalid_grant', 'AADSTS65001: 企画花子 has not consented'),
      { code: 'consent-needed', params: { reason: 'AADSTS65001' } },
    ],
    [
      'consent, by another name',
      told('interaction_required', '', { subError: 'consent_required' }),
      { code: 'consent-needed' },
    ],
    ['no network', told('endpoints_resolution_error'), { code: 'sign-in-unreachable', params: {} }],
    ['a request that failed', told('post_request_failed', 'fetch failed'), { code: 'sign-in-unreachable' }],
    [
      'a request that was refused',
      told('post_request_failed', 'post_request_failed: invalid_client'),
      { code: 'sign-in-failed', params: { reason: 'invalid_client' } },
    ],
    ['a window that was blocked', told('popup_window_error'), { code: 'sign-in-blocked' }],
    ['what takes a person', told('no_tokens_found'), { code: 'sign-in-needed' }],
    [
      'an app that is not known',
      told('unauthorized_client', 'AADSTS700016: 企画花子'),
      { params: { reason: 'AADSTS700016' } },
    ],
    ['anything else', new RangeError('企画花子'), { code: 'sign-in-failed', params: { reason: 'RangeError' } }],
    ['no error at all', 'oops', { code: 'sign-in-failed', params: { reason: 'unknown' } }],
    ['what was said before', new MokuhyoError('sign-in-unset'), { code: 'sign-in-unset' }],
  ])('knows %s', (_, error, expected) => {
    expect(signInFault(error)).toMatchObject(expected);
  });
});

import { userInfo } from 'node:os';

/** The name under which the person is logged in; some accounts have none. */
export function userName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}

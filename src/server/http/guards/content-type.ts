import type { MiddlewareHandler } from 'hono';
import { problem } from '../problem';
import { isReading } from './origin';

/** A web form cannot send this type, so no page can write without the browser asking first. */
export const onlyJson: MiddlewareHandler = async (c, next) => {
  const type = c.req.header('content-type') ?? '';
  const json = /^application\/json\s*(;|$)/i.test(type);
  return json || isReading(c.req.method) ? next() : problem(c, 'not-json', 'send application/json');
};

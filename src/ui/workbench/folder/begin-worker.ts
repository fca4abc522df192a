import { serveTasks } from './worker';

serveTasks(self as never);

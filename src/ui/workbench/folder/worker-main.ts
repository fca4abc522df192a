import { serveTasks } from './serve-tasks';

serveTasks(self as never);

import type { Job, Resources } from '@onedesk/subgraph';
import { recordEscalations } from './complaints/index.ts';
import { prepareReports } from './complaint-report/index.ts';
import { announceClocks } from './reminders/index.ts';

/** What the service does by itself about the work of projects; none of it while somebody plays their past. */
export const projectJobs = (resources: Resources): readonly Job[] => [
  { name: 'escalations', every: 15_000, onProjects: true, work: () => recordEscalations(resources) },
  { name: 'reminders', every: 15_000, onProjects: true, work: () => announceClocks(resources) },
  { name: 'complaint reports', every: 60_000, onProjects: true, work: () => prepareReports(resources) },
];

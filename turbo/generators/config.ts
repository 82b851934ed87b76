import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { PlopTypes } from '@turbo/gen';
import { featureChecks, participle, pluralOf, refusalOf, services } from './featureWords.ts';
import { checks } from './names.ts';

interface Turbo {
  turbo: { paths: { root: string } };
}
interface AppAnswers extends Turbo {
  name: string;
  titleZh: string;
  titleEn: string;
  place: string;
}
interface FeatureAnswers extends Turbo {
  service: string;
  name: string;
  titleZh: string;
  titleEn: string;
  rule: string;
  action: string;
  actionZh: string;
  plural: string;
  done: string;
  refusal: string;
  schema: string;
}

/**
 * `npx turbo gen frontend` makes an app (docs/apps.md), `npx turbo gen feature` a feature (docs/features.md); with
 * `--args` and all answers nothing is asked.
 */
export default function generator(plop: PlopTypes.NodePlopAPI): void {
  plop.setGenerator('frontend', {
    description: 'An app of the portal, in this repository or outside it',
    prompts: [
      { type: 'input', name: 'name', message: 'Name (meters)', validate: checks.name },
      { type: 'input', name: 'titleZh', message: 'Title in Chinese (抄表)', validate: checks.title },
      { type: 'input', name: 'titleEn', message: 'Title in English (Meters)', validate: checks.title },
      {
        type: 'input',
        name: 'place',
        message: 'Where: workspace, or a folder outside',
        default: 'workspace',
        validate: checks.place,
      },
    ],
    actions: [(answers) => app(answers as AppAnswers)],
  });
  plop.setGenerator('feature', {
    description: 'A feature of a service, with its pages at the desk',
    prompts: featurePrompts,
    actions: [(answers) => feature(answers as FeatureAnswers)],
  });
}

const featurePrompts: PlopTypes.Prompts = [
  { type: 'input', name: 'service', message: `Service (${services.join(', ')})`, default: 'tickets' },
  { type: 'input', name: 'name', message: 'Name of one record (lost-item)' },
  { type: 'input', name: 'titleZh', message: 'Title in Chinese (失物招领)' },
  { type: 'input', name: 'titleEn', message: 'Title in English, several (Lost items)' },
  { type: 'input', name: 'rule', message: 'Rule of the manual (LAF-1)' },
  { type: 'input', name: 'action', message: 'Verb that ends a record (claim)' },
  { type: 'input', name: 'actionZh', message: 'The verb in Chinese (认领)' },
  {
    type: 'input',
    name: 'plural',
    message: 'Name of several',
    default: ({ name }: FeatureAnswers) => pluralOf(name),
  },
  {
    type: 'input',
    name: 'done',
    message: 'What a record is afterwards',
    default: ({ action }: FeatureAnswers) => participle(action),
  },
  {
    type: 'input',
    name: 'refusal',
    message: 'Refusal of a second time',
    default: ({ name, done }: FeatureAnswers) => refusalOf(name, done),
  },
  {
    type: 'input',
    name: 'schema',
    message: 'Write schemas and types now (yes, no)',
    default: 'yes',
    validate: (text: string) => /^(yes|no)$/.test(text) || 'yes or no',
  },
].map((prompt) => ({ validate: featureChecks[prompt.name as keyof typeof featureChecks], ...prompt }));

function app({ name, titleZh, titleEn, place, turbo }: AppAnswers): string {
  make(turbo.paths.root, 'frontend', name, titleZh, titleEn, place);
  return `made ${name}`;
}

function feature({ turbo, schema, ...answers }: FeatureAnswers): string {
  const { service, name, titleZh, titleEn, rule, action, actionZh, plural, done, refusal } = answers;
  const given = [service, name, titleZh, titleEn, rule, action, actionZh, plural, done, refusal];
  make(turbo.paths.root, 'feature', ...given);
  if (schema === 'yes') run(turbo.paths.root, 'npm', 'run', 'schema');
  return `made ${name}`;
}

/** In a process of its own: this file is bundled somewhere else before it runs. */
const make = (root: string, ...answers: string[]): void =>
  run(root, process.execPath, join(root, 'turbo', 'generators', 'make.ts'), ...answers);

function run(root: string, program: string, ...flags: string[]): void {
  const { status } = spawnSync(program, flags, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('it was not made to the end, for the reason above');
}

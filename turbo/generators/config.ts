import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { PlopTypes } from '@turbo/gen';
import { checks } from './names.ts';

interface Answers {
  name: string;
  titleZh: string;
  titleEn: string;
  place: string;
  turbo: { paths: { root: string } };
}

/**
 * `npx turbo gen frontend`, or without questions `npx turbo gen frontend --args meters 抄表 Meters workspace`; the last
 * answer is `workspace` or a folder anywhere. docs/apps.md says what comes of it.
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
    actions: [(answers) => make(answers as Answers)],
  });
}

/** In a process of its own: this file is bundled somewhere else before it runs. */
function make({ name, titleZh, titleEn, place, turbo }: Answers): string {
  const program = join(turbo.paths.root, 'turbo', 'generators', 'make.ts');
  const { status } = spawnSync(process.execPath, [program, name, titleZh, titleEn, place], { stdio: 'inherit' });
  if (status !== 0) throw new Error('nothing was made, for the reason above');
  return `made ${name}`;
}

// Makes an app or a feature, with answers given at once:
//   node turbo/generators/make.ts frontend <name> <title in Chinese> <title in English> <workspace or a folder>
//   node turbo/generators/make.ts feature <service> <name> <title in Chinese> <title in English> <rule> <verb> <verb in Chinese> [plural] [participle] [refusal]
import { makeFeature } from './makeFeature.ts';
import { makeFrontend } from './makeFrontend.ts';

const [what, ...answers] = process.argv.slice(2);
try {
  if (what === 'feature') tell('made', feature(answers));
  else if (what === 'frontend') {
    const [name = '', titleZh = '', titleEn = '', place = 'workspace'] = answers;
    const { folder, next } = await makeFrontend({ name, titleZh, titleEn, place });
    tell(folder, next);
  } else throw new Error('Say frontend or feature.');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function feature([service = '', name = '', titleZh = '', titleEn = '', rule = '', ...rest]: string[]): string[] {
  const [action = '', actionZh = '', plural, done, refusal] = rest;
  const { files, next } = makeFeature({
    service,
    name,
    titleZh,
    titleEn,
    rule,
    action,
    actionZh,
    plural,
    done,
    refusal,
  });
  return [...files, '', 'next:', ...next];
}

function tell(made: string, lines: readonly string[]): void {
  process.stdout.write(`${made}\n${lines.map((line) => (line ? `  ${line}\n` : '\n')).join('')}`);
}

// Makes an app: node turbo/generators/make.ts <name> <title in Chinese> <title in English> <workspace or a folder>
import { makeFrontend } from './makeFrontend.ts';

const [name = '', titleZh = '', titleEn = '', place = 'workspace'] = process.argv.slice(2);
try {
  const { folder, next } = await makeFrontend({ name, titleZh, titleEn, place });
  process.stdout.write(`${folder}\n${next.map((line) => `  ${line}\n`).join('')}`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

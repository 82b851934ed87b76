import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, appended, before, type Edits, imported, keyedOnce, listedOnce, raised } from './edits.ts';
import { filled, type Stands } from './templates.ts';

/** Enters a feature wherever features are listed. Throws where a list is not found; nothing is written yet. */
export function register(edits: Edits, words: Stands): void {
  const say = (text: string) => filled(text, words);
  inService(edits, say);
  permissions(edits, say);
  told(edits, say);
  audit(edits, say);
  counted(edits, say);
  inDesk(edits, say);
  deskWords(edits, say);
  refusals(edits, say);
}

type Say = (text: string) => string;

function inService(edits: Edits, say: Say): void {
  edits.change(say('services/%service%/src/service.ts'), (text) => {
    const steps: [place: RegExp, entry: string][] = [
      [/^ {2}resolvers: /m, '%Thing%Resolver,'],
      [/^ {2}entities: /m, '%Thing%,'],
      [/^ {2}migrations: /m, "{ name: '%migration%', class: %Things% },"],
      [/^ {2}records: /m, '%Thing%: %thing%Record,'],
    ];
    const listed = steps.reduce((now, [place, entry]) => appended(now, place, say(entry)), text);
    const door = say("import { %Thing%, %thing%Record, %Thing%Resolver } from './%folder%/index.ts';");
    return imported(imported(listed, say("import { %Things% } from './migrations/%migration%.ts';")), door);
  });
}

function permissions(edits: Edits, say: Say): void {
  const rows = `'%thing%.see': { zh: '查看%titleZh%', en: 'See %titleEnLower%', roles: [...desk, ...heads], rule: '%rule%' },
    '%thing%.register': { zh: '登记%titleZh%', en: 'Register %titleEnLower%', roles: desk, rule: '%rule%' },
    '%thing%.%action%': { zh: '%actionZh%%titleZh%', en: '%actionEn% %titleEnLower%', roles: desk, rule: '%rule%' },`;
  const ofTickets = say('%service%') === 'tickets';
  edits.change(`packages/kernel/src/permissions${ofTickets ? '.tickets' : ''}.ts`, (text) =>
    appended(text, /^export const \w*[pP]ermissions = /m, say(rows)),
  );
  inLocales(edits, say, (add, zh) => add(/^ {4}"topic": /m, '%thing%', zh ? '%titleZh%' : '%titleEn%'));
}

/** Live pages hear of it under the permission to see it. */
function told(edits: Edits, say: Say): void {
  edits.change('services/gateway/src/identity/live/recordPermissions.ts', (text) =>
    before(text, /^ {2}Account: /m, say("  %Thing%: '%thing%.see',\n")),
  );
}

/** What the values of a status mean. */
const statuses = /^ {2}"value": \{[\s\S]*?^ {4}"status": /m;

const people = ['registered_by_id', 'registered_by_name', '%done_%_by_id', '%done_%_by_name'];

/** PPL-2, PPL-3: the audit masks free text, leaves out who did it once more, and speaks of everything in words. */
function audit(edits: Edits, say: Say): void {
  edits.change(say('services/%service%/src/audit.ts'), (text) => {
    const viewed = appended(text, /^const views = /m, say('%thing%History,'));
    return imported(viewed, say("import { %thing%History } from './%folder%/index.ts';"));
  });
  edits.change('tests/audit.api.test.ts', (text) => listedOnce(text, /^const people = /m, people.map(say)));
  edits.change('frontends/admin/src/audit/recordLinks.ts', (text) => {
    const typed = appended(text, new RegExp(say('^ {2}%service%: '), 'm'), say("'%Thing%',"));
    return appended(typed, /^const pages[^=]*= /m, say("%Thing%: '/desk/%folder%',"));
  });
  inLocales(edits, say, (add, zh) => {
    add(/^ {2}"recordType": /m, '%Thing%', zh ? '%titleZh%' : '%oneEn%');
    add(/^ {2}"action": /m, 'register%Thing%', zh ? '登记%titleZh%' : '%oneEn% registered');
    add(/^ {2}"action": /m, '%action%%Thing%', zh ? '%actionZh%%titleZh%' : '%oneEn% %doneEnLower%');
    add(/^ {2}"field": /m, 'status', zh ? '状态' : 'Status');
    add(/^ {2}"field": /m, 'words', zh ? '内容' : 'What was noted');
    add(/^ {2}"field": /m, 'registeredAt', zh ? '登记时间' : 'Registered at');
    add(/^ {2}"field": /m, '%done%At', zh ? '%actionZh%时间' : '%doneEn% at');
    add(/^ {2}"field": /m, 'remark', zh ? '说明' : 'Remark');
    add(/^ {2}"value": /m, 'status', {});
    add(statuses, 'registered', zh ? '已登记' : 'Registered');
    add(statuses, '%done%', zh ? '已%actionZh%' : '%doneEn%');
  });
}

/** The suites that count what there is. */
function counted(edits: Edits, say: Say): void {
  const counts = { tables: 1, mutations: 2, queries: 2 };
  edits.change('tests/promises.api.test.ts', (text) =>
    Object.entries(counts).reduce((now, [key, by]) => raised(now, 'howMany', key, by), text),
  );
  const own = say('services/%service%/src/promises.api.test.ts');
  if (!existsSync(join(edits.root, own))) return;
  edits.change(own, (text) => {
    const counts = text.includes('howMany = {') ? ['tables', 'entities'] : [];
    const sums = counts.reduce((now, key) => raised(now, 'howMany', key, 1), text);
    return appended(sums, /^const elsewhere[^=]*= /m, say("'%Thing%',"));
  });
}

function inDesk(edits: Edits, say: Say): void {
  edits.change('frontends/desk/src/app.tsx', (text) => {
    const entry = `{ path: '/%folder%', label: { 'zh-CN': '%titleZh%', en: '%titleEn%' }, permission: '%thing%.see',
      icon: <ProfileOutlined aria-hidden /> },`;
    const icon = /\bProfileOutlined\b/.test(text)
      ? text
      : text.replace(/\n\} from '@ant-design\/icons';/, '\n  ProfileOutlined,$&');
    return appended(icon, /^ {2}nav: /m, say(entry));
  });
  edits.change('frontends/desk/src/routes.tsx', (text) => {
    const pages = `const %Thing%ListPage = lazy(() => import('./%folder%/%Thing%ListPage.tsx'));
      const %Thing%Page = lazy(() => import('./%folder%/%Thing%Page.tsx'));\n`;
    const loaded = before(text, /\n\/\*\* Pages of the desk/, say(pages));
    const routes = `{ path: '%folder%', element: <%Thing%ListPage /> }, { path: '%folder%/:id', element: <%Thing%Page /> },`;
    return appended(loaded, /^export const routes: RouteObject\[\] = /m, say(routes));
  });
  edits.change('frontends/desk/src/typePolicies.ts', (text) => {
    const fields = "%thing%: known('%Thing%'), %things%: relayStylePagination(['projectId', 'status']),";
    const asked = appended(text, /Query: \{\s*fields: /, say(fields));
    return appended(asked, /^export const typePolicies: TypePolicies = /m, say('%Thing%: growing,'));
  });
}

function deskWords(edits: Edits, say: Say): void {
  for (const language of ['zh-CN', 'en']) {
    edits.change(`frontends/desk/src/messages/${language}.ts`, (text) => {
      const names = say('import { %thing%Actions, %thing%Fields, %things% } from ');
      const spread = (now: string, group: string, entry: string) =>
        after(now, new RegExp(`^ {2}${group}: \\{$`, 'm'), say(`\n    ...${entry},`));
      const words = spread(spread(text, 'actions', '%thing%Actions'), 'fields', '%thing%Fields');
      const grouped = after(words, /^ {2}\.\.\.finance,$/m, say('\n  %things%,'));
      return imported(grouped, `${names}'./${say('%folder%')}/${language}.ts';`);
    });
  }
}

function refusals(edits: Edits, say: Say): void {
  const row = '| `%Refusal%` | the %oneEnLower% was %doneEnLower% before | `at`, `by` |\n';
  edits.change('docs/errors.md', (text) => before(text, /\nThe first three belong to every mutation/, say(row)));
}

/** Adds words to the administrators' app, each once. */
function inLocales(
  edits: Edits,
  say: Say,
  entries: (add: (place: RegExp, key: string, value: string | object) => void, zh: boolean) => void,
): void {
  for (const language of ['zh-CN', 'en']) {
    edits.change(`frontends/admin/src/locales/${language}.json`, (text) => {
      let now = text;
      const add = (place: RegExp, key: string, value: string | object) => {
        now = keyedOnce(now, place, say(key), typeof value === 'string' ? say(value) : value);
      };
      entries(add, language === 'zh-CN');
      return now;
    });
  }
}

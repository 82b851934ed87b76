import { createHash } from 'node:crypto';
import { type Permission, permissionKeys, type Words } from '@onedesk/kernel';
import { parse } from 'graphql';
import { z } from 'zod';

/** What an app's build says about itself in `onedesk-app.json`. Paths are relative to that file. */
export interface AppManifest {
  readonly name: string;
  readonly version: string;
  /** Version of the contract between apps and portal. */
  readonly contract: number;
  readonly basePath: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Place in the navigation, 0–999. */
  readonly order: number;
  /** Any of these permissions opens it; none: everybody. */
  readonly anyOf: readonly Permission[];
  readonly entry: string;
  /** `sha384-…` of every script and style, by path. */
  readonly scripts: Readonly<Record<string, string>>;
  /** The documents that it sends: SHA-256 in hex → text. */
  readonly documents: Readonly<Record<string, string>>;
}

/** Something about an app that keeps it from being registered. */
export interface AppFault {
  readonly code: string;
  /** What it is about: a field of the manifest, a file, an address. */
  readonly subject: string;
}

/** How much an app may be. */
export const appLimits = { scripts: 500, documents: 2_000 };

/** Paths of the portal and of its doors: no app sits there. */
const ownPaths = new Set(
  ['sign-in', 'change-password', 'first-administrator', 'apps', 'graphql', 'auth', 'files', 'exports', 'static']
    .concat(['healthz', 'readyz', 'metrics', 'shell'])
    .map((name) => `/${name}`),
);

/** An app's name becomes a global of the page: these are taken by the browser, the language or the portal. */
const reservedNames = new Set(
  `shell window self top parent frames document location history navigator screen origin name status length event
   closed external performance crypto caches fetch alert confirm prompt print open close stop focus blur scheduler
   react antd global process module require exports default class function return import export null true false
   undefined arguments eval async await static public private protected interface package delete new this typeof
   void with yield let const var enum super switch case if else for while do in of try catch finally throw`.split(
    /\s+/,
  ),
);

const path = z.string().max(300).refine(isPlainPath);

const manifestSchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/),
  version: z
    .string()
    .max(60)
    .regex(/^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/),
  contract: z.int().min(1).max(9_999),
  basePath: z
    .string()
    .max(60)
    .regex(/^\/[a-z][a-z0-9-]*$/),
  titleZh: z.string().trim().min(1).max(40),
  titleEn: z.string().trim().min(1).max(40),
  order: z.int().min(0).max(999).default(500),
  anyOf: z.array(z.string()).max(50).default([]),
  entry: path.refine((entry) => /\.(json|m?js)$/.test(entry)),
  scripts: z.record(path, z.string().regex(/^sha384-[A-Za-z0-9+/]{64}$/)),
  documents: z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string().max(100_000)).default({}),
});

/** Reads a manifest: what it says, or everything that is wrong with it. */
export function readManifest(text: string): { manifest: AppManifest } | { faults: AppFault[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { faults: [{ code: 'notJson', subject: 'onedesk-app.json' }] };
  }
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) {
    const subjects = new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'onedesk-app.json'));
    return { faults: [...subjects].slice(0, 20).map((subject) => ({ code: 'notValid', subject })) };
  }
  const manifest = parsed.data as AppManifest;
  const faults = faultsWithin(manifest);
  return faults.length ? { faults } : { manifest };
}

function faultsWithin(manifest: AppManifest): AppFault[] {
  const { name, basePath, anyOf, entry, scripts, documents } = manifest;
  const faults: AppFault[] = [];
  if (reservedNames.has(name)) faults.push({ code: 'nameReserved', subject: name });
  if (ownPaths.has(basePath)) faults.push({ code: 'pathReserved', subject: basePath });
  const known: readonly string[] = permissionKeys;
  for (const key of anyOf) if (!known.includes(key)) faults.push({ code: 'permissionUnknown', subject: key });
  const paths = Object.keys(scripts);
  if (paths.length === 0) faults.push({ code: 'noScripts', subject: 'scripts' });
  if (paths.length > appLimits.scripts) faults.push({ code: 'tooMany', subject: 'scripts' });
  if (!entry.endsWith('.json') && !scripts[entry]) faults.push({ code: 'entryUnlisted', subject: entry });
  if (Object.keys(documents).length > appLimits.documents) faults.push({ code: 'tooMany', subject: 'documents' });
  for (const [hash, text] of Object.entries(documents)) {
    if (createHash('sha256').update(text).digest('hex') !== hash)
      faults.push({ code: 'documentDiffers', subject: hash });
    else if (!isGraphql(text)) faults.push({ code: 'documentNotValid', subject: hash });
  }
  return faults.slice(0, 20);
}

function isGraphql(text: string): boolean {
  try {
    return parse(text, { maxTokens: 20_000, noLocation: true }).definitions.length > 0;
  } catch {
    return false;
  }
}

/** A path below the manifest's folder and nothing else: no scheme, no host, no way up, no query. */
function isPlainPath(text: string): boolean {
  return text.split('/').every((part) => /^[A-Za-z0-9_@.,+~-]+$/.test(part) && part !== '.' && part !== '..');
}

/** Every fault in words; `{subject}` is what it is about. */
export const faultWords: Readonly<Record<string, Words>> = {
  addressNotValid: {
    zh: '地址须以 https:// 开头（仅在本机试用时可为 http://localhost）',
    en: 'The address must begin with https:// (http://localhost only where the portal runs on this machine too)',
  },
  notReachable: { zh: '取不到 {subject}', en: '{subject} cannot be fetched' },
  redirected: { zh: '{subject} 被转到别处，应给出最终地址', en: '{subject} leads elsewhere: give the final address' },
  timedOut: { zh: '{subject} 没有及时答复', en: '{subject} did not answer in time' },
  tooLarge: { zh: '{subject} 过大', en: '{subject} is too large' },
  tooMany: { zh: '{subject} 过多', en: 'Too many {subject}' },
  corsMissing: {
    zh: '{subject} 不允许本系统读取：服务器应答须带 access-control-allow-origin',
    en: '{subject} may not be read by this portal: its server must send access-control-allow-origin',
  },
  notJson: { zh: '{subject} 不是 JSON', en: '{subject} is no JSON' },
  notValid: { zh: '应用说明中的 {subject} 有误', en: '{subject} of the manifest is not valid' },
  noScripts: { zh: '应用说明没有列出脚本', en: 'The manifest lists no scripts' },
  entryUnlisted: { zh: '入口 {subject} 不在脚本清单中', en: 'The entry {subject} is not among its scripts' },
  nameReserved: { zh: '名称 {subject} 不能使用', en: 'The name {subject} cannot be used' },
  nameTaken: { zh: '名称 {subject} 属于系统自带的应用', en: 'The name {subject} belongs to an app of the product' },
  pathReserved: { zh: '路径 {subject} 属于系统本身', en: 'The path {subject} belongs to the portal itself' },
  pathTaken: { zh: '路径 {subject} 已有别的应用', en: 'Another app is at the path {subject} already' },
  pathChanged: { zh: '新版本不能更换路径（应为 {subject}）', en: 'A new version keeps its path ({subject})' },
  permissionUnknown: { zh: '没有权限项 {subject}', en: 'There is no permission {subject}' },
  documentDiffers: {
    zh: '文档与其摘要不符：{subject}',
    en: 'A document does not have the hash it is listed by: {subject}',
  },
  documentNotValid: { zh: '文档不是 GraphQL:{subject}', en: 'A document is no GraphQL: {subject}' },
  hashDiffers: {
    zh: '脚本与清单中的摘要不符：{subject}',
    en: 'A script does not have the hash it is listed by: {subject}',
  },
  versionTaken: {
    zh: '版本 {subject} 已登记过；内容有变就应换版本号',
    en: 'Version {subject} is registered already: what is changed takes a new number',
  },
  changedMeanwhile: { zh: '核对之后应用又变了，请重新查看', en: 'The app changed after it was looked at: look again' },
};

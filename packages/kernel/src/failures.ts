import { type Facts, inWords, type Locale, type Words } from './words.ts';

/**
 * A refusal people can act on. Thrown inside the transaction, so that nothing half-done is committed; at the edge it
 * becomes the member `type` of the mutation's result union, carrying `facts` as its fields.
 */
export class Refusal extends Error {
  readonly type: string;
  readonly code: string;
  readonly words: Words;
  readonly facts: Facts;
  /** Further fields of the union's member, such as the record in the way. */
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(
    type: string,
    words: Words,
    options: { code?: string; facts?: Facts; fields?: Record<string, unknown> } = {},
  ) {
    super(`refused: ${type}`);
    this.type = type;
    this.code = options.code ?? type.charAt(0).toLowerCase() + type.slice(1);
    this.words = words;
    this.facts = options.facts ?? {};
    this.fields = options.fields ?? {};
  }

  /** The sentence a person reads. */
  inWords(locale: Locale): string {
    return inWords(this.words, locale, this.facts);
  }
}

/** A fault at one field of an input, in words at that field. `path` is dotted from the arguments: `input.phones.0`. */
export interface FieldFault {
  readonly path: string;
  readonly code: string;
  readonly words: Words;
  readonly facts?: Facts;
}

/** What everybody's GraphQL error codes are; the documentation lists them with their facts. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'PASSWORD_CHANGE_REQUIRED'
  | 'DOCUMENT_TOO_LARGE'
  | 'INTROSPECTION_REFUSED'
  | 'BATCH_REFUSED'
  | 'DOCUMENT_NOT_TRUSTED'
  | 'WRONG_AUDIENCE'
  | 'TOO_MANY_WRONG_KEYS'
  | 'COST_EXCEEDED'
  | 'BUDGET_SPENT'
  | 'UNAVAILABLE';

const errorWords: Record<ErrorCode, Words> = {
  BAD_USER_INPUT: { zh: '填写有误，请看标出的项目', en: 'Please check the marked fields' },
  UNAUTHENTICATED: { zh: '请先登录', en: 'Please sign in' },
  FORBIDDEN: { zh: '您没有这项权限', en: 'You do not have this permission' },
  NOT_FOUND: { zh: '没有找到该记录', en: 'No such record' },
  PASSWORD_CHANGE_REQUIRED: { zh: '请先修改初始密码', en: 'Change your first password before going on' },
  DOCUMENT_TOO_LARGE: { zh: '查询过大：{what} 最多 {limit}', en: 'The query is too large: {what}, at most {limit}' },
  INTROSPECTION_REFUSED: { zh: '这里不提供接口的结构', en: 'The schema is not told here' },
  BATCH_REFUSED: { zh: '一次请求只能有一个操作', en: 'One operation per request' },
  DOCUMENT_NOT_TRUSTED: {
    zh: '这里只接受门户自己的查询；门户可能刚刚更新过，请刷新页面',
    en: "Only the portal's own documents are taken here; it may have been updated meanwhile: reload the page",
  },
  WRONG_AUDIENCE: { zh: '该密钥不能用于此入口', en: 'This key is not for this address' },
  TOO_MANY_WRONG_KEYS: {
    zh: '此网络的错误密钥过多，请稍后再试',
    en: 'Too many wrong keys from this network; try again later',
  },
  COST_EXCEEDED: {
    zh: '查询过贵：需要 {requested}，每次请求最多 {limit}',
    en: 'The query costs {requested}, a request may cost at most {limit}',
  },
  BUDGET_SPENT: {
    zh: '本分钟的额度已用完，请 {retryAfter} 秒后再试',
    en: "This minute's budget is spent; try again in {retryAfter} seconds",
  },
  UNAVAILABLE: { zh: '服务暂时不可用，正在恢复', en: 'The service is unavailable for the moment and is recovering' },
};

/** Bad input, missing or forbidden: a GraphQL error with a documented `extensions.code`; nothing was changed. */
export class Failure extends Error {
  readonly code: ErrorCode;
  readonly faults: readonly FieldFault[];
  readonly facts: Facts;

  constructor(code: ErrorCode, options: { faults?: readonly FieldFault[]; facts?: Facts } = {}) {
    super(code);
    this.code = code;
    this.faults = options.faults ?? [];
    this.facts = options.facts ?? {};
  }

  words(locale: Locale): string {
    return inWords(errorWords[this.code], locale, this.facts);
  }
}

export const notFound = (): Failure => new Failure('NOT_FOUND');
export const forbidden = (permission: string): Failure => new Failure('FORBIDDEN', { facts: { permission } });
export const badInput = (...faults: FieldFault[]): Failure => new Failure('BAD_USER_INPUT', { faults });

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

const root = join(import.meta.dirname, '..');

/** What speaks of a person, or of what somebody wrote in their own words: as a part of any name in the schema. */
const speaksOfPeople =
  /name|phone|mobile|landline|e-?mail|wechatId|identity|contact|party|parties|person|payer|cashier|actor|author|by$|tenant|occupant|agent|liable|words|note|remark|reason|reference|label|text|title|comment|message|address|search|layout|birth|^sex$|^age$|account$/i;

/** A set of words. */
const setOf = (...lines: string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')));

/** Types that are about somebody, or hold what somebody wrote. */
const ofPeople = setOf(
  'Party Contact UnitRole Tenancy IdentityDocument RevealedIdentity Account Me Grant',
  'DutyEntry HistoryEntry Change Fact SearchHit LedgerAccount LedgerEntry Receipt Charge',
  'ReceiptVoid Department RegisterImport TenancyImport ArrearsImport Stale NotAllowedNow',
);

/** What sounds like it and is none, each for its reason. */
const harmless = setOf(
  // Places and fee items have names too.
  'Project.name Building.name FeeItem.name',
  // How long something has been owed, not how old somebody is.
  'ArrearsReport.byAge ArrearsByAge ArrearsByAge.age ArrearsCell.age ArrearsAge',
  // The order of a list, and which of it; its parts are looked at each by itself.
  'Query.units(orderBy:) Query.units(filter:) Query.complaints(filter:)',
  // What a figure is called, and how complaints are divided.
  'ComplaintFigure.name ComplaintChannel.phone CallbackMethod.phone CallbackMethod.inPerson ComplaintCause.contractor',
  // The roles that a policy names, never who holds them.
  'Callback.byRole Extension.approverRole',
  // A kind of figure, a way of paying, and what is counted.
  'ArrearsAccount PaymentMethod.wechat UnitRegisterTotals.owners',
);

/** Texts that the system itself writes, or whose form leaves no room for words. */
const texts = setOf(
  'Project.name Project.timeZone Building.name FeeItem.name Unit.code Unit.number',
  'PageInfo.startCursor PageInfo.endCursor UnitEdge.cursor ArrearsAccountEdge.cursor',
  'FeedEvent.position FeedEvent.type FeedEvent.operation',
  'Query.propertyFeedHead Query.financeFeedHead Query.ticketsFeedHead',
  'ArrearsReport.definition CollectionReport.definition UnitRegister.definition',
  'ComplaintFigure.name ComplaintFigure.definition ComplaintMonth.month ComplaintReportRecordEdge.cursor ComplaintEdge.cursor',
  'Complaint.number Complaint.dueKind ComplaintEvent.action Callback.byRole Extension.approverRole',
  'CollectionMonth.month ChargeFigures.month PostingFigures.book',
);

/** Texts that may be sent: places in a list, and months. */
const sentTexts = new Set(['after', 'from', 'to', 'month']);

/** Columns that the services themselves mask or keep out of their histories, by name. */
export function maskedColumns(): Set<string> {
  const columns = new Set<string>();
  for (const path of globSync('services/*/src/**/*.ts', { cwd: root })) {
    const source = readFileSync(join(root, path), 'utf8');
    const masks = [...source.matchAll(/freeText\(\{([\s\S]*?)\}\)/g)].map(([, inner]) => inner);
    const secrets = [...source.matchAll(/secrets: \[([^\]]*)\]/g)].map(([, inner]) => `Secret: [${inner}]`);
    for (const block of [...masks, ...secrets])
      for (const [, list] of (block ?? '').matchAll(/\w+: \[([^\]]*)\]/g))
        for (const [, column] of (list ?? '').matchAll(/'(\w+)'/g)) columns.add(column ?? '');
  }
  return columns;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Everything in a view's schema that is personal, as `Type`, `Type.field` or `Type.field(argument:)`. */
export function personalIn(api: string): string[] {
  const schema = buildSchema(api);
  const masked = maskedColumns();
  const found: string[] = [];
  const judge = (place: string, name: string, type?: string, sent = false) => {
    const plainText = type === 'String' && !(sent ? sentTexts.has(name) : texts.has(place));
    const sounds = speaksOfPeople.test(name) || masked.has(snake(name));
    if ((sounds && !harmless.has(place)) || plainText || (type && ofPeople.has(type))) found.push(place);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    judge(type.name, type.name);
    if (ofPeople.has(type.name)) found.push(type.name);
    if (isUnionType(type)) for (const member of type.getTypes()) judge(`${type.name}.${member.name}`, member.name);
    if (isEnumType(type)) for (const { name } of type.getValues()) judge(`${type.name}.${name}`, name);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        judge(`${type.name}.${field.name}`, field.name, getNamedType(field.type).name, true);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      judge(place, field.name, getNamedType(field.type).name);
      for (const argument of field.args)
        judge(`${place}(${argument.name}:)`, argument.name, getNamedType(argument.type).name, true);
    }
  }
  return [...new Set(found)];
}

/**
 * The estate that is measured, as plain SQL into the product's own tables. Placeholders: `:units`, `:records`. Triggers
 * sleep while it runs (session_replication_role), so there is no history and no feed, and the hashes of the ledger's
 * chain are made up; everything that is read or written in the measurements is as the product leaves it.
 */
const ids = `
  create temp table p as
    select i, uuidv7() as id, (array['翠湖花园', '第一国际', '海棠苑', '云山府'])[i + 1] as name, uuidv7() as fee_item, uuidv7() as cash, uuidv7() as income
      from generate_series(0, 3) i;
  create temp table b as
    select g.i, uuidv7() as id, p.id as project_id, g.i / 4 + 1 || '栋' as name
      from generate_series(0, (:units - 1) / 250) g (i) join p on p.i = g.i % 4;
  create temp table u as
    select g.i, uuidv7() as id, b.project_id, b.id as building_id, ((g.i % 250) / 10 + 1) * 100 + g.i % 10 + 1 as number,
           b.name, uuidv7() as party_id, uuidv7() as account_id, 20000 + g.i % 300 * 100 as fen,
           1 + g.i % 40 as surname, 1 + (g.i / 40) % 30 as first, 1 + (g.i / 1200) % 30 as second
      from generate_series(0, :units - 1) g (i) join b on b.i = g.i / 250;
  create index on u (i);
  analyze p, b, u`;

const property = `
  insert into property.project (id, name, time_zone, created_at) select id, name, 'Asia/Shanghai', now() from p;
  insert into property.building (id, project_id, name, created_at) select id, project_id, name, now() from b;
  insert into property.unit (id, project_id, building_id, number, number_key, code, floor, kind, area, sale_state, handed_over_on, created_at, updated_at)
    select id, project_id, building_id, number, number, name || '-' || number, number / 100,
           case i % 10 when 0 then 'retail' when 1 then 'office' else 'residential' end, 60 + i % 90 + 0.5, 'sold', '2021-06-01', now(), now() from u;
  insert into property.use_fact (id, project_id, unit_id, use, source, since, created_at)
    select uuidv7(), project_id, id, case i % 3 when 0 then 'vacant' else 'ownerOccupied' end, 'declared', '2021-07-01', now() from u`;

/** Every third person has a name that several have; syllables are those of the characters. */
const parties = `
  create temp table sur as select row_number() over () as n, c, s from unnest(
    string_to_array('王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 蒋 蔡 余', ' '),
    string_to_array('wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang xu han feng deng cao peng zeng xiao tian dong yuan pan jiang cai yu', ' ')) x (c, s);
  create temp table giv as select row_number() over () as n, c, s from unnest(
    string_to_array('伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 桂 文 辉 玲 红 建 华 英 慧 志', ' '),
    string_to_array('wei fang na min jing li qiang lei jun yang yong yan jie juan tao ming chao xia ping gang gui wen hui ling hong jian hua ying hui zhi', ' ')) x (c, s);
  insert into property.party (id, project_id, kind, name, name_initials, name_pinyin, key_account, created_at, updated_at)
    select u.party_id, u.project_id, 'person', s.c || f.c || g.c, left(s.s, 1) || left(f.s, 1) || left(g.s, 1), s.s || f.s || g.s, false, now(), now()
      from u join sur s on s.n = u.surname join giv f on f.n = u.first join giv g on g.n = u.second;
  insert into property.party_term (project_id, party_id, kind, term)
    select project_id, id, 'name', lower(substr(name, i)) from property.party, generate_series(1, 3) i
    union select project_id, id, case i when 1 then 'initials' else 'innerInitials' end, substr(name_initials, i) from property.party, generate_series(1, 3) i
    union select project_id, id, 'pinyin', name_pinyin from property.party;
  insert into property.contact (id, project_id, party_id, kind, value, created_at)
    select uuidv7(), project_id, party_id, 'mobile', '139' || lpad((i::bigint * 7919 % 100000000)::text, 8, '0'), now() from u;
  insert into property.unit_role (id, project_id, unit_id, party_id, role, since, created_at)
    select uuidv7(), project_id, id, party_id, 'owner', '2021-06-01', now() from u`;

/** Three months charged, the first of them paid for every other unit. */
const finance = `
  insert into finance.fee_item (id, project_id, name) select fee_item, id, '物业费' from p;
  insert into finance.ledger_account (id, project_id, book, fee_item_id)
    select cash, id, 'cash', null::uuid from p union all select income, id, 'income', fee_item from p;
  insert into finance.ledger_account (id, project_id, book, unit_id, party_id, balance_fen, version)
    select account_id, project_id, 'customer', id, party_id, fen * case i % 2 when 0 then 2 else 3 end, 4 from u;
  create temp table c as
    select u.*, m as place, uuidv7() as charge_id, uuidv7() as entry_id, ('2026-0' || m || '-01')::date as month, m = 1 and i % 2 = 0 as paid, uuidv7() as payment_id
      from u, generate_series(1, 3) m;
  create temp table e as
    select *, row_number() over (partition by project_id order by day, id) as seq from (
      select entry_id as id, project_id, 'charge' as kind, fen, month as day from c
      union all select payment_id, project_id, 'payment', fen, '2026-04-10' from c where paid) x;
  insert into finance.ledger_entry (id, project_id, kind, amount_fen, booked_on, actor_id, actor_name, command_key, at, seq, previous_hash, hash)
    select id, project_id, kind, fen, day, 'bench', 'Bench', 'bench:' || id, day, seq, sha256((seq - 1)::text::bytea), sha256(seq::text::bytea) from e;
  insert into finance.charge (id, project_id, account_id, fee_item_id, month, due_on, amount_fen, open_fen, entry_id)
    select charge_id, c.project_id, account_id, p.fee_item, month, month + 14, fen, case when paid then 0 else fen end, entry_id from c join p on p.id = c.project_id;
  insert into finance.ledger_posting (project_id, entry_id, account_id, charge_id, amount_fen)
    select c.project_id, entry_id, account_id, charge_id, fen from c
    union all select c.project_id, entry_id, p.income, null, -fen from c join p on p.id = c.project_id
    union all select c.project_id, payment_id, p.cash, null, fen from c join p on p.id = c.project_id where paid
    union all select c.project_id, payment_id, account_id, charge_id, -fen from c where paid;
  insert into finance.receipt (id, project_id, year, number, entry_id, account_id, payer_id, method, received_on)
    select uuidv7(), project_id, 2025, '2025-' || lpad(row_number() over (partition by project_id)::text, 7, '0'), payment_id, account_id, party_id, 'cash', '2026-04-10' from c where paid;
  insert into finance.ledger_chain (project_id, seq, hash) select project_id, max(seq), sha256(max(seq)::text::bytea) from e group by 1`;

/** What services keep of each other, as their projections would have filled it. */
const copies = ['tickets', 'finance']
  .map(
    (schema) => `
  insert into ${schema}.project_copy select 1, id, name, time_zone, version from property.project;
  insert into ${schema}.building_copy select 1, id, project_id, name, false, version from property.building;
  insert into ${schema}.unit_copy select 1, id, project_id, building_id, code, number, code, kind, area, false, version from property.unit;
  insert into ${schema}.unit_role_copy select 1, id, project_id, unit_id, party_id, role, since, until, false, version from property.unit_role`,
  )
  .concat(
    `
  insert into property.unit_account_copy
    select 1, account_id, project_id, id, fen * case i % 2 when 0 then 2 else 3 end, fen * case i % 2 when 0 then 2 else 3 end, '2026-02-15', 4 from u`,
  )
  .join(';');

/** Three years of the duty log, a line every few minutes. */
const dutyLog = `
  insert into tickets.duty_entry (id, project_id, at, author_id, author_name, words, unit_id)
    select uuidv7(at - now()), project_id, at, 'bench', '陈晓雯',
           (array['业主反映楼道灯不亮，已报修', '客厅天花板渗水，维修工约下午两点上门查看', '租户来电询问装修手续，已告知所需材料', '巡查发现单元门禁失灵，临时派人值守', '业主投诉楼上深夜噪音，已上门劝导并记录'])[1 + lines.i % 5] || '（第' || lines.i || '条）', id
      from (select i, timestamptz '2023-11-01' + i * (interval '3 years' / :records) as at from generate_series(0, :records - 1) i) lines
      join u on u.i = (lines.i::bigint * 7919) % :units`;

const accounts = `
  insert into identity.account (id, username, name, created_at) values (:account, 'bench', '陈晓雯', now());
  insert into identity.account_grant (id, account_id, role, project_id, since) select uuidv7(), :account, role, id, now() from p, unnest(array['receptionist', 'customer-service-manager']) roles (role) where i < 3;
  insert into identity.session (id, account_id, token, created_at, updated_at, expires_at) values (uuidv7(), :account, :token, now(), now(), now() + interval '8 hours')`;

/** The statements in their order, by what they make. */
export const estateSql: Readonly<Record<string, string>> = {
  ids,
  property,
  parties,
  finance,
  copies,
  'duty log': dutyLog,
  accounts,
};

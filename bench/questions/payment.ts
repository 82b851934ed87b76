import { byHash, byText, type Federated, fen, freshKey, type Place, type Question, type Way, whole } from './ways.ts';

const amount = '0.01';
const accountOf = ({ accounts, page }: Place): string => accounts[page % accounts.length] ?? '';

/** The federated peer answers with the receipt itself. */
const document = (union: boolean) => `mutation TakePayment($input: TakePaymentInput!) {
  takePayment(input: $input) { ${union ? '... on Receipt { number amount method } ... on Refusal { refusal: code }' : 'number amount method'} }
}`;

const federated: Federated = {
  variables: (place) => ({
    input: { idempotencyKey: freshKey, accountId: accountOf(place), amount, method: 'cash' },
  }),
  read: ({ data }: { data: { takePayment: Taken & { amount: string } } }) =>
    taken({ ...data.takePayment, amountFen: fen(data.takePayment.amount) }),
};

interface Taken {
  number: string;
  method: string;
}

/** Each takes another number; that there is one is what is the same. */
const taken = ({ number, method, amountFen }: Taken & { amountFen: string }) =>
  whole([[/^\d{4}-\d{6,}$/.test(number), method, amountFen]]);

const postgraphile: Way = {
  body: (place) => ({
    query: `mutation TakePayment($input: TakePaymentInput!) { takePayment(input: $input) { result { number method amountFen } } }`,
    variables: { input: { account: accountOf(place), fen: fen(amount), key: freshKey } },
  }),
  read: ({ data }: { data: { takePayment: { result: Taken & { amountFen: string } } } }) =>
    taken(data.takePayment.result),
};

const floor: Way = {
  body: (place) => ({ do: 'payment', projectId: place.projectId, values: [accountOf(place), fen(amount), freshKey] }),
  read: ({ number, method, amount_fen: amountFen }: Taken & { amount_fen: number }) =>
    taken({ number, method, amountFen: String(amountFen) }),
};

/** Peers write what the product writes, by one function of the database; what they do not ask stands there. */
export const payment: Question = {
  title: 'a payment at the counter, with receipt, history, feed and chain',
  pages: 100,
  document: document(true),
  ways: { ours: byHash(document(true), federated), apollo: byText(document(false), federated), postgraphile, floor },
};

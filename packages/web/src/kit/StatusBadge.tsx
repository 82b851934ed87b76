import { Badge } from 'antd';

/** How a state is meant: the colour never says it alone, the word stands beside it. */
export type Tone = 'neutral' | 'active' | 'good' | 'attention' | 'bad';

const status = {
  neutral: 'default',
  active: 'processing',
  good: 'success',
  attention: 'warning',
  bad: 'error',
} as const;

/** State of a record: a dot and a word, readable in both themes (coloured tags are not). */
export function StatusBadge({ tone, text }: { tone: Tone; text: string }) {
  return <Badge className="od-status" status={status[tone]} text={text} />;
}

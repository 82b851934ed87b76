import { useCallback, useState } from 'react';
import { createPortal } from 'react-dom';
import type { ReceiptFieldsFragment } from '../gql/graphql.ts';
import { type Paper, usePaper } from './paper.ts';
import { ReceiptSheet } from './ReceiptSheet.tsx';

const MILLIMETRES_PER_PIXEL = 25.4 / 96;
/** Where nothing can be measured. */
const USUAL_ROLL_MILLIMETRES = 200;

/**
 * What the printer gets while this stands on a page, by Ctrl+P as well as by a button: the receipt alone, on the paper
 * of this device. A roll has no pages: its one page is as long as the receipt.
 */
export function PrintedReceipt({ receipt }: { receipt: ReceiptFieldsFragment }) {
  const [paper] = usePaper();
  const [length, setLength] = useState(USUAL_ROLL_MILLIMETRES);
  const measure = useCallback((sheet: HTMLDivElement | null) => {
    if (sheet?.offsetHeight) setLength(Math.ceil(sheet.offsetHeight * MILLIMETRES_PER_PIXEL) + 2);
  }, []);
  return createPortal(
    <div className="receipt-print" aria-hidden="true">
      <style>{pageRule(paper, length)}</style>
      <div key={`${receipt.id} ${receipt.version} ${paper}`} ref={measure}>
        <ReceiptSheet receipt={receipt} paper={paper} />
      </div>
    </div>,
    document.body,
  );
}

const pageRule = (paper: Paper, length: number) =>
  paper === 'a4' ? '@page { size: A4; margin: 12mm; }' : `@page { size: 80mm ${length}mm; margin: 0; }`;

import { useFormats, useSession } from '@onedesk/web';
import { useState } from 'react';
import type { Sheet } from '../export/workbook.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Sheets = (exportedBy: string, exportedAt: string) => Sheet[];

/**
 * Makes a workbook in the browser and hands it to the person. The spreadsheet code is loaded at the first export only.
 * `failure` holds the reason of the last export that did not succeed.
 */
export function useExport(): [
  save: (sheets: Sheets, fileName: string) => Promise<void>,
  state: { running: boolean; failure: string | null },
] {
  const { account } = useSession();
  const formats = useFormats();
  const [state, setState] = useState({ running: false, failure: null as string | null });
  const save = async (sheets: Sheets, fileName: string) => {
    setState({ running: true, failure: null });
    try {
      const created = new Date();
      const { workbook } = await import('../export/workbook.ts');
      const pages = sheets(account.name, formats.instant(created.toISOString()));
      download(await workbook(pages, { creator: account.name, created }), `${safeName(fileName)}.xlsx`);
      setState({ running: false, failure: null });
    } catch (error) {
      setState({ running: false, failure: error instanceof Error ? error.message : String(error) });
    }
  };
  return [save, state];
}

// What Windows does not allow in file names.
const safeName = (name: string) => name.replace(/[\\/:*?"<>|]+/g, ' ').trim();

function download(bytes: ArrayBuffer, fileName: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: xlsx }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Some browsers read the file only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { testGraph } from '../testing/graph.ts';
import { renderDesk } from '../testing/renderDesk.tsx';

afterEach(cleanup);

describe('EST-1 the register of units', () => {
  test('EST-1 filters come from the address, so a list can be sent and returned to', async () => {
    const { asked } = await renderDesk('/units?text=A1502&use=let&sale=sold&order=AREA');
    expect(await screen.findByRole('link', { name: 'A座-1502' })).toHaveAttribute('href', '/desk/units/u1');
    expect(asked('units')).toMatchObject({
      projectId: 'p1',
      orderBy: 'AREA',
      filter: { text: 'A1502', use: 'let', saleState: 'sold' },
    });
  });

  test('LED-1 what is owed stands beside the unit, and the list shrinks to those who owe', async () => {
    const { asked } = await renderDesk('/units?owing=yes', { permissions: ['ledger.see'] });
    expect(await screen.findByText('¥600.00')).toBeVisible();
    expect(screen.getByText('2026-09-15 起逾期')).toBeVisible();
    expect(asked('units')).toMatchObject({ filter: { owing: true } });
    cleanup();
    await renderDesk('/units', { permissions: [] });
    await screen.findByRole('link', { name: 'A座-1502' });
    expect(screen.queryByText('¥600.00')).toBeNull();
  });

  test('a code is looked for as it is typed', async () => {
    const { asked } = await renderDesk('/units');
    await userEvent.type(await screen.findByRole('searchbox', { name: /怎么写都行/ }), '15层02室');
    await waitFor(() => expect(asked('units')).toMatchObject({ filter: { text: '15层02室' } }));
  });

  test('an empty register leads to the import, an empty answer to other filters', async () => {
    const graph = testGraph();
    graph.records.units.length = 0;
    await renderDesk('/units', { graph });
    expect(await screen.findByRole('link', { name: '导入台账' })).toHaveAttribute('href', '/desk/imports');
    cleanup();
    await renderDesk('/units?text=9999', { graph });
    expect(await screen.findByText('没有符合条件的房屋')).toBeVisible();
  });
});

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { HeatMapServicePage } from '@vigie/backstage-plugin-reliability-common';
import { apiOf, services, serviceOf } from '../../__testUtils__/fixtures';
import { heatMapServices } from '../../__testUtils__/heatMap';
import { renderPages } from '../../__testUtils__/renderPages';

describe('download', () => {
  const saved: Array<{ name: string; file: Blob }> = [];
  let latest: Blob;

  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = jest.fn(file => {
      latest = file as Blob;
      return 'blob:here';
    });
    URL.revokeObjectURL = jest.fn();
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        saved.push({ name: this.download, file: latest });
      });
  });
  afterEach(() => jest.restoreAllMocks());

  const download = async () =>
    userEvent.click(
      await screen.findByRole('button', { name: 'Download CSV' }),
    );

  it('has all services of the view and not only its page', async () => {
    const { api } = renderPages('/reliability?text=quo&level=observed&page=2', {
      api: apiOf({
        listServices: async ({ limit = 0, offset = 0 } = {}) => ({
          ...services,
          totalItems: 700,
          items: Array.from(
            { length: Math.min(limit, 700 - offset) },
            (_, index) =>
              serviceOf({ entityRef: `component:default/s${offset + index}` }),
          ),
        }),
      }),
    });
    await download();
    expect(await screen.findByText('700 rows downloaded')).toBeInTheDocument();
    const asked = api.listServices.mock.calls
      .map(([query]) => query)
      .filter(query => query?.limit === 500);
    expect(asked.map(query => query?.offset)).toEqual([0, 500]);
    expect(asked[0]).toMatchObject({ text: 'quo', level: 'observed' });
    expect(saved[0]?.name).toMatch(
      /^reliability-services-\d{4}-\d\d-\d\d\.csv$/,
    );
    expect((await saved[0]!.file.text()).split('\r\n')).toHaveLength(702);
  });

  it('has a column for each check, and no name is a formula', async () => {
    renderPages('/reliability/blind-spots', {
      api: apiOf({
        listHeatMapServices: async () => ({
          ...heatMapServices,
          totalItems: 2,
        }),
      }),
    });
    await download();
    await screen.findByText('2 rows downloaded');
    const lines = (await saved[0]!.file.text()).trim().split('\r\n');
    expect(lines[0]).toMatch(
      /entityRef,title,.*,level,slo\/defined,coverage\/errors-alerted,/,
    );
    expect(lines[1]).toBe(
      'component:default/quotes,Quotes,group:default/delivery,system:default/shop,1,burning,observed,pass,fail,fail,unknown',
    );
    expect(lines[2]).toMatch(/^component:default\/tool,'=tool,/);
  });

  it('has a row for each group and check, and for each campaign and team', async () => {
    const { unmount } = renderPages('/reliability/heat-map');
    await download();
    await screen.findByText('8 rows downloaded');
    const lines = (await saved[0]!.file.text()).split('\r\n');
    expect(lines[1]).toBe(
      'group:default/delivery,Delivery,12,4,6,2,0,0,slo/defined,observed,4,3,5,0,0',
    );
    unmount();
    renderPages('/reliability/campaigns');
    await download();
    expect(await screen.findByText('3 rows downloaded')).toBeInTheDocument();
  });

  it('can be cancelled, and says when it fails', async () => {
    const api = apiOf();
    renderPages('/reliability/blind-spots', { api });
    await screen.findByRole('row', { name: /^Quotes/ });
    let signal: AbortSignal | undefined;
    api.listHeatMapServices.mockImplementationOnce(
      (_query, options) =>
        new Promise<HeatMapServicePage>(() => {
          signal = options?.signal;
        }),
    );
    await download();
    await userEvent.click(
      screen.getByRole('button', { name: 'Cancel the download' }),
    );
    expect(signal?.aborted).toBe(true);
    expect(saved).toEqual([]);

    api.listHeatMapServices.mockRejectedValueOnce(new Error('down'));
    await download();
    expect(
      await screen.findByText('The download failed: down'),
    ).toBeInTheDocument();
    expect(saved).toEqual([]);
  });
});
